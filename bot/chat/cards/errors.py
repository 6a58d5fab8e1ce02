"""What went wrong, for a person: a sentence with a way out."""

from datetime import UTC, datetime

from bot.chat.cards import phrases
from bot.chat.contract import Card, Tone
from bot.chat.timestamps import mark_time
from bot.chat.words import Words
from bot.core.content import ContentKind
from bot.core.errors import Refusal


def refusal_card(refusal: Refusal, words: Words) -> Card:
    """A refusal in its reader's words."""
    data: dict[str, object] = dict(refusal.data)
    if "kinds" in data:
        given = str(data["kinds"]).split(",")
        data["kinds"] = phrases.list_kinds((ContentKind(kind) for kind in given), words)
    if "until" in data:
        at = datetime.fromtimestamp(float(str(data["until"])), UTC)
        data["until"] = mark_time(at)
    return Card(words("refused-title"), (words(refusal.code, data),), tone=Tone.BAD)


def apology_card(number: str, words: Words) -> Card:
    """An apology. `number`: what the operator's log calls it."""
    return Card(words("broken-title"), (words("broken", {"number": number}),), tone=Tone.BAD)
