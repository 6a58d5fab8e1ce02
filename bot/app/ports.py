"""What use cases need from the world. `storage` implements these; tests use the real thing.

Ids are given by the caller. `get` methods return None when there is nothing.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from random import Random
from typing import Protocol

from bot.core.account_link import LinkCode
from bot.core.cameo import Cameo
from bot.core.clip import Clip
from bot.core.clip_options import SECONDS_RANGE
from bot.core.decide import CameoContext
from bot.core.grant import Grant
from bot.core.ids import AccountId, CameoId, ClipId, GrantId, PersonId, PlaceId, RequestId
from bot.core.limits import Limits, RecentRequests
from bot.core.notice import Notice
from bot.core.person import Account, Person, Place
from bot.core.place import Rules
from bot.core.request import Request


@dataclass(frozen=True)
class Address:
    """Where a platform finds an account or a place: its own number, as text."""

    platform: str
    number: str


class MessageKind(StrEnum):
    """What a message of ours, or the card of a command, is about.

    In a place: REQUEST. To one person in private: the rest. ME, GRANTS, HISTORY, JOINING are
    answers to commands: never sent, they only have a token for their buttons. GONE: its message
    is to be taken away, and nothing else is known of it any more.
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
    GONE = "gone"


class PostAttempt(StrEnum):
    """What a first post was begun with whose outcome was never written down.

    ONCE, TWICE: a message without the finished clip. CLIP: one with it. LOST: nobody knows whether
    the clip stands there, and the asker is asked. THERE: they say that it does.
    """

    NOTHING = ""
    ONCE = "once"
    TWICE = "twice"
    CLIP = "clip"
    LOST = "lost"
    THERE = "there"


@dataclass(frozen=True)
class Message:
    """A message that shows something, found again by its id or by the token in its buttons.

    `subject`: id of a request (REQUEST, ASK, ASKER, REVIEW), a notice, a cameo (ENROLLMENT), or
    the person. `person`: whom it is for, None for everybody in the place. `message`: the
    platform's handle once posted. `shown`: digest of the card that was last shown. `posting`:
    whether a post was begun whose outcome was never written down; `tried`: with what.
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


class WorkKind(StrEnum):
    """Kinds of work, named like the functions that do them."""

    RENDER = "render_clip"
    STILL = "draw_still"
    INSPECT = "inspect_clip"
    SHOW = "show_card"
    EXPIRE_REQUEST = "expire_request"
    EXPIRE_CAMEO = "expire_cameo"
    NOTICES = "tell_daily"
    ERASE = "erase_file"
    FORGET = "forget_person"


class Queue(StrEnum):
    """Which workers take it."""

    CHAT = "chat"
    RENDER = "render"
    GPU = "gpu"


@dataclass(frozen=True)
class QueuePosition:
    """`ahead`: renders that come first. `running`: renders under way. `recent`: seconds that the
    latest renders took, at most twenty, newest first. `progress`: 0-1 of this one."""

    ahead: int
    running: int
    recent: tuple[float, ...]
    progress: float = 0.0


@dataclass(frozen=True)
class CaptureLink:
    """A one-time link to the capture page. `secret`: SHA-256 of what the first browser was given,
    "" until it was opened. `used_at`: when a clip was accepted through it."""

    token: str
    person: PersonId
    cameo: CameoId
    made_at: datetime
    expires_at: datetime
    secret: str = ""
    used_at: datetime | None = None


@dataclass(frozen=True)
class AuditEntry:
    """One line of the usage log: `what` happened to `person`'s likeness, with ids and digests."""

    number: int
    at: datetime
    person: PersonId
    what: str
    data: tuple[tuple[str, str], ...]


class People(Protocol):
    async def get(self, person: PersonId) -> Person | None: ...
    async def find_account(self, address: Address) -> Account | None: ...
    async def find_by_address(self, address: Address) -> tuple[Person, Account] | None:
        """Who has the account, and the account."""

    async def list_accounts(self, person: PersonId) -> list[tuple[Account, Address]]: ...
    async def add(self, person: Person, account: Account, address: Address) -> None: ...
    async def save(self, person: Person) -> None: ...
    async def rename_account(self, account: AccountId, name: str) -> None: ...
    async def find_by_username(
        self, platform: str, username: str
    ) -> tuple[Account, Address] | None:
        """Whose username it is, in lower case."""

    async def set_username(self, account: Account, username: str) -> None:
        """Their username from now on, and of nobody else there."""

    async def get_names(self, people: Collection[PersonId]) -> dict[PersonId, str]: ...
    async def list_blocked(self, owner: PersonId) -> frozenset[PersonId]: ...
    async def block(self, owner: PersonId, other: PersonId, at: datetime) -> None: ...
    async def unblock(self, owner: PersonId, other: PersonId) -> None: ...
    async def erase(self, person: PersonId) -> None:
        """The person, their accounts and blocks, as if they had never been here."""


