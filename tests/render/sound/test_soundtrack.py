import numpy as np
import pytest

from render.contract.order import Line
from render.sound import speech
from render.sound.dialogue import Dialogue, place_lines, read_lines
from render.sound.loudness import RATE
from render.sound.soundtrack import make_soundtrack
from render.sound.voice import SpokenLine
from tests.support.drawn_kit import kit

SECONDS, SEED = 5.0, 3
LINES = (Line("A", "Hello!"), Line("B", "안녕!"))
KITS = {"A": kit(), "B": kit()}


@pytest.fixture
def _no_synthesis(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which nothing can speak."""
    monkeypatch.setattr(speech, "_library", lambda: None)
    monkeypatch.setattr(speech, "_binary", lambda: None)


def test_a_clip_without_lines_has_the_sound_of_its_place() -> None:
    made = make_soundtrack("park", (), KITS, SECONDS, SEED)
    assert made.samples.shape == (5 * RATE, 2)
    assert np.abs(made.samples).max() > 0.01
    assert made.dialogue == Dialogue(SECONDS)


@pytest.mark.usefixtures("_no_synthesis")
def test_own_recorded_words_are_heard_where_nothing_can_be_synthesised() -> None:
    made = make_soundtrack("park", LINES[:1], KITS, SECONDS, SEED)
    assert made.dialogue.notes == ("own-speech",)
    assert not made.dialogue.synthetic
    (said,) = made.dialogue.utterances
    assert (said.role, said.text) == ("A", "Hello!")
    start, end = (round(second * RATE) for second in said.span)
    spoken = np.abs(made.samples[start:end]).mean()
    assert spoken > 2 * np.abs(made.samples[: start // 2]).mean()


@pytest.mark.usefixtures("_no_synthesis")
def test_a_person_without_recorded_words_stays_silent_and_it_is_said() -> None:
    mute = kit()
    mute.speech.fill(0)
    made = read_lines(LINES[:1], {"A": mute}, SECONDS)
    assert made.notes == ("no-voice",)
    assert made.mouths(1, 24)[0].max() == 0
    assert made.utterances[0].seconds > 1  # time to read it


@pytest.mark.usefixtures("_no_synthesis")
def test_people_speak_one_after_the_other_and_move_their_own_lips() -> None:
    made = read_lines(LINES, KITS, SECONDS)
    first, second = made.utterances
    assert first.span[1] < second.start
    a, b = made.mouths(2, 24)
    assert len(a) == len(b) == 120
    during = slice(round(first.start * 24) + 2, round(first.span[1] * 24) - 2)
    assert a[during].max() > 0.5
    assert b[during].max() == 0
    assert b.max() > 0.5


def test_lines_start_early_enough_to_fit_and_say_when_they_do_not() -> None:
    voice = SpokenLine(np.zeros(2 * RATE, np.float32), True)
    fitting = place_lines([(LINES[0], voice), (LINES[1], voice)], 6.0)
    assert fitting[-1].span[1] <= 6.0
    long = [(LINES[0], voice), (LINES[1], voice), (LINES[0], voice)]
    assert place_lines(long, 4.0)[-1].span[1] > 4.0


def test_lines_are_spoken_where_they_can_be() -> None:
    made = make_soundtrack("park", LINES, KITS, SECONDS, SEED)
    assert made.dialogue.synthetic
    assert made.dialogue.notes == ()
    again = make_soundtrack("park", LINES, KITS, SECONDS, SEED)
    assert (made.samples == again.samples).all()
