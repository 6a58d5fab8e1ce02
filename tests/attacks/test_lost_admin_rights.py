"""Somebody who was an admin when a card was shown, or says that they are one, uses the rights."""

from typing import Any, cast

import pytest

from bot.app import rights
from bot.app.ports import Address
from bot.core.request import RequestState
from tests.contracts.friend import Friend, Stage
from tests.contracts.platforms import discord, telegram
from tests.contracts.test_request_stories import Three, asked, posted, three, words
from tests.support.world import world

CAN_FAIL = ["telegram", "discord"]
"""Platforms that may not answer. The web chat's rights are in our own database."""


@pytest.fixture
async def boss(stage: Stage) -> Friend:
    """An admin who takes part in nothing. Not the first who comes."""
    await stage.friend("Someone")
    friend = await stage.friend("Boss")
    await stage.admin(friend)
    return friend


async def is_on(stage: Stage, who: Friend) -> bool:
    """Whether clips can be asked for, as the card of the place says."""
    return "Clips can be asked for here" in (await who.card("place")).text


async def moderated(stage: Stage, boss: Friend) -> Three:
    """A place where an admin looks first, and a request that everybody in it allowed."""
    friends = await three(stage)
    assert "Boss looks at every" in await boss.type("place", "review on")
    await friends.asks(friends.mina)
    await friends.mina.press(await asked(friends.mina), "allow")
    return friends


async def test_the_rules_of_a_place(stage: Stage, boss: Friend) -> None:
    assert await is_on(stage, boss)
    await stage.dismiss(boss)
    for rule in ("off", "quota 1", "who admins", "look noir", "review on", "cleanup"):
        assert "Only the admins" in await boss.type("place", rule)
    assert await is_on(stage, boss)
    await stage.admin(boss)
    await boss.type("place", "off")
    assert not await is_on(stage, boss)


async def test_asking_where_only_admins_may(stage: Stage, boss: Friend) -> None:
    friends = await three(stage)
    await boss.type("place", "who admins")
    await stage.dismiss(boss)
    assert "Only the admins may ask" in await boss.type("cameo", "surfing with ", friends.mina)
    await stage.admin(boss)
    assert await boss.type("cameo", "surfing with ", friends.mina) == ""


async def test_taking_a_clip_down(stage: Stage, boss: Friend) -> None:
    friends = await posted(stage)
    card = await friends.card()
    await stage.dismiss(boss)
    assert "the admins can take it away" in await boss.press(card, "remove")
    assert await friends.state() is RequestState.POSTED
    await stage.admin(boss)
    await boss.press(card, "remove")
    assert await friends.state() is RequestState.WITHDRAWN


@pytest.mark.parametrize("verb", ["post", "stop"])
async def test_the_answer_of_a_former_moderator(stage: Stage, boss: Friend, verb: str) -> None:
    friends = await moderated(stage, boss)
    await friends.live()
    look = await asked(boss, "post")
    assert look.clip
    await stage.dismiss(boss)
    assert "your answer does not count" in await boss.press(look, verb)
    await friends.live()
    assert await friends.state() is RequestState.FAILED
    assert not any(message.clip for message in [*await boss.private(), *await boss.group()])
    assert "not an admin there any more" in words(await friends.sol.private())


async def test_a_clip_that_is_shown_to_a_former_moderator(stage: Stage, boss: Friend) -> None:
    friends = await moderated(stage, boss)
    await stage.dismiss(boss)
    await friends.live()
    assert not any(message.clip for message in await boss.private())
    assert await friends.state() is RequestState.FAILED
    refused = "not an admin any more"
    assert refused in await friends.sol.type("cameo", "surfing with ", friends.mina)
    await stage.admin(boss)
    assert await friends.sol.type("cameo", "surfing with ", friends.mina) == ""


@pytest.mark.parametrize("stage", CAN_FAIL, indirect=True)
async def test_a_platform_that_does_not_say(stage: Stage, boss: Friend) -> None:
    friends = await posted(stage)
    unknown = "could not find out whether you are an admin"
    stage.hide_rights(True)
    assert unknown in await boss.type("place", "off")
    assert unknown in await boss.press(await friends.card(), "remove")
    assert await friends.state() is RequestState.POSTED
    assert await is_on(stage, boss)
    await friends.sol.press(await friends.card(), "remove")  # whoever asked needs no rights
    assert await friends.state() is RequestState.WITHDRAWN
    stage.hide_rights(False)
    await boss.type("place", "off")
    assert not await is_on(stage, boss)


@pytest.mark.parametrize("stage", CAN_FAIL, indirect=True)
async def test_a_review_while_the_platform_does_not_say(stage: Stage, boss: Friend) -> None:
    friends = await moderated(stage, boss)
    await friends.live()
    look = await asked(boss, "post")
    stage.hide_rights(True)
    assert "could not find out whether you are an admin" in await boss.press(look, "post")
    assert await friends.state() is RequestState.REVIEW
    stage.hide_rights(False)
    await boss.press(look, "post")
    await friends.live()
    assert await friends.state() is RequestState.POSTED


async def test_what_a_press_on_discord_states(tmp_path: Any) -> None:
    async with world(tmp_path) as w, discord.stage(w, tmp_path) as stage:
        friends, stranger = await posted(stage), await stage.friend("Stranger")
        stranger.account.claimed_rights = 1 << 3 | 1 << 13
        card = await friends.card()
        assert "the admins can take it away" in await stranger.press(card, "remove")
        assert "Only the admins" in await stranger.type("place", "off")
        stage.sim.left.add((stranger.account.here.server, stranger.account.person.id))
        assert "Only the admins" in await stranger.type("place", "off")


async def test_admins_of_telegram_who_remain_anonymous(tmp_path: Any) -> None:
    async with world(tmp_path) as w, telegram.stage(w, tmp_path) as stage:
        friends = await posted(stage)
        card, boss = await friends.card(), await stage.friend("Boss")
        await stage.admin(boss)
        # Telegram writes for them as the group, and does not say who it was.
        group_bot = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
        await stage.sim.say(
            boss.account, "/place off", stage.here, **{"from": group_bot}, sender_chat=stage.here
        )
        channel = {"id": -1009, "type": "channel", "title": "Elsewhere"}
        await stage.sim.say(boss.account, "/place off", stage.here, sender_chat=channel)
        await stage.taken()
        assert "You are writing as the group" in (await friends.sol.group())[-1].text
        assert await is_on(cast(Stage, stage), friends.sol)
        await boss.press(card, "remove")  # a press names its person
        assert await friends.state() is RequestState.WITHDRAWN


async def test_a_group_of_telegram_that_became_another(tmp_path: Any) -> None:
    async with world(tmp_path) as w, telegram.stage(w, tmp_path) as stage:
        boss = await stage.friend("Boss")
        await stage.admin(boss)
        await boss.type("place", "quota 3")
        old, stage.here = stage.here, stage.sim.group(-200)
        stage.sim.moved[old["id"]] = -200  # nobody told the bot yet
        await stage.admin(boss)
        async with w.store.read() as t:
            place = await t.places.find_by_address(Address("telegram", str(old["id"])))
        assert place is not None
        assert await rights.is_admin(w.app, await stage.person(boss), place.id)
        await stage.dismiss(boss)
        assert not await rights.is_admin(w.app, await stage.person(boss), place.id)
