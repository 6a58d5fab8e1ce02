"""Inspects, renders and verifies clips in a child process, with limits that fit the clip.

The bot's jobs and commands call these. Only the child imports media libraries, so the process that
waits stays small.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from render.contract.errors import Crashed, DeviceLost, LimitExceeded
from render.contract.order import RenderedClip, RenderOrder
from render.contract.renderer import IsCancelled, Progress
from render.contract.thumbnail import Thumbnail
from render.engines.runtime import gpus
from render.engines.select import Engine
from render.isolation.child import Child
from render.isolation.output import check_output
from render.isolation.sandbox import Protections, Sandbox

if TYPE_CHECKING:
    from render.marking.credentials import (
        ConsentReceipt,
        CredentialsReading,
        DigitalSource,
        VoiceOrigin,
    )
    from render.marking.operator import Operator
    from render.marking.verify import Verification
    from render.perception.evidence import ExpectedChallenge
    from render.perception.report import Report

MEMORY_MB = 1500
MAX_KIT_BYTES, MAX_CLIP_BYTES, MAX_STILL_BYTES = 32 * 2**20, 64 * 2**20, 4 * 2**20
"""Far above any that is made: the kit of a 480p clip has 0.9 MB, a clip of 15 s below 9."""
_PLAIN_SUFFIX = ".plain"  # render.kit.plain.SUFFIX; importing it takes numpy
MAX_PLAIN_BYTES = 96 * 2**20
"""Of a kit as plain arrays: 24 heads and 9 stills with faces 300 pixels wide are 50-90 MB."""
FIT_SLICE_SECONDS, FIT_SECONDS = 45.0, 600.0
"""About as long as a slice of fitting a voice goes on, and the most time on a busy machine."""
FIT_STOP_SECONDS = 8.0
"""Most time for a slice to end after it was cancelled: it speaks one phrase to its end, which takes
1.3 seconds of a quiet core."""
MAX_SIDE = 4096
_LONGER_SECONDS = 5.0  # than ordered: engines make clips of whole blocks of frames
PROBE_SECONDS = 10.0
"""Most time to find out what a file is; a file that is no clip is refused within it."""
INSPECT_SECONDS = 6.0
"""Most additional time for each second of a clip: enough for 4K HEVC on two slow, busy cores."""
MAX_INSPECT_SECONDS = 120.0
"""Most time in all, which is enough for the twenty seconds that nobody needs."""
RENDER_SECONDS = 60.0
"""Most time to render a second of a clip: 20 times what a slow machine needs."""
START_SECONDS = 30.0
LOAD_SECONDS = 1800.0
"""Most time to load an engine's weights from a slow disk to its GPU."""
GENERATE_SECONDS = 600.0
"""Most time to generate a second of a clip: 8 times what a slow GPU needs."""
STEP_SECONDS = 60.0
"""Most time for an engine to end its current step after its clip was cancelled."""
VERIFY_SECONDS = 60.0
SHRINK_SECONDS = 120.0
SAMPLE_SECONDS = 300.0


def inspect_in(
    child: Child,
    clip: Path,
    challenge: "ExpectedChallenge | None",
    models: Path,
    kit: Path,
    progress: Progress | None = None,
    is_cancelled: IsCancelled | None = None,
) -> "Report":
    """Inspects a clip; writes its kit to `kit` if it is accepted. Raises RenderError."""
    from render.perception.report import Report

    clip_seconds = child.call(
        "render.perception.media:measure_seconds",
        clip,
        returns=float,
        seconds=PROBE_SECONDS,
        memory_mb=MEMORY_MB,
        sandbox=Sandbox(reads=(clip,)),
    )
    try:
        report = child.call(
            "render.perception.inspect:inspect_to_file",
            clip,
            challenge,
            models,
            kit,
            returns=Report,
            seconds=_inspect_limit(clip_seconds),
            memory_mb=MEMORY_MB,
            sandbox=Sandbox(reads=(clip, models), writes=(kit.parent,)),
            on_progress=progress,
            is_cancelled=is_cancelled,
        )
    except LimitExceeded as error:
        if error.code == "over-time":
            raise LimitExceeded("media-over-time", error.data) from error
        raise
    if report.accepted:
        check_output(kit, MAX_KIT_BYTES)
    return report


