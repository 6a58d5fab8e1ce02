"""Repositories of people, their accounts on the platforms, and the places where they talk."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.account_link import LinkCode
from bot.core.ids import AccountId, PersonId, PlaceId, RequestId
from bot.core.person import Account, Person
from bot.core.place import Place, Rules


@dataclass(frozen=True)
class Address:
    """Where a platform finds an account or a place. `number`: the platform's own id, as text."""

    platform: str
    number: str


class People(Protocol):
    """People, their accounts, and whom they block."""

    async def get(self, person: PersonId) -> Person | None:
        """The person, or None."""

    async def find_account(self, address: Address) -> Account | None:
        """The account at an address."""

    async def find_by_address(self, address: Address) -> tuple[Person, Account] | None:
        """The account at an address and the person who has it."""

    async def list_accounts(self, person: PersonId) -> list[tuple[Account, Address]]:
        """The accounts of a person, each with its address."""

    async def add(self, person: Person, account: Account, address: Address) -> None:
        """Adds a person with their first account, which has no username until `set_username`."""

    async def save(self, person: Person) -> None:
        """Saves what changed about a person."""

    async def list_idle(self, before: datetime) -> list[Person]:
        """The people who were last here before a time, or of whom that is not known."""

    async def rename_account(self, account: AccountId, name: str) -> None:
        """Sets the name that the platform shows for an account."""

    async def find_by_username(
        self, platform: str, username: str
    ) -> tuple[Account, Address] | None:
        """The account with a username. `username`: in lower case."""

    async def set_username(self, account: Account, username: str) -> None:
        """Gives an account a username and takes it from any other account on that platform."""

    async def get_names(self, people: Collection[PersonId]) -> dict[PersonId, str]:
        """The names of people; ids that are unknown are left out."""

    async def list_blocked(self, owner: PersonId) -> frozenset[PersonId]:
        """The people whom `owner` blocks."""

    async def block(self, owner: PersonId, other: PersonId, at: datetime) -> None:
        """`owner` blocks `other`. Blocking twice changes nothing."""

    async def unblock(self, owner: PersonId, other: PersonId) -> None:
        """`owner` no longer blocks `other`."""

    async def erase(self, person: PersonId) -> None:
        """Deletes a person, their accounts, where they were seen, and blocks that name them."""


class FormerAccounts(Protocol):
    """What counts for an account that was deleted, should it come back, or was unlinked, so that
    neither is a way round a block, a pause or a limit. Accounts are known by their keyed hashes
    alone."""

    async def keep(
        self, person: PersonId, accounts: Collection[str], group: str, since: datetime
    ) -> None:
        """Keeps what counts against a person who is about to be erased: who blocks them, and, since
        then, who said no to them, when they asked and when they began to enroll.

        `accounts`: the hashes of their accounts. `group`: a random id for these accounts.
        """

    async def copy(self, person: PersonId, new: PersonId, account: str, since: datetime) -> None:
        """Makes what counts against a person, blocks left out, count for `new` as well, who gets
        one of their accounts. `account`: its hash."""

    async def restore(self, account: str, person: PersonId) -> None:
        """Makes what was kept for an account, by its hash, count for a person who has it now."""

    async def keep_decline(
        self, request: RequestId, asker: PersonId, owner: PersonId, at: datetime
    ) -> None:
        """Keeps an owner's no to an asker, who is still here, when its request no longer names the
        owner."""

    async def unblock(self, owner: PersonId, person: PersonId) -> None:
        """Forgets an owner's block of the accounts of a person that are not back yet."""

    async def erase(self, owner: PersonId) -> None:
        """Forgets whom an owner blocked and whom they said no to."""

    async def forget_before(self, since: datetime) -> None:
        """Forgets everything but blocks that is older."""


class Places(Protocol):
    """Conversations on the platforms, and the rules that their admins set."""

    async def get(self, place: PlaceId) -> Place | None:
        """The place, or None."""

    async def find_by_address(self, address: Address) -> Place | None:
        """The place at an address."""

    async def get_address(self, place: PlaceId) -> Address:
        """The address of a place. Raises NotFound "place-unknown"."""

    async def save(self, place: Place, address: Address) -> None:
        """Adds a place, or saves its new name or address; its stored rules stay as they are."""

    async def save_rules(self, place: PlaceId, rules: Rules) -> None:
        """Saves the rules of a place."""

    async def erase(self, address: Address) -> None:
        """Deletes the place at an address, if there is one."""

    async def get_known_since(self, place: PlaceId, person: PersonId) -> datetime | None:
        """When a person was first seen in a place."""

    async def add_presence(self, place: PlaceId, person: PersonId, at: datetime) -> None:
        """Records that a person was seen in a place; only the first time is kept."""

    async def list_present(self, place: PlaceId) -> frozenset[PersonId]:
        """Everybody who was seen in a place."""

    async def list_by_person(self, person: PersonId) -> Mapping[PlaceId, datetime]:
        """Every place where a person was seen, and when first."""

    async def remove_moderator(self, moderator: PersonId) -> None:
        """Ends the review of clips before posting in every place where this person did it."""


class AccountLinks(Protocol):
    """Codes that make two accounts one person, and the attempts to guess one."""

    async def find_code(self, digest: str) -> LinkCode | None:
        """The code with a digest. A writing transaction locks the row."""

    async def find_code_typed_by(self, by: PersonId) -> LinkCode | None:
        """The code that a person typed last. A writing transaction locks the row."""

    async def save_code(self, code: LinkCode) -> None:
        """Saves a code as the only one of its person and the only one typed by `code.by`."""

    async def list_wrong_attempts(self, person: PersonId, since: datetime) -> tuple[datetime, ...]:
        """When, after `since`, a person typed codes that do not exist."""

    async def add_wrong_attempt(self, person: PersonId, at: datetime) -> None:
        """Records that a person typed a code that does not exist."""

    async def merge_people(self, stays: PersonId, goes: PersonId) -> None:
        """Gives everything of `goes` except a cameo to `stays`, and deletes the person `goes`."""

    async def separate(self, account: Account, new: Person) -> None:
        """Adds the person `new`, gives them an account of another person, and nothing else of
        theirs. Whoever blocks the other person blocks `new` too. Codes of the other person end."""

    async def erase(self, person: PersonId) -> None:
        """Deletes a person's codes and attempts, and which former ids are theirs."""
