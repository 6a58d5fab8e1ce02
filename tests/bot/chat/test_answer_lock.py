"""Answers take turns, and wait, though not long, for those who are told that they were heard."""

import asyncio

from bot.chat.answer_lock import AnswerLock
from tests.support.patience import PATIENCE_SECONDS


async def test_one_answer_at_a_time_in_order() -> None:
    turns, told = AnswerLock(), []

    async def answer(number: int) -> None:
        async with turns.acquire():
            told.append((number, "begins"))
            await asyncio.sleep(0)
            told.append((number, "ends"))

    await asyncio.gather(*(answer(number) for number in range(3)))
    assert told == [(number, what) for number in range(3) for what in ("begins", "ends")]


async def test_who_is_being_told_comes_first() -> None:
    turns, told = AnswerLock(), []

    async def answer() -> None:
        async with turns.acquire():
            told.append("answer")

    with turns.delay_answers():
        with turns.delay_answers():
            answering = asyncio.create_task(answer())
            await asyncio.sleep(0)
        await asyncio.sleep(0)  # one of two is still being told
        told.append("heard")
    await answering
    assert told == ["heard", "answer"]


async def test_a_slow_network_holds_up_nobody_for_long() -> None:
    turns = AnswerLock()
    with turns.delay_answers():
        async with asyncio.timeout(PATIENCE_SECONDS), turns.acquire():
            pass


async def test_an_answer_that_breaks_gives_its_turn_back() -> None:
    turns = AnswerLock()
    for _ in range(2):
        try:
            async with asyncio.timeout(PATIENCE_SECONDS), turns.acquire():
                raise ValueError
        except ValueError:
            pass