def _inspect_limit(clip_seconds: float) -> float:
    """`clip_seconds`: what the child said, which may be anything, NaN too."""
    limit = PROBE_SECONDS + INSPECT_SECONDS * clip_seconds
    return limit if PROBE_SECONDS <= limit <= MAX_INSPECT_SECONDS else MAX_INSPECT_SECONDS


def fit_timbre_in(
    child: Child,
    kit: Path,
    models: Path,
    out: Path,
    is_cancelled: IsCancelled | None = None,
) -> bool:
    """Goes on with fitting the synthetic voice of a kit and writes the kit to `out`; returns
    whether it is done. Nothing is written for a kit that was done. When it is cancelled, what was
    reached is written all the same. Raises RenderError; Cancelled when it did not stop in time."""
    done = child.call(
        "render.perception.fit_timbre:fit_timbre",
        *(kit, models, out, FIT_SLICE_SECONDS),
        returns=bool,
        seconds=FIT_SECONDS,
        memory_mb=MEMORY_MB,
        sandbox=Sandbox(reads=(kit, models), writes=(out.parent,)),
        is_cancelled=is_cancelled,
        stop_seconds=FIT_STOP_SECONDS,
    )
    if out.exists():
        check_output(out, MAX_KIT_BYTES)
    return done


def load_in(
    child: Child, engine: Engine, models: Path, is_cancelled: IsCancelled | None = None
) -> str:
    """Loads an engine and keeps it loaded; returns the name of the GPU, "" on a CPU.

    Raises RenderError: MissingPiece for what is not installed, DeviceLost without its GPU.
    """
    return child.call(
        "render.resident_engine:load",
        engine,
        models,
        returns=str,
        seconds=LOAD_SECONDS,
        memory_mb=engine_memory_mb(),
        is_cancelled=is_cancelled,
        capped=False,
    )


def render_in(
    child: Child,
    order: RenderOrder,
    models: Path,
    progress: Progress,
    is_cancelled: IsCancelled | None = None,
    engine: Engine = Engine(),  # noqa: B008 - frozen
    pictures: Path | None = None,
) -> RenderedClip:
    """Renders `order.out`, and loads a generative engine first if it is not loaded.

    `pictures`: the folder of kept pictures of things, which the studio reads. Raises RenderError,
    including DeviceLost when the engine's GPU has failed.
    """
    clip = (
        _generate(child, order, models, progress, is_cancelled, engine)
        if engine.is_generative
        else child.call(
            "render.studio.engine:render_clip",
            order,
            models,
            pictures,
            returns=RenderedClip,
            seconds=render_limit(order),
            memory_mb=MEMORY_MB,
            sandbox=_sandbox_of(order, models, pictures),
            on_progress=progress,
            is_cancelled=is_cancelled,
        )
    )
    check_output(order.out, MAX_CLIP_BYTES)
    # Whatever the child says: callers read and post this file, and store these.
    if clip.engine != engine.name or not 0 < clip.seconds <= order.seconds + _LONGER_SECONDS:
        raise Crashed("process-crashed", {"how": "a clip that was not ordered"}, str(clip)[:1000])
    if not all(2 <= side <= MAX_SIDE for side in clip.size):
        raise Crashed("process-crashed", {"how": "a clip of no size"}, str(clip.size))
    return replace(clip, path=order.out)


def _sandbox_of(order: RenderOrder, models: Path, pictures: Path | None) -> Sandbox:
    kits = [member.kit for member in order.cast if member.kit is not None]
    kept = [pictures] if pictures is not None and pictures.is_dir() else []
    return Sandbox(reads=(models, *kits, *kept), writes=(order.out.parent,), programs=True)


