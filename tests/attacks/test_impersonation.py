"""Somebody takes the name of a friend, or one that looks like it, and asks."""

from datetime import timedelta

import pytest

from bot.app import people
from bot.app.delivery.build_view_models import load_view_model
from bot.app.messages.view_models import AskView, RequestView
from bot.app.ports import Address, Message, MessageKind
from bot.app.requests.role_names import replace_names_with_roles
from bot.chat.cards import build_card
from bot.chat.contract import Card
from bot.chat.words import Words
from bot.core.errors import Unsuitable
from bot.core.ids import PersonId
from bot.core.request import Request
from tests.contracts.friend import Stage
from tests.contracts.test_request_stories import words as read
from tests.support import answers
from tests.support.world import World

LOOK_ALIKES = [
    "Mina",
    "MINA",
    "Мina",
    "Minа",
    "Mi\u200bna",
    "ᴍɪɴᴀ",
    "𝐌𝐢𝐧𝐚",
    "Mina 👑",
    "rnina",
    "M1na",
]


async def on_telegram(w: World, name: str, username: str) -> PersonId:
    """Somebody with a Telegram account and a cameo."""
    w.numbers += 1
    address = Address("telegram", str(w.numbers))
    met = await people.register(w.app, address, name, "en", username)
    await w.cameo(met.id)
    return met.id


async def message(w: World, kind: MessageKind, request: Request) -> Message:
    async with w.store.read() as t:
        return (await t.messages.list_by_kind(kind, request.id))[0]


async def card(w: World, kind: MessageKind, request: Request, language: str = "en") -> Card:
    """As it is shown now."""
    shown = await message(w, kind, request)
    view = await load_view_model(w.app, shown)
    assert isinstance(view, AskView | RequestView)
    return build_card(view, Words(language), shown.token)


def text(card: Card) -> str:
    return "\n".join((card.title, *card.lines))


@pytest.mark.parametrize("name", LOOK_ALIKES)
async def test_a_look_alike_in_the_same_place(w: World, name: str) -> None:
    mina, sol = await on_telegram(w, "Mina", "mina_k"), await on_telegram(w, "Sol", "sol")
    eve, place = await on_telegram(w, name, "eve99"), await w.place()
    await w.ask(mina, place, mina)
    request = await w.ask(eve, place, sol)
    ask = text(await card(w, MessageKind.ASK, request))
    group = text(await card(w, MessageKind.REQUEST, request))
    for shown in (ask, group):
        assert "looks like the name of @mina_k, who is somebody else" in shown
    korean = text(await card(w, MessageKind.REQUEST, request, "ko"))
    assert "@mina_k" in korean


async def test_a_look_alike_of_somebody_the_owner_agreed_with_elsewhere(w: World) -> None:
    mina, sol = await on_telegram(w, "Mina", "mina_k"), await on_telegram(w, "Sol", "sol")
    eve = await on_telegram(w, "Мina", "eve99")
    first = await w.ask(mina, await w.place("Friday"), sol)
    await answers.answer(w.app, sol, first.id, yes=True)
    request = await w.ask(eve, await w.place("Elsewhere"), sol)
    assert "@mina_k, who is somebody else" in text(await card(w, MessageKind.ASK, request))
    # The group must not learn whom the owner agrees with.
    assert "@mina_k" not in text(await card(w, MessageKind.REQUEST, request))


async def test_a_look_alike_of_the_owner(w: World) -> None:
    sol, eve = await on_telegram(w, "Sol", "sol"), await on_telegram(w, "S0l", "eve99")
    request = await w.ask(eve, await w.place(), sol)
    assert "looks like the name of @sol" in text(await card(w, MessageKind.ASK, request))


async def test_another_name_looks_like_nobodys(w: World) -> None:
    mina, sol = await on_telegram(w, "Mina", "mina_k"), await on_telegram(w, "Sol", "sol")
    place = await w.place()
    await w.ask(mina, place, mina)
    request = await w.ask(mina, place, sol)
    assert "looks like" not in text(await card(w, MessageKind.ASK, request))
    assert "looks like" not in text(await card(w, MessageKind.REQUEST, request))


