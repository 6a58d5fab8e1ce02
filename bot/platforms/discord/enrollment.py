"""Enrollment with a clip that is uploaded to Discord, as an alternative to the capture page.

The capture page is offered first, because a clip of it does not pass through Discord; a card says
what uploading means. The secret of a capture link is in the custom id of a form that only its
person has, as it is in a cookie of the capture page; an account of somebody else is refused.
"""

from dataclasses import replace

import discord

from bot.app import people
from bot.app.enrollment import enroll
from bot.app.enrollment.capture_view import EnrollmentStage
from bot.app.messages import sent_files
from bot.app.ports import Address, App, MessageKind
from bot.chat.agreement_text import agreement_lines_for_chat, agreement_text
from bot.chat.cards import notes
from bot.chat.cards.errors import refusal_card
from bot.chat.contract import Button, ButtonStyle, Card, Command, Reply
from bot.chat.conversation import Chat
from bot.chat.words import Words
from bot.core.errors import Refusal
from bot.platforms.discord.accounts import DiscordAccounts
from bot.platforms.discord.ids import ControlStep, CustomId
from bot.platforms.discord.parse import Attachment, InteractionInfo
from bot.platforms.discord.replies import InteractionReplies

UPLOAD_VERB, CLIP_VERB = "upload", "clip"
"""Verbs of the buttons that show the challenge and that open the form for the clip."""
MAX_CLIP_BYTES = 100 * 2**20
_FINAL_REFUSALS = frozenset({"adults-only", "cameo-is-received", "cameo-is-checking"})
"""Refusals after which another clip would not help."""


class UploadHandler:
    """Handles the uploads of one interaction."""

    def __init__(
        self,
        app: App,
        chat: Chat,
        client: discord.Client,
        accounts: DiscordAccounts,
        replies: InteractionReplies,
        info: InteractionInfo,
    ) -> None:
        self._app = app
        self._chat = chat
        self._client = client
        self._accounts = accounts
        self._replies = replies
        self._info = info

    async def show_challenge(self, token: str) -> None:
        """Replies to a button with the challenge. `token`: that of the capture link."""
        await self._replies.defer_update()
        words = await self._accounts.get_words(self._info)
        try:
            card = await _open_challenge(self._app, token, self._info.actor.address, words)
        except Refusal as refusal:
            card = refusal_card(refusal, words)
        await self._replies.answer_press(Reply(card), words)

    async def handle_form(self, form: CustomId, clip: Attachment | None, is_adult: bool) -> None:
        """Receives the clip of a form. `form`: from `build_clip_form_id`."""
        await self._replies.defer_answer()
        words = await self._accounts.get_words(self._info)
        try:
            if clip is None:
                raise Refusal("media-empty")
            content = await self._download(clip)
            agreed = agreement_text(words) if is_adult else None
            account = self._info.actor.address
            await enroll.receive(self._app, form.verb, form.token, content, agreed, account)
            card = notes.confirmation_card(words, "checking-title")
        except Refusal as refusal:
            card = refusal_card(refusal, words)
        await self._replies.send_answer(Reply(card), words)

    async def handle_command_clip(self, clip: Attachment, is_adult: bool) -> None:
        """Receives a clip that is attached to `/enroll`, for the challenge that was shown last.

        Without a challenge, and when the clip is refused for a reason that another clip can mend,
        the reply is the card of `/enroll` with the reason.
        """
        words = await self._accounts.get_words(self._info)
        actor = self._info.actor
        try:
            person = await people.register(self._app, actor.address, actor.name, actor.language)
            content = await self._download(clip)
            agreed = agreement_text(words) if is_adult else None
            await enroll.answer(self._app, person.id, content, agreed)
            card = notes.confirmation_card(words, "checking-title")
        except Refusal as refusal:
            card = await self._explain_refusal(refusal, words)
        await self._replies.send_answer(Reply(card), words)

    async def _explain_refusal(self, refusal: Refusal, words: Words) -> Card:
        if refusal.code in _FINAL_REFUSALS:
            return refusal_card(refusal, words)
        command = Command(self._info.actor, self._info.origin, "enroll", (), self._info.update_id)
        reply = await self._chat.handle_command(command)
        if reply.card is None:
            return refusal_card(refusal, words)
        card = add_upload_button(reply.card, words)
        return replace(card, lines=(words(refusal.code, refusal.data), *card.lines))

    async def _download(self, clip: Attachment) -> bytes:
        """Downloads at once, because the URL expires. Raises Refusal "upload-too-large"."""
        if clip.size > MAX_CLIP_BYTES:
            raise Refusal("upload-too-large", {"limit": MAX_CLIP_BYTES // 10**6})
        content = bytes(await self._client.http.get_from_cdn(clip.url))
        # The file of a command or a form is no message, and no bot can delete it.
        account, now = self._info.actor.address, self._app.now()
        handle = self._info.update_id
        await sent_files.record(self._app, account, MessageKind.UPLOAD, handle, removable_until=now)
        return content


def add_upload_button(card: Card, words: Words) -> Card:
    """Adds a button for uploading to a card with a link to the capture page."""
    token = notes.get_capture_token(card)
    if not token:
        return card
    upload = Button(words("discord-upload"), UPLOAD_VERB, token)
    return replace(
        card, lines=(*card.lines, words("discord-upload-means")), rows=(*card.rows, (upload,))
    )


def build_clip_form_id(token: str) -> CustomId:
    """The custom id of the form for a clip. `token`: that of the button, "link-secret"."""
    link, _, secret = token.partition("-")
    return CustomId(ControlStep.CLIP, link, secret)


async def _open_challenge(app: App, token: str, account: Address, words: Words) -> Card:
    """Opens a capture link for an account. Returns the card with the digits and the turns of its
    challenge.

    Raises like `enroll.open_link`.
    """
    opened = await enroll.open_link(app, token, None, account)
    if opened.stage is not EnrollmentStage.RECORD:
        raise Refusal(f"cameo-is-{opened.cameo.state}")
    challenge = opened.cameo.challenge
    turns = ", ".join(words(f"discord-turn-{turn}") for turn in challenge.turns)
    line = words("discord-challenge", {"digits": " ".join(challenge.digits), "turns": turns})
    send = Button(
        words("discord-send-clip"), CLIP_VERB, f"{token}-{opened.secret}", ButtonStyle.GOOD
    )
    return Card(words("capture-title"), (line, *agreement_lines_for_chat(words)), ((send,),))
