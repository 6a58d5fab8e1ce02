"""The finished clip: look at it before it is posted, remix it, take it away."""

from bot.app.delivery import verify
from bot.app.requests import ask, reviews
from bot.chat.cards import notes
from bot.chat.context import Pressed, Talk
from bot.chat.contract import Reply
from bot.chat.role_names import read_again
from bot.core.ids import RequestId


async def post(talk: Talk, pressed: Pressed) -> Reply:
    """The owner has looked, and it may go out."""
    await reviews.answer(talk.app, talk.me.id, RequestId(pressed.view.subject), True)
    return Reply()


async def stop(talk: Talk, pressed: Pressed) -> Reply:
    """The owner has looked, and it may not."""
    await reviews.answer(talk.app, talk.me.id, RequestId(pressed.view.subject), False)
    return Reply()


async def remix(talk: Talk, pressed: Pressed) -> Reply:
    """Another scene with the same cast, who are all asked."""
    request = RequestId(pressed.view.subject)
    prompt, wish = await read_again(talk.app, request, pressed.value)
    await ask.remix(talk.app, talk.me.id, talk.place.id, request, prompt, talk.where.admin, wish)
    return Reply()


async def remove(talk: Talk, pressed: Pressed) -> Reply:
    """Out of the conversation."""
    request = RequestId(pressed.view.subject)
    await ask.remove(talk.app, talk.me.id, request, talk.where.admin)
    return Reply()


async def handle_verify(talk: Talk, pressed: Pressed) -> Reply:
    """Whose yes stands behind it."""
    found = await verify.behind_request(talk.app.store, RequestId(pressed.view.subject))
    return Reply(notes.verified(talk.words, found))


VERBS = {"verify": handle_verify, "post": post, "stop": stop, "remix": remix, "remove": remove}
