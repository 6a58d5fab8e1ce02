"""Repeated updates, unknown tokens and errors: each is answered with a sentence."""

import asyncio
import logging
from dataclasses import replace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app.ports import Files, MessageKind
from bot.chat.cards.phrases import format_duration, mark_changes
from bot.chat.contract import Tone
from bot.chat.conversation import Chat
from bot.chat.words import Words
from bot.core.errors import Temporary
from tests.bot.chat.conftest import (
    Conversation,
    card_in,
    mention,
    text,
)


async def test_a_repeated_update_is_handled_once(t: Conversation) -> None:
    await t.join("Sol")
    await t.join("Mina")
    for _ in range(2):
        await t.type("Sol", "cameo", "surfing ", mention("Mina"), update="1")
    _, token = await t.card(MessageKind.ASK, "Mina")
    for _ in range(2):
        assert (await t.press("Mina", "allow", token, update="2")).card is None
    await t.w.live()
    assert len(t.w.frames) == 1


async def test_a_refused_update_can_be_repeated(t: Conversation) -> None:
    await t.join("Sol", cameo=False)
    for _ in range(2):
        assert card_in(await t.type("Sol", "cameo", "surfing", update="1")).tone is Tone.BAD


async def test_a_long_export_delays_no_other_answer(t: Conversation) -> None:
    await t.join("Sol")
    reading, go_on = asyncio.Event(), asyncio.Event()

    class SlowFiles:
        async def read(self, *arguments: object) -> bytes:
            reading.set()
            await go_on.wait()
            raise LookupError

    t.chat = Chat(replace(t.w.app, files=cast(Files, SlowFiles())), "")
    exporting = asyncio.create_task(t.type("Sol", "export"))
    await asyncio.wait_for(reading.wait(), 10)
    assert card_in(await asyncio.wait_for(t.type("Sol", "help"), 10)).lines
    assert not exporting.done()
    go_on.set()
    assert (await exporting).file is not None


@pytest.mark.parametrize("verb", ["allow", "delete", "no-such-verb", "", "take.Z", "me"])
async def test_a_button_of_an_unknown_message(t: Conversation, verb: str) -> None:
    await t.join("Sol", "ko")
    card = card_in(await t.press("Sol", verb, "nothing"))
    assert card.lines == (Words("ko")("button-gone"),)


async def test_a_temporary_error_and_an_internal_error(
    t: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    await t.join("Sol")

    class BrokenWakeup:
        def __init__(self, error: Exception) -> None:
            self.error = error

        async def notify(self) -> None:
            raise self.error

    app = t.w.app
    t.chat = Chat(replace(app, wakeup=BrokenWakeup(Temporary("away", 1.0))), "")
    away = card_in(await t.type("Sol", "cameo", "surfing"))
    assert "in a moment" in text(away)
    t.chat = Chat(replace(app, wakeup=BrokenWakeup(ZeroDivisionError("planted"))), "")
    with caplog.at_level(logging.ERROR):
        broken = card_in(await t.type("Sol", "cameo", "surfing"))
    number = caplog.records[-1].getMessage().split()[-1]
    assert number in text(broken)
    assert "planted" not in text(broken)


async def test_a_mention_alone_never_renames_or_translates(t: Conversation) -> None:
    mina = await t.join("Mina", "ko")
    await t.join("Sol")
    await t.type("Sol", "cameo", "surfing ", mention("Mina"))
    async with t.w.store.read() as tx:
        person = await tx.people.get(mina)
    assert person is not None
    assert (person.name, person.language) == ("Mina", "ko")


def test_changed_words_are_put_in_brackets() -> None:
    assert mark_changes("a red horse", "a blue horse runs") == (
        "a [red] horse",
        "a [blue] horse [runs]",
    )


@given(st.text(max_size=60), st.text(max_size=60))
def test_nothing_but_brackets_is_added(old: str, new: str) -> None:
    marked = mark_changes(old, new)
    for before, after in zip((old, new), marked, strict=True):
        plain = " ".join(before.split())
        assert after.replace("[", "").replace("]", "") == plain.replace("[", "").replace("]", "")


@pytest.mark.parametrize(("seconds", "text"), [(0, "5 s"), (31, "35 s"), (61, "2 minutes")])
def test_durations_are_rounded(seconds: float, text: str) -> None:
    assert text in format_duration(seconds, Words("en"))
