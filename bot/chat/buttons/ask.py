"""The question to an owner: once, always, a change, no, block."""

from bot.app.account import grants, policy
from bot.app.requests import consents
from bot.chat.cards import notes
from bot.chat.cards.grants import given
from bot.chat.cards.receipt import receipt
from bot.chat.context import Pressed, Talk
from bot.chat.contract import Reply
from bot.chat.role_names import templated
from bot.core.ids import RequestId


async def allow(talk: Talk, pressed: Pressed) -> Reply:
    """Yes to this scene."""
    await consents.answer(talk.app, talk.me.id, RequestId(pressed.view.subject), True)
    return Reply()


async def always(talk: Talk, pressed: Pressed) -> Reply:
    """Yes to this scene and to such scenes of this friend."""
    new = await consents.allow_always(talk.app, talk.me.id, RequestId(pressed.view.subject))
    found = await grants.show(talk.app, talk.me.id)
    one = next(one for one in found.given if one.id == new.id)
    return Reply(given(one, await policy.show(talk.app, talk.me.id), talk.words))


async def decline(talk: Talk, pressed: Pressed) -> Reply:
    """No; nobody learns who it was."""
    await consents.answer(talk.app, talk.me.id, RequestId(pressed.view.subject), False)
    return Reply(notes.said(talk.words, "declined-quietly"))


async def suggest(talk: Talk, pressed: Pressed) -> Reply:
    """Yes, but …"""
    request = RequestId(pressed.view.subject)
    prompt = await templated(talk.app, request, pressed.value)
    await consents.suggest(talk.app, talk.me.id, request, prompt)
    return Reply(notes.said(talk.words, "suggestion-sent"))


async def block(talk: Talk, pressed: Pressed) -> Reply:
    """Nothing from this asker any more."""
    done = await consents.block_asker(talk.app, talk.me.id, RequestId(pressed.view.subject))
    return Reply(receipt(done, talk.words, "blocked-title"))


VERBS = {"allow": allow, "always": always, "no": decline, "suggest": suggest, "block": block}
