"""Two phone clips and a prompt become a clip that is known again after a messenger had it."""

import json
import subprocess
from pathlib import Path

import av
import pytest

from tests.journeys.conftest import Walkon
from tests.render.marking import clips

PROMPT = "Sunny and River as astronauts exploring Mars"


@pytest.fixture(scope="module")
def made(
    walkon: Walkon, sunny_clip: Path, river_clip: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """The clip, and what the command said."""
    out = tmp_path_factory.mktemp("made") / "mars.mp4"
    said = walkon(
        *("try", "--person", f"Sunny={sunny_clip}", "--person", f"River={river_clip}"),
        *("--prompt", PROMPT, "--say", "River=We made it!", "--seconds", "4", "--json"),
        *("--out", out),
    )
    return out, said


def test_the_command_says_what_it_made(
    made: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    out, said = made
    assert said.returncode == 0, said.stderr
    told = json.loads(said.stdout)
    assert set(told) == {"clip_id", "out", "engine", "plan", "timings", "encode_only_seconds"}
    assert (told["out"], told["engine"]) == (str(out), "studio")
    plan = told["plan"]
    assert (plan["place"], plan["action"], plan["wardrobe"]) == ("mars", "explore", "astronaut")
    assert plan["lines"] == [{"role": "B", "text": "We made it!", "source": "asked"}]
    assert told["encode_only_seconds"] > 0


def test_no_name_of_a_person_reaches_the_engine(
    made: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    plan = json.dumps(json.loads(made[1].stdout)["plan"])
    assert "Sunny" not in plan
    assert "River" not in plan


def test_the_clip_plays_with_sound(made: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    with av.open(str(made[0])) as clip:
        picture, sound = clip.streams.video[0], clip.streams.audio[0]
        assert (picture.codec_context.name, sound.codec_context.name) == ("h264", "aac")
        assert (picture.width, picture.height) == (1280, 720)
        assert clip.duration is not None
        assert abs(clip.duration / av.time_base - 4.0) < 0.1
    # The index stands before the samples: a chat can play the clip while it loads.
    data = made[0].read_bytes()
    assert 0 < data.find(b"moov") < data.find(b"mdat")


def test_verify_knows_it_and_finds_it_untouched(
    walkon: Walkon, made: tuple[Path, subprocess.CompletedProcess[str]]
) -> None:
    clip = json.loads(made[1].stdout)["clip_id"]
    said = walkon("verify", made[0], "--json")
    assert said.returncode == 0
    told = json.loads(said.stdout)
    assert set(told) == {"clip_id", "mark", "credentials", "fingerprint", "consent"}
    assert told["consent"] is None, "nobody was asked: it was made from files"
    assert told["clip_id"] == told["mark"]["clip_id"] == clip
    assert told["credentials"] == {"state": "valid"}
    assert "signed by this operator" in walkon("verify", made[0]).stdout


def test_verify_knows_it_after_a_messenger(
    walkon: Walkon, made: tuple[Path, subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    clip = json.loads(made[1].stdout)["clip_id"]
    sent = tmp_path / "sent.mp4"
    clips.Attack(crf=28, scale=0.5).run(made[0], sent)
    told = json.loads(walkon("verify", sent, "--json").stdout)
    assert told["clip_id"] == told["mark"]["clip_id"] == clip
    assert told["credentials"] == {"state": "none"}


def test_nothing_else_is_left_behind(
    made: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    assert [path.name for path in made[0].parent.iterdir()] == ["mars.mp4"]
