"""The cleaner that everything passes which people type, or which platforms say people and places
are called.

What it returns is NFC, without controls, without characters that turn the direction of a sentence,
and without invisible ones, except where they mean something: joiners in scripts that join and in
emojis, variation selectors after what they vary, tags in flags.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import islice

import disarm

from bot.text.code_points import (
    BLACK_FLAG,
    BLANKS,
    CANCEL_TAG,
    INVISIBLE,
    TAGS,
    ZWJ,
    ZWNJ,
    is_han,
    is_joining,
    is_mark,
    is_pictographic,
)

MAX_NAME_CLUSTERS = 64
"""Longest name of a person, in grapheme clusters (UAX #29): what a reader counts as letters.
Telegram allows 64 for a first name, Discord 32."""
MAX_TITLE_CLUSTERS = 120
"""Longest name of a place. Telegram allows 128 for a group, Discord 100 for a server."""
MAX_NAME_LENGTH = 120
"""Longest name in code points, which the database stores."""
MAX_MARKS = 4
"""Marks on one letter. Pointed Hebrew needs four: dagesh, vowel, meteg and an accent."""
MAX_JOINED = 4
"""Joiners in one emoji. The longest that Unicode recommends has three (emoji-zwj-sequences.txt)."""
_VIRAMA = 9
"""The combining class of the sign that joins consonants in Indic scripts."""
_FLAG = re.compile(f"{BLACK_FLAG}[\U000e0030-\U000e0039\U000e0061-\U000e007a]{{3,6}}{CANCEL_TAG}")
"""The flag of a region, such as Wales: a black flag, the region in tags, an end."""
_MENTION = re.compile(r"(?<![^\W_])[@＠﹫/]+(?=[\w@＠﹫/])")
_COMMAND = re.compile(r"(?<!\S)/+(?=\w)")
"""What makes a word a mention or a command on some platform."""
_TIME_MARK = re.compile(r"<(?=t:\d)")
"""How cards mark a time (`bot.chat.timestamps`)."""


def clean_text(text: str) -> str:
    """A text as it is stored and shown. Line breaks stay; other white space becomes spaces."""
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    flags = {
        position: match.group()
        for match in _FLAG.finditer(text)
        for position in range(*match.span())
    }
    kept: list[str] = []
    marks = joined = 0
    for position, character in enumerate(text):
        if is_mark(character) and not INVISIBLE.match(character):
            marks += 1
            if marks <= MAX_MARKS:
                kept.append(character)
            continue
        if character == "\n":
            kept.append(character)
        elif character.isspace() or character in BLANKS:
            kept.append(" ")
        elif character == ZWJ and _joins_emoji(kept, text[position + 1 : position + 2]):
            joined += 1
            if joined > MAX_JOINED:
                continue
            kept.append(character)
        elif _is_shown(character) or position in flags or _is_meant(kept, text, position):
            kept.append(character)
        else:
            continue
        if character not in (ZWJ, ZWNJ) and not INVISIBLE.match(character):
            marks = 0
            if not is_pictographic(character):
                joined = 0
    return unicodedata.normalize("NFC", "".join(kept))


def clean_line(text: str) -> str:
    """A text on one line, with single spaces. No "/" begins a word in it: platforms show that as a
    command to press. Nor does it hold a mark for a time, which would become one."""
    line = _COMMAND.sub("", " ".join(clean_text(text).split()))
    return _TIME_MARK.sub("‹", line)


@lru_cache(maxsize=4096)
def clean_name(name: str, max_clusters: int = MAX_NAME_CLUSTERS) -> str:
    """What a person or a place is called; "" when nothing is left that can be read out.

    "@" begins no word in it: a mention is what we vouch for, and a name only says something.
    """
    name = _MENTION.sub("", clean_line(name[: 16 * MAX_NAME_LENGTH]))
    if not any(unicodedata.category(character)[0] in "LNS" for character in name):
        return ""
    return cut(" ".join(name.split()), max_clusters, MAX_NAME_LENGTH)


def cut(text: str, max_clusters: int, max_length: int) -> str:
    """The beginning of a text: at most that many grapheme clusters and code points, and no cluster
    cut in two."""
    if len(text) <= min(max_clusters, max_length):
        return text
    kept = ""
    for cluster in islice(disarm.grapheme_split(text), max_clusters):
        if len(kept) + len(cluster) > max_length:
            break
        kept += cluster
    return kept.strip()


def _is_shown(character: str) -> bool:
    """Whether a character is kept wherever it stands."""
    # "Co": private use, which no two fonts show alike.
    return not INVISIBLE.match(character) and unicodedata.category(character) != "Co"


def _is_meant(kept: list[str], text: str, position: int) -> bool:
    """Whether an invisible character does something where it stands."""
    character = text[position]
    if not kept:
        return False
    before = kept[-1]
    following = text[position + 1 : position + 2]
    if character in (ZWJ, ZWNJ):
        if unicodedata.combining(before) == _VIRAMA:
            return True
        return is_joining(before) and bool(following) and is_joining(following)
    if character in "\ufe0e\ufe0f":
        return is_pictographic(before) or before in "0123456789#*‼⁉↔↕↖↗↘↙↩↪⤴⤵〰〽"
    if "\ufe00" <= character <= "\ufe0d" or "\U000e0100" <= character <= "\U000e01ef":
        return is_han(before)
    return "\u180b" <= character <= "\u180f" and "\u1800" <= before <= "\u18af"


def _joins_emoji(kept: list[str], following: str) -> bool:
    """Whether a joiner stands between two emojis."""
    if not kept or not following or ord(following) in TAGS:
        return False
    before = kept[-2] if kept[-1] == "\ufe0f" and len(kept) > 1 else kept[-1]
    return is_pictographic(before) and (is_pictographic(following) or following in "↔↕")
