"""Searches the space of timbres for the one that sounds most like a person.

An evolution strategy with a diagonal covariance: R. Ros, N. Hansen, "A simple modification in
CMA-ES achieving linear time and space complexity", PPSN 2008. Its state is small and is kept
between candidates, so that a search goes on after an interruption.
"""

from collections.abc import Callable

import msgspec
import numpy as np

from render.kit.kit import Floats

GENERATIONS, CANDIDATES, _PARENTS = 11, 10, 4
_FIRST_SPREAD, _COOLING, _LEARNING = 0.5, 0.95, 0.2
_FURTHEST = 1.0  # mean distance from the middle per dimension that costs nothing
_COST = 0.01
_SEED = 7

Score = Callable[[Floats, int], float]
"""(point, number of the generation) -> similarity of that timbre to the person."""


class SearchState(msgspec.Struct, frozen=True):
    """`mean`, `variances`: of the points that are tried next, per dimension. `spread`: factor on
    the variances' roots. `similarity`: mean of the parents of the last generation. `scores`: of the
    candidates of this generation that were tried so far."""

    mean: tuple[float, ...]
    variances: tuple[float, ...]
    spread: float = _FIRST_SPREAD
    generation: int = 0
    similarity: float = 0.0
    scores: tuple[float, ...] = ()

    @property
    def is_done(self) -> bool:
        return self.generation >= GENERATIONS


def begin_search(start: Floats) -> SearchState:
    """The state before the first generation. `start`: the point to begin at."""
    return SearchState(tuple(start.tolist()), (1.0,) * len(start))


def try_candidate(state: SearchState, score: Score) -> SearchState:
    """The state after one more candidate; the last one of a generation ends it. Deterministic."""
    points, _ = _draw_candidates(state)
    tried = msgspec.structs.replace(
        state, scores=(*state.scores, score(points[len(state.scores)], state.generation))
    )
    return tried if len(tried.scores) < CANDIDATES else _end_generation(tried)


def _draw_candidates(state: SearchState) -> tuple[Floats, Floats]:
    """The points of a generation (candidates, dimensions), and their steps from the mean in
    units of the spread."""
    random = np.random.default_rng((_SEED, state.generation))
    mean, deviations = np.array(state.mean), np.sqrt(np.array(state.variances))
    steps = random.standard_normal((CANDIDATES, len(mean))) * deviations
    if state.generation == 0:
        steps[0] = 0  # the start itself
    return (mean + state.spread * steps).astype(np.float32), steps


def _end_generation(state: SearchState) -> SearchState:
    points, steps = _draw_candidates(state)
    similarities = np.array(state.scores)
    best = np.argsort(similarities - _distance_cost(points))[::-1][:_PARENTS]
    ranks = np.log(_PARENTS + 0.5) - np.log(np.arange(1, _PARENTS + 1))
    ranks /= ranks.sum()
    spreads = ranks @ steps[best] ** 2
    variances = (1 - _LEARNING) * np.array(state.variances) + _LEARNING * spreads
    return SearchState(
        tuple((ranks @ points[best]).tolist()),
        tuple(np.clip(variances, 0.2, 3.0).tolist()),
        state.spread * _COOLING,
        state.generation + 1,
        float(ranks @ similarities[best]),
    )


def encode_search(state: SearchState) -> str:
    """As text."""
    return msgspec.json.encode(state).decode()


def decode_search(text: str, dimensions: int) -> SearchState | None:
    """What `encode_search` gave; None for anything else, after which a search starts again."""
    try:
        state = msgspec.json.decode(text, type=SearchState)
    except (msgspec.MsgspecError, ValueError):
        return None
    numbers = np.array([*state.mean, *state.variances, state.spread, *state.scores])
    is_sound = len(state.mean) == len(state.variances) == dimensions
    is_sound = is_sound and len(state.scores) < CANDIDATES
    return state if is_sound and np.isfinite(numbers).all() else None


def _distance_cost(points: Floats) -> Floats:
    """Far from all published voices, words get lost."""
    distance = np.sqrt(np.mean(points**2, axis=1))
    return np.asarray(_COST * np.maximum(0, distance - _FURTHEST) * points.shape[1])
