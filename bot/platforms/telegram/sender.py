"""Sends and edits messages: chooses the Bot API method that shows a card."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime

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
from bot.chat.contract import Card, MediaKind, Shrinker, WatchLinker
from bot.platforms.telegram import errors
from bot.platforms.telegram.format import (
    MAX_CAPTION_UNITS,
    FormattedMessage,
    format_card,
    shorten,
)
from bot.platforms.telegram.media import CardFitter, build_blank_picture, build_input_media
from bot.platforms.telegram.thumbnails import ThumbnailMaker

_MAX_REMEMBERED = 2000
"""Messages whose media this process remembers."""
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_BLANK = "-"
"""Stands for the blank picture where a sealed file is named."""


@dataclass(frozen=True)
class _ShownMedia:
    """The media that this process last put into a message. `file`: the sealed file, `_BLANK`, or
    "" for a message of text alone. `unique_id`: Telegram's id of the file."""

    file: str
    unique_id: str = ""


class Sender:
    """Sends cards. Methods raise TelegramError, and what `CardFitter.fit` raises.

    It remembers what messages show only to save uploads: when the file stays the same, an edit
    changes only the caption, and Telegram's response tells whether the message shows that file.

    `is_public_server`: whether `bot` is connected to Telegram's own server.
    """

    def __init__(
        self,
        bot: Bot,
        files: Files,
        is_public_server: bool = True,
        shrink: Shrinker | None = None,
        link: WatchLinker | None = None,
    ) -> None:
        self.bot = bot
        self._fitter = CardFitter(files, is_public_server, shrink, link)
        self._make_thumbnail = ThumbnailMaker()
        self._shown: OrderedDict[tuple[int, int], _ShownMedia] = OrderedDict()

    async def close(self) -> None:
        """Ends the process that makes thumbnails."""
        await self._make_thumbnail.close()

    async def send(
        self, chat: int, topic: int | None, card: Card, reply_to: int | None = None
    ) -> Message:
        """Sends a new message. `reply_to`: the id of the message that it replies to."""
        fitted = await self._fitter.fit(card)
        message = fitted.message
        reply = None if reply_to is None else _build_reply_parameters(reply_to)
        if fitted.media is None:
            sent = await self.bot.send_message(
                chat,
                message.text,
                entities=message.entities,
                reply_markup=message.keyboard,
                message_thread_id=topic,
                link_preview_options=_NO_PREVIEW,
                reply_parameters=reply,
            )
        elif fitted.media.kind is MediaKind.PICTURE:
            sent = await self.bot.send_photo(
                chat,
                InputFile(fitted.data, "picture"),
                caption=message.text,
                caption_entities=message.entities,
                reply_markup=message.keyboard,
                message_thread_id=topic,
                reply_parameters=reply,
            )
        else:
            thumbnail = await self._make_thumbnail(fitted.data)
            sent = await self.bot.send_video(
                chat,
                InputFile(fitted.data, "clip.mp4"),
                duration=thumbnail.seconds if thumbnail else None,
                width=thumbnail.width if thumbnail else None,
                height=thumbnail.height if thumbnail else None,
                thumbnail=thumbnail.jpeg if thumbnail else None,
                supports_streaming=True,
                caption=message.text,
                caption_entities=message.entities,
                reply_markup=message.keyboard,
                message_thread_id=topic,
                reply_parameters=reply,
            )
        self._remember(sent, "" if fitted.media is None else fitted.media.file)
        return sent

    async def edit(self, chat: int, message: int, card: Card) -> datetime | None:
        """Makes a message show another card. Returns when it was edited, by Telegram's clock; None
        when there was nothing to change.

        An edit cannot remove a picture or clip from a message, so a blank picture replaces it
        when the card has none.
        """
        formatted, known = format_card(card), self._shown.get((chat, message))
        media = card.media if formatted.shows_media else None
        if (
            known is not None
            and known.file == (_BLANK if media is None else media.file)
            and (edited := await self._edit_caption(chat, message, formatted, known)) is not None
        ):
            return edited.edit_date
        fitted = await self._fitter.fit(card)
        if fitted.media is not None:
            is_clip = fitted.media.kind is MediaKind.CLIP
            thumbnail = await self._make_thumbnail(fitted.data) if is_clip else None
            new_media = build_input_media(fitted, thumbnail)
            return await self._edit_media(
                chat, message, new_media, fitted.message, fitted.media.file
            )
        if known is None or not known.file:
            has_text, edited_at = await self._edit_text(chat, message, fitted.message)
            if has_text:
                return edited_at
        blank = build_blank_picture(fitted.message)
        return await self._edit_media(chat, message, blank, fitted.message, _BLANK)

    async def send_document(
        self, chat: int, topic: int | None, name: str, content: bytes
    ) -> Message:
        """Sends a file to download. Raises Refusal "telegram-too-large"."""
        self._fitter.check_size(content)
        file = InputFile(content, name)
        return await self.bot.send_document(chat, file, message_thread_id=topic)

    async def _edit_text(
        self, chat: int, message: int, formatted: FormattedMessage
    ) -> tuple[bool, datetime | None]:
        """Whether the message has a text, not a picture or a clip, and when it was edited."""
        try:
            edited = await self.bot.edit_message_text(
                formatted.text,
                chat,
                message,
                entities=formatted.entities,
                reply_markup=formatted.keyboard,
                link_preview_options=_NO_PREVIEW,
            )
        except BadRequest as error:
            if errors.is_unchanged(error):
                return True, None
            if errors.has_no_text(error):
                return False, None
            raise
        self._remember(edited, "")
        return True, _get_edit_time(edited)

    async def _edit_caption(
        self, chat: int, message: int, formatted: FormattedMessage, known: _ShownMedia
    ) -> Message | None:
        """The edited message; None when it does not show the media that it was known to show."""
        try:
            edited = await self.bot.edit_message_caption(
                chat,
                message,
                caption=shorten(formatted.text, MAX_CAPTION_UNITS),
                caption_entities=formatted.entities,
                reply_markup=formatted.keyboard,
            )
        except BadRequest as error:
            if errors.is_unchanged(error) or errors.has_no_caption(error):
                return None
            raise
        is_same = isinstance(edited, Message) and _get_file_id(edited) == known.unique_id
        return edited if isinstance(edited, Message) and is_same else None

    async def _edit_media(
        self,
        chat: int,
        message: int,
        media: InputMediaPhoto | InputMediaVideo,
        formatted: FormattedMessage,
        file: str,
    ) -> datetime | None:
        """When it was edited; None when there was nothing to change."""
        try:
            edited = await self.bot.edit_message_media(
                media, chat, message, reply_markup=formatted.keyboard
            )
        except BadRequest as error:
            if not errors.is_unchanged(error):
                raise
            return None
        self._remember(edited, file)
        return _get_edit_time(edited)

    def _remember(self, sent: Message | bool, file: str) -> None:
        if isinstance(sent, Message):
            self._shown[sent.chat_id, sent.message_id] = _ShownMedia(file, _get_file_id(sent))
            self._shown.move_to_end((sent.chat_id, sent.message_id))
            if len(self._shown) > _MAX_REMEMBERED:
                self._shown.popitem(last=False)


def _build_reply_parameters(message: int) -> ReplyParameters:
    return ReplyParameters(message, allow_sending_without_reply=True)


def _get_edit_time(edited: Message | bool) -> datetime | None:
    return edited.edit_date if isinstance(edited, Message) else None


def _get_file_id(message: Message) -> str:
    """Telegram's id of the file that a message shows; "" for none."""
    if message.video is not None:
        return message.video.file_unique_id
    return message.photo[-1].file_unique_id if message.photo else ""
