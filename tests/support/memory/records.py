"""The audit log and the inbox in memory. The log has no hashes here: nothing checks them."""

from collections.abc import Collection, Mapping
from datetime import datetime

from bot.app.ports import AuditEntry
from bot.core.ids import PersonId
from tests.support.memory.tables import Tables


class MemoryAuditLog:
    """Implements `bot.app.ports.AuditLog`."""

    def __init__(self, tables: Tables) -> None:
        self._t = tables

    async def add(self, at: datetime, person: PersonId, what: str, **data: str) -> None:
        """Appends a line."""
        number = len(self._t.log) + 1
        self._t.log[number] = AuditEntry(number, at, person, what, tuple(sorted(data.items())))

    async def list_by_person(self, person: PersonId) -> list[AuditEntry]:
        """The lines about a person's likeness, oldest first."""
        whose = {person} | {gone for gone, now in self._t.joined.items() if now == person}
        return [entry for entry in self._t.log.values() if entry.person in whose]


class MemoryInbox:
    """Implements `bot.app.ports.Inbox`."""

    def __init__(self, tables: Tables) -> None:
        self._t = tables

    async def add_if_new(self, platform: str, update: str, at: datetime) -> bool:
        """Records an update as handled. False when it already was."""
        is_new = (platform, update) not in self._t.handled
        self._t.handled.setdefault((platform, update), at)
        return is_new

    async def add_pending(self, platform: str, updates: Mapping[str, str]) -> list[str]:
        """Stores updates, content by number, until they are handled; the numbers that are new."""
        new = [number for number in updates if (platform, number) not in self._t.pending]
        self._t.pending.update({(platform, number): updates[number] for number in new})
        return new

    async def remove_pending(self, platform: str, updates: Collection[str]) -> None:
        """Deletes stored updates by number, once they are handled."""
        for number in updates:
            self._t.pending.pop((platform, number), None)

    async def list_pending(self, platform: str) -> list[tuple[str, str]]:
        """Number and content of every stored update."""
        return [(n, content) for (at, n), content in self._t.pending.items() if at == platform]
