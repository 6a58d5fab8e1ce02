"""Standing yeses: which, on what terms, and no longer."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.app.account import grants, policy
from bot.app.messages.view_models import GrantPicture, Named
from bot.chat.buttons.me import many
from bot.chat.cards import grants as cards
from bot.chat.cards.receipt import receipt
from bot.chat.context import Pressed, Talk
from bot.chat.contract import Reply
from bot.core.content import Kind
from bot.core.errors import NotFound, Refusal
from bot.core.grant import Terms
from bot.core.ids import GrantId, PersonId, PlaceId
from bot.core.person import PlaceKind

Read = Callable[[Talk, GrantPicture, str], Terms]


async def permissions(talk: Talk, pressed: Pressed) -> Reply:
    """All of them."""
    return await _all(talk)


async def grant(talk: Talk, pressed: Pressed) -> Reply:
    """One of them, chosen in the menu or named by its button."""
    return await _one(talk, GrantId(pressed.verb_end or pressed.value))


async def take_back(talk: Talk, pressed: Pressed) -> Reply:
    """It is over, and what rests on it."""
    done = await grants.revoke(talk.app, talk.me.id, GrantId(pressed.verb_end))
    return Reply(receipt(done, talk.words, "taken-back-title"))


async def unblock(talk: Talk, pressed: Pressed) -> Reply:
    """They may ask again."""
    for one in many(pressed.value):
        await policy.unblock(talk.app, talk.me.id, PersonId(one))
    return await _all(talk)


def _shapes(read: Read) -> Callable[[Talk, Pressed], Awaitable[Reply]]:
    async def shape(talk: Talk, pressed: Pressed) -> Reply:
        one = await _given(talk, GrantId(pressed.verb_end))
        try:
            terms = read(talk, one, pressed.value)
        except ValueError as error:  # a menu that we do not show
            raise Refusal("button-gone") from error
        await grants.shape(talk.app, talk.me.id, one.id, **terms)
        return await _one(talk, one.id)

    return shape


def _where(talk: Talk, one: GrantPicture, value: str) -> Terms:
    if value == cards.ANY:
        return {"places": None}
    if value not in {place.id for place in cards.places(one, _here(talk))}:
        raise ValueError(value)
    return {"places": frozenset({PlaceId(value)})}


def _uses(talk: Talk, one: GrantPicture, value: str) -> Terms:
    if value == cards.ANY:
        return {"uses": None}
    return {"uses": cards.USES[cards.USES.index(int(value))]}


def _days(talk: Talk, one: GrantPicture, value: str) -> Terms:
    days = cards.DAYS[cards.DAYS.index(int(value))]
    return {"expires_at": talk.app.now() + timedelta(days=days)}


def _kinds(talk: Talk, one: GrantPicture, value: str) -> Terms:
    return {"kinds": frozenset(Kind(kind) for kind in many(value))}


async def _all(talk: Talk) -> Reply:
    found = await grants.show(talk.app, talk.me.id)
    mine = await policy.show(talk.app, talk.me.id)
    return Reply(cards.permissions(found, mine, talk.words), replaces=True)


async def _one(talk: Talk, wanted: GrantId) -> Reply:
    one = await _given(talk, wanted)
    mine = await policy.show(talk.app, talk.me.id)
    return Reply(cards.grant(one, _here(talk), mine, talk.words), replaces=True)


async def _given(talk: Talk, wanted: GrantId) -> GrantPicture:
    found = await grants.show(talk.app, talk.me.id)
    for one in found.given:
        if one.id == wanted and one.valid:
            return one
    raise NotFound("grant-gone")


def _here(talk: Talk) -> Named | None:
    """The group it is looked at in."""
    if talk.place.kind is PlaceKind.PRIVATE:
        return None
    return Named(PersonId(talk.place.id), talk.place.name)


VERBS = {
    "permissions": permissions,
    "grant": grant,
    "grant-where": _shapes(_where),
    "grant-uses": _shapes(_uses),
    "grant-days": _shapes(_days),
    "grant-kinds": _shapes(_kinds),
    "take-back": take_back,
    "unblock": unblock,
}
