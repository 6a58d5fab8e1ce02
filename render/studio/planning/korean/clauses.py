"""Reads Korean clauses from left to right: particles say what a noun does, verbs who does it.

A verb takes the nouns before it. Who does it is named before it (강아지가 뛰는), after it when it
qualifies a noun (뛰는 강아지), or nowhere. What nobody does yet waits until it is known.
"""

from dataclasses import replace

from render.studio.planning.korean.clause_state import ClauseState
from render.studio.planning.korean.drafts import MentionDraft
from render.studio.planning.korean.endings import FINAL
from render.studio.planning.korean.nouns import read_noun
from render.studio.planning.korean.people import read_roles
from render.studio.planning.korean.quantities import read_number
from render.studio.planning.korean.reported import find_reported
from render.studio.planning.korean.segment import Segment
from render.studio.planning.korean.verbs import read_verb
from render.studio.planning.korean.vocabulary import find_place_at_end
from render.studio.planning.mention import EVERYBODY

_PAUSES = (",", "，", "…", "/")
_NOISE = frozenset("ㅋㅎㅠㅜㅇㄷㄱㅅ")
_NOT_JOINED = frozenset(
    ("chase", "flee", "fight", "stand", "wait", "throw", "argue", "box", "catch", "sit", "lie",
     "steal", "teach", "deliver", "serve", "hug", "hide", "carry", "drive", "row", "shout",
     "present", "faint", "talk", "phone", "explore", "propose", "interview")
)  # fmt: skip
"""What animals and creatures do alone: nobody does it with them."""


_CARRIED_ALONG = frozenset(("fly", "fall", "float"))
"""What people do together with things without life: 떨어지는 낙하산."""


def read_clauses(text: str, pieces: list[Segment], speakers: dict[int, str | None]) -> ClauseState:
    """What the pieces of a prompt mention, in `drafts`, and the words in `loose` that mean nothing.

    `speakers`: who says the quoted line that starts at a character, None when it is not told.
    """
    state = ClauseState(text, pieces)
    reported = {first: (last, said) for first, last, said in find_reported(text, pieces)}
    spot = 0
    while spot < len(pieces):
        if spot in reported:
            last, said = reported[spot]
            state.add_line(said, pieces[spot].start, pieces[last - 1].end, None)
            spot = last
        else:
            spot = _read_piece(state, spot, speakers)
    state.flush()
    _join_in(state)
    _dress_cast(state)
    return state


def _read_piece(state: ClauseState, spot: int, speakers: dict[int, str | None]) -> int:
    piece = state.pieces[spot]
    following = state.pieces[spot + 1] if spot + 1 < len(state.pieces) else None
    match piece.kind:
        case "role":
            return read_roles(state, spot)
        case "break":
            _read_break(state, piece)
        case "line":
            state.add_line(piece.word, piece.start, piece.end, speakers.get(piece.start))
        case "number":
            read_number(state, piece)
        case "size":
            state.scale = piece.value or state.scale
        case "not":
            state.is_denied = True
            return spot + 1
        case "next":
            state.next_step()
        case "verb":
            read_verb(state, piece)
        case "noun":
            read_noun(state, piece, following)
        case "unknown":
            _read_unknown(state, piece)
    if piece.kind in ("unknown", "noun", "break", "line"):
        state.verb = None
    state.before = piece
    return spot + 1


def _read_break(state: ClauseState, piece: Segment) -> None:
    before = state.before
    is_pause = piece.word.strip() in _PAUSES
    if is_pause and before is not None and before.kind == "verb" and before.ending != FINAL:
        state.arguments = []
        return
    state.flush()
    if not is_pause:
        state.subject, state.chain = None, []


def _read_unknown(state: ClauseState, piece: Segment) -> None:
    words = state.text[piece.start : piece.stop]
    if all(letter in _NOISE or not letter.isalpha() for letter in words):
        return
    if piece.tail.case == "at" and len(words) > 1:
        head = find_place_at_end(words)
        if head is not None:
            read_noun(state, replace(piece, kind="noun", entries=(head,)), None)
            return
        state.is_elsewhere = True
    if len(words) > 1 or not piece.is_glued:
        state.loose.append((piece.start, piece.stop))
    if piece.tail.case != "without":
        state.count, state.scale = 1, 1.0


def _dress_cast(state: ClauseState) -> None:
    """What a person who is not of the cast wears is worn by the cast: 한복 입은 할머니."""
    for draft in state.drafts if not state.has_roles else ():
        wearer = draft.subject
        is_wearer = isinstance(wearer, MentionDraft) and "person" in wearer.nature
        if is_wearer and draft.mention.kind == "wear":
            draft.subject = EVERYBODY


def _join_in(state: ClauseState) -> None:
    """Who has nothing to do does what the things do: 요가하는 돼지."""
    actions = [draft for draft in state.drafts if draft.mention.kind == "action"]
    if any(not isinstance(draft.subject, MentionDraft) for draft in actions):
        return
    for draft in actions:
        alive = not isinstance(draft.subject, MentionDraft) or draft.subject.can_act
        if not alive and draft.mention.name not in _CARRIED_ALONG:
            continue
        if _has_something(state, draft):
            continue
        if draft.mention.name not in _NOT_JOINED and not draft.mention.negated:
            state.drafts.append(MentionDraft(draft.mention, EVERYBODY, is_open=False))
            return


def _has_something(state: ClauseState, action: MentionDraft) -> bool:
    """Whether who acts has taken a thing for it: 피아노 치는 고양이 plays alone."""
    return any(
        draft is not action.subject
        and draft.mention.kind == "thing"
        and draft.subject is action.subject
        and draft.mention.step == action.mention.step
        for draft in state.drafts
    )
