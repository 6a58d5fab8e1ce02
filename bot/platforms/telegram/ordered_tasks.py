"""Runs a task for each update: in order for one person, concurrently for different people."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram.error import TelegramError

from bot.log_redaction import describe_error
from bot.platforms.telegram.parse import UpdateData, get_sender_id

Handler = Callable[[UpdateData], Awaitable[None]]
_log = logging.getLogger(__name__)
_MAX_TASKS = 1000
"""While so many tasks run, no more updates are received: Telegram keeps them."""
_GRACE_SECONDS = 10.0
"""How long running tasks may take to finish when the process stops."""


class OrderedTasks:
    """Owns the tasks of updates. `handle`: handles an update in its person's order. `acknowledge`:
    what is done with an update at once. `handled_event`: set while `pop_handled` has something to
    return."""

    def __init__(self, handle: Handler, acknowledge: Handler) -> None:
        self._handle = handle
        self._acknowledge = acknowledge
        self._latest: dict[int, asyncio.Task[None]] = {}
        self._running: set[asyncio.Task[None]] = set()
        self._handled: set[str] = set()
        self._task_done = asyncio.Event()
        self.handled_event = asyncio.Event()

    def acknowledge(self, update: UpdateData) -> None:
        """Starts acknowledging an update, whatever else of the same person is running."""
        task = asyncio.create_task(self._run(self._acknowledge, update))
        self._running.add(task)
        task.add_done_callback(self._discard)

    def start(self, update: UpdateData) -> None:
        """Starts handling an update after the earlier ones of the same person."""
        person = get_sender_id(update)
        previous = self._latest.get(person) if person is not None else None
        task = asyncio.create_task(self._run_in_order(update, previous))
        self._running.add(task)
        task.add_done_callback(lambda done: self._finish(done, str(update["update_id"])))
        if person is not None:
            self._latest[person] = task
            task.add_done_callback(lambda done: self._forget(person, done))

    async def wait_for_capacity(self) -> None:
        """Waits until fewer than the most allowed tasks are running."""
        while len(self._running) >= _MAX_TASKS:
            self._task_done.clear()
            await self._task_done.wait()

    def pop_handled(self) -> frozenset[str]:
        """The ids of updates that were handled since the last call."""
        handled = frozenset(self._handled)
        self._handled.clear()
        self.handled_event.clear()
        return handled

    async def finish(self) -> None:
        """Waits for the running tasks, and cancels those that take too long."""
        if self._running:
            await asyncio.wait(self._running, timeout=_GRACE_SECONDS)
        left = [*self._running]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def _run_in_order(self, update: UpdateData, previous: asyncio.Task[None] | None) -> None:
        if previous is not None:
            await asyncio.wait({previous})
        await self._run(self._handle, update)

    async def _run(self, handler: Handler, update: UpdateData) -> None:
        try:
            await handler(update)
        except TelegramError as error:
            # What the person wrote or pressed took effect; only the reply did not arrive.
            _log.warning("Telegram: %s", error)

    def _finish(self, task: asyncio.Task[None], update_id: str) -> None:
        self._discard(task)
        if not task.cancelled():
            self._handled.add(update_id)
            self.handled_event.set()

    def _discard(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        self._task_done.set()
        error = None if task.cancelled() else task.exception()
        if error is not None:
            _log.error("handling an update failed: %s", describe_error(error))

    def _forget(self, person: int, task: asyncio.Task[None]) -> None:
        if self._latest.get(person) is task:
            del self._latest[person]
