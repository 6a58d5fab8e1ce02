"""A request for one clip, from the cast's answers to the posted clip.

Every transition takes a request and returns the next one, or raises a Refusal and changes nothing.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core import consent as consents
from bot.core import review as reviews
from bot.core.cameo import CameoState
from bot.core.consent import Basis, Consent, ConsentState
from bot.core.decide import Answer, CameoContext, Decision, Reason
from bot.core.errors import (
    LimitReached,
    NoConsent,
    NotYours,
    SceneChanged,
    Unsuitable,
    WrongState,
)
from bot.core.ids import CameoId, ClipId, PersonId, RequestId
from bot.core.limits import MAX_CHANGES
from bot.core.moves import Table, move
from bot.core.review import Review, ReviewState
from bot.core.scene import Scene

ANSWER_WITHIN = timedelta(hours=24)
OPEN_FOR = timedelta(days=7)
"""Longest time in which the owners of a request can answer, however often its scene changes: more
than its asker's changes take, so that it only ends what others change again and again."""
RETRY_WITHIN = timedelta(days=7)
"""How long after a yes of somebody else a failed request can be tried again."""


class RequestState(StrEnum):
    """The state of a request."""

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
    _S.REVIEW: frozenset(
        {_S.POSTING, _S.REFUSED, _S.EXPIRED, _S.FAILED, _S.CANCELLED, _S.WITHDRAWN}
    ),
    _S.POSTING: frozenset({_S.POSTED, _S.FAILED, _S.CANCELLED, _S.WITHDRAWN}),
    _S.POSTED: frozenset({_S.WITHDRAWN}),
    _S.FAILED: frozenset({_S.QUEUED, _S.CANCELLED, _S.WITHDRAWN}),
    _S.REFUSED: frozenset({_S.WITHDRAWN}),
}
OPEN = frozenset({_S.CASTING, _S.QUEUED, _S.RENDERING, _S.REVIEW, _S.POSTING})
"""States in which the request is unfinished."""
UNPOSTED = OPEN | {_S.FAILED}
_REVIEWED = frozenset({_S.REVIEW, _S.REFUSED})
"""States in which reviewers can answer: a refusal looks like silence to the others."""


class Withdrawal(StrEnum):
    """Why a clip was taken back or never posted."""

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
    `missed`: the letters of the roles that it failed for, where known.

    `remix_of`: the request that it is a variation of. `changes`: how often its scene was changed.
    `left_out`: words of the prompt that the clip will not show, as its still tells.
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
    changes: int = 0
    left_out: tuple[str, ...] = ()

    @property
    def asker(self) -> PersonId:
        """The person who asked for the clip."""
        return self.scene.asker

    @property
    def is_erased(self) -> bool:
        """Whether its prompt and cast were erased because somebody who took part left."""
        return not self.scene.cast

    @property
    def is_consented(self) -> bool:
        """Whether everybody in the cast said yes to exactly this scene."""
        digest = self.scene.digest()
        given = {consent.owner for consent in self.consents if consent.is_yes_to(digest)}
        return set(self.scene.owners) <= given

    @property
    def missing(self) -> frozenset[PersonId]:
        """Owners without a yes to this scene: they declined, did not answer, or took it back."""
        digest = self.scene.digest()
        return frozenset(self.scene.owners) - {
            consent.owner for consent in self.consents if consent.is_yes_to(digest)
        }

    @property
    def review_digest(self) -> str:
        """The hash of what a reviewer looks at: this clip of this scene."""
        return _hash(self.scene.digest(), self.clip or "")

    @property
    def suggestions_digest(self) -> str:
        """The hash of what the asker chooses from: this scene and what owners suggest instead."""
        suggested = (text for each in self.suggestions for text in (each.owner, each.prompt))
        return _hash(self.scene.digest(), *suggested)

    @property
    def declined(self) -> frozenset[PersonId]:
        """Owners who said no."""
        return frozenset(
            consent.owner for consent in self.consents if consent.state is ConsentState.DECLINED
        )

    @property
    def has_decline(self) -> bool:
        """Whether anybody said no. Only the asker is told, and never who it was."""
        return bool(self.declined)


