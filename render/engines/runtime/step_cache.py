"""A step cache: steps whose input has hardly changed reuse the model's last output.

The block caches of diffusers skip blocks and would add a VACE's hints twice. This one skips whole
runs of a model, so it fits every architecture.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from typing import Any


@dataclass
class CacheCounter:
    """How many runs the pipeline asked for, and how many of them were reused."""

    runs: int = 0
    reused: int = 0


@dataclass
class _CachedRun:
    """The last input and the last output. `drift`: summed change of the input since the output was
    computed."""

    input: Any
    output: Any
    drift: float = 0.0


@contextmanager
def cache_steps(
    model: Any, max_drift: float, steps: int, per_step: int = 1
) -> Iterator[CacheCounter]:
    """Within the block, `model` skips steps until the drift of its input exceeds `max_drift`.

    Drift is the summed mean change of `hidden_states` as a share of its mean size. `per_step`: runs
    in a step (2 with guidance), each cached by itself. The first two and the last step always run.
    A `max_drift` of 0 skips nothing.
    """
    counter = CacheCounter()
    if max_drift <= 0:
        yield counter
        return
    cached: dict[int, _CachedRun] = {}
    run, own = model.forward, vars(model).get("forward")

    @wraps(run)  # some pipelines inspect its parameters
    def forward(*args: Any, **kwargs: Any) -> Any:
        step, which = divmod(counter.runs, per_step)
        counter.runs += 1
        states = kwargs["hidden_states"].detach().clone()  # some pipelines reuse the memory
        last = cached.get(which)
        if last is not None and 2 <= step < steps - 1:
            change = (states - last.input).abs().mean() / last.input.abs().mean().clamp(min=1e-6)
            last.drift += float(change)
            last.input = states
            if last.drift <= max_drift:
                counter.reused += 1
                return last.output
        output = run(*args, **kwargs)
        cached[which] = _CachedRun(states, output)
        return output

    model.forward = forward
    try:
        yield counter
    finally:
        if own is None:
            del model.forward  # the method of the class applies again
        else:
            model.forward = own  # an offloading hook had set it
