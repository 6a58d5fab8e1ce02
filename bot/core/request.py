"""Asking for one clip: from the cast's answers to the posted clip.

Every function takes a request and gives the next one, or raises a Refusal and changes nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core import consent as consents
from bot.core import review as reviews
from bot.core.cameo import CameoState
from bot.core.consent import Basis, Consent, ConsentState
from bot.core.decide import Answer, Decision, Reason, Standing
from bot.core.errors import NoConsent, NotYours, Unsuitable, WrongState
from bot.core.ids import CameoId, ClipId, PersonId, RequestId
from bot.core.moves import Table, moved
from bot.core.review import Review, ReviewState
from bot.core.scene import Scene

ANSWER_WITHIN = timedelta(hours=24)


class RequestState(StrEnum):
    """How far a request is."""

    CASTING = "casting"
    QUEUED = "queued"
    RENDERING = "rendering"
    REVIEW = "review"
    POSTING = "posting"
    POSTED = "posted"
    REFUSED = "refused"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"


_S = RequestState
MOVES: Table[RequestState] = {
    _S.CASTING: frozenset({_S.CASTING, _S.QUEUED, _S.EXPIRED, _S.CANCELLED, _S.WITHDRAWN}),
    _S.QUEUED: frozenset({_S.RENDERING, _S.FAILED, _S.CANCELLED, _S.WITHDRAWN}),
    _S.RENDERING: frozenset(
        {_S.RENDERING, _S.QUEUED, _S.REVIEW, _S.POSTING, _S.FAILED, _S.CANCELLED, _S.WITHDRAWN}
    ),
    _S.REVIEW: frozenset({_S.POSTING, _S.REFUSED, _S.EXPIRED, _S.CANCELLED, _S.WITHDRAWN}),
    _S.POSTING: frozenset({_S.POSTED, _S.FAILED, _S.CANCELLED, _S.WITHDRAWN}),
    _S.POSTED: frozenset({_S.WITHDRAWN}),
    _S.FAILED: frozenset({_S.QUEUED, _S.CANCELLED, _S.WITHDRAWN}),
}
OPEN = frozenset({_S.CASTING, _S.QUEUED, _S.RENDERING, _S.REVIEW, _S.POSTING})
"""Something is still to come."""
UNPOSTED = OPEN | {_S.FAILED}


class Withdrawal(StrEnum):
    """Why a clip is gone, or never came."""

    REVOKED = "revoked"
    FROZEN = "frozen"
    BLOCKED = "blocked"
    DELETED = "deleted"
    REMOVED = "removed"


@dataclass(frozen=True)
class Suggestion:
    """An owner's "yes, but ...": the prompt they would say yes to."""

    owner: PersonId
    prompt: str


@dataclass(frozen=True)
class Request:
    """`expires_at`: when silence becomes a no, in casting and review. `problem`: why it failed,
    `missed`: the letters of the roles that it failed for, where that is known.

    `remix_of`: the request whose clip it started from.
    """

    id: RequestId
    scene: Scene
    state: RequestState
    consents: tuple[Consent, ...]
    asked_at: datetime
    expires_at: datetime
    suggestions: tuple[Suggestion, ...] = ()
    reviews: tuple[Review, ...] = ()
    clip: ClipId | None = None
    withdrawn: Withdrawal | None = None
    problem: str = ""
    missed: tuple[str, ...] = ()
    remix_of: RequestId | None = None

    @property
    def asker(self) -> PersonId:
        """Who asked."""
        return self.scene.asker

    @property
    def is_husk(self) -> bool:
        """Whether somebody who was part of it left: it says nothing any more."""
        return not self.scene.cast

    @property
    def consented(self) -> bool:
        """Whether everybody in the cast said yes to exactly this scene."""
        digest = self.scene.digest()
        given = {consent.owner for consent in self.consents if consent.holds(digest)}
        return set(self.scene.owners) <= given

    @property
    def missing(self) -> frozenset[PersonId]:
        """Owners who are not in, whatever the reason."""
        digest = self.scene.digest()
        return frozenset(self.scene.owners) - {c.owner for c in self.consents if c.holds(digest)}

    @property
    def declined(self) -> bool:
        """Whether anybody said no: told to the asker alone, and never who it was."""
        return any(consent.state is ConsentState.DECLINED for consent in self.consents)


