"""Many small calls in few round trips: what comes while one is under way goes with the next."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

One = TypeVar("One")
Answer = TypeVar("Answer")

_MOMENT = 0.01  # seconds that the first one waits for company


class Batcher(Generic[One, Answer]):
    """Joins calls. `do` takes several at once and gives their answers, in their order."""

    def __init__(self, do: Callable[[Sequence[One]], Awaitable[Sequence[Answer]]]) -> None:
        self._do = do
        self._waiting: list[tuple[One, asyncio.Future[Answer]]] = []
        self._turn = asyncio.Lock()

    async def __call__(self, one: One) -> Answer:
        """The answer for this one. Raises whatever `do` raised for those that went with it."""
        mine: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._waiting.append((one, mine))
        async with self._turn:
            if not mine.done():  # nobody took it along
                await self._go()
        return await mine

    async def _go(self) -> None:
        await asyncio.sleep(_MOMENT)
        batch, self._waiting = self._waiting, []
        try:
            answers = await self._do([one for one, _ in batch])
        except BaseException as error:
            for _, future in batch:
                if not future.done():
                    future.set_exception(_for_others(error))
                    future.exception()  # not every caller is still there to look at it
            raise
        for (_, future), answer in zip(batch, answers, strict=True):
            if not future.done():
                future.set_result(answer)


def _for_others(error: BaseException) -> BaseException:
    """One caller being cancelled is, for those who went with it, a call that broke off."""
    return ConnectionError("broken off") if isinstance(error, asyncio.CancelledError) else error
