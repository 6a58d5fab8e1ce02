"""Finds the words of the lexicon in an English prompt: inflected, misspelt, run together."""

import re
from dataclasses import dataclass
from functools import cache

from render.studio.planning.english import function_words
from render.studio.planning.english.inflection import noun_forms, verb_forms
from render.studio.planning.english.typos import correct_spelling
from render.studio.planning.lexicon_entry import LexiconEntry
from render.studio.planning.lexicon_table import Lexicon
from render.studio.planning.tokens import Token

_CONTRACTED = re.compile(r"'(?:s|re|m|ll|ve|d)$")
_MIN_PART = 3


@dataclass(frozen=True)
class Piece:
    """A token or several that belong together.

    `kind`: "known" (in the lexicon), "preposition", "number", "size", "role", "emoji", "break",
    "small" (another word without content of its own) or "unknown". `key`: normalized words.
    `noun`, `verb`: its entries. `plural`, `inflection`: see `inflection`.
    """

    kind: str
    key: str
    start: int
    end: int
    noun: LexiconEntry | None = None
    verb: LexiconEntry | None = None
    plural: bool = False
    inflection: str = ""


def find_pieces(tokens: tuple[Token, ...], lexicon: Lexicon) -> list[Piece]:
    """The pieces of a prompt in order; the longest match wins."""
    pieces: list[Piece] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.kind != "word":
            kind = {"hangul": "unknown"}.get(token.kind, token.kind)
            pieces.append(Piece(kind, token.key, token.start, token.end))
            if token.kind == "number" and (found := _phrase(tokens, place, lexicon)):
                pieces[-1] = found[0]
                place += found[1] - 1
            place += 1
            continue
        found = _phrase(tokens, place, lexicon) or (_single(token, lexicon), 1)
        if found[0].kind == "unknown" and (parts := _split(token, lexicon)):
            pieces += parts
        else:
            pieces.append(found[0])
        place += found[1]
    return pieces


def _phrase(tokens: tuple[Token, ...], place: int, lexicon: Lexicon) -> tuple[Piece, int] | None:
    """The longest phrase of two words or more that starts at a token, and its tokens."""
    run: list[Token] = []
    for token in tokens[place : place + lexicon.longest + 2]:
        if token.kind not in ("word", "number"):
            break
        run.append(token)
    for length in range(len(run), 1, -1):
        words = [token.key for token in run[:length]]
        piece = _match(words, run[0].start, run[length - 1].end, lexicon)
        if piece is not None:
            return piece, length
    return None


def _match(words: list[str], start: int, end: int, lexicon: Lexicon) -> Piece | None:
    """The piece that a phrase is as a whole."""
    joined = " ".join(words)
    if len(words) > 1:
        for kind, table in (
            ("number", function_words.NUMBERS),
            ("size", function_words.SIZES),
            ("preposition", function_words.PREPOSITIONS),
        ):
            if joined in table:
                return Piece(kind, joined, start, end)
        if joined in function_words.SIZE_OF:
            return Piece("size of", joined, start, end)
        if joined in function_words.THEN_PHRASES:
            return Piece("then", joined, start, end)
    noun, plural, key = _find_noun(words, lexicon)
    verb, inflection = _find_verb(words, lexicon)
    if noun is None and verb is None:
        return None
    if noun is not None and noun.first[0].kind == "?":
        return Piece("unknown", joined, start, end)
    return Piece("known", key or joined, start, end, noun, verb, plural, inflection)


def _find_noun(words: list[str], lexicon: Lexicon) -> tuple[LexiconEntry | None, bool, str]:
    before = " ".join(word.removesuffix("'s") for word in words[:-1])
    is_small = len(words) == 1 and _is_small(words[0])
    for form, plural in noun_forms(words[-1]):
        if is_small and form != words[0]:
            continue  # "does" is no deer
        key = f"{before} {form}".strip()
        entry = lexicon.nouns.get(key)
        if entry is None and len(words) == 2:
            entry = lexicon.nouns.get(before + form)  # "straw berry"
            if entry is not None and lexicon.nouns.get(form) and lexicon.nouns.get(before):
                entry = None
        if entry is not None:
            plural = plural or any(
                more and lexicon.nouns.get(f"{before} {other}".strip()) == entry
                for other, more in noun_forms(words[-1])
            )
            return entry, plural, key
    return None, False, ""