def get_public_state(request: Request, now: datetime) -> RequestState:
    """The state that people may know who neither asked nor reviewed. A refused review looks like
    silence: it reads as REVIEW until it expires, then as EXPIRED."""
    if request.state is not _S.REFUSED:
        return request.state
    return _S.REVIEW if now < request.expires_at else _S.EXPIRED


def get_state_for(request: Request, person: PersonId, now: datetime) -> RequestState:
    """The state that a person may know: the public one, unless they asked, or refused the clip
    themselves. Others who review it do not learn of that either."""
    own = _find_review(request, person)
    has_refused = own is not None and own.state is ReviewState.STOPPED
    knows = has_refused or person == request.asker
    return request.state if knows else get_public_state(request, now)


def is_refusal_hidden(request: Request, now: datetime) -> bool:
    """Whether a clip was refused and somebody else reviews it, too: to them it looks like one that
    nobody answered for, until its time is up."""
    others = any(review.state is not ReviewState.STOPPED for review in request.reviews)
    return request.state is _S.REFUSED and now < request.expires_at and others


def may_look(request: Request, person: PersonId, now: datetime) -> bool:
    """Whether somebody may see a clip that is not posted: as its reviewer, also while a refusal of
    somebody else looks like silence to them."""
    own = _find_review(request, person)
    if own is None:
        return False
    if request.state is _S.REVIEW:
        return True
    return is_refusal_hidden(request, now) and own.state is not ReviewState.STOPPED


def is_stoppable(request: Request, now: datetime) -> bool:
    """Whether an owner can take their yes back, as far as they may know: also while a refused
    review looks like one that is still open."""
    return get_public_state(request, now) in UNPOSTED | {_S.POSTED}


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
        consents=_build_consents(scene, decisions, now),
        asked_at=now,
        expires_at=now + ANSWER_WITHIN,
        remix_of=remix_of,
    )
    return _queue_if_consented(new)


def change(
    request: Request,
    scene: Scene,
    decisions: Mapping[CameoId, Decision],
    now: datetime,
    by_asker: bool = True,
) -> Request:
    """Another scene in place of this one: everybody is asked again. `by_asker`: or else an owner's
    own rules changed it, which does not count as a change of the asker's.

    Raises like `ask`; NoConsent "cast-declined" when somebody in it said no, which is final for
    this request; LimitReached "limit-changes".
    """
    if request.declined & set(scene.owners):
        raise NoConsent("cast-declined")
    if by_asker and request.changes >= MAX_CHANGES:
        raise LimitReached("limit-changes", {"most": MAX_CHANGES})
    state = move("request", MOVES, request.state, RequestState.CASTING)
    changed = replace(
        request,
        scene=scene,
        state=state,
        consents=_build_consents(scene, decisions, now),
        suggestions=(),
        expires_at=min(now + ANSWER_WITHIN, request.asked_at + OPEN_FOR),
        changes=request.changes + by_asker,
        left_out=(),
    )
    return _queue_if_consented(changed)


def answer(request: Request, by: PersonId, yes: bool, digest: str, now: datetime) -> Request:
    """An owner's yes or no. `digest`: of the scene that the owner saw.

    Raises NotYours, WrongState, SceneChanged when the scene is another one by now.
    """
    consent = _get_consent(request, by)
    if request.state is not RequestState.CASTING:
        raise WrongState(f"request-is-{get_state_for(request, by, now)}")
    if now >= request.expires_at:
        raise WrongState("request-is-expired")
    answered = consents.answer(consent, yes, now)
    _check_digest(digest, request.scene.digest())
    suggestions = _list_other_suggestions(request, by)
    return _queue_if_consented(
        replace(_replace_consent(request, answered), suggestions=suggestions)
    )


def suggest(request: Request, by: PersonId, prompt: str, digest: str, now: datetime) -> Request:
    """An owner's "yes, but ...". It is not a yes: the owner still has to answer. `digest`: of the
    scene that the owner saw. Raises NotYours, WrongState, SceneChanged."""
    consent = _get_consent(request, by)
    _check_digest(digest, request.scene.digest())
    if request.state is not RequestState.CASTING or now >= request.expires_at:
        raise WrongState(f"request-is-{get_state_for(request, by, now)}")
    if consent.state is not ConsentState.ASKED:
        raise WrongState(f"consent-is-{consent.state}")
    others = _list_other_suggestions(request, by)
    return replace(request, suggestions=(*others, Suggestion(by, prompt)))


