"""From `/cameo` to the clip, by what people type and press."""

import pytest

from bot.app.account import grants
from bot.app.ports import MessageKind
from bot.chat.contract import MediaKind, Mention, Tone
from bot.core.request import RequestState
from tests.bot.chat.conftest import (
    Talking,
    at,
    buttons,
    card_in,
    text,
)


async def requests(t: Talking) -> list[tuple[str, list[str]]]:
    """Template and cast of every request, the oldest first."""
    names = {person: name for name, person in t.people.items()}
    async with t.w.store.read() as tx:
        found = {
            one.id: one
            for person in t.people.values()
            for one in [
                *await tx.requests.list_by_owner(person),
            ]
        }
    return [
        (one.scene.prompt, [names[role.owner] for role in one.scene.cast if role.owner])
        for one in sorted(found.values(), key=lambda one: one.id)
    ]


@pytest.mark.parametrize(
    ("parts", "prompt", "cast"),
    [
        (("surfing a giant wave",), "surfing a giant wave", ["Sol"]),
        (("surfing a wave ", at("Mina")), "surfing a wave", ["Mina"]),
        (("surfing ", at("Mina"), ", ", at("Jun")), "surfing", ["Mina", "Jun"]),
        ((at("Mina"), " and ", at("Jun"), " dance"), "{A} and {B} dance", ["Mina", "Jun"]),
        ((at("Mina"), " and ", at("Mina"), "'s hat"), "{A} and {A}'s hat", ["Mina"]),
        ((at("Jun"), " in the rain ", at("Mina")), "{A} in the rain", ["Jun", "Mina"]),
        (("dancing with ", at("Mina")), "dancing with {A}", ["Mina"]),
        (("{B} surfs a wave ", at("Sol")), "(B) surfs a wave", ["Sol"]),
    ],
)
async def test_names_in_the_sentence_are_roles_and_names_after_it_are_the_cast(
    t: Talking, parts: tuple[str | Mention, ...], prompt: str, cast: list[str]
) -> None:
    for name in ("Sol", "Mina", "Jun"):
        await t.join(name)
    assert (await t.type("Sol", "cameo", *parts)).card is None
    assert await requests(t) == [(prompt, cast)]


async def test_nothing_after_it_shows_how(t: Talking) -> None:
    await t.join("Sol")
    assert "/cameo surfing" in text((await t.type("Sol", "cameo")).card)
    assert await requests(t) == []


async def test_five_are_too_many(t: Talking) -> None:
    for name in ("A", "B", "C", "D", "E"):
        await t.join(name)
    refused = await t.type("A", "cameo", "a party ", *[at(name) for name in "ABCDE"])
    assert card_in(refused).tone is Tone.BAD
    assert await requests(t) == []


async def test_from_asking_to_the_clip(t: Talking) -> None:
    await t.join("Sol")
    mina = await t.join("Mina", "ko")
    await t.type("Sol", "cameo", "surfing a giant wave ", at("Mina"))
    question, token = await t.card(MessageKind.ASK, "Mina")
    assert "Sol님이" in question.title
    assert "surfing a giant wave" in text(question)
    assert set(buttons(question)) == {"allow", "always", "suggest", "no", "block"}
    assert all(len(f"{one.verb}:{one.token}".encode()) <= 64 for one in buttons(question).values())
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
    gone = [what for view, what in t.w.screen.values() if view.token == shared]
    assert [getattr(one, "state", None) for one in gone] == [RequestState.WITHDRAWN]


async def test_a_no_is_quiet(t: Talking) -> None:
    for name in ("Sol", "Mina", "Jun"):
        await t.join(name)
    await t.type("Sol", "cameo", at("Mina"), " and ", at("Jun"), " dance")
    before, _ = await t.card(MessageKind.REQUEST)
    _, token = await t.card(MessageKind.ASK, "Mina")
    assert "Nobody is told" in text((await t.press("Mina", "no", token)).card)
    after, _ = await t.card(MessageKind.REQUEST)
    assert after == before
    told, asker = await t.card(MessageKind.ASKER, "Sol")
    assert "Mina" not in "".join(told.lines)
    assert set(buttons(told)) == {"fill", "cancel"}
    await t.press("Sol", "fill", asker)
    refilled, _ = await t.card(MessageKind.REQUEST)
    assert "a drawn stand-in" in text(refilled)


