"""Links to a web page that shows one clip, for chats that do not take files of its size.

A link's key opens that clip alone. It is not stored: it is derived from the secret of the clip, so
it stops working when the clip is erased.
"""

import hashlib
import hmac
from dataclasses import dataclass

from bot.app.messages.view_models import SealedFile
from bot.app.ports import App, Transaction
from bot.core import request as requests
from bot.core.clip import Clip
from bot.core.ids import ClipId, RequestId
from bot.core.request import RequestState

_S = RequestState
_WATCHABLE_STATES = frozenset({_S.REVIEW, _S.POSTING, _S.POSTED})


@dataclass(frozen=True)
class WatchableClip:
    """A clip that may be seen now."""

    clip: ClipId
    file: SealedFile


async def make_key(app: App, file: str) -> str | None:
    """The last part of a clip's link. `file`: the name of a sealed file; None when it is not the
    clip of a request."""
    request = RequestId(file.rpartition("/")[2].partition(".")[0])
    async with app.store.read() as t:
        clip = await t.clips.find_by_request(request)
    if clip is None or clip.file != file or not clip.secret:
        return None
    return f"{clip.id}-{_compute_proof(clip)}"


async def find_clip(app: App, key: str) -> WatchableClip | None:
    """The clip that a link shows. None for a wrong key, and for a clip that was withdrawn: the
    answer does not tell which."""
    clip_id, _, proof = key.partition("-")
    async with app.store.read() as t:
        clip = await t.clips.get(ClipId(clip_id))
        if clip is None or not clip.secret:
            return None
        if not hmac.compare_digest(_compute_proof(clip).encode(), proof.encode()):
            return None
        if not await _may_be_seen(app, t, clip):
            return None
    return WatchableClip(clip.id, SealedFile(clip.file, clip.owners))


async def _may_be_seen(app: App, t: Transaction, clip: Clip) -> bool:
    request = await t.requests.get(clip.request)
    if request is None or request.is_erased or request.clip != clip.id:
        return False
    is_hidden = requests.is_refusal_hidden(request, app.now())  # its end would tell of the refusal
    return (request.state in _WATCHABLE_STATES or is_hidden) and request.is_consented


def _compute_proof(clip: Clip) -> str:
    # Not the secret itself: it is also part of the receipt that proves who consented.
    return hmac.new(clip.secret.encode(), b"watch", hashlib.sha256).hexdigest()[:32]
