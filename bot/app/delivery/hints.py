"""Hints: a message in the place of a request that stands in for a question to one person.

A platform posts a hint when a person's private messages are closed to the bot.
"""

from dataclasses import dataclass

from bot.app.delivery import build_view_models
from bot.app.ports import Address, App, MessageKind
from bot.core.ids import RequestId

_QUESTIONS = frozenset({MessageKind.ASK, MessageKind.ASKER, MessageKind.REVIEW})
"""Messages about a request that need an answer; others can wait until the person writes."""


@dataclass(frozen=True)
class Hint:
    """`place`: the request's place, where the hint is posted. `token`: what the buttons of the
    question carry. `language`: that of the person asked."""

    place: Address
    token: str
    language: str


async def find_hint(app: App, message_id: str) -> Hint | None:
    """The hint for a message that could not be sent in private.

    None when the message needs no answer, or when it or its request no longer exists.
    """
    async with app.store.read() as t:
        message = await t.messages.get(message_id)
        if message is None or message.kind not in _QUESTIONS:
            return None
        request = await t.requests.get(RequestId(message.subject))
        if request is None or request.is_erased:
            return None
        language = await build_view_models.get_reader_language(t, message)
        place = await t.places.get_address(request.scene.place)
    return Hint(place, message.token, language)
