"""What an owner's standing rules say about one scene: allow, ask the owner, or refuse."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.cameo import Cameo, CameoState
from bot.core.content import ContentKind
from bot.core.grant import Grant
from bot.core.ids import CameoId, GrantId, PersonId
from bot.core.policy import Ask, Policy
from bot.core.scene import Scene


class Answer(StrEnum):
    """The outcome of the rules, before anyone is asked."""

    ALLOW = "allow"
    ASK = "ask"
    REFUSE = "refuse"


class Reason(StrEnum):
    """The rule that gave the answer."""

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
    """`grant`: the one that allowed it. `kinds`: kinds in the scene that the owner switched off."""

    answer: Answer
    reason: Reason
    grant: GrantId | None = None
    kinds: frozenset[ContentKind] = frozenset()


@dataclass(frozen=True)
class CameoContext:
    """What decides about one cameo in a cast. `blocks`: people whom its owner blocked."""

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
    """What an owner's rules say about a scene, with the reason.

    Boundaries come before grants and bind the owner too, who can change them with `/me`.
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
    for grant in sorted(grants, key=lambda grant: (grant.uses is None, grant.expires_at)):
        if grant.owner == policy.owner and grant.covers(scene, now):
            return Decision(Answer.ALLOW, Reason.GRANT, grant.id)
    return Decision(Answer.ASK, Reason.NO_GRANT)


def lets_grants_answer(policy: Policy, scene: Scene) -> bool:
    """Whether an owner's policy leaves the answer to a scene to their grants."""
    may_ask = policy.may_ask(scene.asker, scene.place)
    return may_ask and not scene.kinds & policy.off and policy.ask is not Ask.ALWAYS


def decide_cast(
    contexts: Mapping[CameoId, CameoContext], scene: Scene, now: datetime
) -> dict[CameoId, Decision]:
    """The decision for each cameo in the cast. Raises KeyError when one has no context."""
    decisions = {}
    for role in scene.cast:
        if role.cameo is None:
            continue
        context = contexts[role.cameo]
        if context.cameo.state is not CameoState.ACTIVE:
            decisions[role.cameo] = Decision(Answer.REFUSE, Reason.FROZEN)
        else:
            decisions[role.cameo] = decide(
                context.cameo.policy, context.grants, context.blocks, scene, now
            )
    return decisions
