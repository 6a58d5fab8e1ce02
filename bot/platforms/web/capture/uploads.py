"""Reads uploaded clips: few at a time, each within a size and a time, so that nobody can fill the
memory of the server."""

import asyncio
import contextlib
import logging
from collections.abc import Iterator

from aiohttp import ClientPayloadError, web
from aiohttp.http_exceptions import HttpProcessingError

from bot.core.errors import LimitReached, Refusal

MAX_UPLOAD_BYTES = 100 * 2**20
"""Enough for ten seconds of 4K from a phone. The whole clip is in memory when it is sealed."""
MAX_UPLOADS_AT_ONCE = 4
"""Bounds the memory for clips that are being read to 400 MiB."""
READ_SECONDS = 120.0
"""Most time to receive a clip: 100 MiB in it needs 7 Mbit/s, a usual clip of 20 MB 1.4."""
STALL_SECONDS = 15.0
"""Most time in which nothing arrives."""
_CHUNK_BYTES = 2**16

_log = logging.getLogger(__name__)


class Uploads:
    """The uploads that are being read. One for each link, and a few overall."""

    def __init__(self) -> None:
        self._links: set[str] = set()

    async def read(self, request: web.Request, link: str) -> bytes:
        """The body of a request. `link`: the token of its capture link, already checked.

        Raises LimitReached "uploads-busy"; Refusal "upload-too-large", "upload-too-slow",
        "upload-cut-off" and "media-empty".
        """
        if (request.content_length or 0) > MAX_UPLOAD_BYTES:
            raise _too_large()
        with self._take_slot(link):
            try:
                async with asyncio.timeout(READ_SECONDS):
                    clip = await _read_body(request)
            except TimeoutError:
                _log.info("an upload was too slow")
                raise Refusal("upload-too-slow") from None
            except (ConnectionError, ClientPayloadError, HttpProcessingError) as error:
                _log.info("an upload was cut off: %s", type(error).__name__)
                raise Refusal("upload-cut-off") from None
        if not clip:
            raise Refusal("media-empty")
        return clip

    @contextlib.contextmanager
    def _take_slot(self, link: str) -> Iterator[None]:
        if link in self._links or len(self._links) >= MAX_UPLOADS_AT_ONCE:
            raise LimitReached("uploads-busy")
        self._links.add(link)
        try:
            yield
        finally:
            self._links.discard(link)


async def _read_body(request: web.Request) -> bytes:
    clip = bytearray()
    chunks = request.content.iter_chunked(_CHUNK_BYTES)
    while True:
        try:
            async with asyncio.timeout(STALL_SECONDS):
                clip += await anext(chunks)
        except StopAsyncIteration:
            return bytes(clip)
        if len(clip) > MAX_UPLOAD_BYTES:
            raise _too_large()


def _too_large() -> Refusal:
    return Refusal("upload-too-large", {"limit": MAX_UPLOAD_BYTES // 10**6})
