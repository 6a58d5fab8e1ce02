"""Erasing files and keys for good. Both can be repeated, so that a worker can finish what a crash
interrupted."""

from bot.app.ports import App
from bot.core.ids import PersonId


async def erase_file(app: App, name: str) -> None:
    """Deletes one sealed file, if it is there."""
    await app.files.remove(name)


async def erase_key(app: App, person: PersonId) -> None:
    """Deletes a person's key, without which nothing sealed for them can be read, and then purges
    what the database still holds of deleted rows.

    Raises Temporary while readers prevent the purge.
    """
    await app.vault.erase(person)
    await app.store.purge()


async def purge(app: App) -> None:
    """Purges what the database still holds of deleted rows. Raises Temporary like `erase_key`."""
    await app.store.purge()
