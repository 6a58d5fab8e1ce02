"""Updates that a platform hands over once: kept until they are handled, so that it can be told at
once that they have arrived, and a process that is killed takes them again."""

from collections.abc import Collection, Mapping

from bot.app.ports import App


async def keep(app: App, platform: str, updates: Mapping[str, str]) -> list[str]:
    """Keeps what has arrived, by number; the numbers that are new."""
    async with app.store.begin() as t:
        return await t.inbox.add_pending(platform, updates)


async def remove(app: App, platform: str, numbers: Collection[str]) -> None:
    """Lets go of updates that are done with."""
    async with app.store.begin() as t:
        await t.inbox.remove_pending(platform, numbers)


async def list_pending(app: App, platform: str) -> list[str]:
    """What a process that ended did not get to, the oldest first."""
    async with app.store.read() as t:
        kept = await t.inbox.list_pending(platform)
    return [content for _, content in sorted(kept, key=lambda one: int(one[0]))]
