"""What the answer to a card counts for: the binding of the card, a digest of what it shows.

A card that shows something else gets another token, so that a press on what it showed before is
recognised, wherever it was still on somebody's screen. `bot.core.request` compares the bindings.
"""

from dataclasses import replace

from bot.app.messages import outbox
from bot.app.ports import App, Message, MessageKind, Transaction
from bot.core.ids import RequestId
from bot.core.request import Request


async def bind_cards(app: App, t: Transaction, request: Request) -> None:
    """Binds the cards of a request to what they show from now on."""
    for message in await t.messages.list_by_subject(request.id):
        binding = _get_binding(message.kind, request)
        if binding != message.binding:
            await t.messages.replace_token(message, app.new_id(), binding)


async def redraw(app: App, message_id: str) -> None:
    """Queues an update of a card on which somebody answered something that it no longer asks."""
    async with app.store.begin() as t:
        message = await t.messages.get(message_id)
        if message is None:
            return
        request = await _get_request(t, message)
        if request is not None:
            await bind_cards(app, t, request)
            message = await t.messages.get(message_id) or message
        await t.messages.save(replace(message, shown_digest=""))  # so that it is surely edited
        await outbox.enqueue(t, message)
    await app.wakeup.notify()


def _get_binding(kind: MessageKind, request: Request) -> str:
    match kind:
        case MessageKind.ASK:
            return request.scene.digest()
        case MessageKind.REVIEW:
            return request.review_digest
        case MessageKind.ASKER:
            return request.suggestions_digest
        case _:
            return ""


async def _get_request(t: Transaction, message: Message) -> Request | None:
    if message.kind not in outbox.REQUEST_KINDS:
        return None
    request = await t.requests.get(RequestId(message.subject))
    return None if request is None or request.is_erased else request
