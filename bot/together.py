"""Calls that come at the same moment become one: one transaction instead of many."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Together(Generic[Item, Result]):
    """Runs `batch` on all items that are given while an earlier batch runs.

    `batch` gives one result for each item, in their order; what it raises, everybody gets.
    """

    def __init__(self, batch: Callable[[Sequence[Item]], Awaitable[Sequence[Result]]]) -> None:
        self._batch = batch
        self._waiting: list[tuple[Item, asyncio.Future[Result]]] = []
        self._turn = asyncio.Lock()

    async def __call__(self, item: Item) -> Result:
        """The result for one item."""
        result: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, result))
        async with self._turn:
            if not result.done():  # nobody took it along
                await self._run()
        return await result

    async def _run(self) -> None:
        taken, self._waiting = self._waiting, []
        try:
            results = await self._batch([item for item, _ in taken])
        except BaseException as error:
            for _, waiting in taken:
                if not waiting.done():
                    if isinstance(error, asyncio.CancelledError):
                        waiting.cancel()
                    else:
                        waiting.set_exception(error)
            if isinstance(error, asyncio.CancelledError):
                raise
            return
        for (_, waiting), result in zip(taken, results, strict=True):
            if not waiting.done():
                waiting.set_result(result)
