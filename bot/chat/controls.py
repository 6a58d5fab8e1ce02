"""Finds the button or menu that was used, as it is now.

For platforms that ask for a confirmation or a text, or tick an option, only after the press, when
they no longer have the card at hand.
"""

import contextlib
from collections.abc import AsyncIterator

from bot.app.account import grants, history, link, profile, unlink
from bot.app.delivery.build_view_models import load_view_model
from bot.app.ports import Message, MessageKind
from bot.chat.cards import account_link as link_cards
from bot.chat.cards import build_card
from bot.chat.cards import grants as grant_cards
from bot.chat.cards import me as me_cards
from bot.chat.context import Context
from bot.chat.contract import Button, Card, Menu
from bot.core.errors import NotFound, Refusal

_OVERVIEW_CARDS = (
    *(me_cards.overview_card, me_cards.audience_card, me_cards.content_card),
    *(me_cards.notifications_card, me_cards.rules_card, me_cards.delete_card),
)
"""The cards of `/me` that are built from an overview alone."""


async def find_control(context: Context, message: Message, verb: str) -> Button | Menu:
    """The button or menu with a verb on the cards that a message can show. Raises NotFound
    "button-gone" when none of them has it any longer."""
    async for card in _build_cards(context, message):
        buttons: list[Button | Menu] = [button for row in card.rows for button in row]
        for control in [*buttons, *card.menus]:
            if control.verb == verb:
                return control
    raise NotFound("button-gone")


async def _build_cards(context: Context, message: Message) -> AsyncIterator[Card]:
    """Every card that a message can show: the buttons of `/me` lead from one to the next."""
    app, words = context.app, context.words
    match message.kind:
        case MessageKind.ME:
            overview = await profile.load_overview(app, context.me.id)
            for overview_card in _OVERVIEW_CARDS:
                yield overview_card(overview, words)
            permissions = await grants.load_permissions(app, context.me.id)
            yield grant_cards.permissions_card(permissions, overview, words)
            for grant in permissions.given:
                yield grant_cards.grant_card(grant, None, overview, words)
        case MessageKind.HISTORY:
            yield me_cards.history_card(await history.load_history(app, context.me.id), words)
        case MessageKind.JOINING:
            with contextlib.suppress(Refusal):  # no code was typed
                yield link_cards.offer_card(await link.get_offer(app, context.me.id), words)
            here = context.actor.address
            accounts = await unlink.load_accounts(app, context.me.id, here)
            yield link_cards.accounts_card(accounts, words)
        case _:
            view_model = await load_view_model(app, message)
            if view_model is not None:
                yield build_card(view_model, words, message.token)
