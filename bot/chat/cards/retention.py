"""The card that tells a person who has not been here for long when they will be deleted."""

from bot.app.messages.view_models import RetentionView
from bot.chat.contract import Button, ButtonStyle, Card, Tone
from bot.chat.timestamps import mark_time
from bot.chat.words import Words


def retention_card(view: RetentionView, words: Words, token: str) -> Card:
    """When the deletion is and how to stay; once they are back, that nothing is deleted."""
    if view.delete_at is None:
        return Card(words("retention-stays"), tone=Tone.GOOD)
    lines = (words("retention-when", {"at": mark_time(view.delete_at)}), words("retention-stay"))
    stay = Button(words("stay"), "stay", token, ButtonStyle.GOOD)
    return Card(words("retention-title"), lines, ((stay,),))
