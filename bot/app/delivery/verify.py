"""Whose consent stands behind a clip."""

from dataclasses import dataclass
from datetime import datetime

from bot.app.ports import Store
from bot.core.consent import Basis
from bot.core.ids import ClipId, RequestId
from bot.core.request import RequestState


@dataclass(frozen=True)
class Behind:
    """Who asked for a clip, and each owner in it: name, what their yes rests on, and when.

    `stands`: false when somebody took it back; then `owners` are those who still stand by it.
    """

    asker: str
    owners: tuple[tuple[str, Basis, datetime], ...]
    stands: bool


async def behind(store: Store, clip: ClipId) -> Behind | None:
    """None for a clip of another Walk-On, and for one whose owner has left since."""
    async with store.read() as t:
        known = await t.clips.get(clip)
    return None if known is None else await behind_request(store, known.request)


async def behind_request(store: Store, wanted: RequestId) -> Behind | None:
    """The same for the clip of a request."""
    async with store.read() as t:
        request = await t.requests.get(wanted)
        if request is None or request.is_erased:
            return None
        names = await t.people.get_names({request.asker, *request.scene.owners})
        digest = request.scene.digest()
        owners = [
            (names.get(one.owner, ""), one.basis, one.at)
            for one in request.consents
            if one.is_yes_to(digest) and one.basis is not None and one.at is not None
        ]
        stands = request.consented and request.state is not RequestState.WITHDRAWN
        return Behind(names.get(request.asker, ""), tuple(owners), stands)
