"""The buttons and menus of `/me`: each menu sets one field of the owner's policy, and the card then
shows the new policy."""

from collections.abc import Awaitable, Callable

from bot.app.account import history, leave, policy, profile
from bot.app.delivery.build_view_models import load_view_model
from bot.app.messages.command_views import OverviewView
from bot.app.ports import Message, MessageKind
from bot.app.requests import consents
from bot.chat.buttons import Handler
from bot.chat.buttons._menu import split_values
from bot.chat.cards import build_card
from bot.chat.cards import me as cards
from bot.chat.cards.receipt import farewell_card, receipt_card
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Card, Reply
from bot.chat.words import Words
from bot.core.content import ContentKind
from bot.core.errors import Refusal
from bot.core.ids import PersonId, PlaceId, RequestId
from bot.core.place import PlaceKind
from bot.core.policy import Ask, Audience, NoticePolicy, ReviewPolicy, Visibility, VoicePolicy

BuildCard = Callable[[OverviewView, Words], Card]
ChangePolicy = Callable[[Context, str], Awaitable[object]]


def _build_card_handler(build: BuildCard) -> Handler:
    """A handler that replaces the card by another one."""

    async def handle_show(context: Context, press: ResolvedPress) -> Reply:
        overview = await profile.load_overview(context.app, context.me.id)
        return Reply(build(overview, context.words), replaces=True)

    return handle_show


def _build_policy_handler(change_policy: ChangePolicy, build: BuildCard) -> Handler:
    """A handler that changes the policy and shows the card again. `change_policy`: is given the
    value of the menu or field, and raises ValueError for one that the menu does not offer."""

    async def handle_change(context: Context, press: ResolvedPress) -> Reply:
        try:
            await change_policy(context, press.value)
        except ValueError as error:  # not a value of the menu
            raise Refusal("button-gone") from error
        if press.message.kind is MessageKind.ENROLLMENT:
            return await _show_again(context, press.message)
        overview = await profile.load_overview(context.app, context.me.id)
        return Reply(build(overview, context.words), replaces=True)

    return handle_change


async def _show_again(context: Context, message: Message) -> Reply:
    """The card that reports an enrollment, with what was chosen on it."""
    view_model = await load_view_model(context.app, message)
    if view_model is None:
        raise Refusal("button-gone")
    return Reply(build_card(view_model, context.words, message.token), replaces=True)


async def _set_audience(context: Context, value: str) -> None:
    """Sets who may ask: one of the fixed answers, or anybody in one group, by its id."""
    overview = await profile.load_overview(context.app, context.me.id)
    if value in {group.id for group in overview.groups}:
        await policy.change(
            context.app,
            context.me.id,
            audience=Audience.PLACE,
            places=frozenset({PlaceId(value)}),
        )
        return
    audience = Audience(value)
    if audience is Audience.PLACE and not overview.places:
        # A card of an earlier version, which said "this conversation".
        if context.place.kind is not PlaceKind.GROUP:
            raise Refusal("pick-group")
        here = frozenset({context.place.id})
        await policy.change(context.app, context.me.id, audience=audience, places=here)
    else:
        await policy.change(context.app, context.me.id, audience=audience)


async def _set_places(context: Context, value: str) -> None:
    """Lets anybody in these groups ask; without one it is the people whom the owner chose."""
    overview = await profile.load_overview(context.app, context.me.id)
    places = frozenset(PlaceId(place) for place in split_values(value))
    if places - {group.id for group in overview.groups}:
        raise ValueError(value)
    audience = Audience.PLACE if places else Audience.CHOSEN
    await policy.change(context.app, context.me.id, audience=audience, places=places)


async def _remove_chosen(context: Context, value: str) -> None:
    for person in split_values(value):
        await policy.set_chosen(context.app, context.me.id, PersonId(person), False)


async def _set_ask(context: Context, value: str) -> None:
    await policy.change(context.app, context.me.id, ask=Ask(value))


async def _set_review(context: Context, value: str) -> None:
    await policy.change(context.app, context.me.id, review=ReviewPolicy(value))


async def _set_boundaries(context: Context, value: str) -> None:
    off = frozenset(ContentKind(kind) for kind in split_values(value))
    await policy.change(context.app, context.me.id, off=off)


async def _set_rules(context: Context, value: str) -> None:
    rules = tuple(line.strip() for line in value.splitlines() if line.strip())
    await policy.change(context.app, context.me.id, rules=rules)


async def _set_visibility(context: Context, value: str) -> None:
    await policy.change(context.app, context.me.id, visibility=Visibility(value))


async def _set_notices(context: Context, value: str) -> None:
    await policy.change(context.app, context.me.id, notices=NoticePolicy(value))


async def _set_voice(context: Context, value: str) -> None:
    await policy.change(context.app, context.me.id, voice=VoicePolicy(value))


async def _thaw(context: Context, value: str) -> None:
    await policy.thaw(context.app, context.me.id)


async def handle_freeze(context: Context, press: ResolvedPress) -> Reply:
    """Freezes the cameo until it is thawed."""
    receipt = await policy.freeze(context.app, context.me.id)
    overview = await profile.load_overview(context.app, context.me.id)
    return Reply(cards.frozen_card(receipt, overview, context.words), replaces=True)


async def handle_history(context: Context, press: ResolvedPress) -> Reply:
    """Shows the latest uses of the cameo."""
    view = await history.load_history(context.app, context.me.id)
    return Reply(cards.history_card(view, context.words), replaces=True)


async def handle_revoke(context: Context, press: ResolvedPress) -> Reply:
    """Withdraws the consent to one request, chosen in the history."""
    receipt = await consents.revoke(context.app, context.me.id, RequestId(press.value))
    return Reply(receipt_card(receipt, context.words, "taken-back-title"))


async def handle_delete(context: Context, press: ResolvedPress) -> Reply:
    """Erases everything about the person, who has confirmed it."""
    receipt = await leave.delete(context.app, context.me.id)
    return Reply(farewell_card(receipt, context.words), replaces=True)


VERBS = {
    "me": _build_card_handler(cards.overview_card),
    "me-who": _build_card_handler(cards.audience_card),
    "me-off": _build_card_handler(cards.content_card),
    "me-rules": _build_card_handler(cards.rules_card),
    "me-told": _build_card_handler(cards.notifications_card),
    "me-agreement": _build_card_handler(cards.agreement_card),
    "me-leave": _build_card_handler(cards.delete_card),
    "set-audience": _build_policy_handler(_set_audience, cards.audience_card),
    "set-places": _build_policy_handler(_set_places, cards.audience_card),
    "set-unchosen": _build_policy_handler(_remove_chosen, cards.audience_card),
    "set-visibility": _build_policy_handler(_set_visibility, cards.audience_card),
    "set-ask": _build_policy_handler(_set_ask, cards.notifications_card),
    "set-review": _build_policy_handler(_set_review, cards.notifications_card),
    "set-notices": _build_policy_handler(_set_notices, cards.notifications_card),
    "set-off": _build_policy_handler(_set_boundaries, cards.content_card),
    "set-rules": _build_policy_handler(_set_rules, cards.rules_card),
    "set-voice": _build_policy_handler(_set_voice, cards.rules_card),
    "thaw": _build_policy_handler(_thaw, cards.overview_card),
    "freeze": handle_freeze,
    "history": handle_history,
    "revoke": handle_revoke,
    "delete": handle_delete,
}
