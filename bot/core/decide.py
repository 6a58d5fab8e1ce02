"""Who may answer what: the owner's rules against one scene."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.cameo import Cameo, CameoState
from bot.core.content import Kind
from bot.core.grant import Grant
from bot.core.ids import CameoId, GrantId, PersonId
from bot.core.policy import Ask, Policy
from bot.core.scene import Scene


class Answer(StrEnum):
    """What the rules say before anybody is asked."""

    ALLOW = "allow"
    ASK = "ask"
    REFUSE = "refuse"


class Reason(StrEnum):
    """The rule behind an answer."""

    OWN = "own"
    GRANT = "grant"
    ASKS_ALWAYS = "asks-always"
    NO_GRANT = "no-grant"
    AUDIENCE = "audience"
    BLOCKED = "blocked"
    FROZEN = "frozen"
    BOUNDARY = "boundary"


@dataclass(frozen=True)
class Decision:
    """`grant`: the one that answered. `kinds`: those that are switched off."""

    answer: Answer
    reason: Reason
    grant: GrantId | None = None
    kinds: frozenset[Kind] = frozenset()


@dataclass(frozen=True)
class Standing:
    """Everything that bears on one cameo of a cast. `blocks`: people its owner blocked."""

    cameo: Cameo
    grants: tuple[Grant, ...] = ()
    blocks: frozenset[PersonId] = frozenset()


def decide(
    policy: Policy,
    grants: Collection[Grant],
    blocks: Collection[PersonId],
    scene: Scene,
    now: datetime,
) -> Decision:
    """What an owner's rules say to a scene: allow, ask or refuse, with the reason.

    Boundaries come before grants, and hold for the owner too: they are changed in `/me`.
    """
    if scene.asker in blocks:
        return Decision(Answer.REFUSE, Reason.BLOCKED)
    if not policy.may_ask(scene.asker, scene.place):
        return Decision(Answer.REFUSE, Reason.AUDIENCE)
    if off := scene.kinds & policy.off:
        return Decision(Answer.REFUSE, Reason.BOUNDARY, kinds=off)
    if scene.asker == policy.owner:
        return Decision(Answer.ALLOW, Reason.OWN)
    if policy.ask is Ask.ALWAYS:
        return Decision(Answer.ASK, Reason.ASKS_ALWAYS)
    # The narrowest first: a counted grant is used up before an unlimited one.
    for grant in sorted(grants, key=lambda one: (one.uses is None, one.expires_at)):
        if grant.owner == policy.owner and grant.covers(scene, now):
            return Decision(Answer.ALLOW, Reason.GRANT, grant.id)
    return Decision(Answer.ASK, Reason.NO_GRANT)


def decide_cast(
    standings: Mapping[CameoId, Standing], scene: Scene, now: datetime
) -> dict[CameoId, Decision]:
    """The decision for each cameo in the cast. Raises KeyError when one has no standing."""
    decisions = {}
    for role in scene.cast:
        if role.cameo is None:
            continue
        standing = standings[role.cameo]
        if standing.cameo.state is not CameoState.ACTIVE:
            decisions[role.cameo] = Decision(Answer.REFUSE, Reason.FROZEN)
        else:
            decisions[role.cameo] = decide(
                standing.cameo.policy, standing.grants, standing.blocks, scene, now
            )
    return decisions
