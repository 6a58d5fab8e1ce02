"""Measures how long each step of a clip takes."""

import time
from dataclasses import dataclass, field


@dataclass
class StepTimer:
    """`seconds`: by step, for `RenderedClip.timings`. `started`: when the current step began."""

    seconds: dict[str, float] = field(default_factory=dict)
    started: float = field(default_factory=time.perf_counter)

    def record(self, step: str) -> None:
        """Counts the time since the last call, or since the start, as time of `step`."""
        now = time.perf_counter()
        self.seconds[step] = self.seconds.get(step, 0.0) + now - self.started
        self.started = now
