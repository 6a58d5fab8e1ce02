"""`WALKON_ENGINE=vace walkon up` on a folder of weights: from a wish in the chat to a posted clip.

The weights are random and tiny, the architecture and everything around it are the real ones.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from render.models.store import ModelStore
from tests.journeys.conftest import Walkon
from tests.journeys.stack import Stack, prepared
from tests.journeys.stories import allow, cards_in, says, shows_clip
from tests.render.engines.tiny_vace import save_few_step, save_vace

pytestmark = pytest.mark.engines


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as `walkon models pull vace-1.3b` fills it."""
    import torch

    torch.set_num_threads(1)
    folder = tmp_path_factory.mktemp("weights")
    save_few_step(save_vace(folder / "vace-1.3b"))
    return folder


@pytest.fixture(scope="module")
def engine_stack(
    models: ModelStore, weights: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stack]:
    started = on_tiny_weights(tmp_path_factory.mktemp("home"), models, weights)
    started.environment["WALKON_RECOGNISE"] = "no"  # random weights make noise
    started.start()
    yield started
    assert started.stop() == 0, "".join(started.output)


def on_tiny_weights(home: Path, models: ModelStore, weights: Path) -> Stack:
    made = prepared(home, models.folder)
    made.environment |= {
        "WALKON_ENGINE": "vace",
        "WALKON_TIER": "draft",
        "WALKON_CLIP_SIZE": "180x180",
        "WALKON_WEIGHTS": str(weights),
        "OMP_NUM_THREADS": "1",  # models this small wait for threads longer than they run
    }
    return made


async def test_a_wish_becomes_a_generated_clip(
    engine_stack: Stack, sunny_kit: Path, walkon: Walkon, tmp_path: Path
) -> None:
    prompt = "walking through the park in the morning"
    async with engine_stack.friend("Asker") as asker, engine_stack.friend("Owner") as owner:
        await engine_stack.give_cameo(owner, sunny_kit)
        room = await asker.make_room("Park", "Owner")
        await asker.command("cameo", f"{prompt} ", await asker.mention("Owner"), room=room)
        await allow(owner, prompt)
        posted = await asker.card(room, shows_clip, "for the clip")
        assert posted.card is not None
        status, clip = await asker.fetch(posted.card["media"]["url"])
    assert status == 200
    file = tmp_path / "clip.mp4"
    file.write_bytes(clip)
    told = json.loads(walkon("verify", file, "--json").stdout)
    assert told["mark"]["clip_id"] == told["clip_id"]
    assert told["credentials"]["state"] == "valid"
    assert any("vace is loaded on the CPU" in line for line in engine_stack.output)


async def test_a_clip_without_its_cast_is_never_posted(
    models: ModelStore, weights: Path, sunny_kit: Path, tmp_path: Path
) -> None:
    """Nobody is recognised in noise: it is made once more, and then the asker hears why."""
    pytest.importorskip("render.checked", reason="nothing looks at clips yet")
    started = on_tiny_weights(tmp_path, models, weights)
    started.start()
    prompt = "walking through the park in the evening"
    async with started.friend("Asker") as asker, started.friend("Owner") as owner:
        await started.give_cameo(owner, sunny_kit)
        room = await asker.make_room("Park", "Owner")
        await asker.command("cameo", f"{prompt} ", await asker.mention("Owner"), room=room)
        await allow(owner, prompt)
        told = await asker.card(asker.private, says("did not come out as"), "for the failure")
        assert says("could not be made")(told.card or {})
        assert not any(shows_clip(card) for card in cards_in(asker, room))
    assert started.stop() == 0, "".join(started.output)


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