def drop_suggestion(request: Request, by: PersonId, owner: PersonId, digest: str) -> Request:
    """The asker does not want the suggested change; the owner may still answer the old scene.
    `digest`: as in `get_suggested_scene`, whose errors it raises."""
    check_asker(request, by)
    _check_digest(digest, request.suggestions_digest)
    others = _list_other_suggestions(request, owner)
    if others == request.suggestions:
        raise WrongState("suggestion-is-gone")
    return replace(request, suggestions=others)


def get_suggested_scene(request: Request, by: PersonId, owner: PersonId, digest: str) -> Scene:
    """The scene that an owner suggested, for the asker to accept. `digest`: the
    `suggestions_digest` that the asker saw. Raises NotYours, WrongState, SceneChanged."""
    check_asker(request, by)
    _check_digest(digest, request.suggestions_digest)
    for suggestion in request.suggestions:
        if suggestion.owner == owner:
            return replace(request.scene, prompt=suggestion.prompt)
    raise WrongState("suggestion-is-gone")


def build_stand_in_scene(request: Request, by: PersonId) -> Scene:
    """The scene with drawn stand-ins for everybody in `missing`, which does not reveal whether
    they declined or never answered. Raises NotYours, WrongState."""
    check_asker(request, by)
    if request.state is not RequestState.CASTING:
        raise WrongState(f"request-is-{request.state}")
    return request.scene.with_stand_ins(request.missing)


def cancel(request: Request, by: PersonId) -> Request:
    """The asker cancels it before it is posted. Raises NotYours, WrongState."""
    check_asker(request, by)
    return replace(request, state=move("request", MOVES, request.state, RequestState.CANCELLED))


def expire(request: Request, now: datetime) -> Request:
    """Silence becomes a no. Raises WrongState when it is not yet due, or was answered meanwhile."""
    if now < request.expires_at:
        raise WrongState("request-is-not-due")
    state = move("request", MOVES, request.state, RequestState.EXPIRED)
    silent = tuple(
        consents.expire(consent) if consent.state is ConsentState.ASKED else consent
        for consent in request.consents
    )
    return replace(request, state=state, consents=silent, suggestions=())


def check(request: Request, contexts: Mapping[CameoId, CameoContext]) -> None:
    """Checks that it may be rendered or posted right now. Raises NoConsent "no-consent".

    Every owner's yes must be to exactly this scene, every cameo active, and nobody in the cast may
    have blocked the asker.
    """
    if not request.is_consented:
        raise NoConsent("no-consent")
    for role in request.scene.cast:
        if role.cameo is None:
            continue
        context = contexts.get(role.cameo)
        if context is None or context.cameo.state is not CameoState.ACTIVE:
            raise NoConsent("no-consent")
        if request.asker in context.blocks:
            raise NoConsent("no-consent")


def start_render(request: Request, contexts: Mapping[CameoId, CameoContext]) -> Request:
    """A worker starts it, also after an earlier one died. Raises NoConsent, WrongState."""
    state = move("request", MOVES, request.state, RequestState.RENDERING)
    check(request, contexts)
    return replace(request, state=state)


def finish_render(
    request: Request,
    clip: ClipId,
    contexts: Mapping[CameoId, CameoContext],
    now: datetime,
) -> Request:
    """The clip is finished: it goes to the owners who want to review it, then to the place's
    moderator, or straight to posting when there are none. Raises NoConsent, WrongState."""
    check(request, contexts)
    owners = request.scene.owners
    reviewers = [
        context.cameo.owner
        for context in (
            contexts[role.cameo] for role in request.scene.cast if role.cameo is not None
        )
        if context.cameo.policy.wants_review(owners, request.asker)
    ]
    if not reviewers and request.scene.moderator is not None:
        reviewers.append(request.scene.moderator)
    open_reviews = tuple(Review(reviewer) for reviewer in dict.fromkeys(reviewers))
    new = RequestState.REVIEW if open_reviews else RequestState.POSTING
    return replace(
        request,
        state=move("request", MOVES, request.state, new),
        clip=clip,
        reviews=open_reviews,
        expires_at=now + ANSWER_WITHIN,
    )


