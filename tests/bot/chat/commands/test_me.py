"""`/me` with its cards, and the other commands about one's own cameo."""

import io
import zipfile

import pytest

from bot.app.account import profile
from bot.chat import buttons as handlers
from bot.chat import commands
from bot.chat.contract import Card, Tone
from tests.bot.chat.conftest import (
    Conversation,
    buttons,
    card_in,
    mention,
    text,
)

SETTINGS = {
    "me-who": ("set-audience", "set-places", "set-visibility"),
    "me-off": ("set-off",),
    "me-rules": ("set-voice",),
    "me-told": ("set-ask", "set-review", "set-notices"),
}


@pytest.mark.parametrize("language", ["en", "ko"])
async def test_every_command_answers_in_the_language_of_who_typed_it(
    t: Conversation, language: str
) -> None:
    await t.join("Mina", language)
    for name in (*commands.list_commands(), "nonsense"):
        if name == "language":
            continue
        answer = text((await t.type("Mina", name)).card)
        korean = any("가" <= letter <= "힣" for letter in answer)
        assert korean is (language == "ko"), (name, answer)


async def test_a_card_for_each_group_of_rules_and_a_way_back(t: Conversation) -> None:
    await t.join("Mina")
    overview = card_in(await t.type("Mina", "me"))
    assert not overview.menus
    for card_verb, menus in SETTINGS.items():
        reply = await t.press("Mina", card_verb, buttons(overview)[card_verb].token)
        assert reply.replaces
        assert {menu.verb for menu in card_in(reply).menus} == set(menus)
        assert "me" in buttons(reply.card)


async def test_every_choice_of_every_menu_is_kept(t: Conversation) -> None:
    await t.join("Mina")
    token = buttons(card_in(await t.type("Mina", "me")))["me-who"].token
    for card_verb in SETTINGS:
        for menu in card_in(await t.press("Mina", card_verb, token)).menus:
            for option in menu.options:
                card = card_in(await t.press("Mina", menu.verb, token, option.value))
                assert list_chosen(card, menu.verb) == [option.value]
    both = card_in(await t.press("Mina", "set-off", token, "romance,horror"))
    assert sorted(list_chosen(both, "set-off")) == ["horror", "romance"]
    assert list_chosen(card_in(await t.press("Mina", "set-off", token, "")), "set-off") == []


def list_chosen(card: Card, verb: str) -> list[str]:
    """The selected values of a menu."""
    menu = next(menu for menu in card.menus if menu.verb == verb)
    return [option.value for option in menu.options if option.chosen]


async def test_written_rules(t: Conversation) -> None:
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


async def test_choosing_somebody_by_name(t: Conversation) -> None:
    mina = await t.join("Mina")
    await t.join("Sol")
    token = buttons(card_in(await t.type("Mina", "me")))["me-who"].token
    await t.press("Mina", "set-audience", token, "only-me")
    await t.type("Mina", "permissions", mention("Sol"))
    overview = await profile.load_overview(t.w.app, mina)
    assert [person.name for person in overview.chosen] == ["Sol"]
    assert overview.policy is not None
    assert overview.policy.audience == "chosen"
    card = card_in(await t.press("Mina", "set-unchosen", token, overview.chosen[0].id))
    assert "set-unchosen" not in {menu.verb for menu in card.menus}


async def test_the_audience_of_a_place_begins_with_this_one(t: Conversation) -> None:
    await t.join("Mina")
    token = buttons(card_in(await t.type("Mina", "me")))["me-who"].token
    assert "Friday" in text((await t.press("Mina", "set-audience", token, "place")).card)
    closed = await t.press("Mina", "set-places", token, "")
    assert "Friday" not in "".join(card_in(closed).lines)


