"""How often a message may be changed: platforms refuse a bot that edits too fast."""

import time
from collections.abc import Callable

MAX_MESSAGES = 4096
"""Messages that are remembered."""


class EditPace:
    """When each message was last edited, by its view.

    In the memory of one worker and nowhere else: after a restart, or with a second worker, an edit
    may come too early once, which a platform answers with a time to wait and never with a loss.
    `clock`: seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._edited: dict[str, float] = {}

    def seconds_until_edit(self, view: str, every: float) -> float:
        """Seconds until the message may be edited again; 0 when it may be now."""
        if view not in self._edited:
            return 0.0
        return max(0.0, self._edited[view] + every - self._clock())

    def record_edit(self, view: str) -> None:
        """It was edited just now."""
        self._edited.pop(view, None)  # the one that was edited last comes last
        self._edited[view] = self._clock()
        if len(self._edited) > MAX_MESSAGES:
            del self._edited[next(iter(self._edited))]
