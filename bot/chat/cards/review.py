"""The card with which a reviewer sees the finished clip before it is posted."""

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


def review_card(view: ReviewView, words: Words, token: str) -> Card:
    """The clip, with the buttons to post or stop it. Once that is decided or no longer needed, the
    card says so and has neither."""
    scene = view.scene
    title = words("review-title", {"prompt": scene.prompt})
    if view.answer is not ReviewState.ASKED or view.state is not RequestState.REVIEW:
        outcome = view.answer if view.answer is not ReviewState.ASKED else "late"
        return Card(title, (words(f"review-over-{outcome}"),), tone=Tone.GONE)
    lines = (
        words("review-where", {"asker": scene.asker, "place": scene.place}),
        words("review-until", {"until": mark_time(view.expires_at)}),
    )
    buttons = (
        Button(words("post-it"), "post", token, ButtonStyle.GOOD),
        Button(words("stop-it"), "stop", token, ButtonStyle.BAD),
    )
    media = phrases.clip_media(view.clip, words("clip-alt", {"prompt": scene.prompt}))
    return Card(title, lines, (buttons,), media=media)
