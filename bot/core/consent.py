"""An owner's answer to one request, bound to the digest of its scene."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.core.ids import GrantId, PersonId
from bot.core.moves import Table, move


class ConsentState(StrEnum):
    """The state of an answer. Silence is a no: only GIVEN is a yes."""

    ASKED = "asked"
    GIVEN = "given"
    DECLINED = "declined"
    EXPIRED = "expired"
    REVOKED = "revoked"


_S = ConsentState
MOVES: Table[ConsentState] = {
    _S.ASKED: frozenset({_S.GIVEN, _S.DECLINED, _S.EXPIRED}),
    _S.GIVEN: frozenset({_S.REVOKED}),
}


class Basis(StrEnum):
    """What a yes rests on: the owner's answer, a grant, or that the owner asked themselves."""

    ANSWER = "answer"
    GRANT = "grant"
    OWN = "own"


@dataclass(frozen=True)
class Consent:
    """`digest`: of the scene that the owner was asked about; it is no yes to any other scene.
    `at`: when they answered."""

    owner: PersonId
    digest: str
    state: ConsentState = ConsentState.ASKED
    basis: Basis | None = None
    grant: GrantId | None = None
    at: datetime | None = None

    def is_yes_to(self, digest: str) -> bool:
        """Whether it is a yes to the scene with this digest."""
        return self.state is ConsentState.GIVEN and self.digest == digest


def answer(
    consent: Consent,
    yes: bool,
    now: datetime,
    basis: Basis = Basis.ANSWER,
    grant: GrantId | None = None,
) -> Consent:
    """The owner's yes or no. Raises WrongState when they had answered already."""
    new = ConsentState.GIVEN if yes else ConsentState.DECLINED
    state = move("consent", MOVES, consent.state, new)
    return replace(consent, state=state, basis=basis if yes else None, grant=grant, at=now)


def expire(consent: Consent) -> Consent:
    """Nobody answered in time."""
    return replace(consent, state=move("consent", MOVES, consent.state, ConsentState.EXPIRED))


def revoke(consent: Consent, now: datetime) -> Consent:
    """A yes is taken back. Raises WrongState when there is none."""
    state = move("consent", MOVES, consent.state, ConsentState.REVOKED)
    return replace(consent, state=state, at=now)
