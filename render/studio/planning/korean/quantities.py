"""Reads numbers: how many things or people there are."""

from dataclasses import replace

from render.studio.planning.korean.clause_state import ClauseState
from render.studio.planning.korean.nouns import take_subject
from render.studio.planning.korean.people import add_people
from render.studio.planning.korean.segment import Segment
from render.studio.planning.mention import EVERYBODY

_OF_NOUN_BEFORE = frozenset(("많은", "가득", "한가득", "바글바글", "득실득실"))


def read_number(state: ClauseState, piece: Segment) -> None:
    number = int(min(max(piece.value, 1.0), 60.0))
    before = state.arguments[-1] if state.arguments else None
    counts_before = (
        before is not None
        and before.segment is state.before
        and before.case in ("", "subject", "with", "object")
    )
    things = [d for d in before.drafts if d.mention.kind == "thing"] if before else []
    if piece.word in _OF_NOUN_BEFORE and not things and counts_before:
        return  # 말 많은, 사람 많은: what is many is not drawn
    if piece.is_person or not (counts_before and things):
        if piece.is_person or piece.word[:1] in ("둘", "셋", "넷") or piece.word == "하나":
            add_people(state, piece, number)
            if state.verb is not None:
                state.assign(EVERYBODY)
                state.verb = None
        else:
            state.count = max(number, state.count)
        return
    for draft in things:
        draft.change(count=number)
    assert before is not None
    case = _case_of_number(state.text[piece.start : piece.end])
    if case:
        before.segment = replace(before.segment, tail=replace(before.segment.tail, case=case))
        if case == "subject":
            take_subject(state, before.drafts)


def _case_of_number(words: str) -> str:
    for ending, case in (("이", "subject"), ("가", "subject"), ("을", "object"), ("를", "object"),
                         ("와", "with"), ("과", "with"), ("랑", "with"), ("하고", "with"),
                         ("한테", "person"), ("에게", "person"),
                         ("로", "place"), ("에서", "at")):  # fmt: skip
        if words.endswith(ending):
            return case
    return ""
