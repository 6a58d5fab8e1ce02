"""The messages that we post and keep up to date, and the notices that owners receive."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.app.ports.accounts import Address
from bot.core.ids import PersonId, PlaceId
from bot.core.notice import Notice


class MessageKind(StrEnum):
    """What a message, or the card that answers a command, is about.

    REQUEST stands in a place; the others go to one person in private. ME, GRANTS, HISTORY and
    JOINING answer a command: they are never sent by us and exist for the token in their buttons.
    FILE is an answer that holds a file or a picture of a person, such as an export, and UPLOAD the
    message in which they sent their own clip: both are known only so that they can be removed.
    RETENTION tells a person that they will be deleted, for not having been here for long.
    FACE tells an owner that somebody else enrolled with their face; its subject is that cameo.
    GONE marks a message that is to be deleted; nothing else about it is kept.
    """

    REQUEST = "request"
    ASK = "ask"
    ASKER = "asker"
    REVIEW = "review"
    NOTICE = "notice"
    ENROLLMENT = "enrollment"
    ME = "me"
    GRANTS = "grants"
    HISTORY = "history"
    JOINING = "joining"
    FILE = "file"
    UPLOAD = "upload"
    RETENTION = "retention"
    FACE = "face"
    GONE = "gone"


class PostAttempt(StrEnum):
    """How far the first post of a message came when its outcome was never recorded.

    ONCE, TWICE: so many attempts to post it without the finished clip. CLIP: an attempt with the
    clip. LOST: unknown whether the clip was posted, so the asker is asked. THERE: the asker says
    that it was. DENIED: the asker says that it was not, which nobody can check.
    CLEARED: the same of an admin of the place, once the clip was taken back.
    """

    NOTHING = ""
    ONCE = "once"
    TWICE = "twice"
    CLIP = "clip"
    LOST = "lost"
    THERE = "there"
    DENIED = "denied"
    CLEARED = "cleared"


ATTEMPTS_WITH_CLIP = frozenset(
    {
        PostAttempt.CLIP,
        PostAttempt.LOST,
        PostAttempt.THERE,
        PostAttempt.DENIED,
        PostAttempt.CLEARED,
    }
)
"""Attempts after which the platform may show the clip."""


@dataclass(frozen=True)
class Message:
    """A card in one conversation, found by its id or by the token in its buttons.

    `subject`: id of a request (REQUEST, ASK, ASKER, REVIEW), a notice, a cameo (ENROLLMENT), or
    the person. `person`: whom it is for, None for everyone in the place. `handle`: the platform's
    id of the message once it is posted. `shown_digest`: of the card that was shown last.
    `is_posting`: a first post was begun and its outcome is not recorded yet; `post_attempt` says
    which one. `binding`: the digest of what an answer to the card counts for, such as a scene; ""
    where nothing is answered. The token is replaced together with it. `shown_binding`, `shown_at`:
    the binding of the card that the platform shows, and since when it does. `shows_clip`: whether
    the platform shows a finished clip with it. `refusals`: how often in a row the platform refused
    to take back what it shows, and `refused_since` when. `removable_until`: until when the platform
    lets us remove it, None for always.
    """

    id: str
    kind: MessageKind
    subject: str
    token: str
    address: Address
    place: PlaceId | None
    person: PersonId | None
    handle: str | None = None
    shown_digest: str = ""
    is_posting: bool = False
    post_attempt: PostAttempt = PostAttempt.NOTHING
    binding: str = ""
    shown_binding: str = ""
    shown_at: datetime | None = None
    shows_clip: bool = False
    refusals: int = 0
    refused_since: datetime | None = None
    removable_until: datetime | None = None

    @property
    def may_show_clip(self) -> bool:
        """Whether the platform shows a finished clip with it, or nobody knows that it does not."""
        return self.shows_clip or (self.is_posting and self.post_attempt in ATTEMPTS_WITH_CLIP)


@dataclass(frozen=True)
class PressedMessage:
    """A message as it is now, and the binding of the card whose button was pressed."""

    message: Message
    binding: str


class Messages(Protocol):
    """The messages that we posted or are about to post."""

    async def get(self, message: str) -> Message | None:
        """The message, or None."""

    async def find_by_token(self, token: str) -> PressedMessage | None:
        """The message whose buttons carry a token, or carried it before it was replaced."""

    async def list_by_kind(self, kind: MessageKind, subject: str) -> list[Message]:
        """The messages of one kind about a subject."""

    async def list_by_subject(self, subject: str) -> list[Message]:
        """Every message about a subject."""

    async def list_by_person(self, person: PersonId) -> list[Message]:
        """Every message that is for this person alone."""

    async def list_refused(self, place: PlaceId | None = None) -> list[Message]:
        """Messages that show what was taken back because their platform refuses to remove it,
        longest first: those in a place, or all of them."""

    async def save(self, message: Message) -> None:
        """Adds a message, or saves what changed about it."""

    async def replace_token(self, message: Message, token: str, binding: str) -> None:
        """Gives a message another token, for what it shows from now on. The old one stays known."""

    async def remove(self, message: str) -> None:
        """Deletes what we know of a message; on the platform it stays as it is."""


class Notices(Protocol):
    """What owners are told about the use of their cameos."""

    async def get(self, notice: str) -> Notice | None:
        """The notice, or None."""

    async def save(self, notice: Notice) -> None:
        """Adds a notice, or saves when it was sent."""

    async def list_unsent(self, person: PersonId) -> list[Notice]:
        """The notices that a person has not received yet, oldest first."""

    async def erase(self, person: PersonId) -> None:
        """Deletes every notice to a person."""
