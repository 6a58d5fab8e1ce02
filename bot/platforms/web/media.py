"""Serves the pictures and clips of cards. Each request reads the sealed file again, so nothing that
was withdrawn is shown.

A media element cannot send a header, so its URL carries the permission: it names one file and is
signed with the secret of one session.
"""

import base64
import hashlib
import hmac
import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from aiohttp import web

from bot.app.ports import Files, Rooms, WebSessions
from bot.core.ids import PersonId

_SESSION = re.compile(r"[0-9a-f]{16}")
_CONTENT_TYPES = {"clip": "video/mp4", "picture": "image/jpeg"}


def media_url(session: str, secret: str, media: Mapping[str, Any], message: str = "") -> str:
    """The URL path of a stored card's media for one session. `message`: the id of the message that
    shows the card, "" for a card that only this session was sent."""
    fields = [message, media["kind"], media["file"], list(media["owners"])]
    payload = base64.urlsafe_b64encode(json.dumps(fields).encode()).decode().rstrip("=")
    return f"/media/{session}/{payload}/{_sign(secret, payload)}"


class MediaPage:
    """Serves what `media_url` points at."""

    def __init__(
        self, rooms: Rooms, sessions: WebSessions, files: Files, now: Callable[[], datetime]
    ) -> None:
        self._rooms = rooms
        self._sessions = sessions
        self._files = files
        self._now = now

    async def handle_get(self, request: web.Request) -> web.Response:
        """The file, or the requested range of it.

        403 for a wrong signature, 404 when the message no longer shows the file, 410 when the file
        or the key of an owner is deleted.
        """
        session, payload, signature = (
            request.match_info[key] for key in ("session", "payload", "signature")
        )
        known = None
        if _SESSION.fullmatch(session):
            known = await self._sessions.get(session, self._now())
        if known is None:
            raise web.HTTPForbidden
        account, secret = known
        if not hmac.compare_digest(_sign(secret, payload).encode(), signature.encode()):
            raise web.HTTPForbidden
        message, kind, file, owners = json.loads(
            base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4))
        )
        if message and not await self._shows(message, account, file):
            raise web.HTTPNotFound
        try:
            data = await self._files.read(file, [PersonId(owner) for owner in owners])
        except LookupError:
            raise web.HTTPGone from None
        return range_response(request, data, _content_type(kind, data))

    async def _shows(self, message_id: str, account: str, file: str) -> bool:
        message = await self._rooms.get_message(message_id)
        if message is None or message.card is None or message.card["media"] is None:
            return False
        if message.card["media"]["file"] != file:
            return False
        return await self._rooms.get_room(message.room, account) is not None


def _sign(secret: str, payload: str) -> str:
    return hmac.new(secret.encode(), payload.encode(), hashlib.sha256).hexdigest()


def _content_type(kind: str, data: bytes) -> str:
    return "image/png" if data.startswith(b"\x89PNG") else _CONTENT_TYPES[kind]


def range_response(request: web.Request, data: bytes, content_type: str) -> web.Response:
    """The bytes, or the range of them that the request names; a browser must not store them."""
    headers = {"Accept-Ranges": "bytes", "Cache-Control": "no-store"}
    try:
        byte_range = request.http_range
    except ValueError:
        byte_range = slice(len(data), None)  # not satisfiable
    if "Range" not in request.headers:
        return web.Response(body=data, content_type=content_type, headers=headers)
    start, stop, _ = byte_range.indices(len(data))
    if start >= stop:
        headers["Content-Range"] = f"bytes */{len(data)}"
        return web.Response(status=416, headers=headers)
    headers["Content-Range"] = f"bytes {start}-{stop - 1}/{len(data)}"
    return web.Response(
        status=206, body=data[start:stop], content_type=content_type, headers=headers
    )
