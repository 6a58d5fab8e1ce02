"""What a small Discord holds: people, servers, channels, messages, interactions."""

import asyncio
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any

APP, BOT = 1000, 1000
EPHEMERAL, V2 = 1 << 6, 1 << 15
RIGHTS = (1 << 10) | (1 << 11) | (1 << 15) | (1 << 16)
TOKEN = "loopback-token"


def snowflakes() -> "count[int]":
    """Numbers as Discord gives them: the time of 2026 and then some."""
    return count(1_450_000_000_000_000_000, 4096)


@dataclass
class Person:
    """`closed`: takes no private messages from the bot."""

    id: int
    name: str
    locale: str = "en-US"
    closed: bool = False

    def data(self) -> dict[str, Any]:
        """As Discord describes them."""
        return {
            "id": str(self.id),
            "username": self.name.lower(),
            "global_name": self.name,
            "discriminator": "0",
            "avatar": None,
            "public_flags": 0,
            "flags": 0,
            "primary_guild": None,
            "bot": self.id == BOT,
        }


@dataclass
class Channel:
    """A text channel of a server, the private conversation of the bot with somebody, or, with
    neither, one of several people without the bot."""

    id: int
    name: str
    server: int | None
    person: Person | None = None
    rights: int = RIGHTS
    archived: bool = False

    def data(self) -> dict[str, Any]:
        """As Discord describes it."""
        if self.person is not None:
            return {"id": str(self.id), "type": 1, "flags": 0, "recipients": [self.person.data()]}
        if self.server is None:
            group = {"id": str(self.id), "type": 3, "name": self.name, "flags": 0}
            return group | {"recipients": [], "owner_id": "1", "last_message_id": None}
        return {
            "id": str(self.id),
            "type": 0,
            "flags": 0,
            "guild_id": str(self.server),
            "name": self.name,
            "position": 0,
            "permission_overwrites": [],
            "nsfw": False,
            "parent_id": None,
            "topic": None,
            "last_message_id": None,
            "rate_limit_per_user": 0,
        }


@dataclass
class Message:
    """`to`: who alone sees it, None for everybody. `files`: contents by number."""

    id: int
    channel: Channel
    components: list[dict[str, Any]]
    content: str = ""
    flags: int = 0
    nonce: str = ""
    to: Person | None = None
    attachments: list[dict[str, Any]] = field(default_factory=list)
    files: dict[int, bytes] = field(default_factory=dict)
    edits: int = 0
    uploads: int = 0
    mentions: list[str] = field(default_factory=list)

    def data(self) -> dict[str, Any]:
        """As Discord describes it."""
        return {
            "id": str(self.id),
            "channel_id": str(self.channel.id),
            "type": 0,
            "content": self.content,
            "author": Person(BOT, "Walk-On").data(),
            "attachments": self.attachments,
            "components": self.components,
            "embeds": [],
            "flags": self.flags,
            "mentions": [],
            "mention_roles": [],
            "mention_everyone": False,
            "pinned": False,
            "tts": False,
            "timestamp": datetime(2026, 5, 1, tzinfo=UTC).isoformat(),
            "edited_timestamp": None,
            "nonce": self.nonce,
        }

    @property
    def text(self) -> str:
        """Everything it says."""
        texts = [
            re.sub(r"</([a-z]+):\d+>", r"/\1", one["content"])
            for one in leaves(self.components)
            if one["type"] == 10
        ]
        return "\n".join([self.content, *texts]).strip()

    def component(self, label: str) -> dict[str, Any]:
        """A button by its label, a menu by its placeholder."""
        for one in leaves(self.components):
            if label in (one.get("label"), one.get("placeholder")):
                return one
        raise AssertionError(f"no {label!r} in: {self.labels}")

    @property
    def labels(self) -> list[str]:
        """Every button and menu."""
        found = [one.get("label") or one.get("placeholder") for one in leaves(self.components)]
        return [one for one in found if one]


@dataclass
class Interaction:
    """Something a person did, and how it was answered."""

    id: int
    token: str
    person: Person
    channel: Channel
    kind: int
    data: dict[str, Any]
    message: Message | None = None
    at: float = 0.0
    answer: int | None = None
    modal: dict[str, Any] | None = None
    original: Message | None = None
    thinking: bool = False
    followups: list[Message] = field(default_factory=list)
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def replies(self) -> list[Message]:
        """What the person was told by it."""
        is_new = self.original is not None and self.answer in (4, 5)
        first = [self.original] if is_new and self.original is not None else []
        return [*first, *self.followups]


def leaves(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every component that has none inside."""
    found: list[dict[str, Any]] = []
    for one in components:
        inside = one.get("components") or ([one["component"]] if "component" in one else [])
        found += leaves(inside) if inside else [one]
    return found


def whole(components: list[dict[str, Any]]) -> int:
    """How many there are, with those that hold others."""
    return sum(
        1 + whole(one.get("components") or ([one["component"]] if "component" in one else []))
        for one in components
    )
