"""Encrypted files and the keys of the people in them."""

from collections.abc import Sequence
from typing import Protocol

from bot.core.ids import PersonId


class Files(Protocol):
    """Encrypted files. `owners`: erasing the key of any of them makes the file unreadable."""

    async def write(self, name: str, owners: Sequence[PersonId], data: bytes) -> None:
        """Encrypts and stores a file, in place of one with the same name."""

    async def read(self, name: str, owners: Sequence[PersonId]) -> bytes:
        """The content of a file. Raises LookupError when the file or an owner's key is gone."""

    async def remove(self, name: str) -> None:
        """Deletes a file, if there is one."""


class Vault(Protocol):
    """The keys of people, each encrypted under the operator's master key."""

    async def erase(self, person: PersonId) -> bool:
        """Deletes a person's key for good: files under it can never be read again.

        False when there was none.
        """

    async def hash_account(self, platform: str, number: str) -> str:
        """A keyed hash of an account, 64 hexadecimal digits, always the same."""
