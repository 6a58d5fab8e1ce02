"""Becoming a cameo in the private chat: the challenge in a message, the clip in the answer.

It uses the same one-time link as the capture page; the chat is the browser that opens it.
"""

from collections.abc import Mapping

from telegram import Document, Message, Video, VideoNote
from telegram.error import BadRequest

from bot.app.enrollment import enroll
from bot.app.ports import App
from bot.chat.cards.errors import refusal_card
from bot.chat.contract import Card, Tone
from bot.chat.words import Words
from bot.core.errors import Refusal
from bot.core.ids import PlaceId
from bot.core.person import Person
from bot.platforms.telegram.prompts import MAX_CLIP_MB, ask_for_clip
from bot.platforms.telegram.sender import Sender

ClipAttachment = Video | VideoNote | Document
MAX_CLIP_BYTES = 100 * 2**20
"""Also where a server of one's own gives out more: the clip is sealed as one piece in memory."""


class EnrollmentHandler:
    """`capture`: how addresses of the capture page begin."""

    def __init__(self, app: App, sender: Sender, username: str, capture: str) -> None:
        self._app = app
        self._sender = sender
        self._username = username
        self._capture = capture

    async def start(self, chat: int, token: str, w: Words) -> Card | None:
        """Opens the link and asks for the clip; a card when it cannot be opened."""
        try:
            opened = await enroll.open_link(self._app, token, None)
        except Refusal as refusal:
            return refusal_card(refusal, w)
        await ask_for_clip(self._sender.bot, self._username, chat, token, opened, w)
        return None

    async def handle_clip(
        self, carried: Mapping[str, str], clip: ClipAttachment, person: Person, place: PlaceId
    ) -> Card:
        """A clip came in. `carried`: what the prompt it answers carries. The button that led to
        the prompt said that they are of age."""
        w = Words(person.language)
        if "link" not in carried:
            return Card(w("telegram-stray"), tone=Tone.BAD)
        try:
            data = await self._download(clip)
            if data is None:
                link = await enroll.begin(self._app, person.id, place)
                told = {"limit": MAX_CLIP_MB, "url": f"{self._capture}{link.token}"}
                return Card(w("telegram-large", told), tone=Tone.BAD)
            token, key = carried["link"], carried.get("key", "")
            await enroll.receive(self._app, token, key, data, adult=True)
        except Refusal as refusal:
            return refusal_card(refusal, w)
        return Card(w("me-received"), tone=Tone.BUSY)

    async def _download(self, clip: ClipAttachment) -> bytes | None:
        """None when it is larger than the server gives out. Raises Refusal "upload-too-large"."""
        if (clip.file_size or 0) > MAX_CLIP_BYTES:
            raise Refusal("upload-too-large", {"limit": MAX_CLIP_BYTES // 10**6})
        try:
            file = await self._sender.bot.get_file(clip.file_id)
        except BadRequest as error:
            if "file is too big" in str(error).lower():
                return None
            raise
        return bytes(await file.download_as_bytearray())


def get_clip(message: Message) -> ClipAttachment | None:
    """The clip that somebody sent, round or not, or as a file."""
    document = message.document
    if document is not None and (document.mime_type or "").startswith("video/"):
        return document
    return message.video_note or message.video
