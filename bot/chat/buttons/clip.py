"""The buttons of a finished clip: those of a review, remix, remove, verify."""

from bot.app.delivery import verify
from bot.app.requests import ask, cancel, consents
from bot.chat.buttons._prompt import parse_edited_prompt
from bot.chat.cards import notes
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply
from bot.core.ids import RequestId


async def handle_post(context: Context, press: ResolvedPress) -> Reply:
    """The reviewer agrees to the clip being posted."""
    await consents.review(
        context.app, context.me.id, RequestId(press.message.subject), True, press.binding
    )
    return Reply()


async def handle_stop(context: Context, press: ResolvedPress) -> Reply:
    """The reviewer refuses to have the clip posted."""
    await consents.review(
        context.app, context.me.id, RequestId(press.message.subject), False, press.binding
    )
    return Reply()


async def handle_remix(context: Context, press: ResolvedPress) -> Reply:
    """Asks for another scene with the same cast, who are all asked again."""
    request = RequestId(press.message.subject)
    prompt, clip_options = await parse_edited_prompt(context.app, request, press.value)
    await ask.remix(
        context.app,
        context.me.id,
        context.place.id,
        request,
        prompt,
        clip_options,
    )
    return Reply()


async def handle_remove(context: Context, press: ResolvedPress) -> Reply:
    """Removes the clip from the conversation."""
    request = RequestId(press.message.subject)
    await cancel.remove(context.app, context.me.id, request)
    return Reply()


async def handle_verify(context: Context, press: ResolvedPress) -> Reply:
    """Shows whose consent the clip rests on."""
    clip_consents = await verify.get_request_consents(
        context.app.store, RequestId(press.message.subject)
    )
    return Reply(notes.verified_card(context.words, clip_consents))


VERBS = {
    "verify": handle_verify,
    "post": handle_post,
    "stop": handle_stop,
    "remix": handle_remix,
    "remove": handle_remove,
}
