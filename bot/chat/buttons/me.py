"""One's own rules: each menu sets one of them, and the card shows how it is now."""

from collections.abc import Awaitable, Callable

from bot.app.account import leave, policy, profile
from bot.app.account.history import show
from bot.app.messages.command_views import OverviewView
from bot.app.requests import consents
from bot.chat.cards import me as cards
from bot.chat.cards.receipt import receipt_card
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Card, Reply
from bot.chat.words import Words
from bot.core.content import ContentKind
from bot.core.errors import Refusal
from bot.core.ids import PersonId, RequestId
from bot.core.policy import Ask, Audience, NoticePolicy, ReviewPolicy, Visibility

Draw = Callable[[OverviewView, Words], Card]
Set = Callable[[Context, str], Awaitable[object]]


def _shows(draw: Draw) -> Callable[[Context, ResolvedPress], Awaitable[Reply]]:
    async def show(context: Context, press: ResolvedPress) -> Reply:
        return Reply(
            draw(await profile.show(context.app, context.me.id), context.words), replaces=True
        )

    return show


def _sets(change: Set, draw: Draw) -> Callable[[Context, ResolvedPress], Awaitable[Reply]]:
    async def put(context: Context, press: ResolvedPress) -> Reply:
        try:
            await change(context, press.value)
        except ValueError as error:  # a menu that we do not show
            raise Refusal("button-gone") from error
        return Reply(
            draw(await profile.show(context.app, context.me.id), context.words), replaces=True
        )

    return put


async def _audience(context: Context, value: str) -> None:
    await policy.change(context.app, context.me.id, audience=Audience(value))
    if value == Audience.PLACE and not (await profile.show(context.app, context.me.id)).places:
        await _here(context, "")


async def _here(context: Context, value: str) -> None:
    shown = await profile.show(context.app, context.me.id)
    before = shown.policy.places if shown.policy is not None else frozenset()
    await policy.change(context.app, context.me.id, places=before ^ {context.place.id})


async def _unchoose(context: Context, value: str) -> None:
    for one in many(value):
        await policy.set_chosen(context.app, context.me.id, PersonId(one), False)


async def _ask(context: Context, value: str) -> None:
    await policy.change(context.app, context.me.id, ask=Ask(value))


async def _review(context: Context, value: str) -> None:
    await policy.change(context.app, context.me.id, review=ReviewPolicy(value))


async def _off(context: Context, value: str) -> None:
    off = frozenset(ContentKind(one) for one in many(value))
    await policy.change(context.app, context.me.id, off=off)


async def _rules(context: Context, value: str) -> None:
    rules = tuple(line.strip() for line in value.splitlines() if line.strip())
    await policy.change(context.app, context.me.id, rules=rules)


async def _visibility(context: Context, value: str) -> None:
    await policy.change(context.app, context.me.id, visibility=Visibility(value))


async def _notices(context: Context, value: str) -> None:
    await policy.change(context.app, context.me.id, notices=NoticePolicy(value))


async def _thaw(context: Context, value: str) -> None:
    await policy.thaw(context.app, context.me.id)


async def freeze(context: Context, press: ResolvedPress) -> Reply:
    """Nothing any more, until it is thawed."""
    done = await policy.freeze(context.app, context.me.id)
    return Reply(
        cards.frozen_card(done, await profile.show(context.app, context.me.id), context.words), True
    )


async def show_history(context: Context, press: ResolvedPress) -> Reply:
    """What was made."""
    return Reply(
        cards.history_card(await show(context.app, context.me.id), context.words), replaces=True
    )


async def revoke(context: Context, press: ResolvedPress) -> Reply:
    """One yes is taken back."""
    done = await consents.revoke(context.app, context.me.id, RequestId(press.value))
    return Reply(receipt_card(done, context.words, "taken-back-title"))


async def delete(context: Context, press: ResolvedPress) -> Reply:
    """They mean it."""
    done = await leave.delete(context.app, context.me.id)
    return Reply(receipt_card(done, context.words, "deleted-title"), replaces=True)


def many(value: str) -> list[str]:
    """What was chosen in a menu for several."""
    return [one for one in value.split(",") if one]


VERBS = {
    "me": _shows(cards.overview_card),
    "me-who": _shows(cards.audience_card),
    "me-off": _shows(cards.content_card),
    "me-rules": _shows(cards.rules_card),
    "me-told": _shows(cards.notifications_card),
    "me-leave": _shows(cards.delete_card),
    "set-audience": _sets(_audience, cards.audience_card),
    "set-here": _sets(_here, cards.audience_card),
    "set-unchosen": _sets(_unchoose, cards.audience_card),
    "set-visibility": _sets(_visibility, cards.audience_card),
    "set-ask": _sets(_ask, cards.notifications_card),
    "set-review": _sets(_review, cards.notifications_card),
    "set-notices": _sets(_notices, cards.notifications_card),
    "set-off": _sets(_off, cards.content_card),
    "set-rules": _sets(_rules, cards.rules_card),
    "thaw": _sets(_thaw, cards.overview_card),
    "freeze": freeze,
    "history": show_history,
    "revoke": revoke,
    "delete": delete,
}
