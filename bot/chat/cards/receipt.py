"""What taking something back did."""

from bot.app.messages.command_views import DeletionReceipt, StoppedRequest
from bot.chat.contract import Card, Tone
from bot.chat.words import Words

_MOST = 8


def receipt_card(done: DeletionReceipt, words: Words, title: str) -> Card:
    """The receipt of an owner. `title`: the key of what they did."""
    return Card(words(title), receipt_lines(done, words), tone=Tone.GOOD)


def receipt_lines(done: DeletionReceipt, words: Words) -> tuple[str, ...]:
    """Every clip that was stopped or withdrawn, and how many files are gone."""
    told = [
        *_each("receipt-withdrawn", done.withdrawn, words),
        *_each("receipt-stopped", done.stopped, words),
        *_each("receipt-declined", done.declined, words),
    ]
    if done.files:
        told.append(words("receipt-files", {"count": done.files}))
    return tuple(told) or (words("receipt-nothing"),)


def _each(key: str, gone: tuple[StoppedRequest, ...], words: Words) -> list[str]:
    if not gone:
        return []
    listed = [
        words("receipt-line", {"prompt": one.prompt, "asker": one.asker, "place": one.place})
        for one in gone[:_MOST]
    ]
    if len(gone) > _MOST:
        listed.append(words("receipt-more", {"count": len(gone) - _MOST}))
    return [words(key, {"count": len(gone)}), *listed]
