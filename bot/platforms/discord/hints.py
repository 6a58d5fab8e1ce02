"""Somebody whose private messages are closed is told in the conversation that there is something
to see, and sees it there alone.

An answer for one person needs an interaction of theirs, so it cannot be sent to them: a message
names them, with a button that shows them what it is about. Whoever else presses it is told that it
is for somebody else. That needs no more rights than posting a clip there does. The hint never
changes: a chat that saw it go would learn who answered.
"""

from dataclasses import dataclass

from bot.app.delivery import build_view_models
from bot.app.messages import outbox
from bot.app.ports import Address, App, MessageKind

_ASKS = frozenset({MessageKind.ASK, MessageKind.ASKER, MessageKind.REVIEW})


@dataclass(frozen=True)
class Hint:
    """`place`: where they are named. `token`: of the buttons. `language`: theirs."""

    place: Address
    token: str
    language: str


async def find_hint(app: App, view_id: str) -> Hint | None:
    """For a message that needs an answer; None for others, which can wait."""
    async with app.store.read() as t:
        view = await t.messages.get(view_id)
        if view is None or view.kind not in _ASKS:
            return None
        language = await build_view_models.language(t, view)
    request = await outbox.request_of(app, view)
    if request is None:
        return None
    async with app.store.read() as t:
        found = await t.requests.get(request)
        if found is None or found.is_erased:
            return None
        place = await t.places.get_address(found.scene.place)
    return Hint(place, view.token, language)
