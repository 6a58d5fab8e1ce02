"""Lines that a prompt reports without quotation marks: 휴강이라며 외치는, 배고프다고 말하는."""

import re

from render.studio.planning.korean.endings import ADNOMINAL, QUOTING
from render.studio.planning.korean.segment import Segment

_SAYING = frozenset(("shout", "whisper", "talk", "cry", "laugh"))
_ENDINGS = (("이라고", "이야"), ("이라며", "이야"), ("라고", "라"), ("라며", "라"), ("다고",
            "다"), ("다며", "다"),
            ("자고", "자"), ("자며", "자"), ("냐고", "냐"), ("냐며", "냐"))  # fmt: skip
_LOOK_AHEAD = 3


def find_reported(text: str, pieces: list[Segment]) -> list[tuple[int, int, str]]:
    """Each line: its first piece, the piece after its last, and the words that are said."""
    found = []
    for spot, piece in enumerate(pieces):
        is_quoting = piece.tail.case == "quoted" or (
            piece.kind == "verb" and piece.ending == QUOTING
        )
        if not is_quoting or not re.search("(?:고|며)$", text[piece.start : piece.end]):
            continue
        if not any(_says(other) for other in pieces[spot + 1 : spot + 1 + _LOOK_AHEAD]):
            continue
        first = _first_piece(pieces, spot)
        words = text[pieces[first].start : piece.end]
        if not re.search("[가-힣]{2}", words):
            continue
        found.append((first, spot + 1, _as_said(words)))
    return found


def _says(piece: Segment) -> bool:
    return any(meaning.name in _SAYING for entry in piece.entries for meaning in entry.first)


def _first_piece(pieces: list[Segment], last: int) -> int:
    """Back to whoever says it, the end of another clause or a pause."""
    first = last
    while first > 0:
        piece = pieces[first - 1]
        if piece.kind in ("break", "role", "next", "line"):
            break
        if piece.tail.case in ("subject", "topic", "person"):
            break
        if piece.kind == "verb" and piece.ending not in (ADNOMINAL,):
            break
        first -= 1
    return first


def _as_said(words: str) -> str:
    for ending, said in _ENDINGS:
        if words.endswith(ending):
            return words.removesuffix(ending) + said
    return words
