"""A conversation, and the rules that its admins set for it. By default everything is allowed."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.core.errors import NotYours, Unsuitable, WrongState
from bot.core.ids import PersonId, PlaceId
from bot.core.limits import Limits

MAX_QUOTA = 1000
LOOKS = (
    "natural", "film", "noir", "neon", "comic", "dream", "watercolour", "paper", "pixel", "vhs",
)  # fmt: skip
"""Looks of a clip. "natural", the default, lets the prompt name another one."""


class Askers(StrEnum):
    """Who may ask for clips in a conversation."""

    EVERYBODY = "everybody"
    ADMINS = "admins"


@dataclass(frozen=True)
class Rules:
    """`on`: whether clips can be asked for. `quota`: requests within 24 hours, None for the
    operator's limit. `look`: the look of every clip. `moderator`: an admin who reviews every
    finished clip before it is posted, None for no review."""

    on: bool = True
    quota: int | None = None
    who: Askers = Askers.EVERYBODY
    look: str = "natural"
    moderator: PersonId | None = None

    def __post_init__(self) -> None:
        """Raises Unsuitable "place-quota", "place-look"."""
        if self.quota is not None and not 1 <= self.quota <= MAX_QUOTA:
            raise Unsuitable("place-quota", {"least": 1, "most": MAX_QUOTA})
        if self.look not in LOOKS:
            raise Unsuitable("place-look", {"look": self.look, "known": ", ".join(LOOKS)})


DEFAULT_RULES = Rules()
"""The rules of a conversation whose admins set none."""


class PlaceKind(StrEnum):
    """Who can read a conversation."""

    GROUP = "group"
    PRIVATE = "private"


@dataclass(frozen=True)
class Place:
    """A conversation on one platform."""

    id: PlaceId
    platform: str
    kind: PlaceKind
    name: str
    rules: Rules = DEFAULT_RULES


def change(new: Rules, group: bool, admin: bool) -> Rules:
    """The new rules, if they may be set. `group`: whether the conversation is one. `admin`: whether
    an admin of it asks. Raises WrongState "place-group-only", NotYours "place-not-admin"."""
    if not group:
        raise WrongState("place-group-only")
    if not admin:
        raise NotYours("place-not-admin")
    return new


def check(rules: Rules, admin: bool) -> None:
    """Checks that a person may ask here. Raises Unsuitable "place-off", NotYours "place-admins"."""
    if not rules.on:
        raise Unsuitable("place-off")
    if rules.who is Askers.ADMINS and not admin:
        raise NotYours("place-admins")


def choose_look(rules: Rules, look: str) -> str:
    """The look of a clip: the place's, or the asker's where the place leaves it at "natural"."""
    return look if rules.look == LOOKS[0] else rules.look


def apply_quota(rules: Rules, limits: Limits) -> Limits:
    """The operator's limits, with the quota of the place where that is lower."""
    if rules.quota is None:
        return limits
    return replace(limits, place=min(limits.place, rules.quota))
