"""A plan as lines for a terminal: what will be seen, what is said, what is left out."""

from collections.abc import Mapping
from typing import Any

from bot.chat.words import Words

PARTS = ("place", "hour", "action", "wardrobe", "look")


def format_plan(plan: Mapping[str, object], people: Mapping[str, str], words: Words) -> list[str]:
    """`plan`: as an engine reports it. `people`: role to name, for who says what."""
    parts = [f"{words(f'plan-{part}')}: {plan[part]}" for part in PARTS if plan.get(part)]
    found = [" · ".join(parts)] if parts else []
    for line in _list(plan, "lines"):
        found.append(words("plan-line", {"name": people[line["role"]], "text": line["text"]}))
    left_out = [str(word) for word in _list(plan, "left_out")]
    if left_out:
        found.append(words("plan-left-out", {"words": ", ".join(left_out)}))
    return found + [words(f"note-{note}") for note in _list(plan, "notes")]


def _list(plan: Mapping[str, object], key: str) -> list[Any]:
    value = plan.get(key)
    return value if isinstance(value, list) else []
