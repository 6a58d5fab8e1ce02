"""Updates that a platform delivers only once. They are stored until they are handled, so that they
can be acknowledged at once and survive a process that is killed."""

from collections.abc import Collection, Mapping

from bot.app.ports import App


async def keep(app: App, platform: str, updates: Mapping[str, str]) -> list[str]:
    """Stores updates by their number. Returns the numbers that were not stored before."""
    async with app.store.begin() as t:
        return await t.inbox.add_pending(platform, updates)


async def remove(app: App, platform: str, numbers: Collection[str]) -> None:
    """Removes updates that were handled."""
    async with app.store.begin() as t:
        await t.inbox.remove_pending(platform, numbers)


async def list_pending(app: App, platform: str) -> list[str]:
    """The updates that are not handled yet, oldest first."""
    async with app.store.read() as t:
        pending = await t.inbox.list_pending(platform)
    return [content for _, content in sorted(pending, key=lambda update: int(update[0]))]