def _find_verb(words: list[str], lexicon: Lexicon) -> tuple[LexiconEntry | None, str]:
    rest = words[1:]
    bare = [word for word in rest if word not in function_words.ARTICLES]
    if bare != rest and rest and rest[-1] in function_words.ARTICLES:
        return None, ""  # the article belongs to what follows
    for form, inflection in verb_forms(words[0]):
        for tail in (rest, bare):
            key = " ".join((form, *tail))
            if key in lexicon.verbs and (not rest or bare):
                return lexicon.verbs[key], inflection
    for form, inflection in verb_forms(words[-1]) if rest else ():
        key = " ".join((*words[:-1], form))
        if inflection and key in lexicon.verbs:
            return lexicon.verbs[key], inflection  # "ice skating"
    return None, ""


def _single(token: Token, lexicon: Lexicon) -> Piece:
    key = token.key
    piece = _match([key], token.start, token.end, lexicon)
    for kind, table in (
        ("preposition", function_words.PREPOSITIONS),
        ("number", function_words.NUMBERS),
        ("size", function_words.SIZES),
    ):
        if key in table:
            # "down", "like": grammar first; a noun that is no preposition keeps its entry.
            return Piece(kind, key, token.start, token.end, piece.noun if piece else None)
    if piece is not None:
        return piece
    bare = _CONTRACTED.sub("", key)
    if bare in function_words.THEN:
        return Piece("then", bare, token.start, token.end)
    if _is_small(bare) or len(bare) < 2:
        return Piece("small", key, token.start, token.end)
    corrected = correct_spelling(bare, lexicon)
    if corrected:
        piece = _match([corrected], token.start, token.end, lexicon)
    return piece or Piece("unknown", key, token.start, token.end)


@cache
def _is_small(word: str) -> bool:
    if word in function_words.FILLERS or word in function_words.NEGATORS:
        return True
    forms = {form for form, _ in (*noun_forms(word), *verb_forms(word))}
    return not forms.isdisjoint(function_words.PEOPLE | function_words.SAYING)


def _split(token: Token, lexicon: Lexicon) -> list[Piece]:
    """Two known words that were written as one: "pizzaparty"; or a known phrase: "icecream"."""
    key = token.key
    if key in lexicon.not_typos:
        return []
    phrase = _joined_phrases(lexicon).get(key) or next(
        (_joined_phrases(lexicon)[form] for form, _ in noun_forms(key)
         if form in _joined_phrases(lexicon)), ""
    )  # fmt: skip
    if phrase:
        piece = _match(phrase.split(" "), token.start, token.end, lexicon)
        return [piece] if piece else []
    for cut in range(len(key) - _MIN_PART, _MIN_PART - 1, -1):
        left, right = key[:cut], key[cut:]
        first = _match([left], token.start, token.start + cut, lexicon)
        second = _match([right], token.start + cut, token.end, lexicon)
        if first and second and first.noun and (second.noun or second.verb):
            shown = [piece.noun or piece.verb for piece in (first, second)]
            if all(entry and entry.first[0].kind for entry in shown):
                return [first, second]
    return []


_JOINED: dict[str, dict[str, str]] = {}


def forget_words() -> None:
    """Forgets what was kept about lexicons; for scripts that change them."""
    _JOINED.clear()


def _joined_phrases(lexicon: Lexicon) -> dict[str, str]:
    """The phrases of the lexicon by how they look without spaces."""
    if lexicon.language not in _JOINED:
        keys = [key for key in (*lexicon.nouns, *lexicon.verbs) if " " in key]
        _JOINED[lexicon.language] = {key.replace(" ", ""): key for key in keys}
    return _JOINED[lexicon.language]
