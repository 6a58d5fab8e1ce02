"""Conversations: registered when an update from them arrives, and their rules."""

from dataclasses import replace

from bot.app import rights
from bot.app.ports import Address, App, Transaction
from bot.app.requests import place_stops
from bot.core import place as place_rules
from bot.core.errors import NotFound
from bot.core.ids import PersonId, PlaceId
from bot.core.person import UNKNOWN_NAME, Person
from bot.core.place import Place, PlaceKind, Rules
from bot.text.clean import MAX_TITLE_CLUSTERS, clean_name


async def find_unchanged(t: Transaction, address: Address, name: str) -> Place | None:
    """The conversation at an address; None when it or its name is new."""
    place = await t.places.find_by_address(address)
    return place if place is not None and place.name == _choose_name(name) else None


async def register(app: App, address: Address, kind: PlaceKind, name: str) -> Place:
    """The conversation at an address, added if it is new, with its current name, cleaned, and its
    kind."""
    async with app.store.read() as t:
        place = await find_unchanged(t, address, name)
    if place is not None:
        return place
    name = _choose_name(name)
    async with app.store.begin() as t:
        stored = await t.places.find_by_address(address)
        if stored is None:
            place = Place(PlaceId(app.new_id()), address.platform, kind, name)
        else:
            place = replace(stored, kind=kind, name=name)
        await t.places.save(place, address)
        return place


async def is_present(t: Transaction, place: Place | None, person: Person | None) -> bool:
    """Whether it is recorded that a person was seen in a place."""
    if place is None or person is None:
        return False
    return await t.places.get_known_since(place.id, person.id) is not None


async def record_presence(app: App, place: PlaceId, person: PersonId) -> None:
    """Records that a person was seen in a place; only the first time is kept."""
    async with app.store.begin() as t:
        await t.places.add_presence(place, person, app.now())


async def move(app: App, old: Address, new: Address) -> None:
    """Gives a conversation the new number that its platform assigned. It stays the same place, with
    its grants, unless a message from the new number came first."""
    async with app.store.begin() as t:
        place = await t.places.find_by_address(old)
        if place is not None and await t.places.find_by_address(new) is None:
            await t.places.save(place, new)


async def get_rules(app: App, place_id: PlaceId) -> tuple[Rules, str]:
    """The rules of a place and the name of its moderator, "" without one. Raises NotFound
    "place-unknown"."""
    async with app.store.read() as t:
        place = await t.places.get(place_id)
        if place is None:
            raise NotFound("place-unknown")
        moderator = place.rules.moderator
        names = {} if moderator is None else await t.people.get_names([moderator])
    return place.rules, "" if moderator is None else names.get(moderator, "")


async def set_rules(app: App, place_id: PlaceId, rules: Rules, by: PersonId) -> Rules:
    """Sets the rules for later requests, for an admin of the place. Where clips are switched off,
    every open request ends.

    Raises NotFound "place-unknown", NotYours, WrongState, Refusal "rights-unknown".
    """
    admin = await rights.is_admin(app, by, place_id)
    async with app.store.begin() as t:
        place = await t.places.get(place_id)
        if place is None:
            raise NotFound("place-unknown")
        new = place_rules.change(rules, place.kind is PlaceKind.GROUP, admin)
        await t.places.save_rules(place_id, new)
        if not new.on:
            await place_stops.stop_all(app, t, place_id)
    await app.wakeup.notify()
    return new


def _choose_name(name: str) -> str:
    return clean_name(name, MAX_TITLE_CLUSTERS) or UNKNOWN_NAME
