"""Who asked for a clip and who consented to it, for `/verify` and the command `walkon verify`."""

from dataclasses import dataclass
from datetime import datetime

from bot.app.ports import Store
from bot.core.consent import Basis
from bot.core.ids import ClipId, RequestId
from bot.core.request import RequestState

_PUBLIC = frozenset({RequestState.POSTING, RequestState.POSTED})
"""The states in which a conversation may see the clip."""


@dataclass(frozen=True)
class ClipConsents:
    """Who asked for a clip, and its owners: the name, the basis and the time of each consent.

    `is_consented`: false once an owner took their consent back, and for a clip that is not posted:
    under review, refused, never brought. Then nobody is named, because who is missing would tell
    who it was, and only those who were shown an unposted clip may know who is in it.
    """

    asker: str
    owners: tuple[tuple[str, Basis, datetime], ...]
    is_consented: bool


async def get_clip_consents(store: Store, clip_id: ClipId) -> ClipConsents | None:
    """The consents to a clip. None when this installation does not know it, or an owner left."""
    async with store.read() as t:
        clip = await t.clips.get(clip_id)
    return None if clip is None else await get_request_consents(store, clip.request)


async def get_request_consents(store: Store, request_id: RequestId) -> ClipConsents | None:
    """The consents to the clip of a request."""
    async with store.read() as t:
        request = await t.requests.get(request_id)
        if request is None or request.is_erased:
            return None
        if not request.is_consented or request.state not in _PUBLIC:
            return ClipConsents("", (), is_consented=False)
        names = await t.people.get_names({request.asker, *request.scene.owners})
        digest = request.scene.digest()
        owners = [
            (names.get(consent.owner, ""), consent.basis, consent.at)
            for consent in request.consents
            if consent.is_yes_to(digest) and consent.basis is not None and consent.at is not None
        ]
        return ClipConsents(names.get(request.asker, ""), tuple(owners), is_consented=True)
