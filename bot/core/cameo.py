"""A cameo, which is an enrolled likeness, from its challenge to its deletion."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from bot.core.errors import NotYours, WrongState
from bot.core.ids import CameoId, PersonId
from bot.core.moves import Table, move
from bot.core.policy import Policy

CHALLENGE_LIFETIME = timedelta(minutes=15)
DIGIT_COUNT = 5
SIDEWAYS, UPRIGHT = ("left", "right"), ("up", "down")


class CameoState(StrEnum):
    """The state of an enrollment and of the cameo that comes of it."""

    CHALLENGED = "challenged"
    RECEIVED = "received"
    CHECKING = "checking"
    HELD = "held"
    ACTIVE = "active"
    REJECTED = "rejected"
    FROZEN = "frozen"
    EXPIRED = "expired"
    DELETED = "deleted"


_S = CameoState
MOVES: Table[CameoState] = {
    _S.CHALLENGED: frozenset({_S.RECEIVED, _S.EXPIRED, _S.DELETED}),
    _S.RECEIVED: frozenset({_S.CHECKING, _S.REJECTED, _S.DELETED}),
    _S.CHECKING: frozenset({_S.RECEIVED, _S.HELD, _S.ACTIVE, _S.REJECTED, _S.DELETED}),
    _S.HELD: frozenset({_S.ACTIVE, _S.REJECTED, _S.DELETED}),
    _S.ACTIVE: frozenset({_S.FROZEN, _S.DELETED}),
    _S.FROZEN: frozenset({_S.ACTIVE, _S.DELETED}),
    _S.REJECTED: frozenset({_S.DELETED}),
    _S.EXPIRED: frozenset({_S.DELETED}),
}


@dataclass(frozen=True)
class Challenge:
    """Digits to read ("49217") and head turns to make, in order; fresh for each enrollment."""

    digits: str
    turns: tuple[str, ...]


@dataclass(frozen=True)
class Finding:
    """One check of an inspection, as the report shows it.

    `value` and `limit`: text for people. `span`: start and end in the clip, seconds. `advice`:
    the key of the sentence that says what to do, "" when the check passed.
    """

    name: str
    passed: bool
    value: str = ""
    limit: str = ""
    span: tuple[float, float] | None = None
    advice: str = ""


FACE_CHANGED = Finding("face-change", True, advice="face-changed")
"""Tells the owner that nothing which was allowed with the face before holds for the new one."""


@dataclass(frozen=True)
class Cameo:
    """A likeness. `findings`: the checks of its inspection. `problem`: why its clip could not be
    inspected or why it is held back, the key of a sentence, "" otherwise; `problem_data` fills that
    sentence's blanks. `same_face_as`: the cameo of somebody else for which it is held back."""

    id: CameoId
    owner: PersonId
    challenge: Challenge
    policy: Policy
    challenged_at: datetime
    state: CameoState = CameoState.CHALLENGED
    findings: tuple[Finding, ...] = ()
    problem: str = ""
    problem_data: tuple[tuple[str, str | int | float], ...] = ()
    same_face_as: CameoId | None = None

    @property
    def expires_at(self) -> datetime:
        """The first moment at which the challenge can no longer be answered."""
        return self.challenged_at + CHALLENGE_LIFETIME


def draw_challenge(random: Random) -> Challenge:
    """Five digits, no two neighbours alike, and three head turns: left, right, and up or down.

    Mirrored selfies swap left and right, so one turn is always vertical.
    """
    digits = [random.choice("0123456789")]
    while len(digits) < DIGIT_COUNT:
        digits.append(random.choice([digit for digit in "0123456789" if digit != digits[-1]]))
    side = random.choice(SIDEWAYS)
    opposite = SIDEWAYS[1 - SIDEWAYS.index(side)]
    turns = [side, opposite]
    turns.insert(random.randrange(3), random.choice(UPRIGHT))
    return Challenge("".join(digits), tuple(turns))


def receive(cameo: Cameo, by: PersonId, now: datetime) -> Cameo:
    """A clip was uploaded for the challenge. Raises NotYours, WrongState."""
    if by != cameo.owner:
        raise NotYours("not-your-cameo")
    if now >= cameo.expires_at:
        raise WrongState("cameo-is-expired")
    return replace(cameo, state=move("cameo", MOVES, cameo.state, CameoState.RECEIVED))


