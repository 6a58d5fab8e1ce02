"""The studio engine: clips from a kit, against encoding the same frames alone; and its still."""

import resource
import statistics
import tempfile
import time
from pathlib import Path

from bot.settings import read_settings
from render.contract.order import ROLES, CastMember, RenderOrder
from render.isolation.child import Child
from render.studio.engine import StudioRenderer
from render.studio.still import draw_still
from render.tasks import inspect_in
from render.video.encoder import encode_only_seconds
from tests.bench.workloads.commands import sample_clip

MOST = {
    "studio.render_over_encode": 1.6,
    "studio.four_over_encode": 2.2,
    "studio.minute_over_six": 11.0,
    "studio.peak_mb": 800,
    "still.seconds": 0.5,
    "mark.share_of_render": 0.15,
}
RUNS = 3
BUSY = "eating pizza with a T-Rex, a dog and lots of balloons in a busy street market"
"""One person in a scene full of things."""
FOUR = "four friends chased by zombies through the city at night"
SHORT, LONG = 6.0, 60.0
"""Seconds of the usual and of the longest clip."""


def measure(build: Path) -> dict[str, float]:
    """Clips of 1280x720: of one person and of four, and the longest that can be asked for."""
    models = read_settings().models
    with tempfile.TemporaryDirectory() as folder, Child() as child:
        kit = Path(folder) / "person.kit"
        inspect_in(child, sample_clip(build), None, models, kit)
        out = Path(folder) / "clip.mp4"
        runs = [_in_own_process(models, kit, out, BUSY, 1, SHORT) for _ in range(RUNS)]
        four = [_in_own_process(models, kit, out, FOUR, 4, SHORT) for _ in range(RUNS)]
        minute = _in_own_process(models, kit, out, BUSY, 1, LONG)
        still = child.call(
            f"{__name__}:measure_still", models, Path(folder) / "still.jpg", returns=float,
            seconds=60.0, memory_mb=3000,
        )  # fmt: skip
    six = statistics.median(run[0] for run in runs)
    return {
        "studio.render_over_encode": statistics.median(run[0] / run[1] for run in runs),
        "studio.four_over_encode": statistics.median(run[0] / run[1] for run in four),
        "studio.minute_over_six": minute[0] / six,
        "studio.render_seconds": six,
        "studio.encode_only_seconds": statistics.median(run[1] for run in runs),
        "studio.peak_mb": max(run[2] for run in [*runs, *four, minute]),
        "still.seconds": still,
        "mark.share_of_render": statistics.median(run[3] / run[0] for run in runs),
    }


def _in_own_process(*arguments: object) -> tuple[float, float, float, float]:
    with Child() as child:  # a fresh process: its peak of memory is this run's
        return child.call(
            f"{__name__}:render_and_measure",
            *arguments,
            returns=tuple[float, float, float, float],
            seconds=600.0,
            memory_mb=3000,
        )


def render_and_measure(
    models: Path, kit: Path, out: Path, prompt: str, people: int, seconds: float
) -> tuple[float, float, float, float]:
    """Seconds to render, seconds to encode alone, peak MB, seconds spent on the mark."""
    renderer = StudioRenderer(models)
    renderer.load()
    cast = tuple(CastMember(role, kit) for role in ROLES[:people])
    order = RenderOrder("BENCH000", prompt, cast, out, seconds=seconds)
    start = time.perf_counter()
    clip = renderer.render(order, lambda share: None, lambda: False)
    spent = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return spent, encode_only_seconds(out), peak, clip.timings["mark"]


def measure_still(models: Path, out: Path) -> float:
    """Seconds of a still in a process that has drawn one before: the median of three prompts."""
    cast = (CastMember("A", None), CastMember("B", None))
    spent = []
    for prompt in ("waving in the park", BUSY, FOUR, "surfing a giant wave at sunset"):
        start = time.perf_counter()
        draw_still(RenderOrder("", prompt, cast, Path("none.mp4")), models, out)
        spent.append(time.perf_counter() - start)
    return statistics.median(spent[1:])
