"""Options of an engine that make its transformer smaller or faster, see `runtime.optimizations`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class EngineOptions:
    """Off by default: no measurement on a GPU has shown a gain yet.

    `fp8`: the transformer's weights are stored in 8 bits and widened layer by layer when used.
    `compiled`: its repeated blocks are compiled, once for each size and length of clips.
    """

    fp8: bool = False
    compiled: bool = False


NO_OPTIONS = EngineOptions()
