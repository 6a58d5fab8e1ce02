"""The rows: immutable values in dictionaries, so that a copy of the dictionaries is a snapshot."""

from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from bot.app.ports import Address, AuditEntry, CaptureLink, Message
from bot.core.account_link import LinkCode
from bot.core.agreement import Agreement
from bot.core.cameo import Cameo
from bot.core.clip import Clip
from bot.core.grant import Grant
from bot.core.ids import AccountId, CameoId, ClipId, GrantId, PersonId, PlaceId, RequestId
from bot.core.notice import Notice
from bot.core.person import Account, Person
from bot.core.place import Place
from bot.core.request import Request


@dataclass(frozen=True)
class WorkRow:
    """A piece of work. The fields are the columns of the SQL table of that name."""

    kind: str
    subject: str
    queue: str
    place: PlaceId | None
    not_before: datetime | None
    put_at: datetime
    state: str = "waiting"
    wanted: int = 1
    taken: int = 0
    epoch: int = 0
    attempts: int = 0
    lease_until: datetime | None = None
    progress: float = 0.0


@dataclass(frozen=True)
class InspectionRow:
    """What the inspection of one enrollment cost."""

    person: PersonId
    place: PlaceId | None
    at: datetime
    seconds: float = 0.0


@dataclass
class Tables:
    """`old_tokens`: message and binding by token. `joined`: who a merged person became. `former`:
    see `MemoryFormerAccounts`."""

    people: dict[PersonId, Person] = field(default_factory=dict)
    accounts: dict[AccountId, tuple[Account, Address]] = field(default_factory=dict)
    blocks: dict[tuple[PersonId, PersonId], datetime] = field(default_factory=dict)
    places: dict[PlaceId, tuple[Place, Address]] = field(default_factory=dict)
    presence: dict[tuple[PlaceId, PersonId], datetime] = field(default_factory=dict)
    cameos: dict[CameoId, Cameo] = field(default_factory=dict)
    grants: dict[GrantId, Grant] = field(default_factory=dict)
    requests: dict[RequestId, Request] = field(default_factory=dict)
    clips: dict[ClipId, Clip] = field(default_factory=dict)
    capture_links: dict[str, CaptureLink] = field(default_factory=dict)
    link_codes: dict[PersonId, LinkCode] = field(default_factory=dict)
    wrong_codes: dict[tuple[PersonId, datetime], None] = field(default_factory=dict)
    joined: dict[PersonId, PersonId] = field(default_factory=dict)
    notices: dict[str, Notice] = field(default_factory=dict)
    messages: dict[str, Message] = field(default_factory=dict)
    old_tokens: dict[str, tuple[str, str]] = field(default_factory=dict)
    handled: dict[tuple[str, str], datetime] = field(default_factory=dict)
    pending: dict[tuple[str, str], str] = field(default_factory=dict)
    log: dict[int, AuditEntry] = field(default_factory=dict)
    former: dict[tuple[str, str, str, datetime], PersonId] = field(default_factory=dict)
    agreements: dict[CameoId, Agreement] = field(default_factory=dict)
    inspections: dict[CameoId, InspectionRow] = field(default_factory=dict)
    work: dict[tuple[str, str], WorkRow] = field(default_factory=dict)

    def copy(self) -> "Tables":
        """A snapshot."""
        return Tables(*(dict(getattr(self, name)) for name in NAMES))

    def restore(self, snapshot: "Tables") -> None:
        """Everything as it was; the snapshot must not be used again."""
        for name in NAMES:
            setattr(self, name, getattr(snapshot, name))


NAMES: tuple[str, ...] = tuple(each.name for each in fields(Tables))


def drop(table: dict[Any, Any], unwanted: list[Any]) -> None:
    """Deletes rows by key."""
    for key in unwanted:
        del table[key]
