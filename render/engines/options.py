"""What an operator may switch on for a smaller or a quicker transformer; `switching` does it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class EngineOptions:
    """Off by themselves: no card has shown us that they pay.

    `fp8`: the transformer's weights are kept in eight bits and widened layer by layer as they are
    used. `compiled`: its repeated blocks are compiled, anew for each kind of clip.
    """

    fp8: bool = False
    compiled: bool = False


NO_OPTIONS = EngineOptions()