def check(cameo: Cameo) -> Cameo:
    """The inspection begins, or begins again after one that was interrupted."""
    if cameo.state is CameoState.CHECKING:
        return cameo
    return replace(cameo, state=move("cameo", MOVES, cameo.state, CameoState.CHECKING))


def finish_check(cameo: Cameo, accepted: bool, findings: tuple[Finding, ...]) -> Cameo:
    """The inspection ended: the cameo is active when `accepted`, else rejected."""
    new = CameoState.ACTIVE if accepted else CameoState.REJECTED
    return replace(cameo, state=move("cameo", MOVES, cameo.state, new), findings=findings)


def reject_unreadable(
    cameo: Cameo, code: str, data: tuple[tuple[str, str | int | float], ...]
) -> Cameo:
    """The clip could not be inspected. `code`, `data`: why, as a sentence for people."""
    state = move("cameo", MOVES, cameo.state, CameoState.REJECTED)
    return replace(cameo, state=state, problem=code, problem_data=data)


def replace_cameo(new: Cameo, before: Cameo, is_same_face: bool) -> Cameo:
    """The new cameo of an owner who had one. The same face keeps the owner's policy; another one
    begins with the default policy, and its findings say so."""
    if is_same_face:
        return replace(new, policy=before.policy)
    return replace(new, policy=Policy(new.owner), findings=(*new.findings, FACE_CHANGED))


def hold(cameo: Cameo, findings: tuple[Finding, ...], other: CameoId) -> Cameo:
    """The clip would be accepted, but the cameo `other` of somebody else shows the same face."""
    state = move("cameo", MOVES, cameo.state, CameoState.HELD)
    return replace(cameo, state=state, findings=findings, problem="face-held", same_face_as=other)


def dispute(held: Cameo, other: Cameo, by: PersonId) -> Cameo:
    """The owner of `other` says that the held cameo is not theirs. Raises NotYours, WrongState."""
    if by != other.owner or held.same_face_as != other.id:
        raise NotYours("not-your-cameo")
    _check_held(held)
    return replace(held, problem="face-disputed")


def release(cameo: Cameo) -> Cameo:
    """The operator decided that a held cameo may be used. Raises WrongState."""
    _check_held(cameo)
    state = move("cameo", MOVES, cameo.state, CameoState.ACTIVE)
    return replace(cameo, state=state, problem="", same_face_as=None)


def refuse_held(cameo: Cameo) -> Cameo:
    """The operator decided that a held cameo may not be used. Raises WrongState."""
    _check_held(cameo)
    state = move("cameo", MOVES, cameo.state, CameoState.REJECTED)
    return replace(cameo, state=state, problem="face-refused", same_face_as=None)


def expire(cameo: Cameo) -> Cameo:
    """The challenge was not answered in time."""
    return replace(cameo, state=move("cameo", MOVES, cameo.state, CameoState.EXPIRED))


def freeze(cameo: Cameo, by: PersonId) -> Cameo:
    """Pauses the cameo: nothing is made with it until `thaw`. Raises NotYours, WrongState."""
    return _by_owner(cameo, by, CameoState.FROZEN)


def thaw(cameo: Cameo, by: PersonId) -> Cameo:
    """Makes a frozen cameo active again. Raises NotYours, WrongState."""
    return _by_owner(cameo, by, CameoState.ACTIVE, only=CameoState.FROZEN)


def delete(cameo: Cameo, by: PersonId) -> Cameo:
    """Deletes the cameo for good. Raises NotYours, WrongState."""
    return _by_owner(cameo, by, CameoState.DELETED)


def _by_owner(cameo: Cameo, by: PersonId, new: CameoState, only: CameoState | None = None) -> Cameo:
    if by != cameo.owner:
        raise NotYours("not-your-cameo")
    if only is not None and cameo.state is not only:
        raise WrongState(f"cameo-is-{cameo.state}")
    return replace(cameo, state=move("cameo", MOVES, cameo.state, new))


def _check_held(cameo: Cameo) -> None:
    if cameo.state is not CameoState.HELD:
        raise WrongState(f"cameo-is-{cameo.state}")
