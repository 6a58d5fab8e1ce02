"""What belongs to somebody, read from the database, to see whether anything of it changed."""

from bot.app.account import grants, profile
from bot.app.ports import MessageKind
from bot.core.ids import PersonId, RequestId
from tests.support.world import World


async def read_belongings(
    w: World, owner: PersonId, known: set[RequestId]
) -> tuple[list[object], set[RequestId]]:
    """The owner's requests, rules of their places, cards, settings and grants; and the requests
    that were read. `known`: the only requests to read; all where it is empty, because a stranger
    may ask the owner for a remix, which is theirs to do."""
    async with w.store.read() as t:
        requests = await t.requests.list_by_owner(owner)
        known = known or {each.id for each in requests}
        requests = [each for each in requests if each.id in known]
        places = [await t.places.get(each.scene.place) for each in requests]
        messages = [
            (message.handle, message.kind)
            for each in requests
            for message in await t.messages.list_by_kind(MessageKind.REQUEST, each.id)
        ]
    overview = await profile.load_overview(w.app, owner)
    given = (await grants.load_permissions(w.app, owner)).given
    consents = [(each.id, each.state, each.consents) for each in requests]
    rules = [place.rules for place in places if place]
    return [consents, rules, messages, overview, given], known
