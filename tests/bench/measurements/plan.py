"""Milliseconds that a prompt takes to become a scene graph, in English and Korean."""

import statistics
import time
from pathlib import Path

from render.studio.planning.graph import make_scene_graph
from tests.render.studio.planning.prompt_scores import load_rows

MOST = {"plan.milliseconds": 20.0}


def measure(_build: Path) -> dict[str, float]:
    """The median over the everyday prompts of the tests, after one that loads the words."""
    rows = [*load_rows("en"), *load_rows("ko")]
    for language_row in (rows[0], rows[-1]):
        make_scene_graph(language_row.prompt, language_row.people)
    spent = []
    for row in rows:
        started = time.perf_counter()
        make_scene_graph(row.prompt, row.people)
        spent.append(time.perf_counter() - started)
    return {"plan.milliseconds": 1000 * statistics.median(spent)}
