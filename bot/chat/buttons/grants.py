"""The buttons and menus of grants: list them, change their terms, revoke them; and unblocking."""

from collections.abc import Callable
from datetime import timedelta

from bot.app.account import grants, profile
from bot.app.messages.command_views import GrantView
from bot.app.messages.view_models import NamedId
from bot.app.requests import block
from bot.chat.buttons import Handler
from bot.chat.buttons._menu import split_values
from bot.chat.cards import grants as cards
from bot.chat.cards.receipt import receipt_card
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply
from bot.core.content import ContentKind
from bot.core.errors import NotFound, Refusal
from bot.core.grant import GrantTerms
from bot.core.ids import GrantId, PersonId, PlaceId
from bot.core.place import PlaceKind

ReadTerms = Callable[[Context, GrantView, str], GrantTerms]


async def handle_permissions(context: Context, press: ResolvedPress) -> Reply:
    """Shows all grants and blocks."""
    return await _show_permissions(context)


async def handle_grant(context: Context, press: ResolvedPress) -> Reply:
    """Shows the grant that is chosen in a menu or named by the button."""
    return await _show_grant(context, GrantId(press.verb_suffix or press.value))


async def handle_take_back(context: Context, press: ResolvedPress) -> Reply:
    """Revokes a grant, and withdraws the requests that rest on it."""
    receipt = await grants.revoke(context.app, context.me.id, GrantId(press.verb_suffix))
    return Reply(receipt_card(receipt, context.words, "taken-back-title"))


async def handle_unblock(context: Context, press: ResolvedPress) -> Reply:
    """Lets the chosen people ask again."""
    for person in split_values(press.value):
        await block.unblock(context.app, context.me.id, PersonId(person))
    return await _show_permissions(context)


def _build_terms_handler(read_terms: ReadTerms) -> Handler:
    """A handler that changes the terms of a grant and shows it. `read_terms`: reads the new terms
    from the value of its menu, and raises ValueError for a value that the menu does not offer."""

    async def handle_terms(context: Context, press: ResolvedPress) -> Reply:
        grant = await _get_grant(context, GrantId(press.verb_suffix))
        try:
            terms = read_terms(context, grant, press.value)
        except ValueError as error:  # not a value of the menu
            raise Refusal("button-gone") from error
        await grants.change_terms(context.app, context.me.id, grant.id, **terms)
        return await _show_grant(context, grant.id)

    return handle_terms


def _read_place(context: Context, grant: GrantView, value: str) -> GrantTerms:
    if value == cards.ANY:
        return {"places": None}
    offered = cards.list_offered_places(grant, _get_group(context))
    if value not in {place.id for place in offered}:
        raise ValueError(value)
    return {"places": frozenset({PlaceId(value)})}


def _read_uses(context: Context, grant: GrantView, value: str) -> GrantTerms:
    if value == cards.ANY:
        return {"uses": None}
    return {"uses": cards.OFFERED_USES[cards.OFFERED_USES.index(int(value))]}


def _read_days(context: Context, grant: GrantView, value: str) -> GrantTerms:
    days = cards.OFFERED_DAYS[cards.OFFERED_DAYS.index(int(value))]
    return {"expires_at": context.app.now() + timedelta(days=days)}


def _read_kinds(context: Context, grant: GrantView, value: str) -> GrantTerms:
    return {"kinds": frozenset(ContentKind(kind) for kind in split_values(value))}


async def _show_permissions(context: Context) -> Reply:
    permissions = await grants.load_permissions(context.app, context.me.id)
    overview = await profile.load_overview(context.app, context.me.id)
    return Reply(cards.permissions_card(permissions, overview, context.words), replaces=True)


async def _show_grant(context: Context, grant_id: GrantId) -> Reply:
    grant = await _get_grant(context, grant_id)
    overview = await profile.load_overview(context.app, context.me.id)
    card = cards.grant_card(grant, _get_group(context), overview, context.words)
    return Reply(card, replaces=True)


async def _get_grant(context: Context, grant_id: GrantId) -> GrantView:
    """A valid grant of the actor. Raises NotFound "grant-gone"."""
    permissions = await grants.load_permissions(context.app, context.me.id)
    for grant in permissions.given:
        if grant.id == grant_id and grant.is_valid:
            return grant
    raise NotFound("grant-gone")


def _get_group(context: Context) -> NamedId | None:
    """The group in which the card is shown; None in a private chat."""
    if context.place.kind is PlaceKind.PRIVATE:
        return None
    return NamedId(context.place.id, context.place.name)


VERBS = {
    "permissions": handle_permissions,
    "grant": handle_grant,
    "grant-where": _build_terms_handler(_read_place),
    "grant-uses": _build_terms_handler(_read_uses),
    "grant-days": _build_terms_handler(_read_days),
    "grant-kinds": _build_terms_handler(_read_kinds),
    "take-back": handle_take_back,
    "unblock": handle_unblock,
}
