"""A card as JSON: what the web platform stores and its page reads, and what tells whether a message
has to be edited. The names of the keys therefore stay as they are when an attribute is renamed."""

from dataclasses import asdict
from typing import Any

from bot.chat.contract import Card


def card_to_json(card: Card) -> dict[str, Any]:
    """Everything of the card that is shown."""
    content = asdict(card)
    del content["kind"]  # every kind is shown alike
    for row in content["rows"]:
        for button in row:
            if button["field"] is not None:
                button["field"]["most"] = button["field"].pop("max_length")
    return content
