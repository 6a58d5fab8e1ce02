"""Loads the picture or clip of a card, and makes it fit what a Bot API server takes."""

import struct
import zlib
from dataclasses import dataclass, replace

from telegram import InputMediaPhoto, InputMediaVideo

from bot.app.ports import Files
from bot.chat.contract import Button, Card, Media, MediaKind, Shrinker, WatchLinker
from bot.core.errors import NotFound, Refusal
from bot.platforms.telegram.format import (
    MAX_CAPTION_UNITS,
    FormattedMessage,
    format_card,
    shorten,
)
from render.contract.thumbnail import Thumbnail

MAX_FILE_MB = 50
"""The largest file that Telegram's own server takes, in 10**6 bytes. A self-hosted server takes
larger ones, and itself refuses those that are too large."""


@dataclass(frozen=True)
class FittedCard:
    """A card that can be sent. `media`: what `data` is; None for a message of text alone."""

    message: FormattedMessage
    media: Media | None = None
    data: bytes = b""


class CardFitter:
    """Turns cards into messages that the server takes.

    `is_public_server`: whether the limit of Telegram's own server holds. `shrink`: makes a smaller
    clip. `link`: makes a link to a page that shows a clip.
    """

    def __init__(
        self,
        files: Files,
        is_public_server: bool,
        shrink: Shrinker | None = None,
        link: WatchLinker | None = None,
    ) -> None:
        self._files = files
        self._shrink = shrink
        self._link = link
        self._max_bytes = MAX_FILE_MB * 10**6 if is_public_server else None

    async def fit(self, card: Card) -> FittedCard:
        """The message of a card. A clip that is too large is shrunk, or replaced by a link to it.

        Raises NotFound "request-gone" for an erased clip, Refusal "upload-too-large" for media
        that can be neither sent nor linked. A picture that was erased is left out.
        """
        message = format_card(card)
        if card.media is None or not message.shows_media:
            return FittedCard(message)
        data = await self._read(card.media)
        if data is None:
            return FittedCard(message)
        if self._max_bytes is None or len(data) <= self._max_bytes:
            return FittedCard(message, card.media, data)
        if card.media.kind is MediaKind.CLIP:
            small = None if self._shrink is None else await self._shrink(data, self._max_bytes)
            if small is not None and len(small) <= self._max_bytes:
                await self._read(card.media)  # it may have been withdrawn while it was shrunk
                return FittedCard(message, card.media, small)
            url = None if self._link is None else await self._link(card.media)
            if url is not None:
                return FittedCard(format_card(_replace_media_by_link(card, url)))
        raise Refusal("upload-too-large", {"limit": MAX_FILE_MB})

    def check_size(self, data: bytes) -> None:
        """Raises Refusal "telegram-too-large" for a document that the server would not take."""
        if self._max_bytes is not None and len(data) > self._max_bytes:
            raise Refusal("telegram-too-large")

    async def _read(self, media: Media) -> bytes | None:
        try:
            return await self._files.read(media.file, media.owners)
        except LookupError:
            if media.kind is MediaKind.PICTURE:
                return None
            raise NotFound("request-gone") from None


def build_input_media(
    card: FittedCard, thumbnail: Thumbnail | None
) -> InputMediaPhoto | InputMediaVideo:
    """The media of an edit that makes a message show the picture or clip of a card. `thumbnail`: of
    the clip."""
    assert card.media is not None
    message = card.message
    if card.media.kind is MediaKind.PICTURE:
        return InputMediaPhoto(
            card.data, caption=message.text, caption_entities=message.entities, filename="picture"
        )
    return InputMediaVideo(
        card.data,
        caption=message.text,
        caption_entities=message.entities,
        filename="clip.mp4",
        width=thumbnail.width if thumbnail else None,
        height=thumbnail.height if thumbnail else None,
        duration=thumbnail.seconds if thumbnail else None,
        thumbnail=thumbnail.jpeg if thumbnail else None,
        supports_streaming=True,
    )


def build_blank_picture(message: FormattedMessage) -> InputMediaPhoto:
    """The media of an edit that hides what a message showed: a grey picture."""
    caption = shorten(message.text, MAX_CAPTION_UNITS)
    return InputMediaPhoto(
        _encode_grey_png(), caption=caption, caption_entities=message.entities, filename="blank.png"
    )


def _replace_media_by_link(card: Card, url: str) -> Card:
    return replace(card, media=None, rows=((Button("▶", url=url),), *card.rows))


def _encode_grey_png(side: int = 64) -> bytes:
    """A square PNG of one color. `side`: pixels."""

    def encode_chunk(kind: bytes, content: bytes) -> bytes:
        body = kind + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    pixels = zlib.compress(side * (b"\0" + side * b"\xd8"), 9)
    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        [encode_chunk(b"IHDR", header), encode_chunk(b"IDAT", pixels), encode_chunk(b"IEND", b"")]
    )
