"""Which kinds of content a prompt shows, by lists of words; a trained classifier could replace it.

The lists are in bot/core/content/words, one file for each kind: `WORDS` are words and phrases,
`NOT` are phrases in which they are harmless ("shoot a video"). bot/core/content/tokens.py says how
entries are written; "_" in a phrase stands for any one word.
"""

from collections.abc import Iterable
from functools import cache
from importlib import import_module

from bot.core.content import ContentKind, Never
from bot.core.content.findings import ContentFinding, ContentReading
from bot.core.content.tokens import WordToken, list_readings, tokenize
from bot.core.errors import Unsuitable

Rule = ContentKind | Never
Phrases = dict[str, list[tuple[Rule, tuple[str, ...]]]]
RULES: tuple[Rule, ...] = (*Never, *ContentKind)


def classify(prompt: str) -> ContentReading:
    """What a prompt shows. Never raises; takes time linear in its length, 0.1 ms for one line."""
    findings: dict[tuple[Rule, str], ContentFinding] = {}
    for reading in list_readings(prompt):
        for finding in _find_in(reading):
            findings.setdefault((finding.rule, finding.words), finding)
    return ContentReading(tuple(findings.values()))


def refuse(reading: ContentReading) -> None:
    """Raises Unsuitable "never-sexual", "never-minors" or "never-outsider", with the words."""
    for rule in Never:
        if words := [finding.words for finding in reading.never if finding.rule is rule]:
            raise Unsuitable(f"never-{rule}", {"words": ", ".join(words)})


def _find_in(reading: str) -> Iterable[ContentFinding]:
    words, harmless, names = _lists()
    tokens = tokenize(reading, names)
    excused = {
        (rule, place) for rule, start, end in _find(tokens, harmless) for place in range(start, end)
    }
    for rule, start, end in _find(tokens, words):
        if not all((rule, place) in excused for place in range(start, end)):
            yield ContentFinding(rule, " ".join(token.written for token in tokens[start:end]))


def _find(tokens: tuple[WordToken, ...], phrases: Phrases) -> Iterable[tuple[Rule, int, int]]:
    for start, token in enumerate(tokens):
        for key in sorted(token.keys & phrases.keys()):
            for rule, rest in phrases[key]:
                end = start + 1 + len(rest)
                if end <= len(tokens) and all(
                    key == "_" or key in following.keys
                    for key, following in zip(rest, tokens[start + 1 : end], strict=True)
                ):
                    yield rule, start, end


@cache
def _lists() -> tuple[Phrases, Phrases, frozenset[str]]:
    words: Phrases = {}
    harmless: Phrases = {}
    names: frozenset[str] = frozenset()
    for rule in RULES:
        lists = import_module(f"bot.core.content.words.{rule}")
        for into, entries in ((words, lists.WORDS), (harmless, lists.NOT)):
            for entry in entries:
                first, *rest = list_readings(entry)[0].split()
                into.setdefault(first, []).append((rule, tuple(rest)))
        names |= getattr(lists, "GIVEN_NAMES", frozenset())
    return words, harmless, names