def _generate(
    child: Child,
    order: RenderOrder,
    models: Path,
    progress: Progress,
    is_cancelled: IsCancelled | None,
    engine: Engine,
) -> RenderedClip:
    try:
        order = _decode_kits(order)
        load_in(child, engine, models, is_cancelled)
        return child.call(
            "render.resident_engine:render",
            engine,
            models,
            order,
            returns=RenderedClip,
            seconds=render_limit(order, engine),
            memory_mb=engine_memory_mb(),
            on_progress=progress,
            is_cancelled=is_cancelled,
            stop_seconds=STEP_SECONDS,
            capped=False,
        )
    except Crashed as error:
        if engine.gpu and (gpus.is_gpu_failure(error.details) or not gpus.is_present(engine.gpu)):
            raise DeviceLost("gpu-lost", {"card": engine.gpu}) from error
        raise


def _decode_kits(order: RenderOrder) -> RenderOrder:
    """The order with kits as plain arrays, decoded in a sandbox: the engine's process is in none,
    and whoever attacked the inspection may have made their pictures."""
    folder = order.out.parent
    pairs = [
        (member.kit, folder / f"{member.role}{_PLAIN_SUFFIX}")
        for member in order.cast
        if member.kit is not None
    ]
    if not pairs:
        return order
    with Child() as child:
        for kit, plain in pairs:  # each by a process of its own: none sees two people
            child.call(
                "render.kit.plain:write_plain",
                kit,
                plain,
                returns=type(None),
                seconds=START_SECONDS,
                memory_mb=MEMORY_MB,
                sandbox=Sandbox(reads=(kit,), writes=(folder,)),
            )
            check_output(plain, MAX_PLAIN_BYTES)
    plain_kits = dict(pairs)
    cast = [
        member if member.kit is None else replace(member, kit=plain_kits[member.kit])
        for member in order.cast
    ]
    return replace(order, cast=tuple(cast))


def draw_still_in(
    child: Child, order: RenderOrder, models: Path, out: Path, pictures: Path | None = None
) -> tuple[str, ...]:
    """Draws a still of the order's scene with stand-ins in all roles. Returns the words of the
    prompt that it does not show. `pictures`: the folder of kept pictures of things. This process
    reads nothing that came from people but the prompt, so it may add to them. Raises RenderError.
    """
    if pictures is not None:
        try:
            pictures.mkdir(parents=True, exist_ok=True)
        except OSError:  # a container whose home cannot be written draws them each time
            pictures = None
    kept = [pictures] if pictures is not None else []
    left_out = child.call(
        "render.studio.still:draw_still",
        order,
        models,
        out,
        pictures,
        returns=tuple[str, ...],
        seconds=START_SECONDS,
        memory_mb=MEMORY_MB,
        sandbox=Sandbox(reads=(models, *kept), writes=(out.parent, *kept), programs=True),
    )
    check_output(out, MAX_STILL_BYTES)
    return left_out


def read_face_in(child: Child, kit: Path) -> tuple[float, ...]:
    """Reads the face embedding of a kit and nothing else. Raises Unreadable."""
    return child.call(
        "render.kit.kit:read_face",
        kit,
        returns=tuple[float, ...],
        seconds=START_SECONDS,
        memory_mb=MEMORY_MB,
        sandbox=Sandbox(reads=(kit,)),
    )


def make_still_in(child: Child, kit: Path) -> bytes:
    """The picture that shows a cameo in the chat, JPEG. Raises Unreadable."""
    return child.call(
        "render.kit.still:make_still",
        kit,
        returns=bytes,
        seconds=START_SECONDS,
        memory_mb=MEMORY_MB,
        sandbox=Sandbox(reads=(kit,)),
        max_reply_bytes=MAX_STILL_BYTES,
    )


def verify_in(child: Child, clip: Path, roots: str = "") -> "Verification":
    """Verifies a file: mark, credentials and fingerprint. `roots`: trusted certificates, PEM.
    Raises RenderError."""
    from render.marking.verify import Verification

    return child.call(
        "render.marking.verify:verify_file",
        clip,
        roots,
        returns=Verification,
        seconds=VERIFY_SECONDS,
        memory_mb=MEMORY_MB,
        sandbox=Sandbox(reads=(clip,)),
    )


