"""An owner looks at the finished clip before anybody else does."""

from bot.app.messages.view_models import ReviewView
from bot.chat.cards import phrases
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Tone,
)
from bot.chat.timestamps import mark_time
from bot.chat.words import Words
from bot.core.request import RequestState
from bot.core.review import ReviewState


def review_card(what: ReviewView, words: Words, token: str) -> Card:
    """The clip, and whether to post it."""
    scene = what.scene
    title = words("review-title", {"prompt": scene.prompt})
    if what.answer is not ReviewState.ASKED or what.state is not RequestState.REVIEW:
        over = what.answer if what.answer is not ReviewState.ASKED else "late"
        return Card(title, (words(f"review-over-{over}"),), tone=Tone.GONE)
    lines = (
        words("review-where", {"asker": scene.asker, "place": scene.place}),
        words("review-until", {"until": mark_time(what.expires_at)}),
    )
    buttons = (
        Button(words("post-it"), "post", token, ButtonStyle.GOOD),
        Button(words("stop-it"), "stop", token, ButtonStyle.BAD),
    )
    media = phrases.clip_media(what.clip, words("clip-alt", {"prompt": scene.prompt}))
    return Card(title, lines, (buttons,), media=media)