async def test_the_ask_says_who_it_is(w: World) -> None:
    """The username, since when they are known here, and how often they asked before."""
    sol, eve = await on_telegram(w, "Sol", "sol"), await on_telegram(w, "Eve", "eve99")
    place = await w.place()
    first = await w.ask(eve, place, sol)
    line = (await card(w, MessageKind.ASK, first)).lines[0]
    assert line == "@eve99 · new here today · has never asked you before"
    asked_on = w.now
    w.later(timedelta(days=40))
    second = await w.ask(eve, place, sol)
    line = (await card(w, MessageKind.ASK, second)).lines[0]
    assert line == f"@eve99 · known here since {asked_on:%Y-%m-%d} · asked you once before"
    elsewhere = await w.ask(eve, await w.place("Elsewhere"), sol)
    line = (await card(w, MessageKind.ASK, elsewhere)).lines[0]
    assert line == "@eve99 · new here today · asked you 2 times before"


async def test_a_name_that_looks_like_a_username(w: World) -> None:
    sol, eve = await on_telegram(w, "Sol", "sol"), await on_telegram(w, "Mina (@mina_k)", "eve99")
    request = await w.ask(eve, await w.place(), sol)
    shown = text(await card(w, MessageKind.ASK, request))
    assert "@mina_k" not in shown
    assert "@eve99" in shown


async def test_a_name_that_is_the_letter_of_a_role(w: World) -> None:
    """It was put into the prompt, and then replaced by somebody else's name."""
    eve, mina = await on_telegram(w, "{B}", "eve99"), await on_telegram(w, "Mina", "mina_k")
    request = await w.ask(eve, await w.place(), eve, mina, prompt="{A} kisses {B}")
    assert "{B} kisses Mina" in text(await card(w, MessageKind.ASK, request))


async def test_two_in_one_cast_are_told_apart(w: World) -> None:
    mina, other = await on_telegram(w, "Mina", "mina_k"), await on_telegram(w, "Мina", "eve99")
    request = await w.ask(mina, await w.place(), mina, other, prompt="{A} chases {B}")
    shown = text(await card(w, MessageKind.ASK, request))
    assert "Mina (@mina_k) chases Мina (@eve99)" in shown
    typed = "Мina (@eve99) chases Mina (@mina_k)"
    assert await replace_names_with_roles(w.app, request.id, typed) == "{B} chases {A}"
    for unclear in ("Mina dances", "Мina dances", "a wave with ᴍɪɴᴀ"):
        with pytest.raises(Unsuitable, match="name-unclear"):
            await replace_names_with_roles(w.app, request.id, unclear)


@pytest.mark.parametrize("typed", ["Мina", "Minа", "ᴍɪɴᴀ", "Mi\u200bna", "Mína", "M1na"])
async def test_a_typed_look_alike_is_asked_back(w: World, typed: str) -> None:
    sol, mina = await on_telegram(w, "Sol", "sol"), await on_telegram(w, "Mina", "mina_k")
    request = await w.ask(sol, await w.place(), mina)
    with pytest.raises(Unsuitable, match="name-unclear"):
        await replace_names_with_roles(w.app, request.id, f"{typed} dances")
    assert await replace_names_with_roles(w.app, request.id, "@Mina dances") == "{A} dances"


async def test_everyday_words_are_nobodys_name(w: World) -> None:
    sol, will = await on_telegram(w, "Sol", "sol"), await on_telegram(w, "Will", "will")
    request = await w.ask(sol, await w.place(), will)
    typed = "Will and a dragon will surf"
    assert await replace_names_with_roles(w.app, request.id, typed) == "{A} and a dragon will surf"


async def test_every_platform_says_who_asks(stage: Stage) -> None:
    # The web chat does not let in a name that looks like another: its tests hold that.
    other = "Mina Kim" if stage.name == "web" else "Minа"
    mina, eve, sol = [await stage.friend(name) for name in ("Mina", other, "Sol")]
    for friend in (mina, sol):
        await stage.w.cameo(await stage.person(friend))
    await mina.type("cameo", "surfing a wave")
    await eve.type("cameo", "surfing a wave with ", sol)
    await stage.show()
    ask, group = read(await sol.private()), read(await sol.group())
    assert "new here today · has never asked you before" in ask
    for shown in (ask, group):
        assert ("who is somebody else" in shown) == (stage.name != "web")
