"""The overview of `/me`: a person's cameo, policy, chosen people, blocks and grants."""

from bot.app import file_names
from bot.app.messages import display_names, outbox
from bot.app.messages.command_views import OverviewView
from bot.app.messages.view_models import SealedFile
from bot.app.ports import App, MessageKind, Transaction
from bot.core.cameo import CameoState
from bot.core.errors import NotFound
from bot.core.ids import PersonId, PlaceId

_LIVING = frozenset({CameoState.ACTIVE, CameoState.FROZEN})


async def load_overview(app: App, person: PersonId) -> OverviewView:
    """The overview. Raises NotFound "person-gone"."""
    async with app.store.read() as t:
        for message in await t.messages.list_by_kind(MessageKind.ME, person):
            return await _build_view(app, t, person, message.token)
    token = await outbox.get_token(app, MessageKind.ME, person)
    async with app.store.read() as t:
        return await _build_view(app, t, person, token)


async def _build_view(app: App, t: Transaction, person: PersonId, token: str) -> OverviewView:
    owner = await t.people.get(person)
    if owner is None:
        raise NotFound("person-gone")
    cameo = await t.cameos.find_current(person) or await t.cameos.find_latest(person)
    has_cameo = cameo is not None and cameo.state in _LIVING
    policy = cameo.policy if cameo is not None and has_cameo else None
    places = frozenset[PlaceId]() if policy is None else policy.places
    groups = await display_names.list_groups(t, person, places)
    given = [grant for grant in await t.grants.list_by_owner(person) if grant.is_valid(app.now())]
    return OverviewView(
        token,
        owner,
        cameo,
        policy,
        None
        if cameo is None or not has_cameo
        else SealedFile(file_names.still(cameo.id), (person,)),
        await display_names.list_people(t, () if policy is None else policy.chosen),
        tuple(group for group in groups if group.id in places),
        await display_names.list_people(t, await t.people.list_blocked(person)),
        len(given),
        len(await t.people.list_accounts(person)),
        next(iter(await t.agreements.list_by_person(person)), None),
        groups,
    )
