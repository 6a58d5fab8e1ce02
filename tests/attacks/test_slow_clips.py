"""A clip of a few megabytes that takes minutes to decode, and many of them from one person."""

import time
from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from bot.app import people
from bot.app.account import leave
from bot.app.enrollment import enroll, inspect
from bot.app.ports import Address, Queue, WorkKind
from bot.core.errors import LimitReached
from bot.core.ids import CameoId, PersonId, PlaceId
from bot.core.limits import DAY, MAX_INSPECTION_SECONDS
from render import tasks
from render.contract.errors import Unreadable
from render.isolation.child import Child
from render.models.store import ModelStore
from render.perception.intake import LIMITS, IntakeLimits
from render.perception.media import probe, read_frames
from tests.support.agreed import AGREED
from tests.support.video_clips import card, write_clip
from tests.support.world import World

WIDTH, HEIGHT, FPS, SECONDS = 3840, 2160, 240, 60
GROUP = 120


def encode_group(width: int, height: int) -> list[bytes]:
    """Packets of `GROUP` frames with parameters of their own, which can be repeated."""
    codec = av.CodecContext.create("libx264", "w")
    codec.width, codec.height, codec.pix_fmt = width, height, "yuv420p"
    codec.framerate, codec.time_base = Fraction(FPS), Fraction(1, FPS)
    codec.options = {
        "preset": "ultrafast",
        "crf": "40",
        "x264-params": f"cabac=1:bframes=0:keyint={GROUP}:scenecut=0:annexb=1:repeat-headers=1",
    }
    shades = np.linspace(0, 255, width).astype(np.uint8)
    frame = av.VideoFrame.from_ndarray(np.tile(shades, (height, 1)), format="gray")
    picture = frame.reformat(format="yuv420p")
    packets: list[bytes] = []
    for number in range(GROUP):
        picture.pts, picture.time_base = number, Fraction(1, FPS)
        packets += map(bytes, codec.encode(picture))
    return packets + list(map(bytes, codec.encode(None)))


