"""A plan as lines for a terminal: what is seen, what is spoken, what is left out."""

from collections.abc import Mapping
from typing import Any

from bot.chat.words import Words

PARTS = ("place", "hour", "action", "wardrobe", "look")


def format_plan(plan: Mapping[str, object], people: Mapping[str, str], words: Words) -> list[str]:
    """`plan`: as the engine reports it. `people`: names by role."""
    parts = [f"{words(f'plan-{part}')}: {plan[part]}" for part in PARTS if plan.get(part)]
    result = [" · ".join(parts)] if parts else []
    for line in _list(plan, "lines"):
        result.append(words("plan-line", {"name": people[line["role"]], "text": line["text"]}))
    left_out = [str(word) for word in _list(plan, "left_out")]
    if left_out:
        result.append(words("plan-left-out", {"words": ", ".join(left_out)}))
    return result + [words(f"note-{note}") for note in _list(plan, "notes")]


def _list(plan: Mapping[str, object], key: str) -> list[Any]:
    value = plan.get(key)
    return value if isinstance(value, list) else []
