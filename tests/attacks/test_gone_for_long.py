"""Somebody is gone for years, and their face is still there; or they are deleted without a word."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.app import registration
from bot.app.account import retention
from bot.app.ports import Address, MessageKind, WorkKind
from bot.chat.cards import build_card
from bot.chat.words import Words
from bot.core.ids import PersonId
from bot.core.place import PlaceKind
from bot.core.retention import DEFAULT, WARNING
from bot.settings import read_settings
from bot.settings.variables import BadSetting
from storage.database.tables import person as people_table
from tests.contracts.conftest import platform_named
from tests.support.world import World, world


async def write(w: World, number: int) -> PersonId:
    """A command of the person with this number in the world."""
    address = Address("web", f"p{number}")
    person, _ = await registration.register_sender(
        w.app,
        account=address,
        name="Mina",
        language="en",
        username=None,
        place=address,
        place_kind=PlaceKind.PRIVATE,
        place_name="",
    )
    return person.id


async def days(w: World, count: int) -> None:
    """Sweeps of some days."""
    for _ in range(count):
        w.later(timedelta(days=1))
        for _ in await w.waiting(WorkKind.RETENTION) or [""]:
            await retention.sweep(w.app)
        await w.show_all()


async def is_here(w: World, person: PersonId) -> bool:
    async with w.store.read() as t:
        return await t.people.get(person) is not None


async def test_a_year_without_a_word_and_a_warning_a_month_before(w: World, tmp_path: Path) -> None:
    mina = await w.person("Mina")
    (kit,) = (tmp_path / "objects" / "kits").iterdir()
    await retention.schedule(w.app)
    w.later(DEFAULT - WARNING - timedelta(days=1))
    await days(w, 2)
    (told,) = [view for message, view in w.screen.values() if message.person == mina]
    for language, said in (("en", "is deleted on"), ("ko", "지워요")):
        card = build_card(told, Words(language), "token")
        assert said in card.lines[0]
        assert card.rows[0][0].verb == "stay"
    await days(w, 28)
    assert await is_here(w, mina)
    await days(w, 3)
    assert not await is_here(w, mina)
    await w.tidy()
    assert not kit.exists()
    assert await w.waiting(WorkKind.FORGET) == [mina]
    assert [view for message, view in w.screen.values() if message.person == mina] == []


@pytest.mark.parametrize("after", [0, 15, 27])
async def test_any_command_keeps_them(w: World, after: int) -> None:
    mina = await w.person("Mina")
    w.later(DEFAULT - WARNING - timedelta(days=1))
    await days(w, 2 + after)
    assert await write(w, 1) == mina
    await w.show_all()
    assert w.seen(MessageKind.RETENTION, mina, mina).delete_at is None  # type: ignore[union-attr]
    await days(w, 60)
    assert await is_here(w, mina)
    w.later(DEFAULT)
    await days(w, 2)  # the next warning is a new message, and its month begins then
    assert await is_here(w, mina)
    await days(w, WARNING.days)
    assert not await is_here(w, mina)


async def test_a_bot_that_was_away_for_a_year_warns_first(w: World) -> None:
    mina = await w.person("Mina")
    w.later(2 * DEFAULT)
    await days(w, WARNING.days)
    assert await is_here(w, mina)
    await days(w, 2)
    assert not await is_here(w, mina)


async def test_nobody_is_deleted_where_the_operator_says_never(w: World) -> None:
    mina = await w.person("Mina")
    w.app = replace(w.app, retention=None)
    w.later(9 * DEFAULT)
    await days(w, 40)
    assert await is_here(w, mina)


async def test_the_time_of_people_from_before_begins_now(w: World) -> None:
    mina = await w.person("Mina")
    async with w.store.engine.begin() as connection:
        await connection.execute(update(people_table).values(seen_at=None))
    w.later(DEFAULT - WARNING)
    await days(w, WARNING.days + 2)
    assert await is_here(w, mina)


async def test_being_named_by_others_is_no_use_of_ones_own(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    w.later(DEFAULT - WARNING)
    await w.ask(sol, place, mina)
    await days(w, WARNING.days + 2)
    assert not await is_here(w, mina)


@pytest.mark.parametrize("platform", ["telegram", "discord"])  # coming back to the web is a use
async def test_they_are_told_in_private_and_stay_with_a_press(
    platform: str, tmp_path: Path
) -> None:
    async with world(tmp_path) as w, platform_named(platform).stage(w, tmp_path) as stage:
        mina = await stage.friend("Mina", "ko")
        await mina.whisper("me")
        owner = await stage.person(mina)
        w.later(DEFAULT - WARNING)
        await retention.sweep(w.app)
        await stage.show()
        warning = next(card for card in await mina.private() if "stay" in card.verbs)
        assert "오랜만이에요" in warning.text
        await mina.press(warning, "stay")
        w.later(WARNING + timedelta(days=2))
        await retention.sweep(w.app)
        assert await is_here(w, owner)


@pytest.mark.parametrize(("given", "days"), [("", 365), ("0", None), ("60", 60), ("3650", 3650)])
def test_the_operator_sets_the_time(given: str, days: int | None) -> None:
    read = read_settings({"HOME": "/x", "WALKON_RETENTION_DAYS": given})
    assert read.retention == (None if days is None else timedelta(days=days))


@pytest.mark.parametrize("given", ["59", "-1", "3651", "1e3", "a year", "٣٦٥"])
def test_a_time_that_is_none_is_refused(given: str) -> None:
    with pytest.raises(BadSetting):
        read_settings({"HOME": "/x", "WALKON_RETENTION_DAYS": given})
