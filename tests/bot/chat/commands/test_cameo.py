"""From `/cameo` to the posted clip, by typed commands and pressed buttons."""

import pytest

from bot.app.account import grants
from bot.app.ports import MessageKind
from bot.chat.contract import MediaKind, Mention, Tone
from bot.core.request import RequestState
from tests.bot.chat.conftest import (
    Conversation,
    buttons,
    card_in,
    mention,
    text,
)


async def requests(t: Conversation) -> list[tuple[str, list[str]]]:
    """The stored prompt and the cast of every request, the oldest first."""
    names = {person: name for name, person in t.people.items()}
    async with t.w.store.read() as tx:
        by_id = {
            request.id: request
            for person in t.people.values()
            for request in await tx.requests.list_by_owner(person)
        }
    return [
        (request.scene.prompt, [names[role.owner] for role in request.scene.cast if role.owner])
        for request in sorted(by_id.values(), key=lambda request: request.id)
    ]


@pytest.mark.parametrize(
    ("parts", "prompt", "cast"),
    [
        (("surfing a giant wave",), "surfing a giant wave", ["Sol"]),
        (("surfing a wave ", mention("Mina")), "surfing a wave", ["Mina"]),
        (("surfing ", mention("Mina"), ", ", mention("Jun")), "surfing", ["Mina", "Jun"]),
        (
            (mention("Mina"), " and ", mention("Jun"), " dance"),
            "{A} and {B} dance",
            ["Mina", "Jun"],
        ),
        ((mention("Mina"), " and ", mention("Mina"), "'s hat"), "{A} and {A}'s hat", ["Mina"]),
        ((mention("Jun"), " in the rain ", mention("Mina")), "{A} in the rain", ["Jun", "Mina"]),
        (("dancing with ", mention("Mina")), "dancing with {A}", ["Mina"]),
        (("{B} surfs a wave ", mention("Sol")), "(B) surfs a wave", ["Sol"]),
    ],
)
async def test_mentions_in_the_sentence_are_roles_and_those_after_it_only_cast(
    t: Conversation, parts: tuple[str | Mention, ...], prompt: str, cast: list[str]
) -> None:
    for name in ("Sol", "Mina", "Jun"):
        await t.join(name)
    assert (await t.type("Sol", "cameo", *parts)).card is None
    assert await requests(t) == [(prompt, cast)]


async def test_without_a_prompt_it_explains_itself(t: Conversation) -> None:
    await t.join("Sol")
    assert "/cameo surfing" in text((await t.type("Sol", "cameo")).card)
    assert await requests(t) == []


async def test_a_cast_of_seven_is_refused(t: Conversation) -> None:
    for name in "ABCDEFG":
        await t.join(name)
    refused = await t.type("A", "cameo", "a party ", *[mention(name) for name in "ABCDEFG"])
    assert card_in(refused).tone is Tone.BAD
    assert await requests(t) == []


async def test_from_the_command_to_the_clip(t: Conversation) -> None:
    await t.join("Sol")
    mina = await t.join("Mina", "ko")
    await t.type("Sol", "cameo", "surfing a giant wave ", mention("Mina"))
    question, token = await t.card(MessageKind.ASK, "Mina")
    assert "Sol님이" in question.title
    assert "surfing a giant wave" in text(question)
    assert set(buttons(question)) == {"allow", "always", "suggest", "no", "block"}
    assert all(
        len(f"{button.verb}:{button.token}".encode()) <= 64 for button in buttons(question).values()
    )
    casting, _ = await t.card(MessageKind.REQUEST)
    assert "Mina" in text(casting)
    assert (await t.press("Mina", "allow", token)).card is None
    await t.w.live()
    clip, shared = await t.card(MessageKind.REQUEST)
    assert clip.media is not None
    assert clip.media.kind is MediaKind.CLIP
    assert clip.media.owners == (mina, t.people["Sol"]) or mina in clip.media.owners
    assert set(buttons(clip)) == {"remix", "verify", "remove"}
    verified = card_in(await t.press("Sol", "verify", shared))
    assert "Mina, who allowed exactly this scene" in text(verified)
    answered, _ = await t.card(MessageKind.ASK, "Mina")
    assert buttons(answered) == {}
    await t.press("Sol", "remix", shared, "Mina juggles")
    assert (await requests(t))[-1] == ("{A} juggles", ["Mina"])
    await t.press("Mina", "remove", shared)
    await t.w.live()
    shown = [view for message, view in t.w.screen.values() if message.token == shared]
    assert [getattr(view, "state", None) for view in shown] == [RequestState.WITHDRAWN]


async def test_declining_is_anonymous(t: Conversation) -> None:
    for name in ("Sol", "Mina", "Jun"):
        await t.join(name)
    await t.type("Sol", "cameo", mention("Mina"), " and ", mention("Jun"), " dance")
    before, _ = await t.card(MessageKind.REQUEST)
    _, token = await t.card(MessageKind.ASK, "Mina")
    assert "Nobody is told" in text((await t.press("Mina", "no", token)).card)
    after, _ = await t.card(MessageKind.REQUEST)
    assert after == before
    asker_card, asker_token = await t.card(MessageKind.ASKER, "Sol")
    assert "Mina" not in "".join(asker_card.lines)
    assert set(buttons(asker_card)) == {"fill", "cancel"}
    await t.press("Sol", "fill", asker_token)
    refilled, _ = await t.card(MessageKind.REQUEST)
    assert "a drawn stand-in" in text(refilled)