def sign_in(
    child: Child,
    clip: Path,
    clip_id: str,
    source: "DigitalSource",
    receipt: "ConsentReceipt",
    operator: "Operator",
    voice: "VoiceOrigin | None" = None,
) -> None:
    """Signs a clip in place, as `credentials.sign_clip` does. The process that wrote the file may
    have been taken over, so what reads it has no key but the operator's. Raises RenderError."""
    child.call(
        "render.marking.credentials:sign_clip",
        *(clip, clip_id, source, receipt, operator, voice),
        returns=type(None),
        seconds=VERIFY_SECONDS,
        memory_mb=MEMORY_MB,
        sandbox=Sandbox(writes=(clip.parent,)),
    )
    check_output(clip, MAX_CLIP_BYTES)


def read_credentials_in(child: Child, clip: Path) -> "CredentialsReading":
    """Reads the credentials of a clip and nothing else. Raises RenderError."""
    from render.marking.credentials import CredentialsReading

    return child.call(
        "render.marking.credentials:read_credentials",
        clip,
        returns=CredentialsReading,
        seconds=VERIFY_SECONDS,
        memory_mb=MEMORY_MB,
        sandbox=Sandbox(reads=(clip,)),
    )


def shrink_in(child: Child, clip: Path, out: Path, max_bytes: int) -> bool:
    """Writes a clip again with at most `max_bytes`; returns whether that was possible. Raises
    RenderError."""
    is_smaller = child.call(
        "render.output.shrink:shrink",
        clip,
        out,
        max_bytes,
        returns=bool,
        seconds=SHRINK_SECONDS,
        memory_mb=MEMORY_MB,
        sandbox=Sandbox(reads=(clip,), writes=(out.parent,)),
    )
    if is_smaller:
        check_output(out, max_bytes)
    return is_smaller


def make_thumbnail_in(child: Child, clip: bytes) -> Thumbnail:
    """The thumbnail of a finished clip. Raises RenderError."""
    return child.call(
        "render.output.thumbnail:make_thumbnail",
        clip,
        returns=Thumbnail,
        seconds=START_SECONDS,
        memory_mb=MEMORY_MB,
        sandbox=Sandbox(),
    )


def write_sample_in(
    child: Child,
    name: str,
    digits: str,
    turns: tuple[str, ...],
    models: Path,
    out: Path,
    progress: Progress | None = None,
    is_cancelled: IsCancelled | None = None,
) -> None:
    """Writes a clip in which a sample person answers a challenge, as `answer_clip.write_sample`
    does. Raises RenderError."""
    child.call(
        "render.sample_people.answer_clip:write_sample",
        name,
        digits,
        turns,
        models,
        out,
        returns=type(None),
        seconds=SAMPLE_SECONDS,
        memory_mb=MEMORY_MB,
        on_progress=progress,
        is_cancelled=is_cancelled,
        sandbox=Sandbox(reads=(models,), writes=(out.parent,), programs=True),
    )
    check_output(out, MAX_CLIP_BYTES)


def find_protections_in(child: Child) -> Protections:
    """What this system enforces against a decoder that a hostile file has taken over."""
    return child.call(
        "render.isolation.probe:find_protections",
        returns=Protections,
        seconds=START_SECONDS,
        memory_mb=MEMORY_MB,
        sandbox=Sandbox(),
    )


def render_limit(order: RenderOrder, engine: Engine = Engine()) -> float:  # noqa: B008 - frozen
    """Most seconds that rendering a clip may take, without loading the engine."""
    seconds_per_second = GENERATE_SECONDS if engine.is_generative else RENDER_SECONDS
    return START_SECONDS + seconds_per_second * order.seconds


def engine_memory_mb() -> int:
    """90 % of this machine's memory, in MiB: weights pass through it on their way to the GPU."""
    return int(psutil.virtual_memory().total * 0.9 / 2**20)
