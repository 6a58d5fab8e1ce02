"""Loads the picture or clip of a card, and makes it fit what Discord takes."""

import hashlib
import io
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import discord

from bot.app.ports import Files
from bot.chat.contract import (
    Card,
    Media,
    MediaKind,
    Shrinker,
    WatchLinker,
)
from bot.core.errors import NotFound, Unsuitable

DEFAULT_MAX_BYTES = 10 * 2**20
"""The largest file, in bytes, that can be attached in every conversation."""
_TIER_MAX_BYTES = {2: 50 * 2**20, 3: 100 * 2**20}
MAX_ALT_LENGTH = 1024
_MARGIN_BYTES = 2**10
"""Kept free below the limit, for what a request adds to the file."""


def get_max_bytes(premium_tier: int) -> int:
    """The largest file, in bytes, that can be attached on a server."""
    return _TIER_MAX_BYTES.get(premium_tier, DEFAULT_MAX_BYTES)


def get_file_name(media: Media) -> str:
    """The name under which media is attached: always the same for the same sealed file."""
    key = hashlib.sha256(media.file.encode()).hexdigest()[:16]
    return f"walk-on-{key}.{'mp4' if media.kind is MediaKind.CLIP else 'jpg'}"


@dataclass(frozen=True)
class LoadedMedia:
    """The media of a card as it can be sent: a file, or the URL of a page that shows it, or
    neither."""

    file: discord.File | None = None
    link: str | None = None


class MediaLoader:
    """Loads media. `shrink`: makes a smaller clip. `link`: makes a link to a page that shows it."""

    def __init__(
        self, files: Files, shrink: Shrinker | None = None, link: WatchLinker | None = None
    ):
        self._files = files
        self._shrink = shrink
        self._link = link

    async def fit(self, card: Card, find_max_bytes: Callable[[], Awaitable[int]]) -> LoadedMedia:
        """The media of a card. A clip that is too large is shrunk, or replaced by a link to it. A
        picture that was erased is left out.

        `find_max_bytes`: finds the limit of the place; called only for files over the default.

        Raises NotFound "request-gone" for a clip that was erased, Unsuitable "discord-too-large".
        """
        media = card.media
        if media is None:
            return LoadedMedia()
        data = await self._read(media)
        if data is None:
            return LoadedMedia()
        if len(data) > DEFAULT_MAX_BYTES - _MARGIN_BYTES:
            return await self._fit_large(media, data, await find_max_bytes() - _MARGIN_BYTES)
        return _attach(media, data)

    async def _read(self, media: Media) -> bytes | None:
        try:
            return await self._files.read(media.file, media.owners)
        except LookupError:
            if media.kind is MediaKind.PICTURE:
                return None
            raise NotFound("request-gone") from None

    async def _fit_large(self, media: Media, data: bytes, max_bytes: int) -> LoadedMedia:
        fitting: bytes | None = data
        is_clip = media.kind is MediaKind.CLIP
        if len(data) > max_bytes and is_clip and self._shrink is not None:
            fitting = await self._shrink(data, max_bytes)
            await self._read(media)  # it may have been withdrawn while it was shrunk
        if fitting is not None and len(fitting) <= max_bytes:
            return _attach(media, fitting)
        link = None if self._link is None or not is_clip else await self._link(media)
        if link is None:
            raise Unsuitable("discord-too-large")
        return LoadedMedia(link=link)


def _attach(media: Media, data: bytes) -> LoadedMedia:
    alt = media.alt[:MAX_ALT_LENGTH] or None
    return LoadedMedia(discord.File(io.BytesIO(data), get_file_name(media), description=alt))