async def test_a_group_is_chosen_by_its_name(t: Conversation) -> None:
    mina = await t.join("Mina")
    token = buttons(card_in(await t.type("Mina", "me")))["me-who"].token
    menu = card_in(await t.press("Mina", "me-who", token)).menus[0]
    (friday,) = [option for option in menu.options if "Friday" in option.label]
    card = card_in(await t.press("Mina", "set-audience", token, friday.value))
    assert list_chosen(card, "set-audience") == [friday.value]
    assert list_chosen(card, "set-places") == [friday.value]
    overview = await profile.load_overview(t.w.app, mina)
    assert overview.policy is not None
    assert overview.policy.audience == "place"
    assert [place.name for place in overview.places] == ["Friday"]


async def test_a_group_in_which_one_is_not_cannot_be_chosen(t: Conversation) -> None:
    await t.join("Mina")
    token = buttons(card_in(await t.type("Mina", "me")))["me-who"].token
    for verb in ("set-audience", "set-places"):
        reply = await t.press("Mina", verb, token, "elsewhere")
        assert reply.refusal == "button-gone"


async def test_freeze_and_thaw(t: Conversation) -> None:
    await t.join("Mina")
    await t.join("Sol")
    await t.type("Sol", "cameo", "surfing ", mention("Mina"))
    frozen = card_in(await t.type("Mina", "freeze"))
    assert "surfing" in text(frozen)
    assert card_in(await t.type("Sol", "cameo", "surfing ", mention("Mina"))).tone is Tone.BAD
    await t.press("Mina", "thaw", buttons(frozen)["thaw"].token)
    assert (await t.type("Sol", "cameo", "surfing ", mention("Mina"))).card is None


async def test_history_revokes_a_consent(t: Conversation) -> None:
    await t.join("Mina")
    await t.type("Mina", "cameo", "surfing a wave")
    await t.w.live()
    card = card_in(await t.type("Mina", "history"))
    assert "surfing a wave" in text(card)
    menu = card.menus[0]
    receipt = card_in(await t.press("Mina", menu.verb, menu.token, menu.options[0].value))
    assert "surfing a wave" in text(receipt)
    assert not card_in(await t.type("Mina", "history")).menus


async def test_a_rehearsal_gives_the_reason(t: Conversation) -> None:
    await t.join("Mina")
    await t.join("Sol")
    token = buttons(card_in(await t.type("Mina", "me")))["me-off"].token
    await t.press("Mina", "set-off", token, "violence")
    refused = card_in(await t.type("Mina", "rehearse", "a bloody sword fight ", mention("Sol")))
    assert "violence" in text(refused)
    would_ask = card_in(await t.type("Mina", "rehearse", "surfing a wave ", mention("Sol")))
    assert would_ask.title == "You would be asked"


async def test_language_is_kept(t: Conversation) -> None:
    await t.join("Mina")
    assert "한국어" in text((await t.type("Mina", "language", " ko")).card)
    assert "할 수" in text((await t.type("Mina", "help")).card) or "수" in text(
        (await t.type("Mina", "help")).card
    )
    assert "English" in text((await t.type("Mina", "language")).card)


async def test_export_and_delete(t: Conversation) -> None:
    await t.join("Mina")
    await t.type("Mina", "cameo", "surfing a wave")
    await t.w.live()
    exported = (await t.type("Mina", "export")).file
    assert exported is not None
    assert zipfile.ZipFile(io.BytesIO(exported[1])).namelist()
    delete = buttons(card_in(await t.type("Mina", "delete")))["delete"]
    assert delete.confirm
    assert "surfing a wave" in text((await t.press("Mina", "delete", delete.token)).card)
    assert "button" in text((await t.press("Mina", "me", delete.token)).card)
    assert "no cameo yet" in text((await t.type("Mina", "me")).card)


async def test_enrolling_gives_a_link(t: Conversation) -> None:
    await t.join("Mina", cameo=False)
    card = card_in(await t.type("Mina", "enroll"))
    assert card.rows[0][0].url.startswith("http://127.0.0.1:8080/capture/")


async def test_no_button_of_another_persons_card_works(t: Conversation) -> None:
    await t.join("Mina")
    await t.join("Sol")
    token = buttons(card_in(await t.type("Mina", "me")))["me-who"].token
    for verb in handlers.list_handlers():
        assert card_in(await t.press("Sol", verb, token, "everyone")).tone is Tone.BAD
