"""The studio engine: a clip from a kit, against encoding the same frames alone."""

import resource
import statistics
import tempfile
import time
from pathlib import Path

from bot.settings import read_settings
from render.contract.order import CastMember, RenderOrder
from render.isolation.child import Child
from render.studio.engine import StudioRenderer
from render.tasks import inspect_in
from render.video.encoder import encode_only_seconds
from tests.bench.workloads.commands import sample_clip

MOST = {
    "studio.render_over_encode": 2.0,
    "studio.peak_mb": 1000,
    "mark.share_of_render": 0.15,
}
RUNS = 5
PROMPT = "surfing a giant wave at sunset"
LONGEST = 15.0
"""Seconds of the longest clip that can be asked for."""


def measure(build: Path) -> dict[str, float]:
    """A 6 s clip of one person at 1280x720, and the memory that the longest clip takes."""
    models = read_settings().models
    with tempfile.TemporaryDirectory() as folder, Child() as child:
        kit = Path(folder) / "person.kit"
        inspect_in(child, sample_clip(build), None, models, kit)
        out = Path(folder) / "clip.mp4"
        runs = [_in_own_process(models, kit, out, 6.0) for _ in range(RUNS)]
        longest = _in_own_process(models, kit, out, LONGEST)
    return {
        "studio.render_over_encode": statistics.median(run[0] / run[1] for run in runs),
        "studio.render_seconds": statistics.median(run[0] for run in runs),
        "studio.encode_only_seconds": statistics.median(run[1] for run in runs),
        "studio.peak_mb": max(run[2] for run in [*runs, longest]),
        "mark.share_of_render": statistics.median(run[3] / run[0] for run in runs),
    }


def _in_own_process(*arguments: object) -> tuple[float, float, float, float]:
    with Child() as child:  # a fresh process: its peak of memory is this run's
        return child.call(
            f"{__name__}:render_and_measure",
            *arguments,
            returns=tuple[float, float, float, float],
            seconds=300.0,
            memory_mb=3000,
        )


def render_and_measure(
    models: Path, kit: Path, out: Path, seconds: float
) -> tuple[float, float, float, float]:
    """Seconds to render, seconds to encode alone, peak MB, seconds spent on the mark."""
    renderer = StudioRenderer(models)
    renderer.load()
    order = RenderOrder("BENCH000", PROMPT, (CastMember("A", kit),), out, seconds=seconds)
    start = time.perf_counter()
    clip = renderer.render(order, lambda share: None, lambda: False)
    spent = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return spent, encode_only_seconds(out), peak, clip.timings["mark"]
