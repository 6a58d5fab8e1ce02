"""Cards as JSON: the web platform stores it and its page reads it, and its digest tells whether a
message has to be edited. Keys therefore keep their names when an attribute is renamed."""

from dataclasses import asdict
from typing import Any

from bot.chat.contract import Card


def card_to_json(card: Card) -> dict[str, Any]:
    """Everything that the card shows, as values that `json.dumps` takes."""
    content = asdict(card)
    del content["kind"]  # not shown: two cards that differ only in it look the same
    for row in content["rows"]:
        for button in row:
            if button["field"] is not None:
                button["field"]["most"] = button["field"].pop("max_length")
    return content
