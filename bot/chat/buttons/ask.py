"""The question to an owner: once, always, a change, no, block."""

from bot.app.account import grants, profile
from bot.app.requests import block, consents, suggestions
from bot.app.requests.role_names import replace_names_with_roles
from bot.chat.cards import notes
from bot.chat.cards.grants import new_grant_card
from bot.chat.cards.receipt import receipt_card
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply
from bot.core.ids import RequestId


async def allow(context: Context, press: ResolvedPress) -> Reply:
    """Yes to this scene."""
    await consents.answer(context.app, context.me.id, RequestId(press.view.subject), True)
    return Reply()


async def always(context: Context, press: ResolvedPress) -> Reply:
    """Yes to this scene and to such scenes of this friend."""
    new = await consents.allow_always(context.app, context.me.id, RequestId(press.view.subject))
    found = await grants.show(context.app, context.me.id)
    one = next(one for one in found.given if one.id == new.id)
    return Reply(new_grant_card(one, await profile.show(context.app, context.me.id), context.words))


async def decline(context: Context, press: ResolvedPress) -> Reply:
    """No; nobody learns who it was."""
    await consents.answer(context.app, context.me.id, RequestId(press.view.subject), False)
    return Reply(notes.confirmation_card(context.words, "declined-quietly"))


async def suggest(context: Context, press: ResolvedPress) -> Reply:
    """Yes, but …"""
    request = RequestId(press.view.subject)
    prompt = await replace_names_with_roles(context.app, request, press.value)
    await suggestions.suggest(context.app, context.me.id, request, prompt)
    return Reply(notes.confirmation_card(context.words, "suggestion-sent"))


async def block_asker(context: Context, press: ResolvedPress) -> Reply:
    """Nothing from this asker any more."""
    done = await block.block_asker(context.app, context.me.id, RequestId(press.view.subject))
    return Reply(receipt_card(done, context.words, "blocked-title"))


VERBS = {"allow": allow, "always": always, "no": decline, "suggest": suggest, "block": block_asker}
