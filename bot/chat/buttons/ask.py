"""An owner's answers to a request: allow once, allow always, suggest a change, decline, block."""

from bot.app.account import grants, profile
from bot.app.requests import block, consents, suggestions
from bot.app.requests.role_names import replace_names_with_roles
from bot.chat.cards import notes
from bot.chat.cards.grants import new_grant_card
from bot.chat.cards.receipt import receipt_card
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply
from bot.core.ids import RequestId


async def handle_allow(context: Context, press: ResolvedPress) -> Reply:
    """Consents to this scene."""
    await consents.answer(
        context.app, context.me.id, RequestId(press.message.subject), True, press.binding
    )
    return Reply()


async def handle_always(context: Context, press: ResolvedPress) -> Reply:
    """Consents to this scene, and grants the asker such scenes from now on."""
    new = await consents.allow_always(
        context.app, context.me.id, RequestId(press.message.subject), press.binding
    )
    permissions = await grants.load_permissions(context.app, context.me.id)
    grant = next(grant for grant in permissions.given if grant.id == new.id)
    overview = await profile.load_overview(context.app, context.me.id)
    return Reply(new_grant_card(grant, overview, context.words))


async def handle_decline(context: Context, press: ResolvedPress) -> Reply:
    """Refuses consent. Nobody learns who did."""
    await consents.answer(
        context.app, context.me.id, RequestId(press.message.subject), False, press.binding
    )
    return Reply(notes.confirmation_card(context.words, "declined-quietly"))


async def handle_suggest(context: Context, press: ResolvedPress) -> Reply:
    """Suggests another prompt to the asker."""
    request = RequestId(press.message.subject)
    prompt = await replace_names_with_roles(context.app, request, press.value)
    await suggestions.suggest(context.app, context.me.id, request, prompt, press.binding)
    return Reply(notes.confirmation_card(context.words, "suggestion-sent"))


async def handle_block(context: Context, press: ResolvedPress) -> Reply:
    """Blocks the asker from asking the owner again."""
    receipt = await block.block_asker(context.app, context.me.id, RequestId(press.message.subject))
    return Reply(receipt_card(receipt, context.words, "blocked-title"))


VERBS = {
    "allow": handle_allow,
    "always": handle_always,
    "no": handle_decline,
    "suggest": handle_suggest,
    "block": handle_block,
}
