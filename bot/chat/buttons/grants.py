"""Standing yeses: which, on what terms, and no longer."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.app.account import grants, profile
from bot.app.messages.command_views import GrantView, NamedId
from bot.app.requests import block
from bot.chat.buttons.me import many
from bot.chat.cards import grants as cards
from bot.chat.cards.receipt import receipt_card
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply
from bot.core.content import ContentKind
from bot.core.errors import NotFound, Refusal
from bot.core.grant import GrantTerms
from bot.core.ids import GrantId, PersonId, PlaceId
from bot.core.place import PlaceKind

Read = Callable[[Context, GrantView, str], GrantTerms]


async def permissions(context: Context, press: ResolvedPress) -> Reply:
    """All of them."""
    return await _all(context)


async def grant(context: Context, press: ResolvedPress) -> Reply:
    """One of them, chosen in the menu or named by its button."""
    return await _one(context, GrantId(press.verb_suffix or press.value))


async def take_back(context: Context, press: ResolvedPress) -> Reply:
    """It is over, and what rests on it."""
    done = await grants.revoke(context.app, context.me.id, GrantId(press.verb_suffix))
    return Reply(receipt_card(done, context.words, "taken-back-title"))


async def unblock(context: Context, press: ResolvedPress) -> Reply:
    """They may ask again."""
    for one in many(press.value):
        await block.unblock(context.app, context.me.id, PersonId(one))
    return await _all(context)


def _shapes(read: Read) -> Callable[[Context, ResolvedPress], Awaitable[Reply]]:
    async def shape(context: Context, press: ResolvedPress) -> Reply:
        one = await _given(context, GrantId(press.verb_suffix))
        try:
            terms = read(context, one, press.value)
        except ValueError as error:  # a menu that we do not show
            raise Refusal("button-gone") from error
        await grants.change_terms(context.app, context.me.id, one.id, **terms)
        return await _one(context, one.id)

    return shape


def _where(context: Context, one: GrantView, value: str) -> GrantTerms:
    if value == cards.ANY:
        return {"places": None}
    if value not in {place.id for place in cards.list_offered_places(one, _here(context))}:
        raise ValueError(value)
    return {"places": frozenset({PlaceId(value)})}


def _uses(context: Context, one: GrantView, value: str) -> GrantTerms:
    if value == cards.ANY:
        return {"uses": None}
    return {"uses": cards.OFFERED_USES[cards.OFFERED_USES.index(int(value))]}


def _days(context: Context, one: GrantView, value: str) -> GrantTerms:
    days = cards.OFFERED_DAYS[cards.OFFERED_DAYS.index(int(value))]
    return {"expires_at": context.app.now() + timedelta(days=days)}


def _kinds(context: Context, one: GrantView, value: str) -> GrantTerms:
    return {"kinds": frozenset(ContentKind(kind) for kind in many(value))}


async def _all(context: Context) -> Reply:
    found = await grants.show(context.app, context.me.id)
    mine = await profile.show(context.app, context.me.id)
    return Reply(cards.permissions_card(found, mine, context.words), replaces=True)


async def _one(context: Context, wanted: GrantId) -> Reply:
    one = await _given(context, wanted)
    mine = await profile.show(context.app, context.me.id)
    return Reply(cards.grant_card(one, _here(context), mine, context.words), replaces=True)


async def _given(context: Context, wanted: GrantId) -> GrantView:
    found = await grants.show(context.app, context.me.id)
    for one in found.given:
        if one.id == wanted and one.is_valid:
            return one
    raise NotFound("grant-gone")


def _here(context: Context) -> NamedId | None:
    """The group it is looked at in."""
    if context.place.kind is PlaceKind.PRIVATE:
        return None
    return NamedId(PersonId(context.place.id), context.place.name)


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
