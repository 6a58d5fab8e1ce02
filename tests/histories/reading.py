"""What a person learns from a card, read from its text as it stood on the screen.

The sentences come from the catalogue, so that other words say the same; nothing here asks the
program what a card means.
"""

import re
from dataclasses import dataclass
from functools import cache

from bot.chat.contract import Card
from bot.chat.words import _load_sentences
from bot.core.scene import Scene

_ISOLATES = re.compile("[\u2066-\u2069]")
_MARKER = re.compile(r"\b[wrs]\d+\b")
LOOKS = ("natural", "film", "noir", "neon", "comic", "dream")
SHAPES = ("wide", "tall", "square")
KINDS = ("romance", "violence", "weapons", "alcohol and drugs", "horror")


@dataclass(frozen=True)
class Facts:
    """A scene as people read it: names instead of ids. `rules`: whose, and which."""

    asker: str
    place: str
    prompt: str
    cast: frozenset[str]
    look: str = "natural"
    seconds: float = 6.0
    shape: str = "wide"
    rules: frozenset[tuple[str, str]] = frozenset()
    moderator: str = ""


@cache
def pattern(key: str) -> re.Pattern[str]:
    """Matches a sentence of the English catalogue, with a group for each of its blanks."""
    source = _load_sentences("en")[0][key].partition("=")[2].strip()
    parts = re.split(r"\{ \$(\w+) \}", source)
    names = parts[1::2]
    text = "".join(
        re.escape(part) if number % 2 == 0 else f"(?P<{part}>.*?)"
        for number, part in enumerate(parts)
        if number % 2 == 0 or names.count(part) == 1
    )
    return re.compile(text, re.DOTALL)


def clean(text: str) -> str:
    """Without invisible marks around names."""
    return _ISOLATES.sub("", text)


def find_markers(text: str) -> set[str]:
    """The unique words that tell which prompt, rule or suggestion a text repeats."""
    return set(_MARKER.findall(text))


def read_ask(card: Card, reader: str) -> Facts | None:
    """The scene of a question to an owner; None for a card that asks nothing. `reader`: the
    owner's name."""
    title = pattern("ask-title").fullmatch(clean(card.title))
    if title is None or not card.rows:
        return None
    found: dict[str, str] = {}
    rules = set()
    for line in map(clean, card.lines):
        for key, group in (
            ("ask-where", "place"),
            ("ask-with", "names"),
            ("ask-moderator", "name"),
        ):
            match = pattern(key).fullmatch(line)
            if match is not None:
                found[group] = match[group]
        match = pattern("ask-rule").fullmatch(line)
        if match is not None:
            rules.add((match["name"], match["rule"]))
        for part in line.split(" · "):
            for key, group in (
                ("manner-look", "look"),
                ("manner-length", "length"),
                ("manner-format", "format"),
            ):
                match = pattern(key).fullmatch(part)
                if match is not None:
                    found[group] = match[group]
    prompt = next(line for line in map(clean, card.lines) if line.startswith("“"))
    others = re.split(r", | and ", found["names"]) if "names" in found else []
    return Facts(
        asker=title["asker"],
        place=found.get("place", ""),
        prompt=prompt.removeprefix("“").removesuffix("”"),
        cast=frozenset({*others, reader}),
        look=found.get("look", "natural"),
        seconds=float(found.get("length", "6 s").removesuffix(" s")),
        shape=found.get("format", "wide").partition(" ")[0],
        rules=frozenset(rules),
        moderator=found.get("name", ""),
    )


def read_terms(question: str) -> tuple[str, str, frozenset[str]]:
    """Who may then ask, where, and for which kinds, as the question of "Always" says."""
    match = pattern("always-confirm").fullmatch(clean(question))
    assert match is not None, question
    kinds = match["kinds"].split(", ")
    return match["asker"], match["place"], frozenset(kinds) - {"nothing special"}


def describe(
    scene: Scene, people: dict[str, str], places: dict[str, str], rules: dict[str, tuple[str, ...]]
) -> Facts:
    """The facts of a scene that is stored or rendered. `people`, `places`: names by id. `rules`: of
    the owners, by role letter, as a renderer is given them."""
    prompt, cast, wanted = scene.prompt, set(), set()
    for role in scene.cast:
        if role.owner is not None:
            name = people[role.owner]
            cast.add(name)
            prompt = prompt.replace("{" + role.letter + "}", name)
            wanted |= {(name, rule) for rule in rules.get(role.letter, ())}
    return Facts(
        asker=people[scene.asker],
        place=places[scene.place],
        prompt=prompt,
        cast=frozenset(cast),
        look=scene.look,
        seconds=scene.seconds,
        shape=str(scene.shape),
        rules=frozenset(wanted),
        moderator=people.get(scene.moderator or "", ""),
    )
