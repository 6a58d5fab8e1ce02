"""The card that tells an owner that somebody else enrolled with the same face."""

from bot.app.messages.view_models import FaceView
from bot.chat.contract import Button, ButtonStyle, Card, Tone
from bot.chat.words import Words


def face_card(view: FaceView, words: Words, token: str) -> Card:
    """What happened, and the two answers; once it is decided, or answered, that it is."""
    if not view.is_open:
        return Card(words("face-title"), (words("face-decided"),), tone=Tone.GONE)
    platforms = ", ".join(platform.capitalize() for platform in view.platforms)
    lines = [words("face-found", {"platforms": platforms})]
    if view.is_disputed:
        lines.append(words("face-reported"))
        return Card(words("face-title"), tuple(lines))
    rows = (
        (
            Button(words("face-mine"), "face-mine", token),
            Button(words("face-not-mine"), "face-not-mine", token, ButtonStyle.BAD),
        ),
    )
    return Card(words("face-title"), tuple(lines), rows)
