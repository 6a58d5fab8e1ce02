"""Pictures and clips: read from their sealed files at every look, so what is withdrawn is gone.

A media element cannot send a header, so its address carries the right to it: signed with the
secret of one window's session, for one file.
"""

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from bot.app.ports import Files
from bot.core.ids import PersonId
from storage.web_rooms import Rooms

_TYPES = {"clip": "video/mp4", "picture": "image/jpeg"}


def media_url(session: str, secret: str, media: Mapping[str, Any], message: str = "") -> str:
    """Where the window finds a stored card's media. `message`: "" for a card that only it sees."""
    told = [message, media["kind"], media["file"], list(media["owners"])]
    what = base64.urlsafe_b64encode(json.dumps(told).encode()).decode().rstrip("=")
    return f"/media/{session}/{what}/{_mark(secret, what)}"


class MediaPage:
    """Serves what `address` points at."""

    def __init__(self, rooms: Rooms, files: Files) -> None:
        self._rooms = rooms
        self._files = files

    async def show(self, request: web.Request) -> web.Response:
        """The bytes, or a range of them; 403 without the right to them, 404 when the message does
        not show them any more, 410 when the file or a key is erased."""
        session, what, mark = (request.match_info[key] for key in ("session", "what", "mark"))
        known = await self._rooms.session(session)
        if known is None or not hmac.compare_digest(_mark(known[1], what), mark):
            raise web.HTTPForbidden
        message, kind, file, owners = json.loads(
            base64.urlsafe_b64decode(what + "=" * (-len(what) % 4))
        )
        if message and not await self._shows(message, known[0], file):
            raise web.HTTPNotFound
        try:
            data = await self._files.read(file, [PersonId(owner) for owner in owners])
        except LookupError:
            raise web.HTTPGone from None
        return range_response(request, data, _type(kind, data))

    async def _shows(self, message: str, account: str, file: str) -> bool:
        found = await self._rooms.message(message)
        if found is None or found.card is None or found.card["media"] is None:
            return False
        if found.card["media"]["file"] != file:
            return False
        return await self._rooms.room(found.room, account) is not None


def _mark(secret: str, what: str) -> str:
    return hmac.new(secret.encode(), what.encode(), hashlib.sha256).hexdigest()


def _type(kind: str, data: bytes) -> str:
    return "image/png" if data.startswith(b"\x89PNG") else _TYPES[kind]


def range_response(request: web.Request, data: bytes, content_type: str) -> web.Response:
    """The bytes, or the range of them that was asked for; a browser keeps neither."""
    headers = {"Accept-Ranges": "bytes", "Cache-Control": "no-store"}
    try:
        wanted = request.http_range
    except ValueError:
        wanted = slice(len(data), None)
    if "Range" not in request.headers:
        return web.Response(body=data, content_type=content_type, headers=headers)
    start, stop, _ = wanted.indices(len(data))
    if start >= stop:
        headers["Content-Range"] = f"bytes */{len(data)}"
        return web.Response(status=416, headers=headers)
    headers["Content-Range"] = f"bytes {start}-{stop - 1}/{len(data)}"
    return web.Response(
        status=206, body=data[start:stop], content_type=content_type, headers=headers
    )
