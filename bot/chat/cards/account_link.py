"""One person on several platforms: the code, the question, and that it is done."""

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


def code_card(drawn: str, until: datetime, words: Words) -> Card:
    """A fresh code, for nobody else's eyes."""
    grouped = f"{drawn[:4]}-{drawn[4:]}"
    how = words("join-how", {"code": grouped, "until": mark_time(until)})
    lines = (words("join-code", {"code": grouped}), how, words("join-secret"))
    return Card(words("join-title"), lines)


def offer_card(found: LinkOffer, words: Words) -> Card:
    """Whose code was typed, and what it would do."""
    platforms = ", ".join(one.capitalize() for one in found.platforms)
    lines = (
        words("join-offer", {"name": found.name, "platforms": platforms}),
        words("join-means"),
        words("join-warning"),
    )
    join = Button(
        words("join-join"), "link", found.token, ButtonStyle.GOOD, confirm=words("join-confirm")
    )
    return Card(words("join-title"), lines, ((join,),))


def linked_card(words: Words) -> Card:
    """They are one person."""
    return Card(words("join-done-title"), (words("join-done"),), tone=Tone.GOOD)
