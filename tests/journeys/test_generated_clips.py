"""`WALKON_ENGINE=vace walkon up` on a folder of weights: from a wish in the chat to a posted clip.

The weights are random and tiny, the architectures and everything around them are the real ones.
What such weights make shows nobody, so the look at a clip refuses it, as it should; where a clip is
to be posted with somebody in it, that look is switched off, as an operator can.
"""

import importlib.util
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from render.marking.credentials import DigitalSource, VoiceOrigin, read_credentials
from render.models.store import ModelStore
from tests.journeys.conftest import Walkon
from tests.journeys.stories import allow, has, posted, question, says, shows_clip
from tests.render.engines.tiny_ltx import hide_broken_torchaudio, save_ltx
from tests.render.engines.tiny_vace import save_few_step, save_vace
from tests.simulators.web.friend import text
from tests.support.stack import Stack, prepared

pytestmark = pytest.mark.engines

PROMPT = "walking through the park in the morning"
LINE = "“What a day.”"
VOICES = importlib.util.find_spec("voxcpm") is not None
"""Whether lines can be read in people's own voices, see docs/gpu.md."""


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folders as `walkon models pull` fills them, one for each engine; people's own voices are
    beside ltx alone."""
    import torch

    torch.set_num_threads(1)
    hide_broken_torchaudio()
    folder = tmp_path_factory.mktemp("weights")
    save_few_step(save_vace(folder / "vace" / "vace-1.3b"))
    save_ltx(folder / "ltx" / "ltx")
    if VOICES:
        from tests.render.engines.voice import tiny_voice

        tiny_voice.write(folder / "ltx" / "voice")
    return folder


@contextmanager
def up(engine: str, home: Path, models: ModelStore, weights: Path, **more: str) -> Iterator[Stack]:
    """A stack whose clips are made by an engine."""
    started = prepared(home, models.folder)
    started.environment |= {
        "WALKON_ENGINE": engine,
        "WALKON_TIER": "draft",
        "WALKON_CLIP_SIZE": "180x180",
        "WALKON_WEIGHTS": str(weights / engine),
        "WALKON_ACCEPT_LICENCES": "ltx-2-community,gemma",
        "OMP_NUM_THREADS": "1",  # models this small wait for threads longer than they run
        **more,
    }
    started.start()
    yield started
    assert started.stop() == 0, "".join(started.output)


@pytest.fixture(scope="module")
def engine_stack(
    models: ModelStore, weights: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stack]:
    """As an operator has it who sets nothing but the engine."""
    with up("vace", tmp_path_factory.mktemp("home"), models, weights) as started:
        yield started


async def test_who_cannot_be_recognised_is_not_posted(engine_stack: Stack, sunny_kit: Path) -> None:
    async with engine_stack.friend("Asker") as asker, engine_stack.friend("Owner") as owner:
        await engine_stack.give_cameo(owner, sunny_kit)
        room = await asker.make_room("Park", "Owner")
        await asker.command("cameo", f"{PROMPT} ", await asker.mention("Owner"), room=room)
        await allow(owner, PROMPT)
        why = await asker.card(
            asker.private, says("did not come out as themselves"), "for the reason"
        )
        assert has("retry")(why.card or {})
        told = [text(one.card) for one in owner.messages.values() if one.card and one.room == room]
        assert not any("themselves" in one for one in told), "the reason is for the asker"
        assert not any(shows_clip(one.card) for one in asker.messages.values() if one.card)
    assert any("vace is loaded on the CPU" in line for line in engine_stack.output)


async def test_a_stand_in_is_posted_and_who_said_no_is_looked_for(
    engine_stack: Stack, sunny_kit: Path
) -> None:
    prompt = "sleeping on a bench in the park"
    async with engine_stack.friend("Asker Two") as asker, engine_stack.friend("No Two") as no:
        await engine_stack.give_cameo(no, sunny_kit)
        room = await asker.make_room("Bench", "No Two")
        await asker.command("cameo", f"{prompt} ", await asker.mention("No Two"), room=room)
        await no.press((await question(no, prompt)).card or {}, "no")
        offer = await asker.card(asker.private, has("fill"), "for stand-ins")
        await asker.press(offer.card or {}, "fill")
        clip = await posted(asker, room, prompt)
        assert "a drawn stand-in" in text(clip.card or {})
        assert "was not checked" not in text(clip.card or {})


@pytest.mark.parametrize("engine", ["vace", "ltx"])
async def test_a_wish_becomes_a_generated_clip(
    engine: str,
    models: ModelStore,
    weights: Path,
    sunny_kit: Path,
    walkon: Walkon,
    tmp_path: Path,
) -> None:
    with up(engine, tmp_path, models, weights, WALKON_RECOGNISE="no") as stack:
        async with stack.friend("Asker") as asker, stack.friend("Owner") as owner:
            await stack.give_cameo(owner, sunny_kit)
            room = await asker.make_room("Park", "Owner")
            said = f"{PROMPT}, {LINE} "
            await asker.command("cameo", said, await asker.mention("Owner"), room=room)
            await allow(owner, PROMPT)
            clip = await posted(asker, room, PROMPT)
            assert clip.card is not None
            assert "was not checked" in text(clip.card)
            own = engine == "ltx" and VOICES
            assert ("a synthetic one reads it" in text(clip.card)) is not own
            status, data = await asker.fetch(clip.card["media"]["url"])
        assert status == 200
        assert any(f"{engine} is loaded on the CPU" in line for line in stack.output)
    file = tmp_path / "clip.mp4"
    file.write_bytes(data)
    told = json.loads(walkon("verify", file, "--json").stdout)
    assert told["mark"]["clip_id"] == told["clip_id"]
    assert told["credentials"]["state"] == "valid"
    declared = read_credentials(file)
    assert declared.source is DigitalSource.GENERATED
    assert declared.voice is (VoiceOrigin.CLONED if own else VoiceOrigin.SYNTHETIC)


def test_an_engine_is_tried_without_anything_else(
    walkon: Walkon,
    weights: Path,
    sunny_clip: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("WALKON_WEIGHTS", str(weights / "vace"))
    monkeypatch.setenv("WALKON_TIER", "draft")
    monkeypatch.setenv("WALKON_RECOGNISE", "no")
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    out = tmp_path / "clip.mp4"
    said = walkon(
        *("try", "--engine", "vace", "--person", f"Sunny={sunny_clip}", "--out", out),
        *("--prompt", "Sunny walks in the park", "--say", "Sunny=What a day."),
        *("--size", "180x180", "--seconds", "2"),
    )
    assert said.returncode == 0, said.stderr
    assert "What a day." in said.stdout
    assert "was not checked" in said.stdout
    assert read_credentials(out).source is DigitalSource.GENERATED
    assert "clip_id" in json.loads(walkon("verify", out, "--json").stdout)["mark"]


def test_an_engine_that_cannot_run_is_said_before_anything_starts(
    walkon: Walkon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WALKON_HOME", str(tmp_path))
    monkeypatch.setenv("WALKON_ENGINE", "vace")
    said = walkon("up")
    assert said.returncode == 2
    assert "walkon models pull vace-1.3b" in said.stderr
    monkeypatch.setenv("WALKON_ENGINE", "ltx")
    said = walkon("up")
    assert said.returncode == 2
    assert "ltx-2-community" in said.stderr
    assert said.stderr.strip().endswith("vace")
    assert not (tmp_path / "walkon.db").exists()
