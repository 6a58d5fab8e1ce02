"""Writes the prompt for an engine: who is who, the owners' rules, the scene and the look."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from render.contract.order import CastMember
from render.contract.scene_graph import SceneGraph
from render.engines.planning.limits import PromptPhrases
from render.engines.planning.reference_marks import join_names
from render.engines.planning.scene_notes import write_scene_notes

LOOK_SENTENCES: Mapping[str, str] = {
    "natural": "Realistic film footage in natural light.",
    "film": "Shot on 35 mm film, warm colours, fine grain.",
    "noir": "Black-and-white film noir, hard light and deep shadows.",
    "comic": "Drawn as a comic book, bold outlines and flat colours.",
    "neon": "Neon lights at night, magenta and cyan.",
    "dream": "Dreamlike, soft focus, pastel light.",
    "watercolour": "A watercolour painting on rough paper, washes that bleed.",
    "paper": "Cut out of coloured paper, layered sheets with soft shadows.",
    "pixel": "Pixel art, large square pixels, few colours.",
    "vhs": "An old VHS tape, bleeding colours, scan lines.",
}
"""A sentence for each look of the studio."""
LANGUAGES = {"en": "English", "ko": "Korean"}

_ROLE = re.compile(r"\{([A-F])\}")
_MAX_RULE_CHARACTERS = 200  # of one rule of an owner


@dataclass(frozen=True)
class ScriptLine:
    """Words that a role speaks. `language`: "en" or "ko". `source`: "asked" for an ordered line,
    "prompt" for a quoted one."""

    role: str
    text: str
    language: str
    source: str


@dataclass(frozen=True)
class WrittenPrompt:
    """`is_cut`: whether the scene was shortened to fit."""

    text: str
    is_cut: bool


def write_prompt(
    scene: str,
    cast: Sequence[CastMember],
    lines: Sequence[ScriptLine],
    look: str,
    phrases: PromptPhrases,
    max_characters: int,
    graph: SceneGraph | None = None,
) -> WrittenPrompt:
    """The prompt, with at most `max_characters`: only the scene is shortened to fit.

    Who is who and the owners' rules come first, because a text encoder cuts off the end, and the
    owners' rules must not be lost. `scene`: has roles in braces and no spoken lines. `graph`: what
    it means, of which as many notes follow as there is room for.
    """
    subjects = {
        member.role: phrases.subject.format(number=number) for number, member in enumerate(cast, 1)
    }
    opening = [_opening(len(cast))]
    for number, member in enumerate(cast, 1):
        template = phrases.stranger if member.kit is None else phrases.seen
        opening.append(_sentence(template.format(subject=subjects[member.role], number=number)))
        opening += [_sentence(f"{subjects[member.role]}: {rule}") for rule in _rules(member)]
    ending = [
        _sentence(
            phrases.says.format(
                subject=subjects[line.role],
                language=LANGUAGES[line.language],
                line=_plain(line.text),
            )
        )
        for line in lines
    ]
    ending.append(LOOK_SENTENCES[look])
    sentence = _scene_sentence(scene, subjects)
    room = max_characters - len(" ".join([*opening, *ending])) - 1
    fitting = sentence
    if len(sentence) > room:
        fitting = sentence[: max(room, 0)].rsplit(" ", 1)[0]
    notes = () if graph is None else write_scene_notes(graph, subjects)
    told = _fit_notes(notes, room - len(fitting))
    text = " ".join(part for part in (*opening, fitting, *told, *ending) if part)
    return WrittenPrompt(text, fitting != sentence)


def _scene_sentence(scene: str, subjects: Mapping[str, str]) -> str:
    """The scene with subjects in place of roles, and with the roles that the prompt leaves out."""
    text = _plain(_ROLE.sub(lambda match: subjects[match.group(1)], scene))
    silent = [name for role, name in subjects.items() if f"{{{role}}}" not in scene]
    if silent:
        text = f"{join_names(silent)} {'are' if len(silent) > 1 else 'is'} in this scene: {text}"
    return _sentence(text)


def _fit_notes(notes: Sequence[str], room: int) -> list[str]:
    fitting: list[str] = []
    for note in map(_sentence, map(_plain, notes)):
        room -= len(note) + 1
        if room < 0:
            break
        fitting.append(note)
    return fitting


def _rules(member: CastMember) -> list[str]:
    plain = (_plain(_ROLE.sub("", rule))[:_MAX_RULE_CHARACTERS].strip() for rule in member.rules)
    return [rule for rule in plain if rule]


def _opening(count: int) -> str:
    if count == 1:
        return "Exactly one person is seen."
    return f"Exactly {('two', 'three', 'four', 'five', 'six')[count - 2]} people are seen."


def _sentence(text: str) -> str:
    """The text with a capital letter at its start and a full stop at its end."""
    text = text.strip()
    if not text:
        return ""
    text = text[0].upper() + text[1:]
    return text if text[-1] in '.!?…”"' else f"{text}."


def _plain(text: str) -> str:
    """The text in one line, without spaces before the full stops that replace spoken lines."""
    return re.sub(r"\s+([.,!?])", r"\1", re.sub(r"\s+", " ", text)).strip()
