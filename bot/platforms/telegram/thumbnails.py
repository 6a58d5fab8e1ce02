"""Thumbnails of clips, made by a process that has no token."""

import asyncio
import logging

from render.contract.errors import RenderError
from render.contract.thumbnail import Thumbnail
from render.isolation.child import Child
from render.tasks import make_thumbnail_in

_log = logging.getLogger(__name__)


class ThumbnailMaker:
    """One clip at a time, each in a process of its own."""

    def __init__(self) -> None:
        self._child = Child()
        self._lock = asyncio.Lock()

    async def __call__(self, clip: bytes) -> Thumbnail | None:
        """The thumbnail of a clip; None when it cannot be decoded: Telegram then makes its own."""
        async with self._lock:
            try:
                return await asyncio.to_thread(make_thumbnail_in, self._child, clip)
            except RenderError as error:
                _log.warning("a clip is sent without a thumbnail: %r", error)
                return None

    async def close(self) -> None:
        """Ends the child process."""
        await asyncio.to_thread(self._child.close)
