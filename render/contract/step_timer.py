"""How long each step of a clip took."""

import time
from dataclasses import dataclass, field


@dataclass
class Clock:
    """Seconds by step, for `RenderedClip.timings`."""

    spent: dict[str, float] = field(default_factory=dict)
    last: float = field(default_factory=time.perf_counter)

    def done(self, step: str) -> None:
        """All time since the last call was for this."""
        now = time.perf_counter()
        self.spent[step] = self.spent.get(step, 0.0) + now - self.last
        self.last = now
