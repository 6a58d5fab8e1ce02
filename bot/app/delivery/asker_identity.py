"""Who asks, beyond a name that anybody can choose: their username, since when they are known in the
place, whether they asked before, and whose name theirs looks like. The name of a place is chosen by
whoever made it, so the owner is also told that it is not the place of that name which they know."""

from datetime import timedelta

from bot.app.messages.display_names import get_handle
from bot.app.messages.view_models import AskerIdentity
from bot.app.ports import App, Transaction
from bot.core.ids import PersonId, PlaceId
from bot.core.place import PlaceKind
from bot.core.request import Request
from bot.text.skeleton import resembles

NEW = timedelta(days=1)
"""How long somebody is new in a place."""
_MAX_ALIKE = 2
"""Most people with such a name who are listed."""


async def load_identity(
    app: App, t: Transaction, request: Request, owner: PersonId
) -> AskerIdentity:
    """The asker of a request as the owner who is asked needs to know them."""
    asker, place = request.asker, request.scene.place
    address = await t.places.get_address(place)
    known_since = await t.places.get_known_since(place, asker) or request.asked_at
    agreed_with = await t.requests.list_allowed_askers(owner)
    return AskerIdentity(
        handle=await get_handle(t, asker, address.platform),
        known_since=None if app.now() - known_since < NEW else known_since,
        times_asked=await t.requests.count_earlier(request, owner),
        alike=await list_alike(t, request, agreed_with | {owner}),
        other_place=await _find_other_place(t, place, owner),
    )


async def _find_other_place(t: Transaction, place: PlaceId, owner: PersonId) -> str:
    """The name of a group where the owner was seen that resembles the name of this group, where
    they were not; "" without one."""
    here, known = await t.places.get(place), await t.places.list_by_person(owner)
    if here is None or here.kind is not PlaceKind.GROUP or place in known:
        return ""
    for other_id in sorted(known):
        other = await t.places.get(other_id)
        is_group = other is not None and other.kind is PlaceKind.GROUP
        if other is not None and is_group and resembles(other.name, here.name):
            return other.name
    return ""


async def list_alike(
    t: Transaction, request: Request, others: frozenset[PersonId] = frozenset()
) -> tuple[str, ...]:
    """How people are called, who are somebody else and whose names look like the asker's: those
    who were seen in the same place or asked for a cameo there, and `others`."""
    place = request.scene.place
    present = await t.places.list_present(place) | await t.requests.list_people_of_place(place)
    people = (present | others) - {request.asker}
    names = await t.people.get_names({request.asker, *people})
    asker = names.get(request.asker, "")
    alike = sorted(person for person in people & names.keys() if resembles(names[person], asker))
    platform = (await t.places.get_address(place)).platform
    return tuple(
        [await get_handle(t, person, platform) or names[person] for person in alike[:_MAX_ALIKE]]
    )
