"""Clips made smaller: within the bytes, and still marked and signed."""

from datetime import UTC, datetime
from pathlib import Path

import av
import numpy as np
import pytest

from bot.clip_shrinker import ClipShrinker
from render.marking.credentials import CredentialState, DigitalSource, make_receipt, sign_clip
from render.marking.operator import load_operator
from render.marking.verify import verify_file
from render.models.store import ModelStore
from render.output.clip_writer import ClipWriter
from render.output.shrink import MIN_BITS_PER_PIXEL, MIN_SHORT_SIDE, plan_budget
from render.video.encoder import SOUND_RATE
from tests.render.marking import clips
from tests.render.marking.conftest import CLIP

RECEIPT = make_receipt({"clip": CLIP, "secret": "s"}, b"0" * 16)


def test_at_its_own_size_while_there_are_enough_bits() -> None:
    enough = int(1280 * 720 * 30 * MIN_BITS_PER_PIXEL * 6 / 8 / 0.96) + 60_000
    found = plan_budget((1280, 720), 30, 6, 0, enough)
    assert found is not None
    assert found.size == (1280, 720)


def test_smaller_after_that_and_not_at_all_where_the_label_would_be_lost() -> None:
    found = plan_budget((1280, 720), 30, 6, 160_000, 700_000)
    assert found is not None
    assert MIN_SHORT_SIDE <= found.size[1] < 720
    assert all(side % 2 == 0 for side in found.size)
    assert abs(found.size[0] / found.size[1] - 16 / 9) < 0.02
    assert plan_budget((1280, 720), 30, 6, 160_000, 200_000) is None
    assert plan_budget((1280, 720), 30, 6, 160_000, 1_000) is None


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory, models: ModelStore) -> Path:
    """A signed clip with a lot of detail."""
    folder = tmp_path_factory.mktemp("large")
    tone = np.sin(np.arange(4 * SOUND_RATE) / 20).astype(np.float32)[:, None].repeat(2, 1) / 4
    out = folder / "clip.mp4"
    with ClipWriter(out, (1280, 720), 30, CLIP, models, tone) as writer:
        for frame in clips.textured((1280, 720), 4.0, 30):
            writer.write(frame)
    return out


@pytest.mark.slow
async def test_what_is_made_smaller_is_marked_and_signed_as_before(
    clip: Path, tmp_path: Path
) -> None:
    whose = load_operator(tmp_path / "signing", datetime.now(UTC))
    sign_clip(clip, CLIP, DigitalSource.COMPOSED, RECEIPT, whose)
    whole = clip.read_bytes()
    shrinking = ClipShrinker(lambda: whose)
    try:
        for share, size in ((0.7, (1280, 720)), (0.25, None)):
            most = int(len(whole) * share)
            small = await shrinking(whole, most)
            assert small is not None
            assert len(small) <= most
            out = tmp_path / "small.mp4"
            out.write_bytes(small)
            found = verify_file(out, whose.root)
            assert found.mark.clip_id == CLIP
            assert found.credentials.state is CredentialState.VALID
            assert found.credentials.trusted
            assert found.credentials.receipt == RECEIPT
            with av.open(str(out)) as made:
                video = made.streams.video[0]
                shown = video.width, video.height
                heard = sum(frame.samples for frame in made.decode(audio=0)) / SOUND_RATE
                assert abs(heard - 4.0) < 0.1
                assert abs(float(made.duration or 0) / av.time_base - 4.0) < 0.1
            assert shown == size if size else shown < (1280, 720)
        assert await shrinking(whole, 100_000) is None
        assert await shrinking(b"no clip at all", 100_000) is None
    finally:
        await shrinking.close()


@pytest.mark.slow
async def test_what_nobody_signed_does_not_leave(clip: Path, tmp_path: Path) -> None:
    whose = load_operator(tmp_path / "signing", datetime.now(UTC))
    shrinking = ClipShrinker(lambda: whose)
    try:
        assert await shrinking(clip.read_bytes()[:5000], 10**6) is None
    finally:
        await shrinking.close()
