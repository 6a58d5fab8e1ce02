"""Files and keys that go for good. Each may be done twice, and goes on after a crash."""

from bot.app.ports import App
from bot.core.ids import PersonId


async def erase_file(app: App, name: str) -> None:
    """One file."""
    await app.files.remove(name)


async def erase_key(app: App, person: PersonId) -> None:
    """A person's key: whatever is sealed for them cannot be read by anybody any more; then what
    the database still holds of deleted rows."""
    await app.vault.erase(person)
    await app.store.purge()
