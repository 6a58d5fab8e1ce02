"""Updates, each taken once and in order for each person, of different people at the same time."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram.error import TelegramError

from bot.platforms.telegram.parse import UpdateData, get_sender_id

Handler = Callable[[UpdateData], Awaitable[None]]
_log = logging.getLogger(__name__)
_MOST = 1000  # updates under way; Telegram keeps the rest meanwhile
_GRACE = 10.0  # seconds to finish in when it ends


class OrderedTasks:
    """Owns what is under way. `first`: what can be done with an update at once, out of turn.
    `handled_event`: set while there are numbers of updates that are done with."""

    def __init__(self, take: Handler, first: Handler) -> None:
        self._take = take
        self._first = first
        self._latest: dict[int, asyncio.Task[None]] = {}
        self._under_way: set[asyncio.Task[None]] = set()
        self._handled: set[str] = set()
        self._less = asyncio.Event()
        self.handled_event = asyncio.Event()

    def acknowledge(self, update: UpdateData) -> None:
        """Does at once what can be."""
        task = asyncio.create_task(self._try(self._first, update))
        self._under_way.add(task)
        task.add_done_callback(self._over)

    def start(self, update: UpdateData) -> None:
        """Takes an update after the ones before it of the same person."""
        person = get_sender_id(update)
        before = self._latest.get(person) if person is not None else None
        task = asyncio.create_task(self._in_turn(update, before))
        self._under_way.add(task)
        task.add_done_callback(lambda done: self._ended(done, str(update["update_id"])))
        if person is not None:
            self._latest[person] = task
            task.add_done_callback(lambda done: self._forget(person, done))

    async def wait_for_capacity(self) -> None:
        """Waits while too much is under way."""
        while len(self._under_way) >= _MOST:
            self._less.clear()
            await self._less.wait()

    def pop_handled(self) -> frozenset[str]:
        """Numbers of updates that are done with since it was asked last."""
        handled = frozenset(self._handled)
        self._handled.clear()
        self.handled_event.clear()
        return handled

    async def finish(self) -> None:
        """Waits for what is under way, and breaks off what takes too long."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=_GRACE)
        left = [*self._under_way]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def _in_turn(self, update: UpdateData, before: asyncio.Task[None] | None) -> None:
        if before is not None:
            await asyncio.wait({before})
        await self._try(self._take, update)

    async def _try(self, step: Handler, update: UpdateData) -> None:
        try:
            await step(update)
        except TelegramError as error:
            # What was said or pressed is kept; only the answer to it did not arrive.
            _log.warning("Telegram: %s", error)

    def _ended(self, task: asyncio.Task[None], number: str) -> None:
        self._over(task)
        if not task.cancelled():
            self._handled.add(number)
            self.handled_event.set()

    def _over(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self._less.set()
        error = None if task.cancelled() else task.exception()
        if error is not None:
            _log.error("an update broke", exc_info=error)

    def _forget(self, person: int, task: asyncio.Task[None]) -> None:
        if self._latest.get(person) is task:
            del self._latest[person]
