"""Records of what happened: the audit log of every cameo, and the updates that were handled."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.ids import PersonId


@dataclass(frozen=True)
class AuditEntry:
    """One line of the audit log: `what` happened to `person`'s likeness, with ids and digests."""

    number: int
    at: datetime
    person: PersonId
    what: str
    data: tuple[tuple[str, str], ...]


class AuditLog(Protocol):
    """What happened to each likeness, append-only; every line is chained to the one before."""

    async def add(self, at: datetime, person: PersonId, what: str, **data: str) -> None:
        """Appends a line."""

    async def list_by_person(self, person: PersonId) -> list[AuditEntry]:
        """The lines about a person's likeness, oldest first."""


class Inbox(Protocol):
    """Updates from the platforms: which were handled, and which still have to be."""

    async def add_if_new(self, platform: str, update: str, at: datetime) -> bool:
        """Records an update as handled. False when it already was."""

    async def add_pending(self, platform: str, updates: Mapping[str, str]) -> list[str]:
        """Stores updates, content by number, until they are handled; the numbers that are new."""

    async def remove_pending(self, platform: str, updates: Collection[str]) -> None:
        """Deletes stored updates by number, once they are handled."""

    async def list_pending(self, platform: str) -> list[tuple[str, str]]:
        """Number and content of every stored update."""
