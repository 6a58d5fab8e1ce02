"""What kind of thing an emoji shows, from its Unicode subgroup: decides how people take it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_ANIMALS = ("animal-mammal", "animal-bird", "animal-amphibian", "animal-reptile", "animal-marine",
            "animal-bug")  # fmt: skip
_FOOD = ("food-fruit", "food-vegetable", "food-prepared", "food-asian", "food-sweet")
_VEHICLES = ("transport-ground", "transport-water", "transport-air")
_BUILDINGS = ("place-map", "place-geographic", "place-building", "place-religious")
_PEOPLE = ("person", "person-gesture", "person-role", "person-activity", "person-sport",
           "person-resting", "person-fantasy")  # fmt: skip
_HANDY = ("sound", "music", "phone", "light-video", "book-paper", "money", "mail", "writing",
          "office", "lock", "tool", "science", "medical", "award-medal", "arts-crafts", "flag",
          "dishware", "drink", "heart", "hotel", "game", "sport", "time",
          "plant-flower")  # fmt: skip

_PARTS_OF_ANIMALS = frozenset("🪶🪽🐾🪸🐚🕸🦠")
_TAKEN_FROM_SKY = frozenset("🔥💧🌊☂☔⛱⛄☃🌂⚡")
_NO_VEHICLES = frozenset("🚏🛣🛤🛢⛽🛞🚨🚥🚦🛑🚧⚓🛟💺🛬🛫📡")
_RIDDEN = frozenset("🏍🛵🦽🦼🚲🛴🛹🛼🐎🐴🦄🐪🐫🐘🦙🐉🐲🦖🦕🐂🐃🛷🏄🧹🚀🐬🐳🐋🦈🐢")
_SAT_IN = frozenset("🛁📦🛒🧺🪹🎢🎡🎠☕🍵🥣⛺🫖🪣🧳🗑⛵🛶🚤🎈🪂🛖🍲")
_SAT_ON = frozenset("🛏🛋🪑🚽🪨🪵☁🌙🗿")
_IMPLEMENTS = frozenset("🍳🧹🪣🧽🧺🪠🔪🍴🥢🥄🪒☂🌂🎣🏹🏓🏸🏏🏒🥍🪜🎨🪡🪄🔫🪤🧯")
_OPPONENTS = frozenset("🧟👽👾🤖👹👺👻💀☠🧛🧌🦖🦕🐉🐲🦈🐊🐻🦁🐯🐅🐺🦍🦹🥷🐍🦂🕷")
_TOO_BIG = frozenset("🎹🥁🪜🏹🛡⛓🪝🥅⛳🎱🎰🕹🎳🪩🛎🖥📺🎛⚰🪦🗿🎞📽🛝🪏♟🚪🪞🪟")
_WEAPONS = frozenset("⚔🗡🏹🔫🪃🛡🔪🪓💣")


@dataclass(frozen=True)
class EmojiName:
    """A row of the table of names. `keywords`: CLDR's, unfiltered."""

    emoji: str
    group: str
    names: Mapping[str, str]
    keywords: Mapping[str, tuple[str, ...]]


@cache
def load_emoji_names() -> dict[str, EmojiName]:
    """Every emoji of the table, in its order, with English ("en") and Korean ("ko") names."""
    table = files("render.studio.planning").joinpath("lexicon/cldr.tsv").read_text("utf-8")
    result = {}
    for row in table.splitlines():
        emoji, group, english, korean, words, korean_words = row.split("\t")
        result[emoji] = EmojiName(
            emoji,
            group,
            {"en": english, "ko": korean},
            {"en": tuple(words.split("|")), "ko": tuple(korean_words.split("|"))},
        )
    return result


def plain_emoji(text: str) -> str:
    """An emoji without variation selectors, skin tones and gender: its key in the table."""
    plain = "".join(c for c in text if c != "\ufe0f" and not "\U0001f3fb" <= c <= "\U0001f3ff")
    plain = plain.removesuffix("\u200d♀").removesuffix("\u200d♂")
    return "🧑" + plain[1:] if plain[:1] in ("👩", "👨") and "\u200d" in plain else plain


def name_emoji(emoji: str, language: str) -> str:
    """Its name; the emoji itself when it is not in the table.

    Korean names say what people call the thing where Unicode describes the picture.
    """
    if language == "ko" and emoji in _load_korean_names():
        return _load_korean_names()[emoji]
    row = load_emoji_names().get(emoji)
    return row.names[language] if row else emoji


@cache
def _load_korean_names() -> dict[str, str]:
    table = files("render.studio.planning").joinpath("lexicon/korean_names.tsv").read_text("utf-8")
    names = {}
    for row in table.splitlines():
        if not row.startswith("#"):
            emoji, name = row.split("\t")
            names[emoji] = name
    return names


@cache
def nature_of(emoji: str) -> frozenset[str]:
    """What people can do with a thing.

    Of "animal", "food", "drink", "vehicle", "ridden", "enterable", "seat", "instrument", "ball",
    "clothes", "sky", "building", "plant", "person", "opponent", "implement", "weapon", "handy".
    """
    row = load_emoji_names().get(emoji)
    group = row.group if row else ""
    kinds = {
        "animal": group in _ANIMALS and emoji not in _PARTS_OF_ANIMALS,
        "food": group in _FOOD,
        "drink": group == "drink",
        "vehicle": group in _VEHICLES and emoji not in _NO_VEHICLES,
        "ridden": emoji in _RIDDEN,
        "enterable": emoji in _SAT_IN,
        "seat": emoji in _SAT_ON,
        "instrument": group == "musical-instrument",
        "ball": emoji in "⚽⚾🥎🏀🏐🏈🏉🎾🥏🎳🏓🏸",
        "clothes": group == "clothing" and emoji not in "👜👝🛍🪭🪮💍💎👛",
        "sky": (group == "sky-weather" and emoji not in _TAKEN_FROM_SKY) or emoji in "🎆🎇🛸",
        "building": group in _BUILDINGS and emoji not in "🧱🪨🪵",
        "plant": group.startswith("plant") and emoji not in "💐🌸💮🏵🌹🥀🌺🌻🌼🌷🍁🍂🍃🍀☘🌱🍄",
        "person": group in _PEOPLE,
        "opponent": emoji in _OPPONENTS,
        "implement": group == "tool" or emoji in _IMPLEMENTS,
        "weapon": emoji in _WEAPONS,
        "handy": (group in _HANDY or group in _FOOD or group == "musical-instrument"
                  or emoji in _IMPLEMENTS or emoji in "👜👝🛍🪭💍💎👛🎁🎈🧸☂🌂🔥🪀🪁🎀🌱🪴")
                 and emoji not in _TOO_BIG,
    }  # fmt: skip
    return frozenset(kind for kind, holds in kinds.items() if holds)
