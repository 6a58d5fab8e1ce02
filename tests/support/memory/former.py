"""Former accounts, agreements and inspections in memory."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from bot.core.agreement import Agreement
from bot.core.cameo import CameoState
from bot.core.consent import ConsentState
from bot.core.ids import CameoId, PersonId, PlaceId, RequestId
from bot.core.limits import DAY, InspectionUse
from tests.support.memory.tables import InspectionRow, Tables, drop

BLOCK, DECLINE, REQUEST, CHALLENGE = "block", "decline", "request", "challenge"


class MemoryFormerAccounts:
    """Implements `bot.app.ports.FormerAccounts`. Rows: who has an account, by the account's hash,
    what it is, its owner and when."""

    def __init__(self, tables: Tables) -> None:
        self._t = tables

    async def keep(
        self, person: PersonId, accounts: Collection[str], group: str, since: datetime
    ) -> None:
        """Keeps what counts against a person who is about to be erased."""
        self._give({person}, PersonId(group))
        for kind, owner, at in self._list_current(person, since):
            for account in accounts:
                self._t.former.setdefault((account, kind, owner, at), PersonId(group))

    async def copy(self, person: PersonId, new: PersonId, account: str, since: datetime) -> None:
        """Makes what counts against a person, blocks left out, count for `new` as well."""
        every = self._t.former.items()
        earlier = [key[1:] for key, whose in every if whose == person and key[3] > since]
        for kind, owner, at in [*self._list_current(person, since), *earlier]:
            if kind != BLOCK:
                self._t.former.setdefault((account, kind, owner, at), new)

    async def restore(self, account: str, person: PersonId) -> None:
        """Makes what was kept for an account count for a person who has it now."""
        kept = {key: whose for key, whose in self._t.former.items() if key[0] == account}
        self._give(set(kept.values()), person)
        for key in kept:
            if key[1] == BLOCK:
                self._t.blocks.setdefault((PersonId(key[2]), person), key[3])
                del self._t.former[key]

    async def keep_decline(
        self, request: RequestId, asker: PersonId, owner: PersonId, at: datetime
    ) -> None:
        """Keeps an owner's no to an asker when its request no longer names the owner."""
        self._t.former.setdefault((f"request {request}", DECLINE, owner, at), asker)

    async def unblock(self, owner: PersonId, person: PersonId) -> None:
        """Forgets an owner's block of the accounts of a person that are not back yet."""
        former = self._t.former
        own = [k for k, whose in former.items() if k[1:3] == (BLOCK, owner) and whose == person]
        drop(former, own)

    async def erase(self, owner: PersonId) -> None:
        """Forgets whom an owner blocked and whom they said no to."""
        drop(self._t.former, [key for key in self._t.former if key[2] == owner])

    async def forget_before(self, since: datetime) -> None:
        """Forgets everything but blocks that is older."""
        drop(self._t.former, [k for k in self._t.former if k[3] <= since and k[1] != BLOCK])

    def _give(self, people: set[PersonId], to: PersonId) -> None:
        for key, whose in self._t.former.items():
            if whose in people:
                self._t.former[key] = to
        for cameo, row in self._t.inspections.items():
            if row.person in people:
                self._t.inspections[cameo] = replace(row, person=to)

    def _list_current(self, person: PersonId, since: datetime) -> list[tuple[str, str, datetime]]:
        t = self._t
        found = [(BLOCK, str(by), at) for (by, other), at in t.blocks.items() if other == person]
        for request in t.requests.values():
            if request.asker != person:
                continue
            for consent in request.consents:
                at = consent.at
                if consent.state is ConsentState.DECLINED and at is not None and at > since:
                    found.append((DECLINE, consent.owner, at))
            if request.asked_at > since:
                found.append((REQUEST, "", request.asked_at))
        for cameo in t.cameos.values():
            if cameo.owner == person and cameo.challenged_at > since:
                found.append((CHALLENGE, "", cameo.challenged_at))
        return found


def list_times(tables: Tables, kind: str, person: PersonId, since: datetime) -> list[datetime]:
    """When a person did something with an account that was deleted since: each time once."""
    every = tables.former.items()
    return sorted({k[3] for k, whose in every if (whose, k[1]) == (person, kind) and k[3] > since})


class MemoryAgreements:
    """Implements `bot.app.ports.Agreements`."""

    def __init__(self, tables: Tables) -> None:
        self._t = tables

    async def save(self, agreement: Agreement) -> None:
        """Adds an agreement, in place of one for the same enrollment."""
        self._t.agreements[agreement.cameo] = agreement

    async def list_by_person(self, person: PersonId) -> list[Agreement]:
        """The agreements of a person, newest first."""
        own = [each for each in self._t.agreements.values() if each.person == person]
        return sorted(own, key=lambda each: each.at, reverse=True)

    async def erase(self, person: PersonId) -> None:
        """Deletes the agreements of a person."""
        t = self._t.agreements
        drop(t, [key for key, each in t.items() if each.person == person])


class MemoryInspections:
    """Implements `bot.app.ports.Inspections`."""

    def __init__(self, tables: Tables) -> None:
        self._t = tables

    async def add(
        self, cameo: CameoId, person: PersonId, place: PlaceId | None, at: datetime
    ) -> None:
        """Records that an enrollment began, and forgets what is older than a day."""
        t = self._t.inspections
        drop(t, [key for key, row in t.items() if row.at < at - DAY])
        t[cameo] = InspectionRow(person, place, at)

    async def get_place(self, cameo: CameoId) -> PlaceId | None:
        """Where an enrollment was begun; None when that is not known."""
        row = self._t.inspections.get(cameo)
        return None if row is None else row.place

    async def add_seconds(self, cameo: CameoId, seconds: float) -> None:
        """Adds the time that an attempt to inspect a clip took."""
        row = self._t.inspections.get(cameo)
        if row is not None:
            self._t.inspections[cameo] = replace(row, seconds=row.seconds + seconds)

    async def get_use(
        self, person: PersonId, place: PlaceId | None, since: datetime
    ) -> InspectionUse:
        """What was used by a person and in a place since then, and which clips still wait."""
        recent = [row for row in self._t.inspections.values() if row.at > since]
        waits = (CameoState.RECEIVED, CameoState.CHECKING)
        own = [each for each in self._t.cameos.values() if each.owner == person]
        return InspectionUse(
            sum(row.seconds for row in recent if row.person == person),
            sum(row.seconds for row in recent if place is not None and row.place == place),
            sum(each.state in waits for each in own),
        )

    async def reassign(self, person: PersonId, to: PersonId) -> None:
        """Counts a person's inspections for another one."""
        for cameo, row in self._t.inspections.items():
            if row.person == person:
                self._t.inspections[cameo] = replace(row, person=to)
