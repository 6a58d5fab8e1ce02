"""Registers the person and the place that an update comes from."""

from bot.app import people, places
from bot.app.account import retention
from bot.app.ports import Address, App
from bot.core.person import Person
from bot.core.place import Place, PlaceKind
from bot.core.retention import is_use_recorded


async def register_sender(
    app: App,
    *,
    account: Address,
    name: str,
    language: str,
    username: str | None,
    place: Address,
    place_kind: PlaceKind,
    place_name: str,
) -> tuple[Person, Place]:
    """The person behind an account and the place they write in, each added if it is new and brought
    up to date if it changed. When neither is new or changed, which is the rule, this takes one
    transaction, and it only reads. It also records when a person was first seen in a place, and
    once a day that they were here.

    `name`, `language`, `username`: see `people.register`. `place_kind`, `place_name`: see
    `places.register`.
    """
    async with app.store.read() as t:
        known_person = await people.find_unchanged(t, account, name, username)
        known_place = await places.find_unchanged(t, place, place_name)
        is_present = await places.is_present(t, known_place, known_person)
    if known_person is None:
        known_person = await people.register(app, account, name, language, username)
    if not is_use_recorded(known_person, app.now()):
        known_person = await retention.record_use(app, known_person.id) or known_person
    if known_place is None:
        known_place = await places.register(app, place, place_kind, place_name)
    if not is_present:
        await places.record_presence(app, known_place.id, known_person.id)
    return known_person, known_place
