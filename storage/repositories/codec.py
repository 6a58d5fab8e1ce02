"""Nested values of `bot.core` as JSON and back, field by field.

The JSON is stored for good: a new field needs a default for rows that lack it.
"""

from datetime import datetime
from typing import Any

from bot.core.cameo import Challenge, Finding
from bot.core.clip_options import Shape
from bot.core.content import ContentKind
from bot.core.ids import CameoId, PersonId, PlaceId
from bot.core.place import Askers, Rules
from bot.core.policy import (
    Ask,
    Audience,
    NoticePolicy,
    Policy,
    ReviewPolicy,
    Visibility,
    VoicePolicy,
)
from bot.core.review import Review, ReviewState
from bot.core.scene import Role, Scene

Json = dict[str, Any]


def encode_scene(scene: Scene) -> Json:
    """The JSON of a scene; asker and place have columns of their own."""
    return {
        "prompt": scene.prompt,
        "cast": [[role.letter, role.cameo, role.owner, *role.rules] for role in scene.cast],
        "look": scene.look,
        "seconds": scene.seconds,
        "shape": scene.shape,
        "kinds": sorted(scene.kinds),
        "moderator": scene.moderator,
    }


def decode_scene(data: Json, asker: str, place: str) -> Scene:
    """The scene of a row."""
    return Scene(
        asker=PersonId(asker),
        place=PlaceId(place),
        prompt=data["prompt"],
        cast=tuple(
            Role(
                letter,
                CameoId(cameo) if cameo else None,
                PersonId(owner) if owner else None,
                tuple(rules),  # older rows have none
            )
            for letter, cameo, owner, *rules in data["cast"]
        ),
        look=data["look"],
        seconds=data["seconds"],
        shape=Shape(data.get("shape", Shape.WIDE)),  # older rows have none
        kinds=frozenset(ContentKind(kind) for kind in data["kinds"]),
        moderator=PersonId(data["moderator"]) if data.get("moderator") else None,
    )


def encode_policy(policy: Policy) -> Json:
    """The JSON of a policy; its owner has a column."""
    return {
        "audience": policy.audience,
        "chosen": sorted(policy.chosen),
        "places": sorted(policy.places),
        "ask": policy.ask,
        "review": policy.review,
        "off": sorted(policy.off),
        "rules": list(policy.rules),
        "visibility": policy.visibility,
        "notices": policy.notices,
        "voice": policy.voice,
    }


def decode_policy(data: Json, owner: str) -> Policy:
    """The policy of a row."""
    return Policy(
        owner=PersonId(owner),
        audience=Audience(data["audience"]),
        chosen=frozenset(PersonId(person) for person in data["chosen"]),
        places=frozenset(PlaceId(place) for place in data["places"]),
        ask=Ask(data["ask"]),
        review=ReviewPolicy(data["review"]),
        off=frozenset(ContentKind(kind) for kind in data["off"]),
        rules=tuple(data["rules"]),
        visibility=Visibility(data["visibility"]),
        notices=NoticePolicy(data["notices"]),
        voice=VoicePolicy(data.get("voice", VoicePolicy.OWN)),  # older rows have none
    )


def encode_rules(rules: Rules) -> Json:
    """The JSON of the rules that the admins of a place set."""
    return {
        "on": rules.on,
        "quota": rules.quota,
        "who": rules.who,
        "look": rules.look,
        "moderator": rules.moderator,
    }


def decode_rules(data: Json | None) -> Rules:
    """The rules of a row; the default ones until an admin sets some."""
    if data is None:
        return Rules()
    moderator = data["moderator"]
    return Rules(
        on=data["on"],
        quota=data["quota"],
        who=Askers(data["who"]),
        look=data["look"],
        moderator=None if moderator is None else PersonId(moderator),
    )


def encode_challenge(challenge: Challenge) -> Json:
    """The JSON of a challenge."""
    return {"digits": challenge.digits, "turns": list(challenge.turns)}


def decode_challenge(data: Json) -> Challenge:
    """The challenge from its JSON."""
    return Challenge(data["digits"], tuple(data["turns"]))


def encode_finding(finding: Finding) -> list[Any]:
    """The JSON of one finding of an inspection."""
    span = list(finding.span) if finding.span else None
    return [finding.name, finding.passed, finding.value, finding.limit, span, finding.advice]


def decode_finding(data: list[Any]) -> Finding:
    """The finding from its JSON."""
    name, passed, value, limit, span, advice = data
    return Finding(name, passed, value, limit, (span[0], span[1]) if span else None, advice)


def encode_review(review: Review) -> list[Any]:
    """The JSON of one owner's review."""
    return [review.owner, review.state, review.at.isoformat() if review.at else None]


def decode_review(data: list[Any]) -> Review:
    """The review from its JSON."""
    owner, state, at = data
    answered_at = datetime.fromisoformat(at) if at is not None else None
    return Review(PersonId(owner), ReviewState(state), answered_at)
