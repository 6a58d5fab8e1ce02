"""Steps whose input has hardly changed take the model's last answer again.

diffusers' own block caches skip blocks and would add a VACE's hints twice; this one skips whole
runs of a model, so that it fits every architecture.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from typing import Any


@dataclass
class CacheCounter:
    """How many runs were asked for and how many of them were answered from before."""

    runs: int = 0
    reused: int = 0


@dataclass
class _CachedRun:
    """`drift`: how far inputs have moved since the answer was worked out, summed."""

    given: Any
    answer: Any
    drift: float = 0.0


@contextmanager
def cache_steps(model: Any, most: float, steps: int, per_step: int = 1) -> Iterator[CacheCounter]:
    """While it is open, `model` skips steps until the drift of its input exceeds `most`.

    Drift is the mean change of `hidden_states` as a share of its mean size. `per_step`: runs in
    a step (2 with guidance), each kept apart. The first two and the last step always run.
    """
    counted = CacheCounter()
    if most <= 0:
        yield counted
        return
    kept: dict[int, _CachedRun] = {}
    run, own = model.forward, vars(model).get("forward")

    @wraps(run)  # some pipelines look up what the model takes
    def forward(*args: Any, **named: Any) -> Any:
        step, which = divmod(counted.runs, per_step)
        counted.runs += 1
        given = named["hidden_states"].detach().clone()  # some pipelines go on in the same memory
        last = kept.get(which)
        if last is not None and 2 <= step < steps - 1:
            moved = (given - last.given).abs().mean() / last.given.abs().mean().clamp(min=1e-6)
            last.drift += float(moved)
            last.given = given
            if last.drift <= most:
                counted.reused += 1
                return last.answer
        answer = run(*args, **named)
        kept[which] = _CachedRun(given, answer)
        return answer

    model.forward = forward
    try:
        yield counted
    finally:
        if own is None:
            del model.forward  # the class's own is found again
        else:
            model.forward = own  # an offloading hook had put it there
