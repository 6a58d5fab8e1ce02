"""Accounts for the words of a prompt: what each was taken for, and what is not drawn."""

from collections.abc import Sequence

from render.contract.scene_graph import UnderstoodWords
from render.studio.planning.mention import PromptMention, Reading
from render.studio.planning.nature import name_emoji


def list_understood(
    reading: Reading, mentions: Sequence[PromptMention], used: set[int]
) -> tuple[UnderstoodWords, ...]:
    listed = []
    for number, mention in enumerate(mentions):
        if number not in used and not mention.negated:
            continue
        is_thing = mention.kind == "thing"
        name = name_emoji(mention.name, reading.language) if is_thing else mention.name
        meaning = mention.kind if mention.kind in ("line", "size") else f"{mention.kind}:{name}"
        words = reading.prompt[mention.start : mention.end]
        listed.append(UnderstoodWords(words, f"no {meaning}" if mention.negated else meaning))
    return tuple(dict.fromkeys(listed))


def list_left_out(
    reading: Reading, mentions: Sequence[PromptMention], used: set[int]
) -> tuple[str, ...]:
    """Words that were not understood, and mentions that found no room, as written."""
    shown = {(m.start, m.end) for n, m in enumerate(mentions) if n in used or m.negated}
    spans = set(reading.loose) | {
        (m.start, m.end)
        for n, m in enumerate(mentions)
        if n not in used and not m.negated and (m.start, m.end) not in shown
    }
    return tuple(dict.fromkeys(reading.prompt[start:end] for start, end in sorted(spans)))


def list_notes(mentions: Sequence[PromptMention], used: set[int], people: int) -> tuple[str, ...]:
    unused = {m.kind for n, m in enumerate(mentions) if n not in used and not m.negated}
    notes = [
        f"other-{word}"
        for kind, word in (("place", "place"), ("action", "action"), ("wear", "wardrobe"))
        if kind in unused
    ]
    counts = [int(m.name) for m in mentions if m.kind == "people" and m.name.isdecimal()]
    if counts and counts[0] != people:
        notes.append("cast-count-differs")
    return tuple(notes)
