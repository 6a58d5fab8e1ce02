"""People, their accounts, and the places where they context."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.ids import AccountId, PersonId, PlaceId
from bot.core.place import EVERYTHING, Rules


@dataclass(frozen=True)
class Person:
    """A human. `adult_at`: when they declared to be of age, None until then."""

    id: PersonId
    name: str
    language: str
    adult_at: datetime | None = None


@dataclass(frozen=True)
class Account:
    """That human on one platform. `username`: what they are named by there with an @, in lower
    case, "" without one, or where names are no addresses."""

    id: AccountId
    person: PersonId
    platform: str
    name: str
    username: str = ""


class PlaceKind(StrEnum):
    """Who can read along."""

    GROUP = "group"
    PRIVATE = "private"


@dataclass(frozen=True)
class Place:
    """A conversation on one platform."""

    id: PlaceId
    platform: str
    kind: PlaceKind
    name: str
    rules: Rules = EVERYTHING
