"""Cards out: which of Telegram's calls sends one, and which makes a message show another."""

import asyncio
import struct
import zlib
from collections import OrderedDict
from dataclasses import dataclass, replace

from telegram import (
    Bot,
    InputFile,
    InputMediaPhoto,
    InputMediaVideo,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.error import BadRequest

from bot.app.ports import Files
from bot.chat.contract import (
    Button,
    Card,
    Media,
    MediaKind,
    Shrinker,
    WatchLinker,
)
from bot.core.errors import NotFound, Refusal
from bot.platforms.telegram import errors, thumbnails
from bot.platforms.telegram.aiohttp_request import AiohttpRequest
from bot.platforms.telegram.format import (
    MAX_CAPTION_UNITS,
    FormattedMessage,
    format_card,
    shorten,
)

API_URL = "https://api.telegram.org"
MAX_FILE_MB = 50
"""What the public server takes in one file; one of our own takes more, and says so itself."""
_REMEMBERED = 2000
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_BLANK = "-"


@dataclass(frozen=True)
class _ShownMedia:
    """What this process last put into a message. `file`: sealed file, "" for none."""

    file: str
    unique: str = ""


def create_bot(token: str, api_url: str = API_URL) -> Bot:
    """A connection to a Bot API server."""
    return Bot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=AiohttpRequest(32),
        # Two: the last word when it stops must not wait for the call that was broken off.
        get_updates_request=AiohttpRequest(2),
    )


async def close_bot(bot: Bot) -> None:
    """Ends its connections. The bot itself does so only once it knows who it is."""
    await bot.shutdown()
    await bot.request.shutdown()


class Sender:
    """Every method raises TelegramError, and Refusal for what cannot be sent at all.

    What it remembers of messages only saves uploads: an edit with the same file is an edit of the
    words, and Telegram's answer tells whether the message really shows that file.
    """

    def __init__(
        self,
        bot: Bot,
        files: Files,
        public: bool = True,
        shrink: Shrinker | None = None,
        link: WatchLinker | None = None,
    ) -> None:
        self.bot = bot
        self._files = files
        self._shrink = shrink
        self._link = link
        self._most = MAX_FILE_MB * 10**6 if public else None
        self._shown: OrderedDict[tuple[int, int], _ShownMedia] = OrderedDict()

    async def send(
        self, chat: int, topic: int | None, card: Card, answers: int | None = None
    ) -> Message:
        """A new message. `answers`: the message it is a reply to."""
        shown = format_card(card)
        reply = None if answers is None else _reply(answers)
        media = card.media if shown.shows_media else None
        data = None if media is None else await self._read(media)
        if media is not None and data is not None:
            found = await self._fit(media, data)
            if isinstance(found, str):
                shown, media, data = format_card(_linked(card, found)), None, None
            else:
                data = found
        if media is None or data is None:
            sent = await self.bot.send_message(
                chat,
                shown.text,
                entities=shown.entities,
                reply_markup=shown.keyboard,
                message_thread_id=topic,
                link_preview_options=_NO_PREVIEW,
                reply_parameters=reply,
            )
        elif media.kind is MediaKind.PICTURE:
            sent = await self.bot.send_photo(
                chat,
                _file(data, "picture"),
                caption=shown.text,
                caption_entities=shown.entities,
                reply_markup=shown.keyboard,
                message_thread_id=topic,
                reply_parameters=reply,
            )
        else:
            look = await asyncio.to_thread(thumbnails.make_thumbnail, data)
            sent = await self.bot.send_video(
                chat,
                _file(data, "clip.mp4"),
                duration=look.seconds if look else None,
                width=look.width if look else None,
                height=look.height if look else None,
                thumbnail=look.jpeg if look else None,
                supports_streaming=True,
                caption=shown.text,
                caption_entities=shown.entities,
                reply_markup=shown.keyboard,
                message_thread_id=topic,
                reply_parameters=reply,
            )
        self._remember(sent, media.file if media is not None and data is not None else "")
        return sent

    async def edit(self, chat: int, message: int, card: Card) -> None:
        """Makes a message show another card. A picture or clip cannot be taken out of a message:
        where the card has none, an empty picture takes its place."""
        shown, known = format_card(card), self._shown.get((chat, message))
        media = card.media if shown.shows_media else None
        wanted = media.file if media is not None else _BLANK
        if (
            known is not None
            and known.file == wanted
            and await self._edit_caption(chat, message, shown, known)
        ):
            return
        data = None if media is None else await self._read(media)
        if media is not None and data is not None:
            found = await self._fit(media, data)
            if isinstance(found, str):
                shown, media, data, wanted = format_card(_linked(card, found)), None, None, _BLANK
            else:
                data = found
        if media is not None and data is not None:
            put = await _input(media, data, shown)
            await self._edit_media(chat, message, put, shown, wanted)
        elif (known is not None and known.file) or not await self._edit_text(chat, message, shown):
            await self._edit_media(chat, message, _blank(shown), shown, _BLANK)

    async def send_document(self, chat: int, topic: int | None, name: str, content: bytes) -> None:
        """A file to download."""
        self._measure(content)
        await self.bot.send_document(chat, InputFile(content, name), message_thread_id=topic)

    async def _edit_text(self, chat: int, message: int, shown: FormattedMessage) -> bool:
        """False when there is no text to edit, but a picture or a clip."""
        try:
            edited = await self.bot.edit_message_text(
                shown.text,
                chat,
                message,
                entities=shown.entities,
                reply_markup=shown.keyboard,
                link_preview_options=_NO_PREVIEW,
            )
        except BadRequest as error:
            if errors.is_unchanged(error):
                return True
            if errors.has_no_text(error):
                return False
            raise
        self._remember(edited, "")
        return True

    async def _edit_caption(
        self, chat: int, message: int, shown: FormattedMessage, known: _ShownMedia
    ) -> bool:
        """False when the message turns out to show something else."""
        try:
            edited = await self.bot.edit_message_caption(
                chat,
                message,
                caption=shorten(shown.text, MAX_CAPTION_UNITS),
                caption_entities=shown.entities,
                reply_markup=shown.keyboard,
            )
        except BadRequest as error:
            if errors.is_unchanged(error) or errors.has_no_caption(error):
                return False
            raise
        return isinstance(edited, Message) and _unique(edited) == known.unique

    async def _edit_media(
        self,
        chat: int,
        message: int,
        media: InputMediaPhoto | InputMediaVideo,
        shown: FormattedMessage,
        file: str,
    ) -> None:
        try:
            edited = await self.bot.edit_message_media(
                media, chat, message, reply_markup=shown.keyboard
            )
        except BadRequest as error:
            if not errors.is_unchanged(error):
                raise
        else:
            self._remember(edited, file)

    async def _read(self, media: Media) -> bytes | None:
        """None for a picture that is gone. Raises NotFound "request-gone" for a clip."""
        try:
            data = await self._files.read(media.file, media.owners)
        except LookupError:
            if media.kind is MediaKind.PICTURE:
                return None
            raise NotFound("request-gone") from None
        return data

    async def _fit(self, media: Media, data: bytes) -> bytes | str:
        """What Telegram takes of it, or the address where a clip is to be watched. Raises Refusal
        "upload-too-large" where there is neither."""
        if self._most is None or len(data) <= self._most:
            return data
        if media.kind is MediaKind.CLIP:
            small = None if self._shrink is None else await self._shrink(data, self._most)
            if small is not None and len(small) <= self._most:
                return small
            link = None if self._link is None else await self._link(media)
            if link is not None:
                return link
        raise Refusal("upload-too-large", {"limit": MAX_FILE_MB})

    def _measure(self, data: bytes) -> None:
        if self._most is not None and len(data) > self._most:
            raise Refusal("telegram-too-large")

    def _remember(self, sent: Message | bool, file: str) -> None:
        if isinstance(sent, Message):
            self._shown[sent.chat_id, sent.message_id] = _ShownMedia(file, _unique(sent))
            self._shown.move_to_end((sent.chat_id, sent.message_id))
            if len(self._shown) > _REMEMBERED:
                self._shown.popitem(last=False)


