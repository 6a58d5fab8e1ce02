"""`/me` and its sub-cards, and everything else somebody types for themselves."""

import io
import zipfile

import pytest

from bot.app.account import profile
from bot.chat import buttons as handlers
from bot.chat import commands
from bot.chat.contract import Card, Tone
from tests.bot.chat.conftest import (
    Talking,
    at,
    buttons,
    card_in,
    text,
)

SETTINGS = {
    "me-who": ("set-audience", "set-visibility"),
    "me-off": ("set-off",),
    "me-told": ("set-ask", "set-review", "set-notices"),
}


@pytest.mark.parametrize("language", ["en", "ko"])
async def test_every_command_answers_in_the_language_of_who_typed_it(
    t: Talking, language: str
) -> None:
    await t.join("Mina", language)
    for name in (*commands.list_commands(), "nonsense"):
        if name == "language":
            continue
        said = text((await t.type("Mina", name)).card)
        korean = any("가" <= letter <= "힣" for letter in said)
        assert korean is (language == "ko"), (name, said)


async def test_a_card_for_each_group_of_rules_and_a_way_back(t: Talking) -> None:
    await t.join("Mina")
    overview = card_in(await t.type("Mina", "me"))
    assert not overview.menus
    for sub, menus in SETTINGS.items():
        reply = await t.press("Mina", sub, buttons(overview)[sub].token)
        assert reply.replaces
        assert {one.verb for one in card_in(reply).menus} == set(menus)
        assert "me" in buttons(reply.card)


async def test_every_choice_of_every_menu_is_kept(t: Talking) -> None:
    await t.join("Mina")
    token = buttons(card_in(await t.type("Mina", "me")))["me-who"].token
    for sub in SETTINGS:
        for menu in card_in(await t.press("Mina", sub, token)).menus:
            for option in menu.options:
                card = card_in(await t.press("Mina", menu.verb, token, option.value))
                assert chosen(card, menu.verb) == [option.value]
    both = card_in(await t.press("Mina", "set-off", token, "romance,horror"))
    assert sorted(chosen(both, "set-off")) == ["horror", "romance"]
    assert chosen(card_in(await t.press("Mina", "set-off", token, "")), "set-off") == []


def chosen(card: Card, verb: str) -> list[str]:
    """What is ticked in a menu."""
    menu = next(one for one in card.menus if one.verb == verb)
    return [option.value for option in menu.options if option.chosen]


async def test_rules_in_own_words(t: Talking) -> None:
    await t.join("Mina")
    token = buttons(card_in(await t.type("Mina", "me")))["me-rules"].token
    card = card_in(await t.press("Mina", "set-rules", token, "always my red cap\n\n no hats "))
    assert "• always my red cap" in card.lines
    assert "• no hats" in card.lines
    field = buttons(card)["set-rules"].field
    assert field is not None
    assert field.text == "always my red cap\nno hats"
    refused = card_in(await t.press("Mina", "set-rules", token, "\n".join("abcdef")))
    assert refused.tone is Tone.BAD


async def test_choosing_somebody_by_name(t: Talking) -> None:
    mina = await t.join("Mina")
    await t.join("Sol")
    token = buttons(card_in(await t.type("Mina", "me")))["me-who"].token
    await t.press("Mina", "set-audience", token, "only-me")
    await t.type("Mina", "permissions", at("Sol"))
    shown = await profile.show(t.w.app, mina)
    assert [one.name for one in shown.chosen] == ["Sol"]
    assert shown.policy is not None
    assert shown.policy.audience == "chosen"
    card = card_in(await t.press("Mina", "set-unchosen", token, shown.chosen[0].id))
    assert "set-unchosen" not in {menu.verb for menu in card.menus}


async def test_anybody_here_takes_this_conversation(t: Talking) -> None:
    await t.join("Mina")
    token = buttons(card_in(await t.type("Mina", "me")))["me-who"].token
    assert "Friday" in text((await t.press("Mina", "set-audience", token, "place")).card)
    assert "Friday" not in text((await t.press("Mina", "set-here", token)).card)


async def test_freeze_and_thaw(t: Talking) -> None:
    await t.join("Mina")
    await t.join("Sol")
    await t.type("Sol", "cameo", "surfing ", at("Mina"))
    frozen = card_in(await t.type("Mina", "freeze"))
    assert "surfing" in text(frozen)
    assert card_in(await t.type("Sol", "cameo", "surfing ", at("Mina"))).tone is Tone.BAD
    await t.press("Mina", "thaw", buttons(frozen)["thaw"].token)
    assert (await t.type("Sol", "cameo", "surfing ", at("Mina"))).card is None


async def test_history_takes_one_back(t: Talking) -> None:
    await t.join("Mina")
    await t.type("Mina", "cameo", "surfing a wave")
    await t.w.live()
    card = card_in(await t.type("Mina", "history"))
    assert "surfing a wave" in text(card)
    menu = card.menus[0]
    receipt = card_in(await t.press("Mina", menu.verb, menu.token, menu.options[0].value))
    assert "surfing a wave" in text(receipt)
    assert not card_in(await t.type("Mina", "history")).menus


async def test_rehearsing_says_why(t: Talking) -> None:
    await t.join("Mina")
    await t.join("Sol")
    token = buttons(card_in(await t.type("Mina", "me")))["me-off"].token
    await t.press("Mina", "set-off", token, "violence")
    refused = card_in(await t.type("Mina", "rehearse", "a bloody sword fight ", at("Sol")))
    assert "violence" in text(refused)
    asked = card_in(await t.type("Mina", "rehearse", "surfing a wave ", at("Sol")))
    assert asked.title == "You would be asked"


async def test_language_is_kept(t: Talking) -> None:
    await t.join("Mina")
    assert "한국어" in text((await t.type("Mina", "language", " ko")).card)
    assert "할 수" in text((await t.type("Mina", "help")).card) or "수" in text(
        (await t.type("Mina", "help")).card
    )
    assert "English" in text((await t.type("Mina", "language")).card)


async def test_leaving_with_everything(t: Talking) -> None:
    await t.join("Mina")
    await t.type("Mina", "cameo", "surfing a wave")
    await t.w.live()
    exported = (await t.type("Mina", "export")).file
    assert exported is not None
    assert zipfile.ZipFile(io.BytesIO(exported[1])).namelist()
    sure = buttons(card_in(await t.type("Mina", "delete")))["delete"]
    assert sure.confirm
    assert "surfing a wave" in text((await t.press("Mina", "delete", sure.token)).card)
    assert "button" in text((await t.press("Mina", "me", sure.token)).card)
    assert "no cameo yet" in text((await t.type("Mina", "me")).card)


async def test_enrolling_gives_a_link(t: Talking) -> None:
    await t.join("Mina", cameo=False)
    card = card_in(await t.type("Mina", "enroll"))
    assert card.rows[0][0].url.startswith("http://127.0.0.1:8080/capture/")


async def test_somebody_elses_card_is_not_mine(t: Talking) -> None:
    await t.join("Mina")
    await t.join("Sol")
    token = buttons(card_in(await t.type("Mina", "me")))["me-who"].token
    for verb in handlers.list_handlers():
        assert card_in(await t.press("Sol", verb, token, "everyone")).tone is Tone.BAD
