"""View models of the messages that we post: what their cards are built from.

They hold names instead of ids where people read them, and nothing that their readers may not know.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.app.ports import PostAttempt
from bot.core.cameo import Cameo, Finding
from bot.core.clip_options import Shape
from bot.core.consent import ConsentState
from bot.core.content import ContentKind
from bot.core.ids import ClipId, PersonId, RequestId
from bot.core.notice import NoticeTopic
from bot.core.request import RequestState
from bot.core.review import ReviewState


@dataclass(frozen=True)
class SealedFile:
    """The name of an encrypted file, and the people whose keys `bot.app.ports.Files` needs."""

    file: str
    owners: tuple[PersonId, ...]


@dataclass(frozen=True)
class NamedId:
    """A person or place: the id and the name."""

    id: str
    name: str


@dataclass(frozen=True)
class RoleView:
    """One role of a cast. `name`: of its owner, "" for a drawn stand-in. `is_in`: whether the owner
    consented. `rules`: what the owner asks of every clip, in their own words."""

    letter: str
    name: str
    is_in: bool
    rules: tuple[str, ...] = ()

    @property
    def is_stand_in(self) -> bool:
        """Whether a drawn stand-in plays it."""
        return not self.name


@dataclass(frozen=True)
class SceneText:
    """A scene with names in it. `prompt`: with the names of the cast. `template`: as it is stored,
    with {A}, {B}. `look`: its name. `seconds`: length of the clip. `place`, `asker`: names.
    `kinds`: of its content. `moderator`: the name of the admin who looks at the clip before it is
    posted, "" for nobody. `left_out`: words of the prompt that are not drawn."""

    prompt: str
    template: str
    cast: tuple[RoleView, ...]
    look: str
    seconds: float
    shape: Shape
    place: str
    asker: str
    kinds: frozenset[ContentKind] = frozenset()
    moderator: str = ""
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class RequestView:
    """What everyone in the place may know of a request: who consented, but neither who declined
    nor whether anybody did.

    `state`: never REFUSED, which reads as REVIEW until the request expires, then as EXPIRED.
    `position`: how many renders come first. `eta_seconds`: None when it cannot be estimated.
    `progress`: of the render, 0 to 1. `clip`: None until it may be seen in the place.
    `clip_notes`: codes of what the clip lacks. `alike`: as in `AskerIdentity`, while owners are
    asked.
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
    alike: tuple[str, ...] = ()


@dataclass(frozen=True)
class AskerIdentity:
    """Who asks, as far as an owner can be told. `handle`: "@" and the username, the name in the web
    chat, or "". `known_since`: when they were first seen in the place, None within a day of it.
    `times_asked`: how often they asked this owner before. `alike`: handles or names of others whose
    names look like theirs. `other_place`: the name of another place, where the owner was seen, that
    looks like the name of this one, where they were not; "" without one."""

    handle: str
    known_since: datetime | None
    times_asked: int
    alike: tuple[str, ...] = ()
    other_place: str = ""


@dataclass(frozen=True)
class AskView:
    """What an owner who is asked for consent reads.

    `roles`: the letters of their roles. `consent`: their own, None for somebody who is not in the
    cast any more; then `scene` has neither prompt nor cast. `suggested`: the prompt that they
    suggested themselves, "" if none.
    """

    request: RequestId
    state: RequestState
    scene: SceneText
    roles: tuple[str, ...]
    consent: ConsentState | None
    suggested: str
    expires_at: datetime
    identity: AskerIdentity
    still: SealedFile | None = None

    @property
    def is_open(self) -> bool:
        """Whether the owner can still answer."""
        return self.consent is ConsentState.ASKED and self.state is RequestState.CASTING


@dataclass(frozen=True)
class SuggestionView:
    """An owner's "yes, but ...": the prompt as it is, and the prompt that they suggest."""

    owner: PersonId
    name: str
    old: str
    new: str


@dataclass(frozen=True)
class AskerView:
    """What only the asker reads. `is_incomplete`: somebody declined; the asker never learns who.

    `problem`: code of why the request failed, in the state FAILED. `missed`: names of the cast that
    the problem concerns, if not everyone. `outcome`: LOST or THERE while it is unknown where the
    clip was posted.
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
    """What a reviewer of an unposted clip reads. `answer`: their own."""

    request: RequestId
    state: RequestState
    scene: SceneText
    answer: ReviewState
    expires_at: datetime
    clip: SealedFile | None
    clip_id: ClipId | None


@dataclass(frozen=True)
class NoticeLine:
    """One notice to an owner. `clip_id`: None when the clip may no longer be seen."""

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
    """Notices to an owner. `is_daily`: all that are not sent yet, instead of a single one."""

    lines: tuple[NoticeLine, ...]
    is_daily: bool


@dataclass(frozen=True)
class EnrollmentView:
    """The result of an enrollment: what the inspection found, and the still of an accepted cameo.

    `problem_data`: what the text for the code `problem` needs. `groups`: where the owner and the
    bot both are, so that people there could be let ask.
    """

    cameo: Cameo
    findings: tuple[Finding, ...]
    problem: str
    problem_data: tuple[tuple[str, str | int | float], ...]
    still: SealedFile | None
    groups: tuple[NamedId, ...] = ()


@dataclass(frozen=True)
class TombstoneView:
    """The message has no content left, because a person it was about has left."""


@dataclass(frozen=True)
class RetentionView:
    """A warning to a person who has not been here for long. `delete_at`: when they are deleted if
    they do not come back, None once they did."""

    delete_at: datetime | None


@dataclass(frozen=True)
class FaceView:
    """Somebody else enrolled with the reader's face. `platforms`: where that person has accounts.
    `is_open`: whether it is not decided yet. `is_disputed`: whether the reader said "not me"."""

    platforms: tuple[str, ...]
    is_open: bool
    is_disputed: bool


ViewModel = (
    RequestView
    | AskView
    | AskerView
    | ReviewView
    | NoticeView
    | EnrollmentView
    | RetentionView
    | FaceView
    | TombstoneView
)
