"""The cards that explain an error: each says what went wrong and what to do."""

from datetime import UTC, datetime

from bot.chat.cards import phrases
from bot.chat.contract import Card, Tone
from bot.chat.timestamps import mark_time
from bot.chat.words import Words
from bot.core.content import ContentKind
from bot.core.errors import Refusal


def refusal_card(refusal: Refusal, words: Words) -> Card:
    """Explains a refusal. Of its data, "kinds" (content kinds separated by commas) and "until"
    (seconds since 1970) are formatted for people."""
    data: dict[str, object] = dict(refusal.data)
    if "kinds" in data:
        kinds = (ContentKind(kind) for kind in str(data["kinds"]).split(","))
        data["kinds"] = phrases.list_kinds(kinds, words)
    if "until" in data:
        until = datetime.fromtimestamp(float(str(data["until"])), UTC)
        data["until"] = mark_time(until)
    return Card(words("refused-title"), (words(refusal.code, data),), tone=Tone.BAD)


def apology_card(number: str, words: Words) -> Card:
    """An apology for an internal error. `number`: identifies the error in the operator's log."""
    return Card(words("broken-title"), (words("broken", {"number": number}),), tone=Tone.BAD)
