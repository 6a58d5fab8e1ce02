"""Cards, messages, rooms and people as JSON. A card is stored whole; a browser gets the parts that
its reader may see."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bot.app.ports import COMMON_GROUP, Room, RoomMessage, WebAccount

Data = Mapping[str, Any]
MediaLink = Callable[[Data, str], str]
"""The URL of a stored card's media for one reader. Arguments: the media, and the id of the message
that shows it, "" for a card outside of the room's messages."""


def card_for_browser(card: Data, link: MediaLink, message: str = "") -> dict[str, Any]:
    """A stored card with a URL in place of its sealed file and the owners of that file."""
    media = card["media"]
    if media is None:
        return dict(card)
    url = link(media, message)
    return {**card, "media": {"kind": media["kind"], "alt": media["alt"], "url": url}}


def messages_for_browser(
    messages: Iterable[RoomMessage], link: MediaLink
) -> list[dict[str, object]]:
    """Messages of rooms; times in milliseconds since 1970."""
    return [
        {
            "id": message.id,
            "room": message.room,
            "author": message.author,
            "at": int(message.at.timestamp() * 1000),
            "number": message.number,
            "change": message.change,
            "parts": list(message.parts),
            "card": card_for_browser(message.card, link, message.id) if message.card else None,
            "gone": message.gone,
        }
        for message in messages
    ]


def room_for_browser(room: Room) -> dict[str, object]:
    """A room with its members. `everybody`: whether it is the group that every account joins."""
    return {
        "id": room.id,
        "kind": room.kind,
        "name": room.name,
        "members": [{"id": account, "admin": is_admin} for account, is_admin in room.members],
        "read": room.read,
        "everybody": room.id == COMMON_GROUP,
    }


def account_for_browser(account: WebAccount) -> dict[str, str]:
    """A person. `sample`: which of the sample people it is, or ""."""
    return {"id": account.id, "name": account.name, "sample": account.sample}
