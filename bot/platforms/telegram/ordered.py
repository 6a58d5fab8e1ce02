"""Many people at once, each in their own order."""

import asyncio
from collections.abc import Awaitable

from telegram import Update
from telegram.ext import BaseUpdateProcessor


class InOrder(BaseUpdateProcessor):
    """Takes updates of one person after each other, of different people at the same time."""

    def __init__(self, most: int = 64) -> None:
        super().__init__(most)
        self._lines: dict[int, tuple[asyncio.Lock, int]] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Waits until those before it are done."""
        user = update.effective_user if isinstance(update, Update) else None
        if user is None:
            await coroutine
            return
        lock, waiting = self._lines.get(user.id, (asyncio.Lock(), 0))
        self._lines[user.id] = lock, waiting + 1
        try:
            async with lock:  # asyncio's locks are first come, first served
                await coroutine
        finally:
            lock, waiting = self._lines.pop(user.id)
            if waiting > 1:
                self._lines[user.id] = lock, waiting - 1

    async def initialize(self) -> None:
        """Nothing to do."""

    async def shutdown(self) -> None:
        """Nothing to do."""