class Places(Protocol):
    async def get(self, place: PlaceId) -> Place | None: ...
    async def find_by_address(self, address: Address) -> Place | None: ...
    async def get_address(self, place: PlaceId) -> Address: ...
    async def save(self, place: Place, address: Address) -> None:
        """A new place, or a new name or number for it; its rules stay as they are."""

    async def save_rules(self, place: PlaceId, rules: Rules) -> None: ...
    async def remove_moderator(self, moderator: PersonId) -> None:
        """Nobody looks at clips before they are posted, where this person did."""


class Cameos(Protocol):
    async def get(self, cameo: CameoId) -> Cameo | None: ...
    async def find_current(self, owner: PersonId) -> Cameo | None:
        """The one that is active or frozen."""

    async def find_latest(self, owner: PersonId) -> Cameo | None: ...
    async def list_by_owner(self, owner: PersonId) -> list[Cameo]: ...
    async def count_challenges(self, owner: PersonId, since: datetime) -> int: ...
    async def save(self, cameo: Cameo) -> None: ...
    async def get_contexts(
        self, cameos: Collection[CameoId], asker: PersonId
    ) -> dict[CameoId, CameoContext]:
        """Everything `decide_cast` needs, in as few statements as possible: the cameos, the
        given grants of their owners to this asker, and of the blocks only the one on the asker."""

    async def list_by_place(self, place: PlaceId, but: Collection[PersonId]) -> list[Cameo]:
        """Active cameos of people who are known in a place because they asked or were asked there,
        or opened theirs to it; without those of `but`. The newest ones, 200 at most."""

    async def erase(self, owner: PersonId) -> None: ...


class Grants(Protocol):
    async def get(self, grant: GrantId) -> Grant | None: ...
    async def list_by_owner(self, owner: PersonId) -> list[Grant]: ...
    async def list_by_grantee(self, person: PersonId) -> list[Grant]: ...
    async def save(self, grant: Grant) -> None: ...
    async def erase(self, person: PersonId) -> None:
        """Those they gave and those they were given."""


class Requests(Protocol):
    async def get(self, request: RequestId) -> Request | None: ...
    async def save(self, request: Request) -> None: ...
    async def list_by_owner(self, owner: PersonId) -> list[Request]:
        """Every request that asked this owner, newest first."""

    async def list_by_asker(self, asker: PersonId) -> list[Request]: ...
    async def count_recent(
        self, asker: PersonId, place: PlaceId, since: datetime
    ) -> RecentRequests: ...
    async def erase(self, request: RequestId) -> None:
        """Its prompt and cast; what remains says only that there was one, and how it ended."""


class Clips(Protocol):
    async def get(self, clip: ClipId) -> Clip | None: ...
    async def find_by_request(self, request: RequestId) -> Clip | None: ...
    async def save(self, clip: Clip) -> None: ...
    async def list_by_person(self, person: PersonId) -> list[Clip]: ...
    async def list_fingerprints(self) -> list[tuple[ClipId, str]]: ...
    async def erase(self, clip: ClipId) -> None: ...


class CaptureLinks(Protocol):
    async def get(self, token: str) -> CaptureLink | None: ...
    async def find_opened(self, person: PersonId) -> CaptureLink | None:
        """The newest one of theirs that was opened, so that they have seen a challenge."""

    async def save(self, link: CaptureLink) -> None: ...
    async def erase(self, person: PersonId) -> None: ...


class AccountLinks(Protocol):
    async def find_code(self, digest: str) -> LinkCode | None: ...
    async def find_code_typed_by(self, by: PersonId) -> LinkCode | None:
        """The last one that somebody typed, locked by a transaction that writes."""

    async def save_code(self, code: LinkCode) -> None:
        """The only one of its person, and the only one typed by `code.by`."""

    async def list_wrong_attempts(self, person: PersonId, since: datetime) -> tuple[datetime, ...]:
        """When they typed codes that there were not."""

    async def add_wrong_attempt(self, person: PersonId, at: datetime) -> None: ...
    async def merge_people(self, stays: PersonId, goes: PersonId) -> None:
        """Everything of the one who goes, but a cameo, is the other's; the person is gone."""

    async def erase(self, person: PersonId) -> None:
        """Their codes, tries, and who they were before."""


