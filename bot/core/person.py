"""People and their accounts on the platforms."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.ids import AccountId, PersonId

UNKNOWN_NAME = "?"
"""In place of a name: of somebody who has none that can be read out, or who left, or of a place
like that. `bot.chat.words` says it in the reader's language."""


@dataclass(frozen=True)
class Person:
    """A human. `language`: "en" or "ko". `adult_at`: when they declared that they are of age, None
    until then. `seen_at`: their last use, to the day. `warned_at`: when they were last told that
    they will be deleted, for not having been here for long."""

    id: PersonId
    name: str
    language: str
    adult_at: datetime | None = None
    seen_at: datetime | None = None
    warned_at: datetime | None = None


@dataclass(frozen=True)
class Account:
    """A person's account on one platform. `username`: what follows the @ when people name them, in
    lower case; "" when they have none or the platform has no usernames."""

    id: AccountId
    person: PersonId
    platform: str
    name: str
    username: str = ""
