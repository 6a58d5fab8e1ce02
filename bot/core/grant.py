"""An owner's standing yes to one person."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypedDict, Unpack

from bot.core.content import Kind
from bot.core.errors import NotYours, WrongState
from bot.core.ids import GrantId, PersonId, PlaceId
from bot.core.moves import Table, moved
from bot.core.scene import Scene

LASTS = timedelta(days=90)


class GrantState(StrEnum):
    """A revoked grant stays, so that what was made under it can be found."""

    GIVEN = "given"
    REVOKED = "revoked"


MOVES: Table[GrantState] = {GrantState.GIVEN: frozenset({GrantState.REVOKED})}


@dataclass(frozen=True)
class Grant:
    """`kinds`: sensitive kinds of content it covers; what is of no kind is always covered.

    `places`: where it holds, None for anywhere. `uses`: how many are left, None for any number.
    """

    id: GrantId
    owner: PersonId
    to: PersonId
    given_at: datetime
    expires_at: datetime
    kinds: frozenset[Kind] = frozenset()
    places: frozenset[PlaceId] | None = None
    uses: int | None = None
    state: GrantState = GrantState.GIVEN

    def holds(self, now: datetime) -> bool:
        """Whether it covers anything any more."""
        return (
            self.state is GrantState.GIVEN
            and now < self.expires_at
            and (self.uses is None or self.uses > 0)
        )

    def covers(self, scene: Scene, now: datetime) -> bool:
        """Whether it is a yes to this scene."""
        return (
            self.holds(now)
            and scene.asker == self.to
            and self.owner in scene.owners
            and (self.places is None or scene.place in self.places)
            and scene.kinds <= self.kinds
        )


def give(grant: GrantId, owner: PersonId, scene: Scene, now: datetime) -> Grant:
    """What "Always this friend" gives: scenes of these kinds, in this place, for 90 days."""
    return Grant(
        id=grant,
        owner=owner,
        to=scene.asker,
        given_at=now,
        expires_at=now + LASTS,
        kinds=scene.kinds,
        places=frozenset({scene.place}),
    )


class Terms(TypedDict, total=False):
    """What its owner can change about a grant."""

    kinds: frozenset[Kind]
    places: frozenset[PlaceId] | None
    uses: int | None
    expires_at: datetime


def shape(grant: Grant, by: PersonId, **terms: Unpack[Terms]) -> Grant:
    """The grant on other terms; what was made under it stays. Raises NotYours, WrongState."""
    if by != grant.owner:
        raise NotYours("not-your-grant")
    if grant.state is not GrantState.GIVEN:
        raise WrongState(f"grant-is-{grant.state}")
    return replace(grant, **terms)


def used(grant: Grant) -> Grant:
    """The grant after one more use."""
    return grant if grant.uses is None else replace(grant, uses=grant.uses - 1)


def revoke(grant: Grant, by: PersonId) -> Grant:
    """Taken back. Raises NotYours, WrongState."""
    if by != grant.owner:
        raise NotYours("not-your-grant")
    state = moved("grant", MOVES, grant.state, GrantState.REVOKED)
    return replace(grant, state=state)
