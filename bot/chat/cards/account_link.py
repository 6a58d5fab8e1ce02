"""The cards of linking two accounts and of unlinking one: the code, the offer, the accounts."""

from datetime import datetime

from bot.app.account.link import LinkOffer
from bot.app.account.unlink import LinkedAccount, LinkedAccounts
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Tone,
)
from bot.chat.timestamps import mark_time
from bot.chat.words import Words
from bot.core.person import Account


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


def accounts_card(linked: LinkedAccounts, words: Words) -> Card:
    """The accounts of a person, what unlinking one means, and a button for each."""
    lines = [words("unlink-means"), words("unlink-stays"), words("unlink-ends")]
    buttons = [_unlink_button(account, linked.token, words) for account in linked.accounts]
    return Card(words("unlink-title"), tuple(lines), tuple((button,) for button in buttons))


def _unlink_button(account: LinkedAccount, token: str, words: Words) -> Button:
    data = {"platform": account.platform.capitalize(), "name": account.name}
    key = "unlink-confirm-here" if account.is_here else "unlink-confirm"
    return Button(
        words("unlink-account", data),
        f"unlink.{account.id}",
        token,
        ButtonStyle.BAD,
        confirm=words(key, data),
    )


def unlinked_card(account: Account, words: Words) -> Card:
    """Confirms that an account is somebody else from now on."""
    data = {"platform": account.platform.capitalize(), "name": account.name}
    return Card(words("unlink-done-title"), (words("unlink-done", data),), tone=Tone.GOOD)
