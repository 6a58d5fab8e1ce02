"""Watching one clip on the web, for chats that take no file of its size.

The address is a secret of that clip alone, and opens nothing else. It is not stored: it follows
from the secret of the clip, so it ends with the clip.
"""

import hashlib
import hmac
from dataclasses import dataclass

from bot.app.messages.view_models import Sealed
from bot.app.ports import App, Transaction
from bot.core.clip import Clip
from bot.core.ids import ClipId, RequestId
from bot.core.request import RequestState

_S = RequestState
_WATCHED = frozenset({_S.REVIEW, _S.POSTING, _S.POSTED})


@dataclass(frozen=True)
class Watched:
    """A clip that may be seen now."""

    clip: ClipId
    file: Sealed


async def key(app: App, file: str) -> str | None:
    """What the address of a clip ends with; None for a file that is no clip of a request.

    `file`: its name among the sealed files.
    """
    request = RequestId(file.rpartition("/")[2].partition(".")[0])
    async with app.store.read() as t:
        clip = await t.clips.find_by_request(request)
    if clip is None or clip.file != file or not clip.secret:
        return None
    return f"{clip.id}-{_proof(clip)}"


async def watch(app: App, given: str) -> Watched | None:
    """The clip behind an address as it is now; None for a wrong address and for a clip that was
    taken back, whoever did it: the two look alike."""
    number, _, proof = given.partition("-")
    async with app.store.read() as t:
        clip = await t.clips.get(ClipId(number))
        if clip is None or not clip.secret:
            return None
        if not hmac.compare_digest(_proof(clip).encode(), proof.encode()):
            return None
        if not await _may_be_seen(t, clip):
            return None
    return Watched(clip.id, Sealed(clip.file, clip.owners))


async def _may_be_seen(t: Transaction, clip: Clip) -> bool:
    request = await t.requests.get(clip.request)
    if request is None or request.is_erased or request.clip != clip.id:
        return False
    return request.state in _WATCHED and request.consented


def _proof(clip: Clip) -> str:
    # Not the secret itself, which is also in the receipt that proves who consented.
    return hmac.new(clip.secret.encode(), b"watch", hashlib.sha256).hexdigest()[:32]
