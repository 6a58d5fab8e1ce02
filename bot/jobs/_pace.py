"""Limits how often a message is edited: platforms reject a bot that edits too fast."""

import time
from collections.abc import Callable

MAX_MESSAGES = 4096
"""Messages whose last edit is remembered."""


class EditPace:
    """When each message was last edited, by its id in the database.

    It is kept in the memory of one worker only: after a restart, or with a second worker, an edit
    may come too early once. The platform then answers with a time to wait, and nothing is lost.
    `clock`: seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._edited_at: dict[str, float] = {}

    def seconds_until_edit(self, message_id: str, interval: float) -> float:
        """Seconds until the message may be edited, `interval` after the last edit; 0 for now."""
        if message_id not in self._edited_at:
            return 0.0
        return max(0.0, self._edited_at[message_id] + interval - self._clock())

    def record_edit(self, message_id: str) -> None:
        """Remembers that the message was edited now."""
        self._edited_at.pop(message_id, None)  # the dict is in the order of the last edits
        self._edited_at[message_id] = self._clock()
        if len(self._edited_at) > MAX_MESSAGES:
            del self._edited_at[next(iter(self._edited_at))]
