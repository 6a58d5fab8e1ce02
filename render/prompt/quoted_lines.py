"""Finds the lines to speak that a prompt quotes: {A} says "hello", {B}가 “안녕”이라고."""

import re
from dataclasses import dataclass, field

_QUOTED = re.compile(
    r"“([^“”]+)”|\"([^\"]+)\"|「([^」]+)」|『([^』]+)』|«([^»]+)»"
    # An apostrophe inside a word is not a quotation mark: a single quote ends before a non-letter.
    r"|(?<!\w)[‘'](.+?)[’'](?=\W|$|이?라고|이?라며|하고|하며)"
)
_SAYING = re.compile(
    r"\b(?:say|shout|yell|whisper|tell|ask|scream|reply|said|told|repli)(?:s|es|ed|ing)?\b[^.!?]*$",
    re.IGNORECASE,
)
_SAYING_KO = re.compile(r"이?라고|이?라며|하고|하며")
_NAMING = re.compile(r"\b(?:called|named|titled|sign|poster|banner|reading)\s*$", re.IGNORECASE)
_NAMING_KO = re.compile(r"\s*이?(?:라는|란)\s")
_SAID_BY = re.compile(
    r"[\s,]*(?:says?|said|shouts?|yells?|whispers?|asks?)\s*\{([A-F])\}", re.IGNORECASE
)
_SPEAKER = re.compile(
    r"(?<!\bto )(?<!\btells )(?<!\basks )\{([A-F])\}(?!에게|한테|께)", re.IGNORECASE
)
_SINGLE = "‘'"


@dataclass(frozen=True)
class Quote:
    """Quoted words. `role`: who says them; None when the prompt does not tell.

    `start`, `end`: characters of the prompt, quotation marks included.
    """

    role: str | None
    text: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


def extract_quotes(prompt: str) -> tuple[tuple[Quote, ...], str]:
    """The quoted lines in order, and the prompt with a full stop in place of each.

    Quoted names of things ("a boat called “Luna”") are not lines and stay. Single quotes count only
    next to a verb of saying: after an English one, or before 라고.
    """
    found = find_quotes(prompt)
    scene: list[str] = []
    position = 0
    for quote in found:
        scene += [prompt[position : quote.start], ". "]
        position = quote.end
    return tuple(found), "".join((*scene, prompt[position:]))


def find_quotes(prompt: str) -> list[Quote]:
    """The quoted lines in order, with where they stand."""
    quotes: list[Quote] = []
    position = 0
    for match in _QUOTED.finditer(prompt):
        before = prompt[position : match.start()]
        text = " ".join(next(group for group in match.groups() if group is not None).split())
        if not text or not _is_line(match, before, prompt):
            continue
        speaker_after = _SAID_BY.match(prompt, match.end())
        speakers = _SPEAKER.findall(before)
        role = speaker_after.group(1) if speaker_after else speakers[-1] if speakers else None
        quotes.append(Quote(role, text, match.start(), match.end()))
        position = match.end()
    return quotes


def _is_line(match: re.Match[str], before: str, prompt: str) -> bool:
    if _NAMING.search(before) or _NAMING_KO.match(prompt, match.end()):
        return False
    if match.group()[0] in _SINGLE:
        verb = _SAYING.search(before) or _SAYING_KO.match(prompt, match.end())
        return verb is not None
    return True
