"""The finished clip: look at it before it is posted, remix it, take it away."""

from bot.app.delivery import verify
from bot.app.requests import ask, cancel, consents
from bot.chat.buttons._prompt import parse_edited_prompt
from bot.chat.cards import notes
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply
from bot.core.ids import RequestId


async def post(context: Context, press: ResolvedPress) -> Reply:
    """The owner has looked, and it may go out."""
    await consents.review(context.app, context.me.id, RequestId(press.view.subject), True)
    return Reply()


async def stop(context: Context, press: ResolvedPress) -> Reply:
    """The owner has looked, and it may not."""
    await consents.review(context.app, context.me.id, RequestId(press.view.subject), False)
    return Reply()


async def remix(context: Context, press: ResolvedPress) -> Reply:
    """Another scene with the same cast, who are all asked."""
    request = RequestId(press.view.subject)
    prompt, wish = await parse_edited_prompt(context.app, request, press.value)
    await ask.remix(
        context.app, context.me.id, context.place.id, request, prompt, context.origin.is_admin, wish
    )
    return Reply()


async def remove(context: Context, press: ResolvedPress) -> Reply:
    """Out of the conversation."""
    request = RequestId(press.view.subject)
    await cancel.remove(context.app, context.me.id, request, context.origin.is_admin)
    return Reply()


async def handle_verify(context: Context, press: ResolvedPress) -> Reply:
    """Whose yes stands behind it."""
    found = await verify.get_request_consents(context.app.store, RequestId(press.view.subject))
    return Reply(notes.verified_card(context.words, found))


VERBS = {"verify": handle_verify, "post": post, "stop": stop, "remix": remix, "remove": remove}
