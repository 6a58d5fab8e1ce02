"""Joins concurrent calls into few round trips: calls that arrive while a batch is under way form
the next one. The worker claims and finishes its jobs with it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_GATHER_SECONDS = 0.01  # how long the first call of a batch waits for more


class Batcher(Generic[Item, Result]):
    """Called with one item, gives its result. `run_batch` takes several items and returns their
    results in the same order."""

    def __init__(self, run_batch: Callable[[Sequence[Item]], Awaitable[Sequence[Result]]]) -> None:
        self._run_batch = run_batch
        self._waiting: list[tuple[Item, asyncio.Future[Result]]] = []
        self._lock = asyncio.Lock()

    async def __call__(self, item: Item) -> Result:
        """The result for the item. Raises what `run_batch` raised for the batch it was in."""
        future: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, future))
        async with self._lock:
            if not future.done():  # no earlier batch included it
                await self._run_waiting()
        return await future

    async def _run_waiting(self) -> None:
        await asyncio.sleep(_GATHER_SECONDS)
        batch, self._waiting = self._waiting, []
        try:
            results = await self._run_batch([item for item, _ in batch])
        except BaseException as error:
            for _, future in batch:
                if not future.done():
                    future.set_exception(_error_for_callers(error))
                    future.exception()  # marks it as retrieved: its caller may be gone
            raise
        for (_, future), result in zip(batch, results, strict=True):
            if not future.done():
                future.set_result(result)


def _error_for_callers(error: BaseException) -> BaseException:
    """The cancellation of one caller is a broken connection for the others in its batch."""
    return ConnectionError("broken off") if isinstance(error, asyncio.CancelledError) else error