def ask(
    request: RequestId,
    scene: Scene,
    decisions: Mapping[CameoId, Decision],
    now: datetime,
    remix_of: RequestId | None = None,
) -> Request:
    """A new request; already queued when nobody has to be asked.

    Raises Unsuitable "boundary" or NoConsent "cast-not-open" when somebody's rules refuse.
    """
    new = Request(
        id=request,
        scene=scene,
        state=RequestState.CASTING,
        consents=_asked(scene, decisions, now),
        asked_at=now,
        expires_at=now + ANSWER_WITHIN,
        remix_of=remix_of,
    )
    return _cast(new)


def change(
    request: Request, scene: Scene, decisions: Mapping[CameoId, Decision], now: datetime
) -> Request:
    """Another scene in place of this one: everybody is asked again. Raises like `ask`."""
    state = moved("request", MOVES, request.state, RequestState.CASTING)
    changed = replace(
        request,
        scene=scene,
        state=state,
        consents=_asked(scene, decisions, now),
        suggestions=(),
        expires_at=now + ANSWER_WITHIN,
    )
    return _cast(changed)


def answer(request: Request, by: PersonId, yes: bool, now: datetime) -> Request:
    """An owner's yes or no to this scene. Raises NotYours, WrongState."""
    consent = _consent(request, by)
    if request.state is not RequestState.CASTING:
        raise WrongState(f"request-is-{request.state}")
    if now >= request.expires_at:
        raise WrongState("request-is-expired")
    answered = consents.answer(consent, yes, now)
    suggestions = tuple(one for one in request.suggestions if one.owner != by)
    return _cast(replace(_with(request, answered), suggestions=suggestions))


def suggest(request: Request, by: PersonId, prompt: str, now: datetime) -> Request:
    """An owner's "yes, but ...". It is no yes: the owner still has to answer."""
    consent = _consent(request, by)
    if request.state is not RequestState.CASTING or now >= request.expires_at:
        raise WrongState(f"request-is-{request.state}")
    if consent.state is not ConsentState.ASKED:
        raise WrongState(f"consent-is-{consent.state}")
    others = tuple(one for one in request.suggestions if one.owner != by)
    return replace(request, suggestions=(*others, Suggestion(by, prompt)))


def drop_suggestion(request: Request, by: PersonId, owner: PersonId) -> Request:
    """The asker does not want the suggested change; the owner may still answer the old scene."""
    check_asker(request, by)
    kept = tuple(one for one in request.suggestions if one.owner != owner)
    if kept == request.suggestions:
        raise WrongState("suggestion-is-gone")
    return replace(request, suggestions=kept)


def suggested_scene(request: Request, by: PersonId, owner: PersonId) -> Scene:
    """The scene that an owner suggested, for the asker to take. Raises NotYours, WrongState."""
    check_asker(request, by)
    for one in request.suggestions:
        if one.owner == owner:
            return replace(request.scene, prompt=one.prompt)
    raise WrongState("suggestion-is-gone")


def stand_in_scene(request: Request, by: PersonId) -> Scene:
    """The scene with drawn stand-ins for everybody who is not in, so that it tells of nobody
    whether they declined or never answered. Raises NotYours, WrongState."""
    check_asker(request, by)
    if request.state is not RequestState.CASTING:
        raise WrongState(f"request-is-{request.state}")
    return request.scene.with_stand_ins(request.missing)


def cancel(request: Request, by: PersonId) -> Request:
    """The asker takes it back before it is posted. Raises NotYours, WrongState."""
    check_asker(request, by)
    return replace(request, state=moved("request", MOVES, request.state, RequestState.CANCELLED))


