"""Somebody posts a link to the bot that states a command: `?start=freeze` froze a cameo on one tap,
and `?start=language` changed what its owner reads."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, cast

import pytest

from bot.chat.conversation import Chat
from bot.core.cameo import Cameo
from bot.core.ids import PersonId
from bot.core.person import Person
from tests.contracts.friend import Stage
from tests.contracts.platforms import telegram
from tests.contracts.test_request_stories import words
from tests.support.world import World, world


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Telegram with its bot, over an empty world."""
    async with world(tmp_path) as w, telegram.stage(w, tmp_path) as stage:
        yield stage


async def read(w: World, person: PersonId) -> tuple[Cameo | None, Person | None, int]:
    """The cameo, the settings and the number of accounts of somebody."""
    async with w.store.read() as t:
        accounts = await t.people.list_accounts(person)
        return await t.cameos.find_current(person), await t.people.get(person), len(accounts)


async def test_a_tap_shows_and_changes_nothing(stage: Stage) -> None:
    mina = await stage.friend("Mina")
    person = await stage.person(mina)
    await stage.w.cameo(person)
    before = await read(stage.w, person)
    names = [name for name, _ in Chat(stage.w.app, "").list_commands("en")]
    assert {"freeze", "delete", "language", "unlink"} <= set(names)
    for name in names:
        told = words(await mina.private())
        await cast(Any, stage).sim.say(cast(Any, mina).account, f"/start {name}")
        await stage.taken()
        assert words(await mina.private()) != told, name
        assert await read(stage.w, person) == before, name