async def _input(
    media: Media, data: bytes, shown: FormattedMessage
) -> InputMediaPhoto | InputMediaVideo:
    if media.kind is MediaKind.PICTURE:
        return InputMediaPhoto(
            data, caption=shown.text, caption_entities=shown.entities, filename="picture"
        )
    look = await asyncio.to_thread(thumbnails.make_thumbnail, data)
    return InputMediaVideo(
        data,
        caption=shown.text,
        caption_entities=shown.entities,
        filename="clip.mp4",
        width=look.width if look else None,
        height=look.height if look else None,
        duration=look.seconds if look else None,
        thumbnail=look.jpeg if look else None,
        supports_streaming=True,
    )


def _linked(card: Card, url: str) -> Card:
    """The card with the address of its clip instead of the clip."""
    return replace(card, media=None, rows=((Button("▶", url=url),), *card.rows))


def _blank(shown: FormattedMessage) -> InputMediaPhoto:
    caption = shorten(shown.text, MAX_CAPTION_UNITS)
    return InputMediaPhoto(
        _grey(), caption=caption, caption_entities=shown.entities, filename="blank.png"
    )


def _grey(side: int = 64) -> bytes:
    """A PNG of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = kind + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    pixels = zlib.compress(side * (b"\0" + side * b"\xd8"), 9)
    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        [chunk(b"IHDR", header), chunk(b"IDAT", pixels), chunk(b"IEND", b"")]
    )


def _file(data: bytes, name: str) -> InputFile:
    return InputFile(data, name)


def _reply(message: int) -> ReplyParameters:
    return ReplyParameters(message, allow_sending_without_reply=True)


def _unique(message: Message) -> str:
    if message.video is not None:
        return message.video.file_unique_id
    return message.photo[-1].file_unique_id if message.photo else ""
