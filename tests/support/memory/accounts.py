"""People, places and account links: `bot.app.ports.accounts` in memory."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from bot.app.ports import Address
from bot.core.account_link import LinkCode
from bot.core.errors import NotFound
from bot.core.ids import AccountId, PersonId, PlaceId
from bot.core.person import Account, Person
from bot.core.place import Place, Rules
from tests.support.memory.tables import Tables, drop


class MemoryPeople:
    """Implements `bot.app.ports.People`."""

    def __init__(self, tables: Tables) -> None:
        self._t = tables

    async def get(self, person: PersonId) -> Person | None:
        """The person, or None."""
        return self._t.people.get(person)

    async def find_account(self, address: Address) -> Account | None:
        """The account at an address."""
        for account, there in self._t.accounts.values():
            if there == address:
                return account
        return None

    async def find_by_address(self, address: Address) -> tuple[Person, Account] | None:
        """The account at an address and the person who has it."""
        account = await self.find_account(address)
        return None if account is None else (self._t.people[account.person], account)

    async def list_accounts(self, person: PersonId) -> list[tuple[Account, Address]]:
        """The accounts of a person, each with its address."""
        own = [row for row in self._t.accounts.values() if row[0].person == person]
        return sorted(own, key=lambda row: row[0].id)

    async def add(self, person: Person, account: Account, address: Address) -> None:
        """Adds a person with their first account, which has no username until `set_username`."""
        assert await self.find_account(address) is None, "unique"
        self._t.people[person.id] = person
        self._t.accounts[account.id] = replace(account, username=""), address

    async def save(self, person: Person) -> None:
        """Saves what changed about a person."""
        if person.id in self._t.people:
            self._t.people[person.id] = person

    async def list_idle(self, before: datetime) -> list[Person]:
        """The people who were last here before a time, or of whom that is not known."""
        every = self._t.people.values()
        idle = [each for each in every if each.seen_at is None or each.seen_at <= before]
        return sorted(idle, key=lambda each: each.id)

    async def rename_account(self, account: AccountId, name: str) -> None:
        """Sets the name that the platform shows for an account."""
        if account in self._t.accounts:
            old, address = self._t.accounts[account]
            self._t.accounts[account] = replace(old, name=name), address

    async def find_by_username(
        self, platform: str, username: str
    ) -> tuple[Account, Address] | None:
        """The account with a username. `username`: in lower case."""
        for row in self._t.accounts.values():
            if username and (row[0].platform, row[0].username) == (platform, username):
                return row
        return None

    async def set_username(self, account: Account, username: str) -> None:
        """Gives an account a username and takes it from any other account on that platform."""
        had = await self.find_by_username(account.platform, username)
        if had is not None:
            self._t.accounts[had[0].id] = replace(had[0], username=""), had[1]
        stored, address = self._t.accounts[account.id]
        self._t.accounts[account.id] = replace(stored, username=username), address

    async def get_names(self, people: Collection[PersonId]) -> dict[PersonId, str]:
        """The names of people; ids that are unknown are left out."""
        return {each: self._t.people[each].name for each in people if each in self._t.people}

    async def list_blocked(self, owner: PersonId) -> frozenset[PersonId]:
        """The people whom `owner` blocks."""
        return frozenset(other for by, other in self._t.blocks if by == owner)

    async def block(self, owner: PersonId, other: PersonId, at: datetime) -> None:
        """`owner` blocks `other`. Blocking twice changes nothing."""
        self._t.blocks.setdefault((owner, other), at)

    async def unblock(self, owner: PersonId, other: PersonId) -> None:
        """`owner` no longer blocks `other`."""
        self._t.blocks.pop((owner, other), None)

    async def erase(self, person: PersonId) -> None:
        """Deletes a person, their accounts, where they were seen, and blocks that name them."""
        drop(self._t.blocks, [key for key in self._t.blocks if person in key])
        drop(self._t.presence, [key for key in self._t.presence if key[1] == person])
        own = [key for key, (account, _) in self._t.accounts.items() if account.person == person]
        drop(self._t.accounts, own)
        self._t.people.pop(person, None)


class MemoryPlaces:
    """Implements `bot.app.ports.Places`."""

    def __init__(self, tables: Tables) -> None:
        self._t = tables

    async def get(self, place: PlaceId) -> Place | None:
        """The place, or None."""
        row = self._t.places.get(place)
        return None if row is None else row[0]

    async def find_by_address(self, address: Address) -> Place | None:
        """The place at an address."""
        for place, there in self._t.places.values():
            if there == address:
                return place
        return None

    async def get_address(self, place: PlaceId) -> Address:
        """The address of a place. Raises NotFound "place-unknown"."""
        if place not in self._t.places:
            raise NotFound("place-unknown")
        return self._t.places[place][1]

    async def save(self, place: Place, address: Address) -> None:
        """Adds a place, or saves its new name or address; its stored rules stay as they are."""
        stored = self._t.places.get(place.id)
        rules = Rules() if stored is None else stored[0].rules
        there = replace(place, platform=address.platform, rules=rules)
        self._t.places[place.id] = there, address

    async def erase(self, address: Address) -> None:
        """Deletes the place at an address, if there is one."""
        places = self._t.places
        gone = [key for key, (_, there) in places.items() if there == address]
        drop(self._t.presence, [key for key in self._t.presence if key[0] in gone])
        drop(places, gone)

    async def get_known_since(self, place: PlaceId, person: PersonId) -> datetime | None:
        """When a person was first seen in a place."""
        return self._t.presence.get((place, person))

    async def add_presence(self, place: PlaceId, person: PersonId, at: datetime) -> None:
        """Records that a person was seen in a place; only the first time is kept."""
        self._t.presence.setdefault((place, person), at)

    async def list_present(self, place: PlaceId) -> frozenset[PersonId]:
        """Everybody who was seen in a place."""
        return frozenset(person for where, person in self._t.presence if where == place)

    async def list_by_person(self, person: PersonId) -> dict[PlaceId, datetime]:
        """Every place where a person was seen, and when first."""
        return {place: at for (place, who), at in self._t.presence.items() if who == person}

    async def save_rules(self, place: PlaceId, rules: Rules) -> None:
        """Saves the rules of a place."""
        if place in self._t.places:
            stored, address = self._t.places[place]
            self._t.places[place] = replace(stored, rules=rules), address

    async def remove_moderator(self, moderator: PersonId) -> None:
        """Ends the review of clips before posting in every place where this person did it."""
        for place, _ in list(self._t.places.values()):
            if place.rules.moderator == moderator:
                await self.save_rules(place.id, replace(place.rules, moderator=None))


class MemoryWebAccounts:
    """Implements `bot.app.ports.WebAccounts` where nobody uses the web chat itself."""

    async def erase(self, addresses: Collection[Address]) -> list[Address]:
        """No account has a room there."""
        return []

    async def end_sessions(self, addresses: Collection[Address]) -> None:
        """Nobody is signed in there."""


class MemoryAccountLinks:
    """Implements `bot.app.ports.AccountLinks`."""

    def __init__(self, tables: Tables) -> None:
        self._t = tables

    async def find_code(self, digest: str) -> LinkCode | None:
        """The code with a digest."""
        return next((c for c in self._t.link_codes.values() if c.digest == digest), None)

    async def find_code_typed_by(self, by: PersonId) -> LinkCode | None:
        """The code that a person typed last."""
        return next((c for c in self._t.link_codes.values() if c.by == by), None)

    async def save_code(self, code: LinkCode) -> None:
        """Saves a code as the only one of its person and the only one typed by `code.by`."""
        for other in list(self._t.link_codes.values()):
            if code.by is not None and other.by == code.by:
                self._t.link_codes[other.person] = replace(other, by=None)
        self._t.link_codes[code.person] = code

    async def list_wrong_attempts(self, person: PersonId, since: datetime) -> tuple[datetime, ...]:
        """When, after `since`, a person typed codes that do not exist."""
        return tuple(at for who, at in self._t.wrong_codes if who == person and at > since)

    async def add_wrong_attempt(self, person: PersonId, at: datetime) -> None:
        """Records that a person typed a code that does not exist."""
        self._t.wrong_codes[person, at] = None

    async def merge_people(self, stays: PersonId, goes: PersonId) -> None:
        """Gives everything of `goes` except a cameo to `stays`, and deletes the person `goes`."""
        t = self._t

        def now(person: PersonId) -> PersonId:
            return stays if person == goes else person

        for key, (account, address) in t.accounts.items():
            t.accounts[key] = replace(account, person=now(account.person)), address
        for grant_id, grant in list(t.grants.items()):
            changed = replace(grant, owner=now(grant.owner), to=now(grant.to))
            t.grants[grant_id] = changed
            if changed.owner == changed.to:
                del t.grants[grant_id]
        for request_id, request in t.requests.items():
            reviews = tuple(replace(each, owner=now(each.owner)) for each in request.reviews)
            scene = replace(request.scene, asker=now(request.asker))
            t.requests[request_id] = replace(request, scene=scene, reviews=reviews)
        for notice_id, notice in t.notices.items():
            t.notices[notice_id] = replace(notice, to=now(notice.to))
        for message_id, message in t.messages.items():
            whom = None if message.person is None else now(message.person)
            subject = stays if message.subject == goes else message.subject
            t.messages[message_id] = replace(message, person=whom, subject=subject)
        for gone, person in t.joined.items():
            t.joined[gone] = now(person)
        for owner, other in [key for key in t.blocks if goes in key]:
            at = t.blocks.pop((owner, other))
            if now(owner) != now(other):
                t.blocks.setdefault((now(owner), now(other)), at)
        for place, who in [key for key in t.presence if key[1] == goes]:
            since = t.presence.pop((place, who))
            t.presence[place, stays] = min(since, t.presence.get((place, stays), since))
        for key, agreement in t.agreements.items():
            t.agreements[key] = replace(agreement, person=now(agreement.person))
        for former in [key for key in t.former if key[2] == goes]:
            account, kind, _, at = former
            t.former.setdefault((account, kind, stays, at), t.former.pop(former))
        for cameo_id, cameo in t.cameos.items():
            chosen = frozenset(now(each) for each in cameo.policy.chosen)
            t.cameos[cameo_id] = replace(cameo, policy=replace(cameo.policy, chosen=chosen))
        for place_id, (place, there) in t.places.items():
            if place.rules.moderator == goes:
                rules = replace(place.rules, moderator=stays)
                t.places[place_id] = replace(place, rules=rules), there
        for person in (stays, goes):
            t.link_codes.pop(person, None)
        drop(t.wrong_codes, [key for key in t.wrong_codes if key[0] == goes])
        t.joined[goes] = stays
        t.people.pop(goes, None)

    async def separate(self, account: Account, new: Person) -> None:
        """Adds the person `new` and gives them an account, and nothing else, of another person."""
        t, old = self._t, account.person
        t.people[new.id] = replace(new, seen_at=None, warned_at=None)
        stored, address = t.accounts[account.id]
        t.accounts[account.id] = replace(stored, person=new.id), address
        for owner, other in list(t.blocks):
            if other == old:
                t.blocks.setdefault((owner, new.id), t.blocks[owner, other])
        drop(t.link_codes, [k for k, c in t.link_codes.items() if old in (c.person, c.by)])

    async def erase(self, person: PersonId) -> None:
        """Deletes a person's codes and attempts, and which former ids are theirs."""
        t = self._t
        drop(t.link_codes, [k for k, c in t.link_codes.items() if person in (c.person, c.by)])
        drop(t.wrong_codes, [key for key in t.wrong_codes if key[0] == person])
        drop(t.joined, [gone for gone, who in t.joined.items() if who == person])
