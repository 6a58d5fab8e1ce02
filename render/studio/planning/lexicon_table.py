"""Loads the words that a language knows: authored rows, names of emoji, words of the parts.

`lexicon/en` and `lexicon/ko` hold the authored rows, one file a topic; see
`lexicon_entry.parse_row`. Files whose names begin with "verbs" hold verbs: dictionary forms in
English, stems in Korean. `not_keywords.txt` lists names and keywords of CLDR that are not taken;
`keywords.txt`, where it exists, the only keywords that are. `not_typos.txt` lists words that look
like misspelt ones and are not.
"""

from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from render.studio import catalog
from render.studio.art.things import load_things
from render.studio.contracts.thing import ON_REQUEST
from render.studio.planning.english.inflection import verb_forms
from render.studio.planning.lexicon_entry import LexiconEntry, Meaning, parse_row
from render.studio.planning.nature import load_emoji_names, nature_of

MAX_KEYWORD_OWNERS = 2
"""A keyword that CLDR gives to more emoji says too little about which of them is meant."""
_KEYWORD_GROUPS = ("animal", "food", "drink", "transport", "place", "plant", "musical", "clothing",
                   "sport", "game", "tool", "household", "science", "book", "money", "light",
                   "phone", "computer", "event", "award", "sky", "office", "medical",
                   "writing", "dishware", "other-object", "hotel")  # fmt: skip
_PARTS = (("place", "places"), ("action", "actions"),
          ("wear", "wardrobes"), ("look", "looks"))  # fmt: skip


@dataclass(frozen=True)
class Lexicon:
    """The words of a language. Keys are in lower case, words separated by one space.

    `nouns`: everything that is no verb. `verbs`: by dictionary form or stem.
    """

    language: str
    nouns: dict[str, LexiconEntry]
    verbs: dict[str, LexiconEntry]
    longest: int
    """Most words of a key."""
    not_typos: frozenset[str] = frozenset()
    """Words that are right as they are written, though they mean nothing here."""
    phrase_words: frozenset[str] = frozenset()
    """The words of which phrases of the lexicon consist."""


@cache
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of "en" or "ko". An authored word replaces all others, a name a keyword."""
    nouns: dict[str, LexiconEntry] = {}
    verbs: dict[str, LexiconEntry] = {}
    keywords: frozenset[str] | None = None
    not_keywords: frozenset[str] = frozenset()
    not_typos: frozenset[str] = frozenset()
    folder = files("render.studio.planning").joinpath(f"lexicon/{language}")
    for file in sorted(folder.iterdir(), key=lambda path: path.name):
        if file.name == "not_keywords.txt":
            not_keywords = frozenset(file.read_text("utf-8").splitlines())
        if file.name == "not_typos.txt":
            not_typos = frozenset(file.read_text("utf-8").splitlines())
        if file.name == "keywords.txt":
            keywords = frozenset(file.read_text("utf-8").splitlines())
        if not file.name.endswith(".tsv"):
            continue
        table = verbs if file.name.startswith("verbs") else nouns
        source = "derived" if file.name.startswith("derived") else "authored"
        for row in file.read_text("utf-8").splitlines():
            if not row or row.startswith("#"):
                continue
            words, entry = parse_row(row)
            for word in words:
                table.setdefault(word, replace(entry, source=source))
    derived = {word: entry for word, entry in nouns.items() if entry.source == "derived"}
    for word in derived:
        del nouns[word]
    for word, entry in _words_of_parts(language):
        if not _is_verb(word, verbs, language):
            nouns.setdefault(word, entry)
    for word, entry in _emoji_words(language, keywords, not_keywords):
        if word not in verbs:
            nouns.setdefault(word, entry)
    for word, entry in derived.items():
        if word not in verbs:
            nouns.setdefault(word, entry)
    longest = max((key.count(" ") + 1 for key in (*nouns, *verbs)), default=1)
    phrases = [key for key in (*nouns, *verbs) if " " in key]
    phrase_words = frozenset(word for key in phrases for word in key.split())
    return Lexicon(language, nouns, verbs, longest, not_typos, phrase_words)


def _is_verb(word: str, verbs: dict[str, LexiconEntry], language: str) -> bool:
    """Whether a word or phrase is an inflected form of an authored verb."""
    if language != "en":
        return word in verbs
    first, _, rest = word.partition(" ")
    return any(f"{form} {rest}".strip() in verbs for form, _ in verb_forms(first))


def _words_of_parts(language: str) -> list[tuple[str, LexiconEntry]]:
    """The words that places, actions, garments and looks list themselves."""
    result = []
    for kind, folder in _PARTS:
        if not catalog.has_kind(folder):
            continue
        for name in catalog.list_names(folder):
            part: Any = catalog.load_part(folder, name, object)
            entry = LexiconEntry(((Meaning(kind, name),),), "part")
            result += [(word, entry) for word in getattr(part.words, language)]
    return result


def _emoji_words(
    language: str, chosen: frozenset[str] | None, refused: frozenset[str]
) -> list[tuple[str, LexiconEntry]]:
    """CLDR's names, then the keywords that few emoji share.

    `chosen`: the only keywords to take; None for all. `refused`: names and keywords to leave out.
    """
    names: list[tuple[str, LexiconEntry]] = []
    owners: dict[str, list[str]] = {}
    for emoji, row in load_emoji_names().items():
        if not is_drawn(emoji):
            continue
        entry = LexiconEntry(((Meaning("thing", emoji),),), "name")
        name = _plain(row.names[language])
        if name not in refused:
            names.append((name, entry))
        if row.group.startswith(_KEYWORD_GROUPS):
            for keyword in row.keywords[language]:
                owners.setdefault(_plain(keyword), []).append(emoji)
    keywords = [
        (word, LexiconEntry(((Meaning("thing", emoji[0]),),), "keyword"))
        for word, emoji in owners.items()
        if len(emoji) <= MAX_KEYWORD_OWNERS
        and word not in refused
        and (chosen is None or word in chosen)
    ]
    return names + keywords


@cache
def is_drawn(emoji: str) -> bool:
    """Whether a name alone may put an emoji into a scene.

    Not those that are never drawn, pictures with a background, people, flags of countries, hearts.
    """
    row, thing = load_emoji_names().get(emoji), load_things().get(emoji)
    if row is None or thing is None or thing.is_framed:
        return False
    if thing.never and thing.never not in ON_REQUEST:
        return False
    if row.group == "person-fantasy":
        return True
    return "person" not in nature_of(emoji) and row.group not in ("country-flag", "heart")


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").replace("-", " ").split())
