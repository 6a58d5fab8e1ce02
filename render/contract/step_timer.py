"""How long each step of a clip took."""

import time
from dataclasses import dataclass, field


@dataclass
class StepTimer:
    """Seconds by step, for `RenderedClip.timings`."""

    seconds: dict[str, float] = field(default_factory=dict)
    started: float = field(default_factory=time.perf_counter)

    def record(self, step: str) -> None:
        """All time since the last call was for this."""
        now = time.perf_counter()
        self.seconds[step] = self.seconds.get(step, 0.0) + now - self.started
        self.started = now
