"""One's own rules: each menu sets one of them, and the card shows how it is now."""

from collections.abc import Awaitable, Callable

from bot.app.account import leave, policy
from bot.app.account.history import history
from bot.app.messages.view_models import Me
from bot.app.requests import consents
from bot.chat.cards import me as cards
from bot.chat.cards.receipt import receipt
from bot.chat.context import Pressed, Talk
from bot.chat.contract import Card, Reply
from bot.chat.words import Words
from bot.core.content import Kind
from bot.core.errors import Refusal
from bot.core.ids import PersonId, RequestId
from bot.core.policy import Ask, Audience, Notices, Reviews, Visibility

Draw = Callable[[Me, Words], Card]
Set = Callable[[Talk, str], Awaitable[object]]


def _shows(draw: Draw) -> Callable[[Talk, Pressed], Awaitable[Reply]]:
    async def show(talk: Talk, pressed: Pressed) -> Reply:
        return Reply(draw(await policy.show(talk.app, talk.me.id), talk.words), replaces=True)

    return show


def _sets(change: Set, draw: Draw) -> Callable[[Talk, Pressed], Awaitable[Reply]]:
    async def put(talk: Talk, pressed: Pressed) -> Reply:
        try:
            await change(talk, pressed.value)
        except ValueError as error:  # a menu that we do not show
            raise Refusal("button-gone") from error
        return Reply(draw(await policy.show(talk.app, talk.me.id), talk.words), replaces=True)

    return put


async def _audience(talk: Talk, value: str) -> None:
    await policy.set_policy(talk.app, talk.me.id, audience=Audience(value))
    if value == Audience.PLACE and not (await policy.show(talk.app, talk.me.id)).places:
        await _here(talk, "")


async def _here(talk: Talk, value: str) -> None:
    shown = await policy.show(talk.app, talk.me.id)
    before = shown.policy.places if shown.policy is not None else frozenset()
    await policy.set_policy(talk.app, talk.me.id, places=before ^ {talk.place.id})


async def _unchoose(talk: Talk, value: str) -> None:
    for one in many(value):
        await policy.choose(talk.app, talk.me.id, PersonId(one), False)


async def _ask(talk: Talk, value: str) -> None:
    await policy.set_policy(talk.app, talk.me.id, ask=Ask(value))


async def _review(talk: Talk, value: str) -> None:
    await policy.set_policy(talk.app, talk.me.id, review=Reviews(value))


async def _off(talk: Talk, value: str) -> None:
    off = frozenset(Kind(one) for one in many(value))
    await policy.set_policy(talk.app, talk.me.id, off=off)


async def _rules(talk: Talk, value: str) -> None:
    rules = tuple(line.strip() for line in value.splitlines() if line.strip())
    await policy.set_policy(talk.app, talk.me.id, rules=rules)


async def _visibility(talk: Talk, value: str) -> None:
    await policy.set_policy(talk.app, talk.me.id, visibility=Visibility(value))


async def _notices(talk: Talk, value: str) -> None:
    await policy.set_policy(talk.app, talk.me.id, notices=Notices(value))


async def _thaw(talk: Talk, value: str) -> None:
    await policy.thaw(talk.app, talk.me.id)


async def freeze(talk: Talk, pressed: Pressed) -> Reply:
    """Nothing any more, until it is thawed."""
    done = await policy.freeze(talk.app, talk.me.id)
    return Reply(cards.frozen(done, await policy.show(talk.app, talk.me.id), talk.words), True)


async def show_history(talk: Talk, pressed: Pressed) -> Reply:
    """What was made."""
    return Reply(cards.history(await history(talk.app, talk.me.id), talk.words), replaces=True)


async def revoke(talk: Talk, pressed: Pressed) -> Reply:
    """One yes is taken back."""
    done = await consents.revoke(talk.app, talk.me.id, RequestId(pressed.value))
    return Reply(receipt(done, talk.words, "taken-back-title"))


async def delete(talk: Talk, pressed: Pressed) -> Reply:
    """They mean it."""
    done = await leave.delete(talk.app, talk.me.id)
    return Reply(receipt(done, talk.words, "deleted-title"), replaces=True)


def many(value: str) -> list[str]:
    """What was chosen in a menu for several."""
    return [one for one in value.split(",") if one]


VERBS = {
    "me": _shows(cards.overview),
    "me-who": _shows(cards.who),
    "me-off": _shows(cards.off),
    "me-rules": _shows(cards.rules),
    "me-told": _shows(cards.told),
    "me-leave": _shows(cards.leaving),
    "set-audience": _sets(_audience, cards.who),
    "set-here": _sets(_here, cards.who),
    "set-unchosen": _sets(_unchoose, cards.who),
    "set-visibility": _sets(_visibility, cards.who),
    "set-ask": _sets(_ask, cards.told),
    "set-review": _sets(_review, cards.told),
    "set-notices": _sets(_notices, cards.told),
    "set-off": _sets(_off, cards.off),
    "set-rules": _sets(_rules, cards.rules),
    "thaw": _sets(_thaw, cards.overview),
    "freeze": freeze,
    "history": show_history,
    "revoke": revoke,
    "delete": delete,
}
