"""Writes `render/studio/planning/lexicon/cldr.tsv`: what emoji are called in English and Korean.

    python scripts/emoji_words.py CLDR DERIVED EMOJIBASE

CLDR, DERIVED and EMOJIBASE are the unpacked npm packages cldr-annotations-full and
cldr-annotations-derived-full (Unicode-3.0: names and keywords) and emojibase-data (MIT: groups).
Each line holds an emoji without variation selectors, its subgroup, its English and Korean name
and its English and Korean keywords, joined with "|". Flags of countries, symbols, skin tones,
families, and roles of one gender where there is one for everybody are left out.

Standard library only.
"""

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "render" / "studio" / "planning" / "lexicon" / "cldr.tsv"

GROUPS = {0, 1, 3, 4, 5, 6, 7}
"""Of emojibase: smileys, people, animals, food, travel, activities, objects."""
LEFT_OUT = {
    "family",
    "hand-fingers-open",
    "hand-fingers-partial",
    "hand-single-finger",
    "hand-fingers-closed",
    "person-symbol",
}
FLAGS = ("🏁", "🚩", "🎌", "🏴", "🏳", "🏳‍🌈", "🏴‍☠", "🇰🇷")
"""Flags that are things in a scene; the font draws the last one too."""
GENDERS = ("♀", "♂")
SELECTOR = "\ufe0f"
JOINER = "\u200d"

Entry = dict[str, Any]


def main(cldr: Path, derived: Path, emojibase: Path) -> None:
    """Writes the table."""
    english = read_names(cldr, derived, "en")
    korean = read_names(cldr, derived, "ko")
    rows = []
    for emoji, subgroup in list_emoji(emojibase):
        names = english.get(emoji), korean.get(emoji)
        if names[0] is None or names[1] is None:
            continue
        (name, keywords), (korean_name, korean_keywords) = names
        rows.append(
            "\t".join(
                (emoji, subgroup, name, korean_name, "|".join(keywords), "|".join(korean_keywords))
            )
        )
    TABLE.write_text("\n".join(rows) + "\n", "utf-8")
    print(f"{len(rows)} emoji, {TABLE.stat().st_size} bytes")


def list_emoji(emojibase: Path) -> list[tuple[str, str]]:
    """Emoji without variation selectors and their subgroups, in the order of Unicode."""
    subgroups = read_json(emojibase / "meta" / "groups.json")["subgroups"]
    entries = read_json(emojibase / "en" / "data.json")
    known = []
    for entry in sorted(entries, key=lambda entry: entry.get("order", 0)):
        emoji = entry["emoji"].replace(SELECTOR, "")
        subgroup = subgroups.get(str(entry.get("subgroup")), "")
        if is_wanted(emoji, entry, subgroup):
            known.append((emoji, subgroup))
    return known


def is_wanted(emoji: str, entry: Entry, subgroup: str) -> bool:
    """Whether an emoji is a thing, a creature, a role or a face."""
    if emoji in FLAGS:
        return True
    if entry.get("group") not in GROUPS or subgroup in LEFT_OUT:
        return False
    return emoji[-1] not in GENDERS and not (emoji[0] in "👨👩" and JOINER in emoji)


def read_names(cldr: Path, derived: Path, language: str) -> dict[str, tuple[str, list[str]]]:
    """The name and the other keywords of each emoji in a language."""
    names: dict[str, tuple[str, list[str]]] = {}
    for path, key in (
        (cldr / "annotations" / language / "annotations.json", "annotations"),
        (derived / "annotationsDerived" / language / "annotations.json", "annotationsDerived"),
    ):
        for emoji, entry in read_json(path)[key]["annotations"].items():
            if "tts" in entry:
                name = entry["tts"][0]
                keywords = [word for word in entry.get("default", []) if word != name]
                names.setdefault(emoji.replace(SELECTOR, ""), (name, keywords))
    return names


def read_json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*(Path(argument) for argument in sys.argv[1:]))
