"""An enrolled likeness, from its challenge to its deletion."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from bot.core.errors import NotYours, WrongState
from bot.core.ids import CameoId, PersonId
from bot.core.moves import Table, moved
from bot.core.policy import Policy

CHALLENGE_LASTS = timedelta(minutes=15)
DIGITS = 5
SIDEWAYS, UPRIGHT = ("left", "right"), ("up", "down")


class CameoState(StrEnum):
    """How far an enrollment got."""

    CHALLENGED = "challenged"
    RECEIVED = "received"
    CHECKING = "checking"
    ACTIVE = "active"
    REJECTED = "rejected"
    FROZEN = "frozen"
    EXPIRED = "expired"
    DELETED = "deleted"


_S = CameoState
MOVES: Table[CameoState] = {
    _S.CHALLENGED: frozenset({_S.RECEIVED, _S.EXPIRED, _S.DELETED}),
    _S.RECEIVED: frozenset({_S.CHECKING, _S.REJECTED, _S.DELETED}),
    _S.CHECKING: frozenset({_S.RECEIVED, _S.ACTIVE, _S.REJECTED, _S.DELETED}),
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

    `value` and `limit`: as people read them. `span`: from and until, seconds. `advice`: the key
    of the sentence that says what to do, "" when the check passed.
    """

    name: str
    passed: bool
    value: str = ""
    limit: str = ""
    span: tuple[float, float] | None = None
    advice: str = ""


@dataclass(frozen=True)
class Cameo:
    """A likeness. `findings`: what the inspection said. `problem`: code of a clip that could not
    be inspected at all, with its data."""

    id: CameoId
    owner: PersonId
    challenge: Challenge
    policy: Policy
    challenged_at: datetime
    state: CameoState = CameoState.CHALLENGED
    findings: tuple[Finding, ...] = ()
    problem: str = ""
    problem_data: tuple[tuple[str, str | int | float], ...] = ()

    @property
    def expires_at(self) -> datetime:
        """When the challenge is too old to be answered."""
        return self.challenged_at + CHALLENGE_LASTS


def draw_challenge(random: Random) -> Challenge:
    """Five digits, no two neighbours alike, and three turns, one of them up or down.

    Mirrored selfies swap left and right, so a vertical turn is always among them.
    """
    digits = [random.choice("0123456789")]
    while len(digits) < DIGITS:
        digits.append(random.choice([d for d in "0123456789" if d != digits[-1]]))
    side = random.choice(SIDEWAYS)
    other = SIDEWAYS[1 - SIDEWAYS.index(side)]
    turns = [side, other]
    turns.insert(random.randrange(3), random.choice(UPRIGHT))
    return Challenge("".join(digits), tuple(turns))


def receive(cameo: Cameo, by: PersonId, now: datetime) -> Cameo:
    """A clip came in. Raises NotYours, WrongState."""
    if by != cameo.owner:
        raise NotYours("not-your-cameo")
    if now >= cameo.expires_at:
        raise WrongState("cameo-is-expired")
    return replace(cameo, state=moved("cameo", MOVES, cameo.state, CameoState.RECEIVED))


def check(cameo: Cameo) -> Cameo:
    """The inspection begins; once more after one that broke off."""
    if cameo.state is CameoState.CHECKING:
        return cameo
    return replace(cameo, state=moved("cameo", MOVES, cameo.state, CameoState.CHECKING))


def checked(cameo: Cameo, accepted: bool, findings: tuple[Finding, ...]) -> Cameo:
    """The inspection is over."""
    new = CameoState.ACTIVE if accepted else CameoState.REJECTED
    return replace(cameo, state=moved("cameo", MOVES, cameo.state, new), findings=findings)


def unreadable(cameo: Cameo, code: str, data: tuple[tuple[str, str | int | float], ...]) -> Cameo:
    """The clip could not be inspected at all."""
    state = moved("cameo", MOVES, cameo.state, CameoState.REJECTED)
    return replace(cameo, state=state, problem=code, problem_data=data)


def expire(cameo: Cameo) -> Cameo:
    """Nobody answered the challenge."""
    return replace(cameo, state=moved("cameo", MOVES, cameo.state, CameoState.EXPIRED))


def freeze(cameo: Cameo, by: PersonId) -> Cameo:
    """Nothing is made with it until it is thawed. Raises NotYours, WrongState."""
    return _by_owner(cameo, by, CameoState.FROZEN)


def thaw(cameo: Cameo, by: PersonId) -> Cameo:
    """It may be asked for again. Raises NotYours, WrongState."""
    return _by_owner(cameo, by, CameoState.ACTIVE, only=CameoState.FROZEN)


def delete(cameo: Cameo, by: PersonId) -> Cameo:
    """Gone for good. Raises NotYours, WrongState."""
    return _by_owner(cameo, by, CameoState.DELETED)


def _by_owner(cameo: Cameo, by: PersonId, new: CameoState, only: CameoState | None = None) -> Cameo:
    if by != cameo.owner:
        raise NotYours("not-your-cameo")
    if only is not None and cameo.state is not only:
        raise WrongState(f"cameo-is-{cameo.state}")
    return replace(cameo, state=moved("cameo", MOVES, cameo.state, new))
