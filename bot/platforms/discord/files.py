"""Pictures and clips on their way out: read from their sealed files, made to fit."""

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
"""Bytes of a file that every conversation takes."""
_TIERS = {2: 50 * 2**20, 3: 100 * 2**20}
_ROOM = 2**10


def get_max_bytes(premium_tier: int) -> int:
    """Bytes of a file that a server takes, by its level."""
    return _TIERS.get(premium_tier, DEFAULT_MAX_BYTES)


def get_file_name(media: Media) -> str:
    """What the attached file is called: the same for the same file."""
    key = hashlib.sha256(media.file.encode()).hexdigest()[:16]
    return f"walk-on-{key}.{'mp4' if media.kind is MediaKind.CLIP else 'jpg'}"


@dataclass(frozen=True)
class LoadedMedia:
    """What to show of a card's media: a file, or an address, or neither."""

    file: discord.File | None = None
    link: str | None = None


class MediaLoader:
    """Reads what a card shows."""

    def __init__(
        self, files: Files, shrink: Shrinker | None = None, link: WatchLinker | None = None
    ):
        self._files = files
        self._shrink = shrink
        self._link = link

    async def fit(self, card: Card, limit: Callable[[], Awaitable[int]]) -> LoadedMedia:
        """The media of a card. `limit`: asked for when the file may be too large.

        Raises NotFound "request-gone" for a clip that was erased, Unsuitable "discord-too-large".
        """
        media = card.media
        if media is None:
            return LoadedMedia()
        try:
            data = await self._files.read(media.file, media.owners)
        except LookupError:
            if media.kind is MediaKind.CLIP:
                raise NotFound("request-gone") from None
            return LoadedMedia()
        if len(data) > DEFAULT_MAX_BYTES - _ROOM:
            return await self._large(media, data, await limit() - _ROOM)
        return _file(media, data)

    async def _large(self, media: Media, data: bytes, most: int) -> LoadedMedia:
        smaller: bytes | None = data
        is_clip = media.kind is MediaKind.CLIP
        if len(data) > most and is_clip and self._shrink is not None:
            smaller = await self._shrink(data, most)
        if smaller is not None and len(smaller) <= most:
            return _file(media, smaller)
        link = None if self._link is None or not is_clip else await self._link(media)
        if link is None:
            raise Unsuitable("discord-too-large")
        return LoadedMedia(link=link)


def _file(media: Media, data: bytes) -> LoadedMedia:
    alt = media.alt[:1024] or None
    return LoadedMedia(discord.File(io.BytesIO(data), get_file_name(media), description=alt))