async def test_a_suggestion_is_accepted(t: Conversation) -> None:
    await t.join("Sol")
    await t.join("Mina")
    await t.type("Sol", "cameo", mention("Mina"), " rides a horse")
    question, token = await t.card(MessageKind.ASK, "Mina")
    field = buttons(question)["suggest"].field
    assert field is not None
    assert field.text == "Mina rides a horse"
    await t.press("Mina", "suggest", token, "Mina rides a bicycle")
    asker_card, asker_token = await t.card(MessageKind.ASKER, "Sol")
    assert "[bicycle]" in text(asker_card)
    take = next(verb for verb in buttons(asker_card) if verb.startswith("take"))
    await t.press("Sol", take, asker_token)
    assert await requests(t) == [("{A} rides a bicycle", ["Mina"])]
    again, _ = await t.card(MessageKind.ASK, "Mina")
    assert "Mina rides a bicycle" in text(again)


async def test_a_grant_is_given_and_revoked(t: Conversation) -> None:
    await t.join("Sol")
    await t.join("Mina")
    await t.type("Sol", "cameo", "surfing ", mention("Mina"))
    question, token = await t.card(MessageKind.ASK, "Mina")
    confirm = buttons(question)["always"].confirm
    assert "Friday" in confirm
    assert "90 days" in confirm
    granted = card_in(await t.press("Mina", "always", token))
    assert "Sol may: Friday" in text(granted)
    listed = card_in(await t.type("Mina", "permissions"))
    (menu,) = (menu for menu in listed.menus if menu.verb == "grant")
    card = card_in(await t.press("Mina", "grant", menu.token, menu.options[0].value))
    revoke = next(
        button for button in buttons(card).values() if button.verb.startswith("take-back")
    )
    assert card_in(await t.press("Mina", revoke.verb, revoke.token)).tone is Tone.GOOD
    assert not card_in(await t.type("Mina", "permissions")).menus


async def test_the_terms_of_a_grant(t: Conversation) -> None:
    await t.join("Sol")
    await t.join("Mina")
    await t.type("Sol", "cameo", "surfing ", mention("Mina"))
    _, token = await t.card(MessageKind.ASK, "Mina")
    (change,) = buttons(card_in(await t.press("Mina", "always", token))).values()
    card = card_in(await t.press("Mina", change.verb, change.token))
    menus = {menu.verb.partition(".")[0]: menu for menu in card.menus}
    for verb, value, line in (
        ("grant-uses", "3", "3 more times"),
        ("grant-where", "any", "anywhere"),
        ("grant-kinds", "horror", "horror"),
        ("grant-days", "365", "2027"),
    ):
        menu = menus[verb]
        assert value in {option.value for option in menu.options}
        assert len(menu.verb) + len(menu.token) <= 64
        answer = text(card_in(await t.press("Mina", menu.verb, menu.token, value)))
        assert line in answer.lower()
        assert card_in(await t.press("Mina", menu.verb, menu.token, "nonsense")).tone is Tone.BAD
    (grant,) = (await grants.load_permissions(t.w.app, t.people["Mina"])).given
    assert (grant.uses, grant.places, grant.kinds) == (3, None, ("horror",))


async def test_block_and_unblock(t: Conversation) -> None:
    await t.join("Sol")
    mina = await t.join("Mina")
    await t.type("Sol", "cameo", "surfing ", mention("Mina"))
    _, token = await t.card(MessageKind.ASK, "Mina")
    await t.press("Mina", "block", token)
    refused = card_in(await t.type("Sol", "cameo", "surfing ", mention("Mina")))
    assert refused.tone is Tone.BAD
    assert "block" not in text(refused).lower()
    menu = next(
        menu
        for menu in card_in(await t.type("Mina", "permissions")).menus
        if menu.verb == "unblock"
    )
    assert mina != menu.options[0].value
    await t.press("Mina", "unblock", menu.token, menu.options[0].value)
    assert (await t.type("Sol", "cameo", "surfing ", mention("Mina"))).card is None


async def test_only_the_asker_edits_and_cancels(t: Conversation) -> None:
    await t.join("Sol")
    await t.join("Mina")
    await t.type("Sol", "cameo", mention("Mina"), " surfs")
    _, shared = await t.card(MessageKind.REQUEST)
    _, private = await t.card(MessageKind.ASK, "Mina")
    for verb in ("edit", "cancel"):
        assert card_in(await t.press("Mina", verb, shared, "Mina sings")).tone is Tone.BAD
    assert "somebody else" in text((await t.press("Sol", "allow", private)).card)
    await t.press("Sol", "edit", shared, "Mina sings")
    assert await requests(t) == [("{A} sings", ["Mina"])]
    await t.press("Sol", "cancel", shared)
    card, _ = await t.card(MessageKind.REQUEST)
    assert card.tone is Tone.GONE
    assert "sings" not in text(card)
