"""The prompt as an engine reads it: who is who, what their owners ask, the scene, the look."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from render.contract.order import CastMember
from render.engines.planning.limits import PromptPhrases

LOOK_SENTENCES: Mapping[str, str] = {
    "natural": "Realistic film footage in natural light.",
    "film": "Shot on 35 mm film, warm colours, fine grain.",
    "noir": "Black-and-white film noir, hard light and deep shadows.",
    "comic": "Drawn as a comic book, bold outlines and flat colours.",
    "neon": "Neon lights at night, magenta and cyan.",
    "dream": "Dreamlike, soft focus, pastel light.",
}
"""The looks of the studio, in words."""
LANGUAGES = {"en": "English", "ko": "Korean"}

_ROLE = re.compile(r"\{([A-D])\}")
_MAX_RULE_CHARACTERS = 200  # characters of what one owner asks


@dataclass(frozen=True)
class ScriptLine:
    """Words that a role speaks. `language`: "en" or "ko"; `source`: "asked" or "prompt"."""

    role: str
    text: str
    language: str
    source: str


@dataclass(frozen=True)
class WrittenPrompt:
    """`cut`: whether the scene had to be shortened to fit."""

    text: str
    is_cut: bool


def write_prompt(
    scene: str,
    cast: Sequence[CastMember],
    lines: Sequence[ScriptLine],
    look: str,
    words: PromptPhrases,
    most: int,
) -> WrittenPrompt:
    """The prompt, of at most `most` characters where the cast and its rules leave room.

    Who is who and the owners' rules come first: a text encoder cuts off the end, and what an
    owner asks must not be what is lost. `scene`: with roles in braces, without spoken lines.
    """
    named = {
        member.role: words.subject.format(number=number) for number, member in enumerate(cast, 1)
    }
    first = [_opening(len(cast))]
    for number, member in enumerate(cast, 1):
        kind = words.stranger if member.kit is None else words.seen
        first.append(_sentence(kind.format(subject=named[member.role], number=number)))
        first += [_sentence(f"{named[member.role]}: {rule}") for rule in _rules(member)]
    last = [
        _sentence(
            words.says.format(
                subject=named[line.role], language=LANGUAGES[line.language], line=_plain(line.text)
            )
        )
        for line in lines
    ]
    last.append(LOOK_SENTENCES[look])
    told = _scene_sentence(scene, named)
    room = most - len(" ".join([*first, *last])) - 1
    shown = told if len(told) <= room else told[: max(room, 0)].rsplit(" ", 1)[0]
    text = " ".join(part for part in (*first, shown, *last) if part)
    return WrittenPrompt(text, shown != told)


def _scene_sentence(scene: str, named: Mapping[str, str]) -> str:
    """The scene with subjects for roles; who it leaves out is in it all the same."""
    text = _plain(_ROLE.sub(lambda found: named[found.group(1)], scene))
    silent = [name for role, name in named.items() if f"{{{role}}}" not in scene]
    if silent:
        text = f"{_joined(silent)} {'are' if len(silent) > 1 else 'is'} in this scene: {text}"
    return _sentence(text)


def _rules(member: CastMember) -> list[str]:
    plain = (_plain(_ROLE.sub("", rule))[:_MAX_RULE_CHARACTERS].strip() for rule in member.rules)
    return [rule for rule in plain if rule]


def _opening(count: int) -> str:
    if count == 1:
        return "Exactly one person is seen."
    return f"Exactly {('two', 'three', 'four')[count - 2]} people are seen."


def _joined(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _sentence(text: str) -> str:
    """Starts with a capital, ends with a stop."""
    text = text.strip()
    if not text:
        return ""
    text = text[0].upper() + text[1:]
    return text if text[-1] in '.!?…”"' else f"{text}."


def _plain(text: str) -> str:
    """One line; lone full stops, where spoken lines were taken out, are closed up."""
    return re.sub(r"\s+([.,!?])", r"\1", re.sub(r"\s+", " ", text)).strip()
