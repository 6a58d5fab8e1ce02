"""Updates, each taken once and in order for each person, of different people at the same time."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from types import TracebackType

from telegram import Update
from telegram.error import TelegramError

_log = logging.getLogger(__name__)
_GRACE = 10.0  # seconds to finish in when it ends


class Taking:
    """Owns what is under way: leaving its `async with` block waits for it."""

    def __init__(self, take: Callable[[Update], Awaitable[None]]) -> None:
        self._take = take
        self._latest: dict[int, asyncio.Task[None]] = {}
        self._under_way: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> "Taking":
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.done(self._under_way, _GRACE)
        left = [*self._under_way]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    def begin(self, update: Update) -> asyncio.Task[None]:
        """Takes an update after the ones before it of the same person."""
        user = update.effective_user
        before = self._latest.get(user.id) if user is not None else None
        task = asyncio.create_task(self._in_turn(update, before))
        self._under_way.add(task)
        task.add_done_callback(self._ended)
        if user is not None:
            self._latest[user.id] = task
            task.add_done_callback(lambda done: self._forget(user.id, done))
        return task

    async def done(self, tasks: Iterable[asyncio.Task[None]], seconds: float) -> None:
        """Waits until they are done, and no longer than that."""
        waited_for = set(tasks)
        if waited_for:
            await asyncio.wait(waited_for, timeout=seconds)

    async def _in_turn(self, update: Update, before: asyncio.Task[None] | None) -> None:
        if before is not None:
            await asyncio.wait({before})
        try:
            await self._take(update)
        except TelegramError as error:
            # What was said or pressed is kept; only the answer to it did not arrive.
            _log.warning("Telegram: %s", error)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            _log.error("an update broke", exc_info=error)

    def _forget(self, person: int, task: asyncio.Task[None]) -> None:
        if self._latest.get(person) is task:
            del self._latest[person]
