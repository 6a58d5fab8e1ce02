"""The cards of linking two accounts: the code, the offer to link, and the confirmation."""

from datetime import datetime

from bot.app.account.link import LinkOffer
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Tone,
)
from bot.chat.timestamps import mark_time
from bot.chat.words import Words


def code_card(code: str, expires_at: datetime, words: Words) -> Card:
    """A new code of eight characters, which only its owner may see."""
    grouped_code = f"{code[:4]}-{code[4:]}"
    lines = (
        words("join-code", {"code": grouped_code}),
        words("join-how", {"code": grouped_code, "until": mark_time(expires_at)}),
        words("join-secret"),
    )
    return Card(words("join-title"), lines)


def offer_card(offer: LinkOffer, words: Words) -> Card:
    """Whose code was typed, what linking would do, and the button that does it."""
    platforms = ", ".join(platform.capitalize() for platform in offer.platforms)
    lines = (
        words("join-offer", {"name": offer.name, "platforms": platforms}),
        words("join-means"),
        words("join-warning"),
    )
    join = Button(
        words("join-join"), "link", offer.token, ButtonStyle.GOOD, confirm=words("join-confirm")
    )
    return Card(words("join-title"), lines, ((join,),))


def linked_card(words: Words) -> Card:
    """Confirms that the accounts are linked."""
    return Card(words("join-done-title"), (words("join-done"),), tone=Tone.GOOD)