async def test_a_suggestion_is_taken(t: Talking) -> None:
    await t.join("Sol")
    await t.join("Mina")
    await t.type("Sol", "cameo", at("Mina"), " rides a horse")
    question, token = await t.card(MessageKind.ASK, "Mina")
    field = buttons(question)["suggest"].field
    assert field is not None
    assert field.text == "Mina rides a horse"
    await t.press("Mina", "suggest", token, "Mina rides a bicycle")
    told, asker = await t.card(MessageKind.ASKER, "Sol")
    assert "[bicycle]" in text(told)
    take = next(verb for verb in buttons(told) if verb.startswith("take"))
    await t.press("Sol", take, asker)
    assert await requests(t) == [("{A} rides a bicycle", ["Mina"])]
    again, _ = await t.card(MessageKind.ASK, "Mina")
    assert "Mina rides a bicycle" in text(again)


async def test_always_then_not_any_more(t: Talking) -> None:
    await t.join("Sol")
    await t.join("Mina")
    await t.type("Sol", "cameo", "surfing ", at("Mina"))
    question, token = await t.card(MessageKind.ASK, "Mina")
    confirm = buttons(question)["always"].confirm
    assert "Friday" in confirm
    assert "90 days" in confirm
    given = card_in(await t.press("Mina", "always", token))
    assert "Sol may: Friday" in text(given)
    listed = card_in(await t.type("Mina", "permissions"))
    (menu,) = (one for one in listed.menus if one.verb == "grant")
    card = card_in(await t.press("Mina", "grant", menu.token, menu.options[0].value))
    back = next(one for one in buttons(card).values() if one.verb.startswith("take-back"))
    assert card_in(await t.press("Mina", back.verb, back.token)).tone is Tone.GOOD
    assert not card_in(await t.type("Mina", "permissions")).menus


async def test_the_terms_of_a_grant(t: Talking) -> None:
    await t.join("Sol")
    await t.join("Mina")
    await t.type("Sol", "cameo", "surfing ", at("Mina"))
    _, token = await t.card(MessageKind.ASK, "Mina")
    (change,) = buttons(card_in(await t.press("Mina", "always", token))).values()
    card = card_in(await t.press("Mina", change.verb, change.token))
    menus = {one.verb.partition(".")[0]: one for one in card.menus}
    for verb, value, said in (
        ("grant-uses", "3", "3 more times"),
        ("grant-where", "any", "anywhere"),
        ("grant-kinds", "horror", "horror"),
        ("grant-days", "365", "2027"),
    ):
        menu = menus[verb]
        assert value in {option.value for option in menu.options}
        assert len(menu.verb) + len(menu.token) <= 64
        told = text(card_in(await t.press("Mina", menu.verb, menu.token, value)))
        assert said in told.lower()
        assert card_in(await t.press("Mina", menu.verb, menu.token, "nonsense")).tone is Tone.BAD
    (grant,) = (await grants.show(t.w.app, t.people["Mina"])).given
    assert (grant.uses, grant.places, grant.kinds) == (3, None, ("horror",))


async def test_block_and_unblock(t: Talking) -> None:
    await t.join("Sol")
    mina = await t.join("Mina")
    await t.type("Sol", "cameo", "surfing ", at("Mina"))
    _, token = await t.card(MessageKind.ASK, "Mina")
    await t.press("Mina", "block", token)
    refused = card_in(await t.type("Sol", "cameo", "surfing ", at("Mina")))
    assert refused.tone is Tone.BAD
    assert "block" not in text(refused).lower()
    menu = next(
        one for one in card_in(await t.type("Mina", "permissions")).menus if one.verb == "unblock"
    )
    assert mina != menu.options[0].value
    await t.press("Mina", "unblock", menu.token, menu.options[0].value)
    assert (await t.type("Sol", "cameo", "surfing ", at("Mina"))).card is None


async def test_change_cancel_and_somebody_elses_button(t: Talking) -> None:
    await t.join("Sol")
    await t.join("Mina")
    await t.type("Sol", "cameo", at("Mina"), " surfs")
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