def review(request: Request, by: PersonId, yes: bool, digest: str, now: datetime) -> Request:
    """A reviewer's answer: whether to post the clip. `digest`: the `review_digest` that they saw.
    Once all owners have passed it, the place's moderator reviews it: nobody else sees a clip before
    the people in it allowed that. After a refusal the others can answer as before: it tells them
    nothing, and changes nothing.

    Raises NotYours, WrongState, SceneChanged when there is another clip by now.
    """
    own = _find_review(request, by)
    if own is None:
        raise NotYours("not-your-review")
    _check_digest(digest, request.review_digest)
    if request.state not in _REVIEWED:
        raise WrongState(f"request-is-{request.state}")
    if now >= request.expires_at:
        raise WrongState(f"request-is-{RequestState.EXPIRED}")
    answered = reviews.answer(own, yes, now)
    all_reviews = tuple(answered if review.owner == by else review for review in request.reviews)
    new = replace(request, reviews=all_reviews)
    if request.state is RequestState.REFUSED:
        return new
    if not yes:
        return replace(new, state=move("request", MOVES, new.state, RequestState.REFUSED))
    if any(review.state is not ReviewState.PASSED for review in all_reviews):
        return new
    moderator = request.scene.moderator
    if moderator is not None and all(review.owner != moderator for review in all_reviews):
        last = Review(moderator)
        return replace(new, reviews=(*all_reviews, last), expires_at=now + ANSWER_WITHIN)
    return replace(new, state=move("request", MOVES, new.state, RequestState.POSTING))


def needs_admin(request: Request, reviewer: PersonId, yes: bool = True) -> bool:
    """Whether somebody reviews the clip as the moderator of the place, and so has to administer it
    at that moment. An owner's no counts without that."""
    is_review = any(review.owner == reviewer for review in request.reviews)
    is_moderator = is_review and reviewer == request.scene.moderator
    return is_moderator and (yes or reviewer not in request.scene.owners)


def check_before_post(request: Request, contexts: Mapping[CameoId, CameoContext]) -> None:
    """The last check before a clip is posted. Raises NoConsent, WrongState."""
    if request.state is not RequestState.POSTING or request.clip is None:
        raise WrongState(f"request-is-{request.state}")
    if any(review.state is not ReviewState.PASSED for review in request.reviews):
        raise NoConsent("no-consent")
    check(request, contexts)


def mark_posted(request: Request) -> Request:
    """The clip was posted in the conversation."""
    return replace(request, state=move("request", MOVES, request.state, RequestState.POSTED))


def mark_failed(request: Request, problem: str, missed: tuple[str, ...] = ()) -> Request:
    """It could not be rendered or posted. `problem`: the code of the reason. `missed`: the letters
    of the roles that it concerns, if not all."""
    state = move("request", MOVES, request.state, RequestState.FAILED)
    return replace(request, state=state, problem=problem, missed=missed)


def stop(request: Request, problem: str) -> Request:
    """The admins of its place ended what is open there: nobody is asked any longer, and what waits
    for its render or its post has failed. Raises WrongState when it is not open."""
    if request.state is not RequestState.CASTING:
        return mark_failed(request, problem)
    state = move("request", MOVES, request.state, RequestState.EXPIRED)
    return replace(request, state=state, problem=problem, suggestions=())


def retry(
    request: Request, by: PersonId, contexts: Mapping[CameoId, CameoContext], now: datetime
) -> Request:
    """The asker tries a failed request again, with the same consents. Raises NotYours, NoConsent,
    WrongState, also when the yes of somebody else is too old: they no longer expect the clip."""
    check_asker(request, by)
    state = move("request", MOVES, request.state, RequestState.QUEUED)
    answered = [consent.at for consent in request.consents if consent.owner != request.asker]
    if any(at is not None and now >= at + RETRY_WITHIN for at in answered):
        raise WrongState(f"request-is-{RequestState.EXPIRED}")
    check(request, contexts)
    return replace(request, state=state, problem="", missed=(), clip=None, reviews=())


