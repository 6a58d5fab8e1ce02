"""Enrollment in the private chat: a message states the challenge, and the reply holds the clip.

It uses the same one-time link as the capture page, with the chat in the place of the browser.
"""

from collections.abc import Mapping

from telegram import Document, Message, Video, VideoNote
from telegram.error import BadRequest

from bot.app.enrollment import enroll
from bot.app.ports import App
from bot.chat.agreement_text import agreement_text
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
"""The limit of a self-hosted Bot API server too: a clip is sealed in memory, in one piece."""


class EnrollmentHandler:
    """Starts enrollments and receives their clips. `username`: the bot's own. `capture_url`: the
    URL of the capture page, without the link's token."""

    def __init__(self, app: App, sender: Sender, username: str, capture_url: str) -> None:
        self._app = app
        self._sender = sender
        self._username = username
        self._capture_url = capture_url

    async def start(self, chat: int, token: str, words: Words) -> Card | None:
        """Opens the capture link and asks for the clip. Returns a card when it cannot be opened."""
        try:
            opened = await enroll.open_link(self._app, token, None)
        except Refusal as refusal:
            return refusal_card(refusal, words)
        await ask_for_clip(self._sender.bot, self._username, chat, token, opened, words)
        return None

    async def handle_clip(
        self, prompt: Mapping[str, str], clip: ClipAttachment, person: Person, place: PlaceId
    ) -> Card:
        """Receives a clip. Returns the reply. `prompt`: the values of the prompt that the clip
        replies to, empty for none. The button before the prompt asked for the person's age."""
        words = Words(person.language)
        if "link" not in prompt:
            return Card(words("telegram-stray"), tone=Tone.BAD)
        try:
            data = await self._download(clip)
            if data is None:
                link = await enroll.begin(self._app, person.id, place)
                values = {"limit": MAX_CLIP_MB, "url": f"{self._capture_url}{link.token}"}
                return Card(words("telegram-large", values), tone=Tone.BAD)
            token, key = prompt["link"], prompt.get("key", "")
            await enroll.receive(self._app, token, key, data, agreement_text(words))
        except Refusal as refusal:
            return refusal_card(refusal, words)
        return Card(words("me-received"), tone=Tone.BUSY)

    async def _download(self, clip: ClipAttachment) -> bytes | None:
        """The clip; None when it is larger than the Bot API server lets bots download.

        Raises Refusal "upload-too-large", TelegramError.
        """
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
    """The video of a message: a video note, a video, or a video sent as a file."""
    document = message.document
    if document is not None and (document.mime_type or "").startswith("video/"):
        return document
    return message.video_note or message.video
