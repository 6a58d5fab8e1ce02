"""People, their accounts, and the conversations in which they meet."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.ids import AccountId, PersonId, PlaceId
from bot.core.place import DEFAULT_RULES, Rules


@dataclass(frozen=True)
class Person:
    """A human. `language`: "en" or "ko". `adult_at`: when they declared that they are of age, None
    until then."""

    id: PersonId
    name: str
    language: str
    adult_at: datetime | None = None


@dataclass(frozen=True)
class Account:
    """A person's account on one platform. `username`: what follows the @ when people name them, in
    lower case; "" when they have none or the platform has no usernames."""

    id: AccountId
    person: PersonId
    platform: str
    name: str
    username: str = ""


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
