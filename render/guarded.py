"""Whole inspections and renders in a child process, with limits that fit the clip.

Media libraries are imported by the child alone: whoever waits stays small.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from render.base import Cancelled, Progress
from render.order import RenderedClip, RenderOrder
from render.process import Child

if TYPE_CHECKING:
    from render.marking.verify import Verification
    from render.perception.evidence import Challenge
    from render.perception.report import Report

MEMORY_MB = 1500
PROBE_SECONDS = 10.0
"""Most time to find out what a file is: whatever is refused is refused within it."""
INSPECT_SECONDS = 6.0
"""Most time on top for each second of a clip: 4K HEVC on two slow and busy cores."""
RENDER_SECONDS = 60.0
"""Most time to render a second of a clip: twenty times what a slow machine needs."""
START_SECONDS = 30.0
VERIFY_SECONDS = 60.0
SHRINK_SECONDS = 120.0


def inspect_in(
    child: Child,
    clip: Path,
    challenge: "Challenge | None",
    models: Path,
    kit: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> "Report":
    """The report on a clip; an accepted one leaves its kit. Raises RenderError."""
    lasts = child.call(_length, clip, seconds=PROBE_SECONDS, memory_mb=MEMORY_MB)
    return child.call(
        _inspect,
        clip,
        challenge,
        models,
        kit,
        seconds=PROBE_SECONDS + INSPECT_SECONDS * lasts,
        memory_mb=MEMORY_MB,
        on_progress=progress,
        cancelled=cancelled,
    )


def render_in(
    child: Child,
    order: RenderOrder,
    models: Path,
    progress: Progress,
    cancelled: Cancelled | None = None,
) -> RenderedClip:
    """Draws `order.out` with the studio engine. Raises RenderError."""
    return child.call(
        _render,
        models,
        order,
        seconds=render_limit(order),
        memory_mb=MEMORY_MB,
        on_progress=progress,
        cancelled=cancelled,
    )


def still_in(child: Child, order: RenderOrder, models: Path, out: Path) -> None:
    """Draws a still of the order's scene, with stand-ins in every role. Raises RenderError."""
    child.call(_still, order, models, out, seconds=START_SECONDS, memory_mb=MEMORY_MB)


def verify_in(child: Child, clip: Path, roots: str = "") -> "Verification":
    """Everything a file tells about being a clip of ours. Raises RenderError."""
    return child.call(_verify, clip, roots, seconds=VERIFY_SECONDS, memory_mb=MEMORY_MB)


def shrink_in(child: Child, clip: Path, out: Path, most: int) -> bool:
    """Writes a clip again with at most so many bytes; false when that cannot be done. Raises
    RenderError."""
    return child.call(_shrink, clip, out, most, seconds=SHRINK_SECONDS, memory_mb=MEMORY_MB)


def render_limit(order: RenderOrder) -> float:
    """Most seconds that a clip may take."""
    return START_SECONDS + RENDER_SECONDS * order.seconds


def _length(clip: Path) -> float:
    from render.perception.media import probe

    return probe(clip).seconds


def _inspect(
    clip: Path,
    challenge: "Challenge | None",
    models: Path,
    kit: Path,
    progress: Progress | None = None,
) -> "Report":
    from render.perception.inspect import inspect_to

    return inspect_to(clip, challenge, models, kit, progress)


def _render(models: Path, order: RenderOrder, progress: Progress) -> RenderedClip:
    from render.studio.engine import StudioRenderer

    renderer = StudioRenderer(models)
    renderer.load()
    return renderer.render(order, progress, lambda: False)


def _still(order: RenderOrder, models: Path, out: Path) -> None:
    from render.studio.still import draw_still

    draw_still(order, models, out)


def _verify(clip: Path, roots: str) -> "Verification":
    from render.marking.verify import verify

    return verify(clip, roots)


def _shrink(clip: Path, out: Path, most: int) -> bool:
    from render.shrink import shrink

    return shrink(clip, out, most)