def expire(request: Request, now: datetime) -> Request:
    """Silence is a no. Raises WrongState when it is too early, or answered by now."""
    if now < request.expires_at:
        raise WrongState("request-is-not-due")
    state = moved("request", MOVES, request.state, RequestState.EXPIRED)
    silent = tuple(
        consents.expire(one) if one.state is ConsentState.ASKED else one for one in request.consents
    )
    return replace(request, state=state, consents=silent, suggestions=())


def check(request: Request, standings: Mapping[CameoId, Standing]) -> None:
    """That it may be rendered or posted right now. Raises NoConsent "no-consent".

    Every owner's yes is to exactly this scene, no cameo is frozen or deleted, and nobody in the
    cast blocked the asker meanwhile.
    """
    if not request.consented:
        raise NoConsent("no-consent")
    for role in request.scene.cast:
        if role.cameo is None:
            continue
        standing = standings.get(role.cameo)
        if standing is None or standing.cameo.state is not CameoState.ACTIVE:
            raise NoConsent("no-consent")
        if request.asker in standing.blocks:
            raise NoConsent("no-consent")


def start_render(request: Request, standings: Mapping[CameoId, Standing]) -> Request:
    """A worker takes it; also again, after one that died. Raises NoConsent, WrongState."""
    state = moved("request", MOVES, request.state, RequestState.RENDERING)
    check(request, standings)
    return replace(request, state=state)


def rendered(
    request: Request,
    clip: ClipId,
    standings: Mapping[CameoId, Standing],
    now: datetime,
    moderator: PersonId | None = None,
) -> Request:
    """The clip is there: owners who want to look at it do, and the place's moderator, or it goes
    out."""
    check(request, standings)
    owners = request.scene.owners
    lookers = [
        standing.cameo.owner
        for standing in (standings[r.cameo] for r in request.scene.cast if r.cameo is not None)
        if standing.cameo.policy.reviews(owners, request.asker)
    ]
    if moderator is not None:
        lookers.append(moderator)
    looking = tuple(Review(one) for one in dict.fromkeys(lookers))
    new = RequestState.REVIEW if looking else RequestState.POSTING
    return replace(
        request,
        state=moved("request", MOVES, request.state, new),
        clip=clip,
        reviews=looking,
        expires_at=now + ANSWER_WITHIN,
    )


def review(request: Request, by: PersonId, yes: bool, now: datetime) -> Request:
    """An owner has looked: post it, or do not. Raises NotYours, WrongState."""
    own = next((one for one in request.reviews if one.owner == by), None)
    if own is None:
        raise NotYours("not-your-review")
    if request.state is not RequestState.REVIEW or now >= request.expires_at:
        raise WrongState(f"request-is-{request.state}")
    answered = reviews.answer(own, yes, now)
    all_of_them = tuple(answered if one.owner == by else one for one in request.reviews)
    seen = replace(request, reviews=all_of_them)
    if not yes:
        return replace(seen, state=moved("request", MOVES, seen.state, RequestState.REFUSED))
    if all(one.state is ReviewState.PASSED for one in all_of_them):
        return replace(seen, state=moved("request", MOVES, seen.state, RequestState.POSTING))
    return seen


def may_post(request: Request, standings: Mapping[CameoId, Standing]) -> None:
    """The last look before a clip leaves. Raises NoConsent, WrongState."""
    if request.state is not RequestState.POSTING or request.clip is None:
        raise WrongState(f"request-is-{request.state}")
    if any(one.state is not ReviewState.PASSED for one in request.reviews):
        raise NoConsent("no-consent")
    check(request, standings)


def posted(request: Request) -> Request:
    """The clip stands in the conversation."""
    return replace(request, state=moved("request", MOVES, request.state, RequestState.POSTED))


