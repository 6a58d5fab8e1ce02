"""The button or menu of a verb as it stands now: for platforms that can ask "are you sure", ask
for a text, or tick a line only after the press, when the card is not at hand any more."""

from collections.abc import AsyncIterator

from bot.app.account import grants, link, profile
from bot.app.account.history import show
from bot.app.delivery.build_view_models import load_view_model
from bot.app.ports import Message, MessageKind
from bot.chat.cards import account_link as joined
from bot.chat.cards import build_card as card_of
from bot.chat.cards import grants as given
from bot.chat.cards import me as cards
from bot.chat.context import Context
from bot.chat.contract import Button, Card, Menu
from bot.core.errors import NotFound

_OWN = (
    *(cards.overview_card, cards.audience_card, cards.content_card),
    *(cards.notifications_card, cards.rules_card, cards.delete_card),
)


async def find_control(context: Context, view: Message, verb: str) -> Button | Menu:
    """Raises NotFound "button-gone" when no card about it has such a button any more."""
    async for card in _cards(context, view):
        controls: list[Button | Menu] = [button for row in card.rows for button in row]
        for one in [*controls, *card.menus]:
            if one.verb == verb:
                return one
    raise NotFound("button-gone")


async def _cards(context: Context, view: Message) -> AsyncIterator[Card]:
    app, words = context.app, context.words
    match view.kind:
        case MessageKind.ME:
            mine = await profile.show(app, context.me.id)
            for draw in _OWN:
                yield draw(mine, words)
            found = await grants.show(app, context.me.id)
            yield given.permissions_card(found, mine, words)
            for one in found.given:
                yield given.grant_card(one, None, mine, words)
        case MessageKind.HISTORY:
            yield cards.history_card(await show(app, context.me.id), words)
        case MessageKind.JOINING:
            yield joined.offer_card(await link.get_offer(app, context.me.id), words)
        case _:
            view_model = await load_view_model(app, view)
            if view_model is not None:
                yield card_of(view_model, words, view.token)
