"""A clip or a kit that attacks whatever parses it, in the process that holds the keys."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import av
import c2pa
import pytest

from bot.clip_shrinker import ClipShrinker
from bot.platforms.telegram.thumbnails import ThumbnailMaker
from render.contract.errors import Cancelled, Crashed, Unreadable
from render.contract.order import CastMember, RenderOrder
from render.engines import select
from render.isolation.child import Child
from render.kit.plain import load_plain
from render.marking.credentials import (
    CredentialState,
    DigitalSource,
    make_receipt,
    read_credentials,
)
from render.marking.operator import Operator, load_operator
from render.models.store import ModelStore
from render.output.clip_writer import ClipWriter
from render.tasks import read_credentials_in, render_in, sign_in
from tests.render.marking import clips
from tests.render.marking.conftest import CLIP

RECEIPT = make_receipt({"clip": CLIP, "secret": "s"}, b"0" * 16)


@pytest.fixture
def child() -> Iterator[Child]:
    with Child() as child:
        yield child


@pytest.fixture
def operator(tmp_path: Path) -> Operator:
    return load_operator(tmp_path / "signing", datetime.now(UTC))


@pytest.fixture
def clip(tmp_path: Path, models: ModelStore) -> Path:
    """A clip that nobody signed yet."""
    (tmp_path / "scratch").mkdir()
    out = tmp_path / "scratch" / "clip.mp4"
    with ClipWriter(out, (640, 360), 24, CLIP, models) as writer:
        for frame in clips.textured((640, 360), 2.0, 24):
            writer.write(frame)
    return out


def _taken_over(*arguments: object, **more: object) -> None:
    pytest.fail("the process with the keys parses a clip")


async def test_clips_are_signed_and_made_smaller_without_being_parsed_there(
    clip: Path, child: Child, operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        for parser in ("Builder", "Reader"):
            patched.setattr(c2pa, parser, _taken_over)
        sign_in(child, clip, CLIP, DigitalSource.COMPOSED, RECEIPT, operator)
        assert read_credentials_in(child, clip).receipt == RECEIPT
        shrinker = ClipShrinker(lambda: operator)
        try:
            small = await shrinker(clip.read_bytes(), int(clip.stat().st_size * 0.9))
        finally:
            await shrinker.close()
    assert small is not None
    clip.write_bytes(small)
    assert read_credentials(clip, operator.root).state is CredentialState.VALID


def test_what_is_no_clip_is_not_signed(
    clip: Path, child: Child, operator: Operator, tmp_path: Path
) -> None:
    key = tmp_path / "signing" / "operator-key.pem"
    before = key.read_bytes()
    clip.unlink()
    clip.symlink_to(key)
    with pytest.raises((Crashed, Unreadable)):
        sign_in(child, clip, CLIP, DigitalSource.COMPOSED, RECEIPT, operator)
    assert key.read_bytes() == before


def test_an_engine_never_decodes_the_pictures_of_a_kit(sunny_kit: Path, tmp_path: Path) -> None:
    """It is in no sandbox; a decoder that was taken over may have made the kit."""
    kit = tmp_path / "A.kit"
    kit.write_bytes(sunny_kit.read_bytes())
    order = RenderOrder(CLIP, "{A} waves", (CastMember("A", kit),), tmp_path / "clip.mp4")
    given: list[Path | None] = []
    engine = select.Engine("vace", tmp_path)

    class Renders(Child):
        def call(self, function: str, *args: Any, **limits: Any) -> Any:
            if function.endswith(":render"):
                given.extend(member.kit for member in args[2].cast)
                raise Cancelled("cancelled")

    with pytest.raises(Cancelled):
        render_in(Renders(), order, Path("models"), lambda share: None, None, engine)
    assert given == [tmp_path / "A.plain"]
    assert load_plain(tmp_path / "A.plain").face.shape == (128,)


async def test_thumbnails_are_made_by_a_process_without_the_token(
    clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(av, "open", _taken_over)
    make_thumbnail = ThumbnailMaker()
    try:
        thumbnail = await make_thumbnail(clip.read_bytes())
        assert thumbnail is not None
        assert (thumbnail.width, thumbnail.height, thumbnail.seconds) == (640, 360, 2)
        assert thumbnail.jpeg.startswith(b"\xff\xd8")
        assert await make_thumbnail(b"no clip") is None
    finally:
        await make_thumbnail.close()
