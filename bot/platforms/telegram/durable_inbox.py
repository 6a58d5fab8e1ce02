"""What has arrived and is not handled yet, kept where it outlives this process."""

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

_PAUSE = 0.5  # seconds between two times to let go of what is handled
_log = logging.getLogger(__name__)


class DurableInbox:
    """Begins every update once it is kept: only then Telegram hears that it has arrived. Lets go of
    what is handled until its `async with` block ends."""

    def __init__(self, app: App, taking: OrderedTasks, turns: AnswerLock) -> None:
        self._app = app
        self._taking = taking
        self._turns = turns

    async def __aenter__(self) -> "DurableInbox":
        for content in await update_inbox.list_pending(self._app, PLATFORM):
            self._taking.start(json.loads(content))
        self._tidying = asyncio.create_task(self._tidy())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._tidying.cancel()
        await asyncio.gather(self._tidying, return_exceptions=True)
        await self._taking.finish()
        await self._let_go()

    async def receive(self, updates: list[UpdateData]) -> None:
        """Begins updates, save those that were begun before. Waits while too many are under way.
        Raises Temporary when they could not be kept, and none was begun."""
        if not updates:
            return
        await self._taking.wait_for_capacity()
        with self._turns.delay_answers():
            for one in updates:
                self._taking.acknowledge(one)
            await asyncio.sleep(0)  # that goes out first
            contents = {str(one["update_id"]): json.dumps(one) for one in updates}
            new = await update_inbox.keep(self._app, PLATFORM, contents)
        for one in updates:
            if str(one["update_id"]) in new:
                self._taking.start(one)

    async def _tidy(self) -> None:
        while True:
            await self._taking.handled_event.wait()
            await asyncio.sleep(_PAUSE)
            await self._let_go()

    async def _let_go(self) -> None:
        handled = self._taking.pop_handled()
        try:
            await update_inbox.remove(self._app, PLATFORM, handled)
        except Temporary as error:  # they are taken again at worst, and the inbox knows them
            _log.warning("%s", error)
