"""An owner's standing yes to one person."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypedDict, Unpack

from bot.core.content import ContentKind
from bot.core.errors import NotYours, WrongState
from bot.core.ids import GrantId, PersonId, PlaceId
from bot.core.moves import Table, move
from bot.core.scene import Scene

GRANT_LIFETIME = timedelta(days=90)


class GrantState(StrEnum):
    """The state of a grant. A revoked one is kept, so that what was made under it can be found."""

    GIVEN = "given"
    REVOKED = "revoked"


MOVES: Table[GrantState] = {GrantState.GIVEN: frozenset({GrantState.REVOKED})}


@dataclass(frozen=True)
class Grant:
    """`kinds`: sensitive kinds of content it covers; scenes of no kind are always covered.

    `places`: where it holds, None for anywhere. `uses`: how many uses are left, None for no limit.
    """

    id: GrantId
    owner: PersonId
    to: PersonId
    given_at: datetime
    expires_at: datetime
    kinds: frozenset[ContentKind] = frozenset()
    places: frozenset[PlaceId] | None = None
    uses: int | None = None
    state: GrantState = GrantState.GIVEN

    def is_valid(self, now: datetime) -> bool:
        """Whether it is neither revoked, expired nor used up."""
        return (
            self.state is GrantState.GIVEN
            and now < self.expires_at
            and (self.uses is None or self.uses > 0)
        )

    def covers(self, scene: Scene, now: datetime) -> bool:
        """Whether it says yes to this scene on its owner's behalf."""
        return (
            self.is_valid(now)
            and scene.asker == self.to
            and self.owner in scene.owners
            and self.includes(scene)
        )

    def includes(self, scene: Scene) -> bool:
        """Whether its terms allow the place and the kinds of content of a scene."""
        is_here = self.places is None or scene.place in self.places
        return is_here and scene.kinds <= self.kinds


def give(grant: GrantId, owner: PersonId, scene: Scene, now: datetime) -> Grant:
    """The grant of "Always this friend": to this asker, for these kinds, here, for 90 days."""
    return Grant(
        id=grant,
        owner=owner,
        to=scene.asker,
        given_at=now,
        expires_at=now + GRANT_LIFETIME,
        kinds=scene.kinds,
        places=frozenset({scene.place}),
    )


class GrantTerms(TypedDict, total=False):
    """What its owner can change in a grant."""

    kinds: frozenset[ContentKind]
    places: frozenset[PlaceId] | None
    uses: int | None
    expires_at: datetime


def change_terms(grant: Grant, by: PersonId, **terms: Unpack[GrantTerms]) -> Grant:
    """The grant with other terms; clips made under it stay. Raises NotYours, WrongState."""
    if by != grant.owner:
        raise NotYours("not-your-grant")
    if grant.state is not GrantState.GIVEN:
        raise WrongState(f"grant-is-{grant.state}")
    return replace(grant, **terms)


def spend(grant: Grant) -> Grant:
    """The grant after one more use."""
    return grant if grant.uses is None else replace(grant, uses=grant.uses - 1)


def revoke(grant: Grant, by: PersonId) -> Grant:
    """The grant as taken back by its owner. Raises NotYours, WrongState."""
    if by != grant.owner:
        raise NotYours("not-your-grant")
    state = move("grant", MOVES, grant.state, GrantState.REVOKED)
    return replace(grant, state=state)