def failed(request: Request, problem: str, missed: tuple[str, ...] = ()) -> Request:
    """It could not be made or posted. `problem`: the code of the reason. `missed`: the letters of
    the roles that it concerns, if not all."""
    state = moved("request", MOVES, request.state, RequestState.FAILED)
    return replace(request, state=state, problem=problem, missed=missed)


def requeue(request: Request) -> Request:
    """Back in line: the worker stopped before it was done."""
    return replace(request, state=moved("request", MOVES, request.state, RequestState.QUEUED))


def retry(request: Request, by: PersonId, standings: Mapping[CameoId, Standing]) -> Request:
    """The asker tries a failed one again, on the same consents."""
    check_asker(request, by)
    state = moved("request", MOVES, request.state, RequestState.QUEUED)
    check(request, standings)
    return replace(request, state=state, problem="", missed=(), clip=None, reviews=())


def withdraw(request: Request, owner: PersonId, why: Withdrawal, now: datetime) -> Request:
    """An owner takes their yes back, by whatever way: nothing is posted, what was posted goes.

    Raises NotYours when they are not in the cast, WrongState when there is nothing to withdraw.
    """
    consent = _consent(request, owner)
    state = moved("request", MOVES, request.state, RequestState.WITHDRAWN)
    gone = replace(request, state=state, withdrawn=why, suggestions=())
    if consent.state is ConsentState.GIVEN:
        gone = _with(gone, consents.revoke(consent, now))
    return gone


def void(request: Request, why: Withdrawal) -> Request:
    """What the last check before rendering or posting found out: there is no consent any more."""
    state = moved("request", MOVES, request.state, RequestState.WITHDRAWN)
    return replace(request, state=state, withdrawn=why, suggestions=())


def remove(request: Request, by: PersonId, admin: bool) -> Request:
    """Takes a clip out of the conversation: the asker, every owner and the chat's admins may.

    Raises NotYours, WrongState.
    """
    if not (admin or by == request.asker or by in request.scene.owners):
        raise NotYours("not-your-clip")
    if request.state is not RequestState.POSTED:
        raise WrongState(f"request-is-{request.state}")
    state = moved("request", MOVES, request.state, RequestState.WITHDRAWN)
    return replace(request, state=state, withdrawn=Withdrawal.REMOVED)


def _asked(
    scene: Scene, decisions: Mapping[CameoId, Decision], now: datetime
) -> tuple[Consent, ...]:
    refused = [one for one in decisions.values() if one.answer is Answer.REFUSE]
    off = frozenset[str]().union(*(one.kinds for one in refused if one.reason is Reason.BOUNDARY))
    if any(one.reason is not Reason.BOUNDARY for one in refused):
        raise NoConsent("cast-not-open")
    if off:
        raise Unsuitable("boundary", {"kinds": ",".join(sorted(off))})
    digest = scene.digest()
    asked = []
    for role in scene.cast:
        if role.cameo is None or role.owner is None:
            continue
        decision = decisions[role.cameo]
        one = Consent(role.owner, digest)
        if decision.answer is Answer.ALLOW:
            basis = Basis.OWN if decision.reason is Reason.OWN else Basis.GRANT
            one = consents.answer(one, True, now, basis, decision.grant)
        asked.append(one)
    return tuple(asked)


def _cast(request: Request) -> Request:
    """Queued once the last yes is there."""
    if not request.consented:
        return request
    return replace(request, state=moved("request", MOVES, request.state, RequestState.QUEUED))


def _consent(request: Request, owner: PersonId) -> Consent:
    for one in request.consents:
        if one.owner == owner:
            return one
    raise NotYours("not-your-request")


def _with(request: Request, consent: Consent) -> Request:
    kept = tuple(consent if one.owner == consent.owner else one for one in request.consents)
    return replace(request, consents=kept)


def check_asker(request: Request, by: PersonId) -> None:
    """Raises NotYours "not-your-request" for everybody but the asker."""
    if by != request.asker:
        raise NotYours("not-your-request")