def withdraw(request: Request, owner: PersonId, why: Withdrawal, now: datetime) -> Request:
    """An owner takes their yes back: an unposted clip is never posted, a posted one is removed.

    Raises NotYours when they are not in the cast, WrongState when there is nothing to withdraw.
    """
    consent = _get_consent(request, owner)
    if request.state is _S.REFUSED and now >= request.expires_at:
        raise WrongState(f"request-is-{_S.EXPIRED}")  # as for one that nobody answered
    state = move("request", MOVES, request.state, RequestState.WITHDRAWN)
    withdrawn = replace(request, state=state, withdrawn=why, suggestions=())
    if consent.state is ConsentState.GIVEN:
        withdrawn = _replace_consent(withdrawn, consents.revoke(consent, now))
    return withdrawn


def void(request: Request, why: Withdrawal) -> Request:
    """The request, withdrawn as a whole: a check before rendering or posting found a consent
    missing, or somebody who took part left."""
    state = move("request", MOVES, request.state, RequestState.WITHDRAWN)
    return replace(request, state=state, withdrawn=why, suggestions=())


def remove(request: Request, by: PersonId, admin: bool) -> Request:
    """Takes a clip out of the conversation, which the asker, every owner and the admins may do.

    Raises NotYours, WrongState.
    """
    if not (admin or by == request.asker or by in request.scene.owners):
        raise NotYours("not-your-clip")
    if request.state is not RequestState.POSTED:
        raise WrongState(f"request-is-{request.state}")
    state = move("request", MOVES, request.state, RequestState.WITHDRAWN)
    return replace(request, state=state, withdrawn=Withdrawal.REMOVED)


def _check_digest(seen: str, current: str) -> None:
    if seen != current:
        raise SceneChanged


def _hash(*parts: str) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _build_consents(
    scene: Scene, decisions: Mapping[CameoId, Decision], now: datetime
) -> tuple[Consent, ...]:
    refusals = [decision for decision in decisions.values() if decision.answer is Answer.REFUSE]
    off = frozenset[str]().union(
        *(refusal.kinds for refusal in refusals if refusal.reason is Reason.BOUNDARY)
    )
    if any(refusal.reason is not Reason.BOUNDARY for refusal in refusals):
        raise NoConsent("cast-not-open")
    if off:
        raise Unsuitable("boundary", {"kinds": ",".join(sorted(off))})
    digest = scene.digest()
    new_consents = []
    for role in scene.cast:
        if role.cameo is None or role.owner is None:
            continue
        decision = decisions[role.cameo]
        consent = Consent(role.owner, digest)
        if decision.answer is Answer.ALLOW:
            basis = Basis.OWN if decision.reason is Reason.OWN else Basis.GRANT
            consent = consents.answer(consent, True, now, basis, decision.grant)
        new_consents.append(consent)
    return tuple(new_consents)


def _queue_if_consented(request: Request) -> Request:
    """The request, queued if the last yes is in."""
    if not request.is_consented:
        return request
    return replace(request, state=move("request", MOVES, request.state, RequestState.QUEUED))


def _find_review(request: Request, person: PersonId) -> Review | None:
    return next((review for review in request.reviews if review.owner == person), None)


def _get_consent(request: Request, owner: PersonId) -> Consent:
    for consent in request.consents:
        if consent.owner == owner:
            return consent
    raise NotYours("not-your-request")


def _replace_consent(request: Request, consent: Consent) -> Request:
    changed = tuple(
        consent if current.owner == consent.owner else current for current in request.consents
    )
    return replace(request, consents=changed)


def check_asker(request: Request, by: PersonId) -> None:
    """Raises NotYours "not-your-request" for everybody but the asker."""
    if by != request.asker:
        raise NotYours("not-your-request")


def _list_other_suggestions(request: Request, owner: PersonId) -> tuple[Suggestion, ...]:
    return tuple(suggestion for suggestion in request.suggestions if suggestion.owner != owner)
