"""Conversations as they come along."""

from bot.app.ports import Address, App
from bot.core.ids import PlaceId
from bot.core.person import Place, PlaceKind


async def arrive(app: App, address: Address, kind: PlaceKind, name: str) -> Place:
    """The conversation at an address, under the name it has now."""
    async with app.store.read() as t:
        known = await t.places.at(address)
    if known is not None and known.name == name:
        return known
    async with app.store.begin() as t:
        known = await t.places.at(address)
        place = Place(
            known.id if known is not None else PlaceId(app.new_id()), address.platform, kind, name
        )
        await t.places.save(place, address)
        return place


async def moved(app: App, old: Address, new: Address) -> None:
    """A platform has given a conversation another number: it stays the same place, with every
    grant for it, unless somebody was heard at the new number first."""
    async with app.store.begin() as t:
        known = await t.places.at(old)
        if known is not None and await t.places.at(new) is None:
            await t.places.save(known, new)
