"""What the asker alone decides: suggestions, stand-ins, edits, retries, and lost posts."""

from bot.app.delivery import recover
from bot.app.requests import ask, cancel, change, suggestions
from bot.app.requests.role_names import get_role_owner
from bot.chat.buttons._prompt import parse_edited_prompt
from bot.chat.cards import notes
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply
from bot.core.ids import RequestId


async def handle_take(context: Context, press: ResolvedPress) -> Reply:
    """Replaces the scene by the one that an owner suggested."""
    request = RequestId(press.message.subject)
    owner = await get_role_owner(context.app, request, press.verb_suffix)
    await suggestions.take(context.app, context.me.id, request, owner, press.binding)
    return Reply(notes.confirmation_card(context.words, "suggestion-taken"))


async def handle_keep(context: Context, press: ResolvedPress) -> Reply:
    """Declines an owner's suggestion; the scene stays as it is."""
    request = RequestId(press.message.subject)
    owner = await get_role_owner(context.app, request, press.verb_suffix)
    await suggestions.drop(context.app, context.me.id, request, owner, press.binding)
    return Reply()


async def handle_fill(context: Context, press: ResolvedPress) -> Reply:
    """Replaces every owner who has not consented by a drawn stand-in."""
    await change.use_stand_ins(context.app, context.me.id, RequestId(press.message.subject))
    return Reply(notes.confirmation_card(context.words, "stand-ins-taken"))


async def handle_cancel(context: Context, press: ResolvedPress) -> Reply:
    """Cancels the request."""
    await cancel.cancel(context.app, context.me.id, RequestId(press.message.subject))
    return Reply()


async def handle_retry(context: Context, press: ResolvedPress) -> Reply:
    """Tries a failed request again."""
    await ask.retry(context.app, context.me.id, RequestId(press.message.subject))
    return Reply()


async def handle_edit(context: Context, press: ResolvedPress) -> Reply:
    """Changes the prompt while the cast is still being asked, and the clip options typed in it."""
    request = RequestId(press.message.subject)
    prompt, clip_options = await parse_edited_prompt(context.app, request, press.value)
    await change.edit(context.app, context.me.id, request, prompt, clip_options)
    return Reply()


async def handle_there(context: Context, press: ResolvedPress) -> Reply:
    """Confirms that a clip arrived whose post got no answer from the platform."""
    await recover.confirm_posted(context.app, context.me.id, RequestId(press.message.subject))
    return Reply()


async def handle_again(context: Context, press: ResolvedPress) -> Reply:
    """Posts such a clip again, because the asker does not see it."""
    await recover.post_again(context.app, context.me.id, RequestId(press.message.subject))
    return Reply()


VERBS = {
    "there": handle_there,
    "again": handle_again,
    "take": handle_take,
    "keep": handle_keep,
    "fill": handle_fill,
    "cancel": handle_cancel,
    "retry": handle_retry,
    "edit": handle_edit,
}
