"""The plain data that platforms and the conversation exchange, without any markup.

A platform translates its native events into a `Command` or a `Press`, hands it to
`bot.chat.conversation.Chat`, and formats the `Card` that it gets back as a native message.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.app.ports import Address
from bot.core.ids import PersonId
from bot.core.place import PlaceKind


@dataclass(frozen=True)
class Actor:
    """The account that typed or pressed something.

    `language`: as the platform states it, such as "ko" or "en-GB"; "" when it does not.
    `username`: what others write after an @; "" without one, None when the platform has no
    usernames. `is_authenticated`: whether the platform knows that it is the holder of the account
    who acts, and not somebody who typed a name.
    """

    address: Address
    name: str
    language: str = ""
    username: str | None = None
    is_authenticated: bool = True


@dataclass(frozen=True)
class Origin:
    """The conversation that a command or a press comes from. It says nothing about rights: see
    `bot.app.rights`."""

    address: Address
    kind: PlaceKind
    name: str


@dataclass(frozen=True)
class Mention:
    """An account that is mentioned in a text."""

    address: Address
    name: str


@dataclass(frozen=True)
class Command:
    """A typed `/name` and what follows it.

    `parts`: text and mentions, in the order in which they were typed. `update`: the platform's
    number of this event, by which a repeated delivery is recognised; "" without one. `options`:
    values chosen outside the text, by the option names of `bot.chat.options`.
    """

    actor: Actor
    origin: Origin
    name: str
    parts: tuple[str | Mention, ...] = ()
    update: str = ""
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Press:
    """The use of a button or a menu.

    `verb`, `token`: those of the button or menu. `value`: the text typed into the button's field,
    or the chosen values of the menu, separated by commas. `update`: as in `Command`.
    `message_handle`: the platform's handle of the group message that carries the button; "" in
    private chats. `binding`: of the card that the actor saw, where the token does not tell; "" for
    one that nobody knows, which no answer counts for.
    """

    actor: Actor
    origin: Origin
    verb: str
    token: str
    value: str = ""
    update: str = ""
    message_handle: str = ""
    binding: str | None = None


class ButtonStyle(StrEnum):
    """The colour of a button. GOOD: what moves things on. BAD: what stops or removes something."""

    PLAIN = "plain"
    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True)
class Field:
    """A text that a button asks for before its press counts.

    `text`: what the field contains at first. `max_length`: in characters.
    """

    label: str
    text: str = ""
    max_length: int = 500


@dataclass(frozen=True)
class Button:
    """A button. `verb`: what it does. `token`: which message it belongs to; verb and token together
    have at most 64 bytes.

    `confirm`: a question to be answered before the press counts; "" for none. `url`: the button
    opens this link instead of sending a press.
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
    """One entry of a menu. `chosen`: whether it is selected now."""

    value: str
    label: str
    chosen: bool = False


@dataclass(frozen=True)
class Menu:
    """A menu in which people choose one option, or any number of them when `many`."""

    label: str
    verb: str
    token: str
    options: tuple[Option, ...]
    many: bool = False


class MediaKind(StrEnum):
    """Whether a file is a still picture or a video."""

    PICTURE = "picture"
    CLIP = "clip"


@dataclass(frozen=True)
class Media:
    """A sealed file that a card shows (see `bot.app.ports.Files`). `owners`: erasing the key of any
    of them makes it unreadable. `alt`: describes what it shows, for people who cannot see it."""

    kind: MediaKind
    file: str
    owners: tuple[PersonId, ...]
    alt: str = ""


Shrinker = Callable[[bytes, int], Awaitable[bytes | None]]
"""Encodes a clip again so that it fits into a number of bytes; None when that is impossible."""
WatchLinker = Callable[[Media], Awaitable[str | None]]
"""Creates a link to a web page that shows a clip; None when there is no such page."""


class Tone(StrEnum):
    """The mood of a card, which platforms show as a colour or an emoji."""

    PLAIN = "plain"
    BUSY = "busy"
    GOOD = "good"
    BAD = "bad"
    GONE = "gone"


class CardKind(StrEnum):
    """What a card is about, for platforms that add something of their own to certain cards.

    CASTING: a request whose owners are still being asked. CAPTURE_LINK: a one-time link to the
    capture page. OTHER: any card that every platform shows unchanged.
    """

    OTHER = "other"
    CASTING = "casting"
    CAPTURE_LINK = "capture-link"


@dataclass(frozen=True)
class Card:
    """The content of a message.

    `rows`: the buttons, row by row. `progress`: 0-1 while a clip is rendered, else None.
    """

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
    """The immediate answer to a command or a press, which only the actor sees.

    `card`: None when there is nothing to say. `replaces`: whether the card takes the place of the
    one whose button was pressed. `file`: name and content of a download, such as an export.
    `refusal`: the code of the refusal that the card explains, "" without one, for a platform that
    can offer a remedy of its own. `language`: the actor's.
    """

    card: Card | None = None
    replaces: bool = False
    file: tuple[str, bytes] | None = field(default=None, repr=False)
    refusal: str = ""
    language: str = field(default="en", compare=False)


class Surface(Protocol):
    """How messages are posted, edited and removed on one platform.

    Every method raises `Temporary` when the call may succeed later, and `Refusal` when it never
    will (the person cannot be written to, or the place is gone).

    `platform`: its name. `min_edit_seconds`: the shortest time between two edits of one message.
    `posts_once`: whether the platform ignores a second `post` with the same nonce.
    """

    platform: str
    min_edit_seconds: float
    posts_once: bool

    async def post(self, to: Address, card: Card, nonce: str) -> str:
        """Posts a message to a place or an account. Returns its handle on the platform."""

    async def edit(self, to: Address, message: str, card: Card) -> datetime | None:
        """Replaces the content of a message. `message`: its handle. Returns when, by the clock of
        the platform, where it says so."""

    async def remove(self, to: Address, message: str) -> bool:
        """Removes a message. Returns false when the platform no longer allows it. `message`: its
        handle."""
