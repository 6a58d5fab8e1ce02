"""Chooses one part of each kind from those that a prompt names, with defaults for the others."""

from dataclasses import dataclass

from render.studio.planning.prompt.lexicon import LexiconEntry, LexiconMatch, tokenize
from render.studio.planning.prompt.read import Reading

DEFAULT_PLACES = ("studio", "park", "city")
"""Places for a prompt that names none: the first of these that can show the hour is taken."""
DEFAULT_ACTION = "stand"
DEFAULT_WARDROBE = "casual"
DEFAULT_LOOK = "natural"


@dataclass(frozen=True)
class PartChoice:
    """The chosen parts. `notes`: see `plan.Plan`.

    `used`, `unused`: the matches in the prompt that were and were not taken. `vocabulary`: every
    word in any phrase of a chosen part, which therefore does not count as left out.
    """

    place: str
    hour: str
    action: str
    wardrobe: str
    look: str
    exclaims: tuple[str, str]
    used: tuple[LexiconMatch, ...]
    unused: tuple[LexiconMatch, ...]
    vocabulary: frozenset[str]
    notes: tuple[str, ...]


def choose_parts(reading: Reading, entries: tuple[LexiconEntry, ...], look: str) -> PartChoice:
    """Chooses one part of each kind. `look`: the order's; a prompt replaces only the default."""
    parts = {
        (entry.kind, entry.name): entry
        for entry in entries
        if (entry.kind, entry.name) not in reading.refused
    }
    named = {kind: _best(kind, reading) for kind in ("scene", "action", "wardrobe", "look", "hour")}
    notes: list[str] = []

    place, note = named["scene"], ""
    if not place:
        place, note = _implied_place(parts, named)
        notes.append(note)
    scene = parts.get(("scene", place))

    action = named["action"]
    if not action:
        action = scene.action if scene and ("action", scene.action) in parts else DEFAULT_ACTION
        by_default = note == "place-by-default" or action == DEFAULT_ACTION
        notes.append("action-by-default" if by_default else "action-from-place")
    acting = parts.get(("action", action))

    brought = (acting.wardrobe if acting else "", scene.wardrobe if scene else "")
    wardrobe = named["wardrobe"] or next(
        (name for name in brought if ("wardrobe", name) in parts), DEFAULT_WARDROBE
    )

    hour = named["hour"]
    if hour and (scene is None or hour not in scene.hours):
        hour = ""
        notes.append("hour-not-here")
    if look == DEFAULT_LOOK:
        look = named["look"] or DEFAULT_LOOK
    elif named["look"] not in ("", look):
        notes.append("look-from-order")

    chosen = {
        ("scene", place), ("action", action), ("wardrobe", wardrobe), ("look", look), ("hour", hour)
    }  # fmt: skip
    used = tuple(hit for hit in reading.matches if (hit.entry.kind, hit.entry.name) in chosen)
    shown = {(hit.start, hit.end) for hit in used}
    unused = tuple(hit for hit in reading.matches if (hit.start, hit.end) not in shown)
    for kind, word in (("scene", "place"), ("action", "action"), ("wardrobe", "wardrobe")):
        if any(hit.entry.kind == kind for hit in unused):
            notes.append(f"other-{word}")
    return PartChoice(
        place=place,
        hour=hour,
        action=action,
        wardrobe=wardrobe,
        look=look,
        exclaims=acting.exclaims if acting else ("", ""),
        used=used,
        unused=unused,
        vocabulary=frozenset(
            word.key
            for entry in entries
            if (entry.kind, entry.name) in chosen
            for phrase in entry.words
            for word in tokenize(phrase)
        ),
        notes=tuple(notes),
    )


def _best(kind: str, reading: Reading) -> str:
    """The name of the part of a kind that the prompt means, "" if it names none.

    An unambiguous word beats one that names parts of several kinds ("detective" is a place and
    clothes); a scene after a preposition ("on Mars") beats others; then the first in the prompt.
    """
    spans = [(hit.start, hit.end) for hit in reading.matches]
    hits = [hit for hit in reading.matches if hit.entry.kind == kind]
    if not hits:
        return ""
    return min(
        hits,
        key=lambda hit: (
            spans.count((hit.start, hit.end)) > 1,
            kind == "scene" and hit not in reading.somewhere,
            hit.start,
        ),
    ).entry.name


def _implied_place(
    parts: dict[tuple[str, str], LexiconEntry], named: dict[str, str]
) -> tuple[str, str]:
    """The place that goes with the action or clothes, or a default; and the note for the plan."""
    scenes = [entry for (kind, _), entry in sorted(parts.items()) if kind == "scene"]
    special = [entry for entry in scenes if entry.name not in DEFAULT_PLACES]
    acting = parts.get(("action", named["action"]))
    if acting and ("scene", acting.place) in parts:
        return acting.place, "place-from-action"
    for scene in special:
        if named["action"] and scene.action == named["action"]:
            return scene.name, "place-from-action"
    for scene in special:
        if named["wardrobe"] and scene.wardrobe == named["wardrobe"]:
            return scene.name, "place-from-wardrobe"
    usual = [scene for name in DEFAULT_PLACES for scene in scenes if scene.name == name]
    able = [scene for scene in usual if not named["hour"] or named["hour"] in scene.hours]
    place = next(iter(able or usual), None)
    return place.name if place else DEFAULT_PLACES[0], "place-by-default"
