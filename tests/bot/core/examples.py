"""Things that the tests of the rules begin with."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.cameo import Cameo, CameoState, Challenge
from bot.core.content import ContentKind
from bot.core.decide import CameoContext, decide_cast
from bot.core.grant import Grant
from bot.core.ids import CameoId, GrantId, PersonId, PlaceId, RequestId
from bot.core.policy import Audience, Policy, ReviewPolicy
from bot.core.request import Request, ask
from bot.core.scene import Role, Scene

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ANA, BO, CY = PersonId("ana"), PersonId("bo"), PersonId("cy")
HOME, AWAY = PlaceId("home"), PlaceId("away")


def policy(owner: PersonId, **changes: object) -> Policy:
    """Rules that let everybody ask; clips with others in them are looked at before posting."""
    own = Policy(owner, audience=Audience.EVERYONE, review=ReviewPolicy.WITH_OTHERS)
    return replace(own, **changes)  # type: ignore[arg-type]


def cameo(owner: PersonId, **rules: object) -> Cameo:
    """An active cameo of somebody, named after them."""
    challenge = Challenge("49217", ("left", "up", "right"))
    own = Cameo(CameoId(f"{owner}-cameo"), owner, challenge, policy(owner, **rules), NOW)
    return replace(own, state=CameoState.ACTIVE)


def scene(
    *owners: PersonId,
    asker: PersonId = ANA,
    prompt: str = "{A} waves",
    kinds: frozenset[ContentKind] = frozenset(),
) -> Scene:
    """A scene at home with these people, whom Ana asks."""
    cast = tuple(
        Role(letter, CameoId(f"{owner}-cameo"), owner)
        for letter, owner in zip("ABCD", owners, strict=False)
    )
    return Scene(asker, HOME, prompt, cast, kinds=kinds)


def contexts(
    *cameos: Cameo, blocks: frozenset[PersonId] = frozenset()
) -> dict[CameoId, CameoContext]:
    """What bears on these cameos."""
    return {one.id: CameoContext(one, blocks=blocks) for one in cameos}


def grant(owner: PersonId = BO, to: PersonId = ANA, **changes: object) -> Grant:
    """A standing yes for a day."""
    new = Grant(GrantId("grant"), owner, to, NOW, NOW + DAY)
    return replace(new, **changes)  # type: ignore[arg-type]


def request(*owners: PersonId, around: dict[CameoId, CameoContext] | None = None) -> Request:
    """A request of Ana's for these people."""
    wanted = scene(*owners)
    around = around or contexts(*(cameo(owner) for owner in owners))
    return ask(RequestId("request"), wanted, decide_cast(around, wanted, NOW), NOW)
