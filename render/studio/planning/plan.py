"""Plans a clip from an order: place, hour, action, clothes, look and lines, before any drawing."""

from dataclasses import asdict, dataclass

from render.contract.order import RenderOrder
from render.prompt.check_order import check_line, check_order
from render.studio.planning.choose import PartChoice, choose_parts
from render.studio.planning.prompt.english import base_forms
from render.studio.planning.prompt.korean import strip_particle
from render.studio.planning.prompt.lexicon import LexiconEntry, is_hangul, list_installed
from render.studio.planning.prompt.read import Reading, read_prompt


@dataclass(frozen=True)
class PlannedLine:
    """A line that a role speaks. `source`: "asked" (ordered), "prompt" (quoted in it), "action"."""

    role: str
    text: str
    source: str


@dataclass(frozen=True)
class UnderstoodPart:
    """A part that was recognised in the prompt, and the words that named it."""

    kind: str
    name: str
    words: str


@dataclass(frozen=True)
class Plan:
    """What will be drawn, and how it follows from the prompt.

    `language`: "en" or "ko". `hour`: "" (the place's own), "day", "sunset" or "night". `look`:
    the order's unless that is the default, then the prompt's. `left_out`: words of the prompt
    that will not be seen, as written. `notes`: codes, of

    - "place-by-default", "place-from-action", "place-from-wardrobe": the prompt names no place
    - "action-by-default", "action-from-place": it names no action
    - "other-place", "other-action", "other-wardrobe": it names several, one was taken
    - "hour-not-here": the place cannot show the hour
    - "look-from-order": the prompt asks for another look than the order
    - "cast-count-differs": it speaks of more or fewer people than the cast has
    - "line-from-action": nobody was given a line, the first of the cast says the action's own
    - "rules-not-read": the owner of a cameo has rules, and this engine cannot follow free text
    """

    language: str
    place: str
    hour: str
    action: str
    wardrobe: str
    look: str
    lines: tuple[PlannedLine, ...]
    understood: tuple[UnderstoodPart, ...]
    left_out: tuple[str, ...]
    notes: tuple[str, ...]

    def as_dict(self) -> dict[str, object]:
        """The plan as JSON-ready data."""
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in asdict(self).items()
        }


def make_plan(order: RenderOrder, catalog: tuple[LexiconEntry, ...] | None = None) -> Plan:
    """Plans a clip. Raises BadOrder, see `check_order.check_order`.

    `catalog`: the parts to choose from, all installed ones by default.
    """
    entries = list_installed() if catalog is None else catalog
    check_order(order, frozenset(entry.name for entry in entries if entry.kind == "look"))
    reading = read_prompt(order.prompt, entries)
    choice = choose_parts(reading, entries, order.look)
    exclaims = choice.exclaims[reading.language == "ko"]
    lines = _lines(order, reading, exclaims)
    notes = list(choice.notes)
    if reading.people not in (0, len(order.cast)):
        notes.append("cast-count-differs")
    if lines and lines[0].source == "action":
        notes.append("line-from-action")
    if any(rule.strip() for member in order.cast for rule in member.rules):
        notes.append("rules-not-read")
    return Plan(
        language=reading.language,
        place=choice.place,
        hour=choice.hour,
        action=choice.action,
        wardrobe=choice.wardrobe,
        look=choice.look,
        lines=lines,
        understood=_understood(reading, choice),
        left_out=_left_out(reading, choice),
        notes=tuple(notes),
    )


def _lines(order: RenderOrder, reading: Reading, exclaims: str) -> tuple[PlannedLine, ...]:
    lines = [PlannedLine(line.role, line.text.strip(), "asked") for line in order.lines]
    ordered_roles = {line.role for line in lines}
    silent = [member.role for member in order.cast if member.role not in ordered_roles]
    for quote in reading.quotes:
        check_line(quote.text)
        role = quote.role or (silent[0] if silent else None)
        if role is None or role in ordered_roles:
            continue  # what was ordered for a role replaces what the prompt quotes
        lines.append(PlannedLine(role, quote.text, "prompt"))
        if role in silent:
            silent.remove(role)
    if not lines and exclaims:
        lines.append(PlannedLine(order.cast[0].role, exclaims, "action"))
    return tuple(lines)


def _understood(reading: Reading, choice: PartChoice) -> tuple[UnderstoodPart, ...]:
    parts = [
        (
            hit.start,
            UnderstoodPart(hit.entry.kind, hit.entry.name, reading.text[hit.start : hit.end]),
        )
        for hit in choice.used
    ]
    if reading.people:
        stated = [reading.words[position] for position in reading.people_words]
        words = reading.text[stated[0].start : stated[-1].end]
        parts.append((stated[0].start, UnderstoodPart("people", str(reading.people), words)))
    return tuple(
        dict.fromkeys(what for _, what in sorted(parts, key=lambda pair: (pair[0], pair[1].kind)))
    )


def _left_out(reading: Reading, choice: PartChoice) -> tuple[str, ...]:
    """Unknown words and parts that were not chosen, in the order of the prompt."""
    words = [
        (word.start, strip_particle(word.text) if is_hangul(word.key) else word.text)
        for word in reading.loose
        if choice.vocabulary.isdisjoint(base_forms(word.key))
    ]
    words += [(hit.start, reading.text[hit.start : hit.end]) for hit in choice.unused]
    return tuple(dict.fromkeys(word for _, word in sorted(words)))
