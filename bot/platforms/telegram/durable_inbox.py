"""Stores updates that have arrived and are not handled yet, so that they survive this process."""

import asyncio
import json
import logging
from types import TracebackType

from bot.app import update_inbox
from bot.app.ports import App
from bot.chat.answer_lock import AnswerLock
from bot.core.errors import Temporary
from bot.platforms.telegram.ids import PLATFORM
from bot.platforms.telegram.ordered_tasks import OrderedTasks
from bot.platforms.telegram.parse import UpdateData

_CLEANUP_SECONDS = 0.5
"""How long handled updates are collected before they are removed together."""
_log = logging.getLogger(__name__)


class DurableInbox:
    """Stores each update before its task starts; only then is it confirmed to Telegram.

    `async with` starts the tasks of updates that an earlier process left, and removes handled
    updates until the block ends.
    """

    def __init__(self, app: App, tasks: OrderedTasks, answer_lock: AnswerLock) -> None:
        self._app = app
        self._tasks = tasks
        self._answer_lock = answer_lock

    async def __aenter__(self) -> "DurableInbox":
        for content in await update_inbox.list_pending(self._app, PLATFORM):
            self._tasks.start(json.loads(content))
        self._cleanup = asyncio.create_task(self._clean_up())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._cleanup.cancel()
        await asyncio.gather(self._cleanup, return_exceptions=True)
        await self._tasks.finish()
        await self._remove_handled()

    async def receive(self, updates: list[UpdateData]) -> None:
        """Stores updates and starts the tasks of those that are new. Waits for capacity first.

        Raises Temporary when they could not be stored; then no task was started.
        """
        if not updates:
            return
        await self._tasks.wait_for_capacity()
        with self._answer_lock.delay_answers():
            for update in updates:
                self._tasks.acknowledge(update)
            await asyncio.sleep(0)  # lets the acknowledgements go out before the database call
            contents = {str(update["update_id"]): json.dumps(update) for update in updates}
            new_ids = await update_inbox.keep(self._app, PLATFORM, contents)
        for update in updates:
            if str(update["update_id"]) in new_ids:
                self._tasks.start(update)

    async def _clean_up(self) -> None:
        while True:
            await self._tasks.handled_event.wait()
            await asyncio.sleep(_CLEANUP_SECONDS)
            await self._remove_handled()

    async def _remove_handled(self) -> None:
        handled = self._tasks.pop_handled()
        try:
            await update_inbox.remove(self._app, PLATFORM, handled)
        except Temporary as error:
            # The next process starts these updates again, and the conversation ignores repetitions.
            _log.warning("%s", error)
