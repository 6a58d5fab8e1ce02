"""View models of the cards that answer commands and buttons. Like those of messages
(`view_models`) they hold names instead of ids, and nothing that their reader may not know."""

from dataclasses import dataclass
from datetime import datetime

from bot.app.messages.view_models import NamedId, SealedFile
from bot.core.agreement import Agreement
from bot.core.cameo import Cameo
from bot.core.consent import ConsentState
from bot.core.content.findings import ContentReading
from bot.core.decide import Decision
from bot.core.ids import ClipId, GrantId, RequestId
from bot.core.person import Person
from bot.core.policy import Policy
from bot.core.request import RequestState


@dataclass(frozen=True)
class GrantView:
    """A standing consent, for its owner or its grantee. `other`: the other one of the two.

    `places`: None for anywhere. `uses`: how many are left, None for any number.
    """

    id: GrantId
    other: NamedId
    kinds: tuple[str, ...]
    places: tuple[NamedId, ...] | None
    uses: int | None
    given_at: datetime
    expires_at: datetime
    is_valid: bool


@dataclass(frozen=True)
class OverviewView:
    """A person's own settings. `cameo`: the active or frozen one, else the one begun last.

    `policy`: None without an active or frozen cameo. `chosen`: whom the policy names as audience.
    `places`: the groups that it names. `groups`: where people could be let ask, those included.
    `grants`: how many of theirs are valid. `accounts`: how many they
    have. `agreement`: the latest. `token`: for the buttons of this card.
    """

    token: str
    person: Person
    cameo: Cameo | None
    policy: Policy | None
    still: SealedFile | None
    chosen: tuple[NamedId, ...]
    places: tuple[NamedId, ...]
    blocked: tuple[NamedId, ...]
    grants: int
    accounts: int = 1
    agreement: Agreement | None = None
    groups: tuple[NamedId, ...] = ()


@dataclass(frozen=True)
class PermissionsView:
    """The grants that a person gave to others, and those that they received."""

    token: str
    given: tuple[GrantView, ...]
    received: tuple[GrantView, ...]


@dataclass(frozen=True)
class ClipUse:
    """A request that the reader asked for or whose cast they are in (`is_cast`).

    `consent`: the reader's own. `is_revocable`: whether they can take it back. `still_stands`:
    whether the conversation still shows its clip although it was taken back.
    """

    request: RequestId
    state: RequestState
    prompt: str
    asker: str
    place: str
    at: datetime
    is_cast: bool
    consent: ConsentState | None
    basis: str
    clip: SealedFile | None
    clip_id: ClipId | None
    is_revocable: bool
    still_stands: bool = False


@dataclass(frozen=True)
class LogLine:
    """One line of the usage log."""

    number: int
    at: datetime
    event: str
    data: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class HistoryView:
    """The requests of a person or with their cameo, newest first, and their usage log."""

    token: str
    used: tuple[ClipUse, ...]
    log: tuple[LogLine, ...]


@dataclass(frozen=True)
class RehearsalView:
    """How an owner's policy would decide on a prompt. `decision`: None for content that nobody may
    ask for."""

    reading: ContentReading
    decision: Decision | None


@dataclass(frozen=True)
class StoppedRequest:
    """A request that was stopped. `state`: the one it was stopped in."""

    request: RequestId
    state: RequestState
    prompt: str
    asker: str
    place: str


@dataclass(frozen=True)
class LeftMessage:
    """A message that its platform does not let us remove. `is_upload`: the person sent it
    themselves, with their enrollment clip; else it is a file that we sent to them."""

    platform: str
    is_upload: bool


@dataclass(frozen=True)
class DeletionReceipt:
    """The effects of revoking, blocking, freezing or deleting.

    `stopped`: requests that will not be posted. `withdrawn`: those whose clips are removed from
    conversations. `declined`: open asks that were answered with no. `files`: how many are erased.
    `left`: what the person has to delete themselves.
    """

    stopped: tuple[StoppedRequest, ...] = ()
    withdrawn: tuple[StoppedRequest, ...] = ()
    declined: tuple[StoppedRequest, ...] = ()
    files: int = 0
    left: tuple[LeftMessage, ...] = ()