def write_repeated(path: Path, first: list[bytes], packets: list[bytes], seconds: int) -> None:
    """A clip that begins with the packets `first` and repeats `packets` up to its end."""
    with av.open(str(path), "w") as out:
        size = (WIDTH, HEIGHT) if first is packets else (64, 48)
        video = out.add_stream("libx264", rate=FPS)
        video.codec_context.width, video.codec_context.height = size
        video.codec_context.pix_fmt = "yuv420p"
        every = first + packets * (seconds * FPS // GROUP - len(first) // GROUP)
        for number, data in enumerate(every):
            packet = av.Packet(data)
            packet.pts = packet.dts = number
            packet.duration, packet.time_base = 1, Fraction(1, FPS)
            packet.is_keyframe = number % GROUP == 0
            packet.stream = video
            out.mux(packet)


@pytest.fixture(scope="module")
def group() -> list[bytes]:
    return encode_group(WIDTH, HEIGHT)


@pytest.fixture
def child() -> Iterator[Child]:
    with Child() as child:
        yield child


@pytest.mark.parametrize("container", ["clip.mp4", "clip.mkv", "clip.ts"])
def test_a_small_file_with_far_too_many_pixels_is_refused_at_once(
    group: list[bytes], container: str, child: Child, models: ModelStore, tmp_path: Path
) -> None:
    """It kept a worker busy for 181 s. Only the first container says how many frames it has."""
    clip = tmp_path / container
    write_repeated(clip, group, group, SECONDS)
    assert clip.stat().st_size < 7_000_000
    assert 10 * LIMITS.decoded_pixels < WIDTH * HEIGHT * FPS * SECONDS
    started = time.monotonic()
    with pytest.raises(Unreadable) as refused:
        tasks.inspect_in(child, clip, None, models.folder, tmp_path / "kit")
    assert refused.value.code == "media-too-much"
    assert refused.value.data == {"width": WIDTH, "height": HEIGHT}
    assert time.monotonic() - started < tasks.PROBE_SECONDS


def test_pixels_are_counted_while_decoding_as_headers_lie(
    group: list[bytes], tmp_path: Path
) -> None:
    """The first frames, and so the header, are small; those that follow are in 4K."""
    clip = tmp_path / "grows.ts"
    write_repeated(clip, encode_group(64, 48), group, 1)
    limits = IntakeLimits(decoded_pixels=20 * WIDTH * HEIGHT)
    assert probe(clip, limits).frames == FPS, "its header passes"
    with pytest.raises(Unreadable, match="media-too-much"):
        list(read_frames(clip, 12, 160, limits))


def test_frames_that_no_other_needs_are_not_decoded(tmp_path: Path) -> None:
    """Of slow motion, as much is decoded as is looked at, and the times stay right."""
    clip = tmp_path / "slow.mp4"
    options = {"preset": "ultrafast", "x264-params": "bframes=16:b-adapt=0:b-pyramid=none"}
    write_clip(clip, card(64, 48), seconds=2.0, fps=240, options=options)
    needed = IntakeLimits(decoded_pixels=64 * 48 * 480)
    assert len(list(read_frames(clip, 12, limits=needed))) == 24
    few = IntakeLimits(decoded_pixels=64 * 48 * 479)
    assert len(list(read_frames(clip, 48, limits=needed))) == 96, "all are decoded"
    with pytest.raises(Unreadable):
        probe(clip, few)
    grey = [int(frame.rgb[24, 32, 0]) for frame in read_frames(clip, 12, limits=needed)]
    assert grey == sorted(grey)
    assert abs(grey[-1] - 255 * 23 / 12 / 4) < 12


@pytest.mark.parametrize("said", [float("nan"), float("inf"), -1e9, 1e300, 60.0])
def test_whatever_length_the_decoder_claims_an_inspection_ends(said: float) -> None:
    assert tasks._inspect_limit(said) == tasks.MAX_INSPECT_SECONDS == MAX_INSPECTION_SECONDS
    assert tasks._inspect_limit(5.0) == tasks.PROBE_SECONDS + 5 * tasks.INSPECT_SECONDS


async def upload(w: World, person: PersonId, place: PlaceId | None = None) -> CameoId:
    """A clip arrives, from whatever browser."""
    link = await enroll.begin(w.app, person, place)
    opened = await enroll.open_link(w.app, link.token, None)
    await enroll.check_upload(w.app, link.token, opened.secret, AGREED)
    await enroll.receive(w.app, link.token, opened.secret, b"clip", AGREED)
    return link.cameo


async def inspect_for(w: World, cameo: CameoId, seconds: float) -> None:
    """A worker looks at a clip for so long, and rejects it."""
    claim = await w.claim(WorkKind.INSPECT, cameo)
    assert claim is not None
    await inspect.start(w.app, cameo, claim.epoch)
    await inspect.record_time(w.app, cameo, seconds)
    await inspect.reject_unreadable(w.app, cameo, claim.epoch, "media-over-time", {"limit": 120})
    await w.finish(claim)


async def test_time_spent_on_a_persons_clips_is_limited_a_day(w: World) -> None:
    mina, jun = [await w.person(name, cameo=False) for name in ("Mina", "Jun")]
    for _ in range(5):
        await inspect_for(w, await upload(w, mina), MAX_INSPECTION_SECONDS)
    with pytest.raises(LimitReached) as refused:
        await upload(w, mina)
    assert refused.value.code == "limit-inspection-person"
    await upload(w, jun)
    w.later(DAY)
    await upload(w, mina)


async def test_leaving_and_coming_back_gives_no_new_time(w: World) -> None:
    account = Address("web", "mina")
    for _ in range(5):
        mina = await people.register(w.app, account, "Mina", "en")
        await inspect_for(w, await upload(w, mina.id), MAX_INSPECTION_SECONDS)
        await leave.delete(w.app, mina.id)
    mina = await people.register(w.app, account, "Mina", "en")
    with pytest.raises(LimitReached) as refused:
        await upload(w, mina.id)
    assert refused.value.code == "limit-inspection-person"


async def test_sending_all_clips_at_once_gains_nothing(w: World) -> None:
    mina = await w.person("Mina", cameo=False)
    sent = [await upload(w, mina) for _ in range(5)]
    with pytest.raises(LimitReached) as refused:
        await upload(w, mina)
    assert refused.value.code == "limit-inspection-waiting"
    for cameo in sent:
        await inspect_for(w, cameo, 8.0)
    await upload(w, mina)


async def test_time_spent_on_the_clips_of_a_place_is_limited_too(w: World) -> None:
    """Also that of people who deleted their account, and so are new each time."""
    place, elsewhere = await w.place("Friday"), await w.place("Monday")
    for number in range(6):
        person = await w.person(f"P{number}", cameo=False)
        for _ in range(5):
            await inspect_for(w, await upload(w, person, place), MAX_INSPECTION_SECONDS)
        await leave.delete(w.app, person)
    mina = await w.person("Mina", cameo=False)
    with pytest.raises(LimitReached) as refused:
        await upload(w, mina, place)
    assert refused.value.code == "limit-inspection-place"
    await upload(w, mina, elsewhere)


async def test_a_new_attempt_counts_where_the_first_was_begun(w: World) -> None:
    place, mina = await w.place(), await w.person("Mina", cameo=False)
    link = await enroll.begin(w.app, mina, place)
    opened = await enroll.open_link(w.app, link.token, None)
    await enroll.receive(w.app, link.token, opened.secret, b"clip", AGREED)
    await inspect_for(w, link.cameo, 1.0)
    again = await enroll.retry(w.app, link.token, opened.secret)
    async with w.store.read() as t:
        assert await t.inspections.get_place(again.cameo.id) == place


async def test_one_persons_clips_do_not_keep_others_waiting(w: World) -> None:
    place = await w.place()
    mina, jun, owner = [await w.person(name) for name in ("Mina", "Jun", "Owner")]
    hers = []
    for _ in range(5):
        hers.append(await upload(w, mina))
        w.later(timedelta(seconds=1))
    his = await upload(w, jun)
    w.later(timedelta(seconds=1))
    asked = await w.ask(owner, place, owner)
    stale = timedelta(seconds=5)
    due = await w.claims.list_due(Queue.RENDER, w.now, stale, 1000)
    kinds = [(work.kind, work.subject) for work in due]
    assert kinds.index((WorkKind.INSPECT, his)) == 1
    assert kinds.index((WorkKind.RENDER, asked.id)) < kinds.index((WorkKind.INSPECT, hers[1]))
