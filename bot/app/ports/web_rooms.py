"""The group chat in the browser: the accounts, rooms and messages of `bot.platforms.web`.

Every change of a room or a message takes the next number of one counter. A reader that has seen
all changes up to a number asks for the changes after it, and gets them in order and complete.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.app.ports.accounts import Address

COMMON_GROUP = "group"
"""The id of the group that every account joins."""

Data = Mapping[str, Any]
"""A JSON object: a part of what a person wrote, or a card as `bot.chat.card_json` writes it."""


@dataclass(frozen=True)
class WebAccount:
    """A person who signed in. `sample`: which of the sample people it is, "" for anyone else."""

    id: str
    name: str
    language: str
    sample: str = ""


@dataclass(frozen=True)
class Room:
    """A conversation as one of its members sees it; a private room has the id of its account.

    `kind`: a value of `bot.core.place.PlaceKind`. `members`: the id of each account, and whether it
    administers the room. `read`: the `number` of the last message that this member has seen.
    """

    id: str
    kind: str
    name: str
    members: tuple[tuple[str, bool], ...]
    read: int = 0


@dataclass(frozen=True)
class RoomMessage:
    """A message in a room.

    `author`: the id of an account, None for Walk-On. `number`: the change that added it, by which
    messages are ordered. `change`: its latest change. `parts`: the texts and mentions of a person.
    `card`: what Walk-On shows. `gone`: its content was deleted.
    """

    id: str
    room: str
    author: str | None
    at: datetime
    number: int
    change: int
    parts: tuple[Data, ...]
    card: Data | None
    gone: bool


@dataclass(frozen=True)
class RoomChanges:
    """The rooms and messages that changed, oldest change first; `since` is the last change seen."""

    since: int
    rooms: tuple[Room, ...]
    messages: tuple[RoomMessage, ...]


class WebAccounts(Protocol):
    """The same rows, within a transaction of a use case. Addresses of other platforms change
    nothing."""

    async def erase(self, addresses: Collection[Address]) -> list[Address]:
        """Deletes the accounts among these, with their sessions and secrets, memberships, what they
        wrote, who mentioned them, and every room that only they were in. Returns the addresses of
        those rooms."""

    async def end_sessions(self, addresses: Collection[Address]) -> None:
        """Signs out every browser that is signed in as one of these accounts."""


class Rooms(Protocol):
    """The rooms of the web chat. Each call is a transaction of its own."""

    async def sign_in(self, account: WebAccount, at: datetime) -> WebAccount:
        """The account that has this name, in any case; otherwise adds this one, with its private
        room and as a member of the common group, which the first account administers."""

    async def list_accounts(self) -> list[WebAccount]:
        """Every account, by name."""

    async def set_language(self, account: str, language: str) -> None:
        """Sets the language of an account."""

    async def add_group(
        self, room: str, name: str, admin: str, others: Collection[str], at: datetime
    ) -> None:
        """Adds a group with these accounts as members; `admin` administers it."""

    async def add_members(self, room: str, others: Collection[str]) -> None:
        """Adds accounts to a group as members. Those who are members already stay as they are."""

    async def get_room(self, room: str, account: str) -> Room | None:
        """The room as a member sees it; None for other accounts."""

    async def list_rooms(self, account: str) -> list[Room]:
        """The rooms of an account, oldest first."""

    async def mark_read(self, room: str, account: str, number: int) -> None:
        """Records that a member has seen the messages up to a number; never lowers it."""

    async def add_message(
        self,
        message: str,
        room: str,
        nonce: str,
        at: datetime,
        author: str | None = None,
        parts: Sequence[Data] = (),
        card: Data | None = None,
    ) -> str:
        """Adds a message, once for each nonce; returns the id of the message with that nonce.

        Raises LookupError when there is no such room.
        """

    async def set_card(self, message: str, card: Data) -> bool:
        """Replaces the card of a message. False when there is no such message or it is deleted."""

    async def remove_message(self, message: str) -> bool:
        """Deletes the content of a message. False as in `set_card`."""

    async def get_message(self, message: str) -> RoomMessage | None:
        """The message, or None."""

    async def list_messages(self, room: str, before: int | None, limit: int) -> list[RoomMessage]:
        """The latest messages of a room that have content, oldest first.

        `before`: only those with a lower number.
        """

    async def get_last_change(self) -> int:
        """The number of the last change in any room; 0 before the first."""

    async def list_changes(self, account: str, since: int) -> RoomChanges:
        """What changed in the rooms of an account after the change with a number."""
