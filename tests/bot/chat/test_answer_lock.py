"""Answers are computed one at a time, and wait for updates being received, but not for long."""

import asyncio

from bot.chat.answer_lock import AnswerLock
from tests.support.patience import PATIENCE_SECONDS


async def test_one_answer_at_a_time_in_order() -> None:
    lock, events = AnswerLock(), []

    async def answer(number: int) -> None:
        async with lock.acquire():
            events.append((number, "begins"))
            await asyncio.sleep(0)
            events.append((number, "ends"))

    await asyncio.gather(*(answer(number) for number in range(3)))
    assert events == [(number, event) for number in range(3) for event in ("begins", "ends")]


async def test_an_answer_waits_for_updates_being_received() -> None:
    lock, events = AnswerLock(), []

    async def answer() -> None:
        async with lock.acquire():
            events.append("answer")

    with lock.delay_answers():
        with lock.delay_answers():
            answer_task = asyncio.create_task(answer())
            await asyncio.sleep(0)
        await asyncio.sleep(0)  # one of two updates is still being received
        events.append("received")
    await answer_task
    assert events == ["received", "answer"]


async def test_slow_receiving_delays_an_answer_only_briefly() -> None:
    lock = AnswerLock()
    with lock.delay_answers():
        async with asyncio.timeout(PATIENCE_SECONDS), lock.acquire():
            pass


async def test_an_answer_that_raises_releases_the_lock() -> None:
    lock = AnswerLock()
    for _ in range(2):
        try:
            async with asyncio.timeout(PATIENCE_SECONDS), lock.acquire():
                raise ValueError
        except ValueError:
            pass
