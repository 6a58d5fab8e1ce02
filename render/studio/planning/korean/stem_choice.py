"""Which stem a Korean verb form has, when several are written alike: 파는 of 파다 and of 팔다."""

from render.studio.planning.korean.drafts import Argument
from render.studio.planning.korean.segment import Segment
from render.studio.planning.korean.verb_classes import FOOD, MUSIC, NEEDS_OBJECT, SWEPT, UNLIVING
from render.studio.planning.lexicon_entry import LexiconEntry, Meaning


def choose_stem(piece: Segment, arguments: list[Argument]) -> tuple[str, LexiconEntry]:
    """The stem that a form most probably has, and its entry: what shows something first."""
    pairs = list(zip(piece.stems, piece.entries, strict=True))

    def rank(pair: tuple[str, LexiconEntry]) -> tuple[int, int]:
        stem, entry = pair
        meanings = entry.first
        shows = any(meaning.kind or meaning.relation for meaning in meanings)
        suits = fits(stem, meanings, arguments)
        return (not suits, not shows, -len(stem))  # type: ignore[return-value]

    if piece.word in ("파는", "파고", "팔고") and len(pairs) > 1:
        sold = any(d.nature & FOOD for a in arguments for d in a.drafts)
        wanted = "팔" if sold else "파"
        return next((pair for pair in pairs if pair[0] == wanted), pairs[0])
    if piece.word == "난" and "나" in piece.stems:
        return next(pair for pair in pairs if pair[0] == "나")  # 불 난, 신 난; 난 is rarely flown
    if "쓰" in piece.stems and "쓸" in piece.stems:
        swept = any(d.mention.name in SWEPT for a in arguments for d in a.drafts)
        wanted = "쓸" if swept else "쓰"
        return next(pair for pair in pairs if pair[0] == wanted)
    return min(pairs, key=rank)


def fits(stem: str, meanings: tuple[Meaning, ...], arguments: list[Argument]) -> bool:
    """Whether a verb that needs an object has one that it can take."""
    if stem not in NEEDS_OBJECT:
        return True
    wanted = MUSIC.get(stem)
    for argument in arguments:
        if argument.case not in ("", "object", "also", "topic", "place", "at"):
            continue
        if argument.roles is not None and argument.case == "object":
            return True
        for draft in argument.drafts:
            if stem in UNLIVING and draft.can_act:
                continue
            if draft.mention.kind in ("thing", "wear") and (not wanted or draft.nature & wanted):
                return True
    return False
