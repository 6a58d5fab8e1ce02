"""What a platform hands to the conversation, and what it gets back: plain data, no markup.

A platform turns its native events into `Command` and `Press`, and a `Card` into a message.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from bot.app.ports import Address
from bot.core.ids import PersonId
from bot.core.place import PlaceKind


@dataclass(frozen=True)
class Actor:
    """Who did something. `language`: as the platform knows it, such as "ko" or "en-GB", or "".
    `username`: what friends write after an @, "" for none, None where there is no such thing."""

    address: Address
    name: str
    language: str = ""
    username: str | None = None


@dataclass(frozen=True)
class Origin:
    """The conversation it happened in. `admin`: whether the actor administers it."""

    address: Address
    kind: PlaceKind
    name: str
    is_admin: bool = False


@dataclass(frozen=True)
class Mention:
    """Somebody named in a text."""

    address: Address
    name: str


@dataclass(frozen=True)
class Command:
    """`/name` and what follows: text and mentions in their order. `update`: the platform's number
    of this event, for telling repeats. `options`: what was chosen apart from the text, by the names
    in `bot.chat.options`."""

    actor: Actor
    origin: Origin
    name: str
    parts: tuple[str | Mention, ...] = ()
    update: str = ""
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Press:
    """A button or menu was used. `value`: what was typed or chosen, chosen ones with commas.

    `message`: the platform's handle of the message in a group that it stands under, or "".
    """

    actor: Actor
    origin: Origin
    verb: str
    token: str
    value: str = ""
    update: str = ""
    message_handle: str = ""


class ButtonStyle(StrEnum):
    """How a button looks."""

    PLAIN = "plain"
    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True)
class Field:
    """Text that a button asks for before it is pressed. `text`: what stands there at first."""

    label: str
    text: str = ""
    max_length: int = 500


@dataclass(frozen=True)
class Button:
    """`verb` and `token` together are at most 64 bytes. `confirm`: asked before it counts.

    `url`: a link instead of a press.
    """

    label: str
    verb: str = ""
    token: str = ""
    style: ButtonStyle = ButtonStyle.PLAIN
    field: Field | None = None
    confirm: str = ""
    url: str = ""


@dataclass(frozen=True)
class Option:
    """One line of a menu."""

    value: str
    label: str
    chosen: bool = False


@dataclass(frozen=True)
class Menu:
    """A choice of one, or of any number when `many`."""

    label: str
    verb: str
    token: str
    options: tuple[Option, ...]
    many: bool = False


class MediaKind(StrEnum):
    """What a file shows."""

    PICTURE = "picture"
    CLIP = "clip"


@dataclass(frozen=True)
class Media:
    """A sealed file to show: see `bot.app.ports.Files`. `alt`: says what is to be seen."""

    kind: MediaKind
    file: str
    owners: tuple[PersonId, ...]
    alt: str = ""


Shrinker = Callable[[bytes, int], Awaitable[bytes | None]]
"""A clip again within so many bytes, None when that cannot be done."""
WatchLinker = Callable[[Media], Awaitable[str | None]]
"""Where a clip can be watched on the web, None when nowhere."""


class Tone(StrEnum):
    """What kind of news a card is."""

    PLAIN = "plain"
    BUSY = "busy"
    GOOD = "good"
    BAD = "bad"
    GONE = "gone"


class CardKind(StrEnum):
    """Which card it is, for a platform that adds something of its own to a card.

    CASTING: a request whose cast is still being asked. CAPTURE_LINK: offers a one-time link to the
    capture page. OTHER: everything that all platforms show as it is.
    """

    OTHER = "other"
    CASTING = "casting"
    CAPTURE_LINK = "capture-link"


@dataclass(frozen=True)
class Card:
    """A message. `rows`: buttons in rows. `progress`: 0-1 while something is under way."""

    title: str
    lines: tuple[str, ...] = ()
    rows: tuple[tuple[Button, ...], ...] = ()
    menus: tuple[Menu, ...] = ()
    media: Media | None = None
    progress: float | None = None
    tone: Tone = Tone.PLAIN
    kind: CardKind = CardKind.OTHER


@dataclass(frozen=True)
class Reply:
    """What only the actor sees at once. `replaces`: whether it takes the place of the card whose
    button was pressed. `file`: name and content to download, such as an export. `refusal`: the code
    of what was refused, for a platform that knows a way out of its own. `language`: what the actor
    reads."""

    card: Card | None = None
    replaces: bool = False
    file: tuple[str, bytes] | None = field(default=None, repr=False)
    refusal: str = ""
    language: str = field(default="en", compare=False)


class Surface(Protocol):
    """A platform's outgoing side. Every method raises `Temporary` when it may work later, and
    `Refusal` when it never will (the person cannot be written to, the place is gone).

    `min_edit_seconds`: least seconds between two edits of one message.
    `posts_once`: whether a repeated `post` with the same nonce is absorbed by the platform.
    """

    platform: str
    min_edit_seconds: float
    posts_once: bool

    async def post(self, to: Address, card: Card, nonce: str) -> str:
        """Posts a message to a place or an account; its handle."""

    async def edit(self, to: Address, message: str, card: Card) -> None:
        """Makes a message show another card."""

    async def remove(self, to: Address, message: str) -> bool:
        """Takes a message away; false when the platform does not allow it any more."""
