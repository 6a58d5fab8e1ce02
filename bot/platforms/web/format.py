"""Cards as JSON: whole in the database, and as one person's browser may see them."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from bot.chat.contract import Card

Data = Mapping[str, Any]
Link = Callable[[Data], str]
"""Gives the address of a media file for one person."""


def card_to_json(card: Card) -> dict[str, Any]:
    """The card as it lies in the database."""
    content = asdict(card)
    del content["kind"]  # browsers show every kind alike
    return content


def card_for_browser(card: Data, link: Link) -> dict[str, Any]:
    """A stored card for a browser: an address in place of the sealed file and its owners."""
    media = card["media"]
    if media is None:
        return dict(card)
    return {**card, "media": {"kind": media["kind"], "alt": media["alt"], "url": link(media)}}
