"""Messages of Walk-On: posted once, edited in place, taken away for good."""

from datetime import UTC, datetime

import pytest

from bot.app.ports import Address
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Field,
    Menu,
    Option,
)
from bot.core.errors import NotFound
from tests.bot.platforms.web.conftest import Web

CARD = Card(
    "A question",
    ("one line",),
    ((Button("Yes", "consent_yes", "token", ButtonStyle.GOOD),),),
    (Menu("Who", "me_who", "token", (Option("a", "A", True),), many=True),),
    progress=0.5,
)


async def test_a_card_arrives_as_it_is(web: Web) -> None:
    async with web.friend("Mina") as mina:
        message = await web.surface.post(Address("web", mina.private), CARD, "n")
        post = await mina.card(mina.private, lambda card: True, "a card")
    assert post.id == message
    assert post.card is not None
    assert post.card["lines"] == ["one line"]
    assert post.card["rows"][0][0]["verb"] == "consent_yes"
    assert post.card["menus"][0]["options"] == [{"value": "a", "label": "A", "chosen": True}]
    assert post.card["progress"] == 0.5


async def test_a_field_has_its_limit_under_the_name_that_pages_read(web: Web) -> None:
    field = Field("Yes, but like this", "on a dragon", 40)
    card = Card("A question", rows=((Button("Suggest", "suggest", "token", field=field),),))
    async with web.friend("Mina") as mina:
        await web.surface.post(Address("web", mina.private), card, "n")
        shown = await mina.card(mina.private, lambda card: True, "a card")
    assert shown.card is not None
    expected = {"label": "Yes, but like this", "text": "on a dragon", "most": 40}
    assert shown.card["rows"][0][0]["field"] == expected


async def test_a_post_that_is_repeated_is_absorbed(web: Web) -> None:
    async with web.friend("Mina") as mina:
        to = Address("web", mina.group)
        first, again, other = [await web.surface.post(to, CARD, nonce) for nonce in "aab"]
        assert first == again != other
        assert len(await web.site.rooms.list_messages(mina.group, None, 10)) == 2


async def test_people_cannot_take_the_place_of_a_post_to_come(web: Web) -> None:
    async with web.friend("Mina") as mina:
        await mina._do("say", room=mina.group, parts=[{"text": "x"}])
        spoken = (await web.site.rooms.list_messages(mina.group, None, 1))[0]
        posted = await web.surface.post(Address("web", mina.group), CARD, f"{mina.id}:1")
    assert posted != spoken.id


async def test_an_edit_shows_in_open_windows(web: Web) -> None:
    async with web.friend("Mina") as mina:
        to = Address("web", mina.private)
        message = await web.surface.post(to, CARD, "n")
        await web.surface.edit(to, message, Card("Thanks"))
        post = await mina.card(mina.private, lambda card: card["title"] == "Thanks", "an edit")
        assert post.id == message


async def test_what_is_taken_away_is_gone_for_everybody_and_from_the_database(web: Web) -> None:
    async with web.friend("Mina") as mina:
        to = Address("web", mina.private)
        message = await web.surface.post(to, CARD, "n")
        await mina.card(mina.private, lambda card: True, "a card")
        assert await web.surface.remove(to, message)
        await mina.until_gone(message)
        stored = await web.site.rooms.get_message(message)
        assert stored is not None
        assert (stored.card, stored.parts) == (None, ())
        assert await web.surface.remove(to, message)
        with pytest.raises(NotFound, match="message-gone"):
            await web.surface.edit(to, message, CARD)


async def test_a_place_that_is_not_there_is_refused(web: Web) -> None:
    with pytest.raises(NotFound, match="place-gone"):
        await web.surface.post(Address("web", "nowhere"), CARD, "n")


async def test_messages_carry_the_time_of_the_world(web: Web) -> None:
    async with web.friend("Mina") as mina:
        message = await web.surface.post(Address("web", mina.group), CARD, "n")
    stored = await web.site.rooms.get_message(message)
    assert stored is not None
    assert stored.at == datetime(2026, 5, 1, 12, tzinfo=UTC)
