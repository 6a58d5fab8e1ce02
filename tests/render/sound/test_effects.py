"""Every effect and every bed, alone and in a clip."""

import numpy as np
import pytest

from render.kit.kit import Floats
from render.sound import beds, effects
from render.sound.ambience import MUSICAL, make_ambience
from render.sound.effects._other_names import OTHER_NAMES
from render.sound.loudness import RATE, measure_loudness
from render.sound.mix import mix
from render.sound.resample import resample
from render.studio import catalog
from render.studio.contracts.figure import Action

EFFECTS = effects.names()
SPEECH_LIKE = (0.1 * np.sin(np.arange(RATE) / 40) * (np.arange(RATE) % 9600 < 6000)).astype("f4")


def true_peak_db(sound: Floats) -> float:
    return float(20 * np.log10(np.abs(resample(sound, RATE, 4 * RATE)).max()))


def test_what_scenes_ask_for_is_there() -> None:
    wanted = (
        "bark meow roar moo splash engine horn crowd_cheer applause laugh rain thunder pop boing"
    )
    wanted += (
        " whoosh thud crash glass bell drum_roll rimshot trombone ding swoosh step stomp punch"
    )
    wanted += (
        " sizzle bite slurp gulp snore sneeze magic laser rocket camera typing phone door whistle"
    )
    wanted += " zap explosion kick ball chase gallop"
    assert all(effects.find(name) for name in wanted.split())


def test_every_sound_of_an_action_is_there() -> None:
    for name in catalog.list_names("actions"):
        action = catalog.load_part("actions", name, Action)
        for effect, share in action.sound:
            assert effects.find(effect), (name, effect)
            assert 0 <= share <= 1


def test_other_names_lead_to_files() -> None:
    assert all(effects.find(name) == file for name, file in OTHER_NAMES.items())
    assert not set(OTHER_NAMES) & set(EFFECTS)
    assert effects.find("moonlight") is None


def test_an_effect_that_does_not_exist_is_said() -> None:
    with pytest.raises(KeyError, match="effects/moonlight"):
        effects.render("moonlight")


@pytest.mark.parametrize("name", EFFECTS)
def test_an_effect(name: str) -> None:
    sound = effects.render(name)
    assert sound.ndim == 1
    assert sound.dtype == np.float32
    assert np.isfinite(sound).all()
    assert 0.08 < len(sound) / RATE < 3.5
    assert 0.05 < np.abs(sound).max() <= 0.7
    assert abs(sound[-1]) < 0.002  # no click at its end
    last = sound[-round(0.05 * RATE) :]
    assert last.std() < 0.1 * np.abs(sound).max()  # nor is it broken off: the room rings out
    assert abs(float(sound.mean())) < 0.01
    assert np.array_equal(sound, effects.render(name))


@pytest.mark.parametrize("name", EFFECTS)
def test_an_effect_in_a_clip_is_heard_and_keeps_to_the_loudness(name: str) -> None:
    bed = np.random.default_rng(1).standard_normal((3 * RATE, 2)).astype("f4") * np.float32(0.03)
    sound = effects.render(name)
    mixed = mix(bed, [], [(0.8, sound, 1.0, 0.5)])
    assert mixed.shape == bed.shape
    assert measure_loudness(mixed) == pytest.approx(-16, abs=1)
    assert true_peak_db(mixed) <= -1
    span = slice(round(0.8 * RATE), round(0.8 * RATE) + min(len(sound), round(2.0 * RATE)))
    heard = sound[: round(2.0 * RATE)]
    left, right = (mixed[span].T @ heard) / np.sum(heard**2)
    assert right > 1.5 * left > 0.2  # as itself, and on its side


@pytest.mark.parametrize("name", beds.names())
def test_a_bed_with_speech_and_effects_keeps_to_the_loudness(name: str) -> None:
    played = [(0.2, effects.render("pop"), 1.0, -0.5), (1.6, effects.render("thud"), 1.5, 0.5)]
    mixed = mix(beds.load(name)(3.0, 2), [(0.9, SPEECH_LIKE, 0.0)], played)
    assert measure_loudness(mixed) == pytest.approx(-16, abs=1)
    assert true_peak_db(mixed) <= -1


def test_effects_are_lowered_under_speech() -> None:
    bed = np.zeros((4 * RATE, 2), np.float32)
    tone = (0.1 * np.sin(np.arange(RATE) / 3)).astype(np.float32)
    mixed = mix(bed, [(2.0, SPEECH_LIKE, 0.0)], [(0.5, tone, 1.0, 0.0), (2.0, tone, 1.0, 0.0)])
    bins = np.fft.rfftfreq(RATE // 2, 1 / RATE)
    near = np.abs(bins - RATE / 3 / 2 / np.pi) < 200

    def level(start: float) -> float:
        cut = mixed[round(start * RATE) : round(start * RATE) + RATE // 2, 0]
        return float(np.abs(np.fft.rfft(cut))[near].max())

    assert 0.2 < level(2.3) / level(0.8) < 0.8


def test_weather_and_mood_are_heard_over_the_place_but_no_music_over_music() -> None:
    plain = make_ambience("park", 2.0, 1)
    assert np.array_equal(plain, make_ambience("park", 2.0, 1, "fog", "surprised"))
    rainy = make_ambience("park", 2.0, 1, weather="rain")
    merry = make_ambience("park", 2.0, 1, mood="happy")
    assert measure_loudness(rainy) > measure_loudness(plain) + 1
    assert measure_loudness(merry) > measure_loudness(plain) + 1
    assert set(beds.names()) >= MUSICAL
    club = make_ambience("club", 2.0, 1)
    assert np.array_equal(club, make_ambience("club", 2.0, 1, mood="sad"))