class Notices(Protocol):
    async def get(self, notice: str) -> Notice | None: ...
    async def save(self, notice: Notice) -> None: ...
    async def list_unsent(self, person: PersonId) -> list[Notice]: ...
    async def erase(self, person: PersonId) -> None: ...


class Messages(Protocol):
    async def get(self, view: str) -> Message | None: ...
    async def find_by_token(self, token: str) -> Message | None: ...
    async def list_by_kind(self, kind: MessageKind, subject: str) -> list[Message]: ...
    async def list_by_subject(self, subject: str) -> list[Message]: ...
    async def save(self, view: Message) -> None: ...
    async def list_by_person(self, person: PersonId) -> list[Message]:
        """Those for this person alone."""

    async def remove(self, view: str) -> None: ...


class Work(Protocol):
    async def add(
        self,
        kind: WorkKind,
        subject: str,
        queue: Queue = Queue.CHAT,
        place: PlaceId | None = None,
        not_before: datetime | None = None,
    ) -> None:
        """Something to do. Again for the same (kind, subject): once more after what runs now."""

    async def remove(self, kind: WorkKind, subject: str) -> None:
        """It need not be done any more."""

    async def get_queue_position(self, request: RequestId) -> QueuePosition: ...
    async def has_claim(self, kind: WorkKind, subject: str, epoch: int) -> bool:
        """Whether the claim still holds; locks the row for the rest of the transaction."""


class AuditLog(Protocol):
    async def add(self, at: datetime, person: PersonId, what: str, **data: str) -> None:
        """One more line, chained to the one before."""

    async def list_by_person(self, person: PersonId) -> list[AuditEntry]: ...


class Inbox(Protocol):
    async def add_if_new(self, platform: str, update: str, at: datetime) -> bool:
        """Whether this update is new; false when it was taken before."""

    async def add_pending(self, platform: str, updates: Mapping[str, str]) -> list[str]:
        """Keeps updates, by number, until they are handled; those that were not kept already."""

    async def remove_pending(self, platform: str, updates: Collection[str]) -> None:
        """These need not be kept any more."""

    async def list_pending(self, platform: str) -> list[tuple[str, str]]:
        """Updates that are not handled yet, and their content."""


class Transaction(Protocol):
    """Everything stored, as one consistent whole; all of it is kept or nothing."""

    @property
    def people(self) -> People: ...
    @property
    def places(self) -> Places: ...
    @property
    def cameos(self) -> Cameos: ...
    @property
    def grants(self) -> Grants: ...
    @property
    def requests(self) -> Requests: ...
    @property
    def clips(self) -> Clips: ...
    @property
    def capture_links(self) -> CaptureLinks: ...
    @property
    def account_links(self) -> AccountLinks: ...
    @property
    def notices(self) -> Notices: ...
    @property
    def messages(self) -> Messages: ...
    @property
    def work(self) -> Work: ...
    @property
    def audit_log(self) -> AuditLog: ...
    @property
    def inbox(self) -> Inbox: ...


class Store(Protocol):
    """`begin` writes: it commits at the end of the block, or rolls back when it raises. What it
    gets by id is locked until then. `read` only reads. `forget` makes sure that what was deleted
    is gone from the disk."""

    def begin(self) -> AbstractAsyncContextManager[Transaction]: ...
    def read(self) -> AbstractAsyncContextManager[Transaction]: ...
    async def purge(self) -> None: ...


class Files(Protocol):
    """Sealed files. `owners`: erasing the key of any of them makes the file unreadable.

    `read` raises LookupError when the file or a key is gone.
    """

    async def write(self, name: str, owners: Sequence[PersonId], data: bytes) -> None: ...
    async def read(self, name: str, owners: Sequence[PersonId]) -> bytes: ...
    async def remove(self, name: str) -> None: ...


class Vault(Protocol):
    """Keys of people."""

    async def erase(self, person: PersonId) -> bool: ...


class Wakeup(Protocol):
    """Wakes the dispatcher; it would look by itself a moment later, so a lost ring is no loss."""

    async def notify(self) -> None: ...


@dataclass(frozen=True)
class App:
    """What every use case is given. `new_id`: random text, 16 characters of [0-9a-f].

    `renders_in`: whose workers make clips. `most_seconds`: the longest clip that can be asked for.
    """

    store: Store
    files: Files
    vault: Vault
    wakeup: Wakeup
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    random: Random
    limits: Limits
    clip_size: tuple[int, int] = (1280, 720)
    clip_seconds: float = 6.0
    render_queue: Queue = Queue.RENDER
    max_seconds: float = SECONDS_RANGE[1]
