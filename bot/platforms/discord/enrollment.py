"""Enrollment with a clip that is sent through Discord: the second way, besides the camera page.

A face should pass through as few hands as possible, so the camera page comes first, and the card
says what the other way means. The link's secret travels in the form that only its person has, as
it does in the cookie of the camera page.
"""

from dataclasses import replace

from bot.app.enrollment import enroll
from bot.app.enrollment.capture_view import EnrollmentStage
from bot.app.ports import App
from bot.chat.cards import notes
from bot.chat.contract import Button, ButtonStyle, Card
from bot.chat.words import Words
from bot.core.errors import Refusal
from bot.core.ids import PersonId
from bot.platforms.discord.ids import ControlStep, CustomId

UPLOAD, CLIP = "upload", "clip"
MAX_CLIP_BYTES = 100 * 2**20


def add_upload(card: Card, words: Words) -> Card:
    """The card with the link to the camera page, and the other way below it."""
    token = notes.get_capture_token(card)
    if not token:
        return card
    lines = (*card.lines, words("discord-upload-means"))
    return replace(
        card, lines=lines, rows=(*card.rows, (Button(words("discord-upload"), UPLOAD, token),))
    )


async def challenge_card(app: App, token: str, words: Words) -> Card:
    """What to read and where to turn. Raises like `enroll.open_link`."""
    opened = await enroll.open_link(app, token, None)
    if opened.stage is not EnrollmentStage.RECORD:
        raise Refusal(f"cameo-is-{opened.cameo.state}")
    asked = opened.cameo.challenge
    turns = ", ".join(words(f"discord-turn-{turn}") for turn in asked.turns)
    line = words("discord-challenge", {"digits": " ".join(asked.digits), "turns": turns})
    send = Button(words("discord-send-clip"), CLIP, f"{token}-{opened.secret}", ButtonStyle.GOOD)
    return Card(words("capture-title"), (line, words("capture-kept")), ((send,),))


def build_clip_form_id(token: str) -> CustomId:
    """The form that takes the clip."""
    link, _, secret = token.partition("-")
    return CustomId(ControlStep.CLIP, link, secret)


def check_size(size: int) -> None:
    """Raises Refusal "upload-too-large", before anything is downloaded."""
    if size > MAX_CLIP_BYTES:
        raise Refusal("upload-too-large", {"limit": MAX_CLIP_BYTES // 10**6})


def add_reason(card: Card, words: Words, refusal: Refusal) -> Card:
    """The card that leads to the camera page and to digits, with why it is shown instead."""
    return replace(card, lines=(words(refusal.code, refusal.data), *card.lines))


async def receive_command_clip(
    app: App, person: PersonId, clip: bytes, adult: bool, words: Words
) -> Card:
    """A clip that came with the command. Raises like `enroll.answer`."""
    await enroll.answer(app, person, clip, adult)
    return notes.confirmation_card(words, "checking-title")


async def receive_form_clip(
    app: App, form: CustomId, clip: bytes, adult: bool, words: Words
) -> Card:
    """The clip is being checked; the report comes as a message. Raises like `enroll.receive`."""
    await enroll.receive(app, form.verb, form.token, clip, adult)
    return notes.confirmation_card(words, "checking-title")
