"""What has arrived and is not handled yet, kept where it outlives this process."""

import asyncio
import json
import logging
from types import TracebackType
from typing import Any

from telegram import Bot, Update

from bot.app import arrivals
from bot.app.ports import App
from bot.core.errors import Temporary
from bot.platforms.telegram.addresses import PLATFORM
from bot.platforms.telegram.taking import Taking

_PAUSE = 0.5  # seconds between two times to let go of what is handled
Data = dict[str, Any]
_log = logging.getLogger(__name__)


class Journal:
    """Begins every update once it is kept: only then Telegram hears that it has arrived. Lets go of
    what is handled until its `async with` block ends."""

    def __init__(self, app: App, bot: Bot, taking: Taking) -> None:
        self._app = app
        self._bot = bot
        self._taking = taking

    async def __aenter__(self) -> "Journal":
        for content in await arrivals.left(self._app, PLATFORM):
            self._taking.begin(Update.de_json(json.loads(content), self._bot))
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
        await self._taking.end()
        await self._let_go()

    async def begin(self, updates: list[Data]) -> None:
        """Begins updates, save those that were begun before. Waits while too many are under way.
        Raises Temporary when they could not be kept, and none was begun."""
        if not updates:
            return
        await self._taking.room()
        contents = {str(one["update_id"]): json.dumps(one) for one in updates}
        by_number = {str(one.update_id): one for one in Update.de_list(updates, self._bot)}
        for one in by_number.values():
            self._taking.acknowledge(one)
        for number in await arrivals.keep(self._app, PLATFORM, contents):
            self._taking.begin(by_number[number])

    async def _tidy(self) -> None:
        while True:
            await self._taking.some_handled.wait()
            await asyncio.sleep(_PAUSE)
            await self._let_go()

    async def _let_go(self) -> None:
        handled = self._taking.handled()
        try:
            await arrivals.handled(self._app, PLATFORM, handled)
        except Temporary as error:  # they are taken again at worst, and the inbox knows them
            _log.warning("%s", error)
