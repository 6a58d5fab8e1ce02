"""What cards are made from: names resolved, and nothing that their readers may not know."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.app.ports import PostAttempt
from bot.core.cameo import Cameo, Finding
from bot.core.clip_options import Shape
from bot.core.consent import ConsentState
from bot.core.content.findings import ContentReading
from bot.core.decide import Decision
from bot.core.ids import ClipId, GrantId, PersonId, RequestId
from bot.core.notice import NoticeTopic
from bot.core.person import Person
from bot.core.policy import Policy
from bot.core.request import RequestState
from bot.core.review import ReviewState


@dataclass(frozen=True)
class SealedFile:
    """A sealed file, as `bot.app.ports.Files` reads it."""

    file: str
    owners: tuple[PersonId, ...]


@dataclass(frozen=True)
class RoleView:
    """One part. `name`: who plays it, "" for a drawn stand-in. `is_in`: whether they said yes."""

    letter: str
    name: str
    is_in: bool

    @property
    def is_stand_in(self) -> bool:
        """Whether nobody plays it."""
        return not self.name


@dataclass(frozen=True)
class SceneText:
    """`prompt`: with the names of the cast in it. `template`: with {A}, {B}, as it is stored."""

    prompt: str
    template: str
    cast: tuple[RoleView, ...]
    look: str
    seconds: float
    shape: Shape
    place: str
    asker: str


@dataclass(frozen=True)
class RequestView:
    """What everybody in the place may know: who is in, never who said no, nor that anybody did.

    `state`: REFUSED is never among them; it reads as REVIEW until its time is over, then as
    EXPIRED. `position`: renders before this one. `eta_seconds`: None when nothing is known.
    `progress`: 0-1. `clip`: once it may be seen here, `clip_seconds` long; `clip_notes`:
    codes of what it lacks.
    """

    request: RequestId
    state: RequestState
    scene: SceneText
    expires_at: datetime
    position: int = 0
    eta_seconds: float | None = None
    progress: float = 0.0
    still: SealedFile | None = None
    clip: SealedFile | None = None
    clip_id: ClipId | None = None
    clip_seconds: float | None = None
    clip_notes: tuple[str, ...] = ()
    is_remix: bool = False


@dataclass(frozen=True)
class AskView:
    """What one owner reads who is asked. `consent`: their own. `suggested`: their own, "" if none.

    `roles`: letters of the parts they would play.
    """

    request: RequestId
    state: RequestState
    scene: SceneText
    roles: tuple[str, ...]
    consent: ConsentState | None
    suggested: str
    expires_at: datetime
    still: SealedFile | None = None


@dataclass(frozen=True)
class SuggestionView:
    """An owner's "yes, but ...": the prompt as it is, and as they would have it."""

    owner: PersonId
    name: str
    old: str
    new: str


@dataclass(frozen=True)
class AskerView:
    """What the asker alone reads. `incomplete`: somebody said no, whoever it was.

    `problem`: code of what went wrong, when the state is FAILED; `missed`: names of those of the
    cast whom it concerns, if not all. `outcome`: LOST or THERE while nobody knows where the clip
    stands.
    """

    request: RequestId
    state: RequestState
    scene: SceneText
    suggestions: tuple[SuggestionView, ...]
    is_incomplete: bool
    problem: str
    expires_at: datetime
    outcome: PostAttempt = PostAttempt.NOTHING
    missed: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReviewView:
    """What an owner reads who looks before a clip is posted. `answer`: their own."""

    request: RequestId
    state: RequestState
    scene: SceneText
    answer: ReviewState
    expires_at: datetime
    clip: SealedFile | None
    clip_id: ClipId | None


@dataclass(frozen=True)
class NoticeLine:
    """One thing an owner is told of. `clip_id`: None when there is none any more."""

    id: str
    topic: NoticeTopic
    at: datetime
    request: RequestId
    state: RequestState
    prompt: str
    asker: str
    place: str
    clip_id: ClipId | None


@dataclass(frozen=True)
class NoticeView:
    """What an owner is told. `daily`: everything since yesterday, instead of one thing."""

    lines: tuple[NoticeLine, ...]
    is_daily: bool


@dataclass(frozen=True)
class EnrollmentView:
    """How an enrollment went: the report, and the still of a cameo that is there."""

    cameo: Cameo
    findings: tuple[Finding, ...]
    problem: str
    problem_data: tuple[tuple[str, str | int | float], ...]
    still: SealedFile | None


@dataclass(frozen=True)
class TombstoneView:
    """Somebody who was part of it has left, and took everything about it with them."""


ViewModel = (
    RequestView | AskView | AskerView | ReviewView | NoticeView | EnrollmentView | TombstoneView
)


@dataclass(frozen=True)
class NamedId:
    """Somebody or some place, by its name."""

    id: str
    name: str


@dataclass(frozen=True)
class GrantView:
    """A standing yes. `other`: who may, or who allowed. `places`: None for anywhere."""

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
    """Somebody's own settings. `cameo`: the active or frozen one, else the latest try.

    `policy`: of the active or frozen one alone. `token`: for the buttons of this card.
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


@dataclass(frozen=True)
class PermissionsView:
    """`given`: to others. `received`: from others."""

    token: str
    given: tuple[GrantView, ...]
    received: tuple[GrantView, ...]


@dataclass(frozen=True)
class ClipUse:
    """One request with somebody's face, or one they asked for. `mine`: whether they are cast.

    `consent`: their own. `revocable`: whether there is a yes of theirs to take back.
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


@dataclass(frozen=True)
class LogLine:
    """One line of the usage log."""

    number: int
    at: datetime
    event: str
    data: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class HistoryView:
    """Everything made or asked with somebody's face, newest first, and their usage log."""

    token: str
    used: tuple[ClipUse, ...]
    log: tuple[LogLine, ...]


@dataclass(frozen=True)
class RehearsalView:
    """What an owner's rules would answer. `decision`: None when nobody could ask for it."""

    reading: ContentReading
    decision: Decision | None


@dataclass(frozen=True)
class StoppedRequest:
    """One request that was stopped. `state`: how far it was."""

    request: RequestId
    state: RequestState
    prompt: str
    asker: str
    place: str


@dataclass(frozen=True)
class DeletionReceipt:
    """What taking something back did. `stopped`: not posted any more. `withdrawn`: taken out of
    conversations. `declined`: questions that are answered with no by it. `files`: erased."""

    stopped: tuple[StoppedRequest, ...] = ()
    withdrawn: tuple[StoppedRequest, ...] = ()
    declined: tuple[StoppedRequest, ...] = ()
    files: int = 0


class EnrollmentStage(StrEnum):
    """Where an enrollment is. EXPIRED: the challenge is too old, `enroll.again` draws another."""

    RECORD = "record"
    CHECKING = "checking"
    REJECTED = "rejected"
    EXPIRED = "expired"
    DONE = "done"


@dataclass(frozen=True)
class CaptureView:
    """What the capture page shows. `cameo`: its challenge, findings and problem."""

    stage: EnrollmentStage
    cameo: Cameo
    person: Person
    still: SealedFile | None = None


@dataclass(frozen=True)
class OpenedCapture(CaptureView):
    """`secret`: for the browser that opened the link first, to be given back with each call."""

    secret: str = ""
