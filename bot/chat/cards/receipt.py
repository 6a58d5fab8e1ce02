"""The receipt for an owner who revoked, blocked, froze or deleted: which effects it had."""

from bot.app.messages.command_views import DeletionReceipt, StoppedRequest
from bot.chat.contract import Card, Tone
from bot.chat.words import Words

_MAX_LISTED = 8
"""How many requests a section of the receipt lists."""


def receipt_card(receipt: DeletionReceipt, words: Words, title_key: str) -> Card:
    """The receipt as a card. `title_key`: the key of the sentence that says what the owner did."""
    return Card(words(title_key), format_receipt(receipt, words), tone=Tone.GOOD)


def farewell_card(receipt: DeletionReceipt, words: Words) -> Card:
    """The receipt of somebody who is no longer known here, and so has no history to look at."""
    lines = format_receipt(receipt, words, "receipt-removing")
    return Card(words("deleted-title"), lines, tone=Tone.GOOD)


def format_receipt(
    receipt: DeletionReceipt, words: Words, withdrawn_key: str = "receipt-withdrawn"
) -> tuple[str, ...]:
    """The requests that were withdrawn, stopped or declined, and how many files were erased,
    and what the person has to delete themselves. `withdrawn_key`: the key of the heading of clips
    that are being removed."""
    lines = [
        *_format_section(withdrawn_key, receipt.withdrawn, words),
        *_format_section("receipt-stopped", receipt.stopped, words),
        *_format_section("receipt-declined", receipt.declined, words),
    ]
    if receipt.files:
        lines.append(words("receipt-files", {"count": receipt.files}))
    for left in dict.fromkeys(receipt.left):
        key = "receipt-left-upload" if left.is_upload else "receipt-left-file"
        lines.append(words(key, {"platform": left.platform.capitalize()}))
    return tuple(lines) or (words("receipt-nothing"),)


def _format_section(key: str, requests: tuple[StoppedRequest, ...], words: Words) -> list[str]:
    """A heading with the number of requests, the first of them, and how many more there are."""
    if not requests:
        return []
    lines = [words(key, {"count": len(requests)})]
    for request in requests[:_MAX_LISTED]:
        data = {"prompt": request.prompt, "asker": request.asker, "place": request.place}
        lines.append(words("receipt-line", data))
    if len(requests) > _MAX_LISTED:
        lines.append(words("receipt-more", {"count": len(requests) - _MAX_LISTED}))
    return lines
