"""Reads nouns: things, places, clothes, moods and times, with what their particles say."""

from render.studio.planning.korean import marks
from render.studio.planning.korean.clause_state import ClauseState
from render.studio.planning.korean.drafts import Argument, MentionDraft, make_drafts
from render.studio.planning.korean.people import BODY, read_people_noun, verb_lacks_object
from render.studio.planning.korean.segment import Segment
from render.studio.planning.mention import EVERYBODY, UNASSIGNED
from render.studio.planning.nature import nature_of

_COSTUMES = frozenset(
    ("잠옷", "옷", "탈", "의상", "코스튬", "인형옷", "인형탈", "복장", "파자마", "슈트", "가면",
     "귀", "머리띠")
)  # fmt: skip
_TALL = 5.0
"""Metres of what something is as big as, when nothing is known of it."""
_USUAL_METRES = (("food", 0.12), ("drink", 0.15), ("vehicle", 2.0), ("animal", 0.8))


def read_noun(state: ClauseState, piece: Segment, following: Segment | None) -> None:
    entry = piece.entries[0]
    if any(meaning.kind == "people" for meaning in entry.first):
        read_people_noun(state, piece)
        return
    if piece.word == "몰래":
        _sneak_past(state)
        return
    if piece.tail.case == "like":
        return
    if piece.word in marks.MODIFIERS and _is_sized(piece, following):
        state.scale = marks.MODIFIERS[piece.word]
        return
    if following and following.kind == "size" and following.value == 0.0:
        state.metres = next((marks.METRES.get(m.name, _TALL) for m in entry.first), _TALL)
        return
    drafts = make_drafts(entry.first, piece, state.step)
    for draft in drafts:
        draft.entry = entry
    _resolve_place(state, piece, drafts)
    if piece.tail.case == "without":
        for draft in drafts:
            draft.change(negated=True)
            draft.is_open = False
        state.drafts += drafts
        return
    if _is_costume(state, piece, drafts, following) or _is_part_of_role(piece, drafts, following):
        return
    _qualify(state, drafts, piece)
    argument = Argument(piece, drafts)
    state.drafts += drafts
    if state.verb is not None:
        _take_head(state, piece, drafts, following)
    state.arguments.append(argument)
    for draft in drafts:
        if draft.mention.kind in ("action", "mood") and draft.is_open:
            state.waiting.append(draft)
    if following is not None and _modifies_place(piece, drafts, following):
        state.arguments.remove(argument)
        for draft in drafts:
            draft.change(relation="beside")
        state.drafts = [d for d in state.drafts if d not in drafts or d.mention.kind != "wear"]
    _place_positions(state, piece, drafts)
    becomes = following is not None and "되" in following.stems
    if piece.tail.case in ("subject", "topic") and not becomes:
        take_subject(state, drafts)


def _sneak_past(state: ClauseState) -> None:
    """몰래: what is done is done in secret, behind the person before it (선생님 몰래)."""
    state.is_sneaky = True
    last = state.arguments[-1] if state.arguments else None
    if last is None or last.segment is not state.before:
        return
    for draft in last.drafts:
        if draft.mention.kind == "wear" and draft.choose("thing"):
            draft.change(relation="behind")
            state.arguments = state.arguments[:-1]


def _is_part_of_role(piece: Segment, drafts: list[MentionDraft], following: Segment | None) -> bool:
    """Whether a role only says which of the others the next is: 뱀파이어 간호사한테."""
    if piece.tail.case or following is None or following.kind != "noun" or not drafts:
        return False
    if following.word in BODY:
        for draft in drafts if all(d.mention.kind == "wear" for d in drafts) else ():
            if draft.choose("thing"):  # 의사 손 깨무는
                draft.change(relation="with")
                return False
    others = following.tail.case in ("person", "from", "with")
    roles = any(m.kind == "wear" for m in following.entries[0].first)
    return others and roles and all(draft.mention.kind == "wear" for draft in drafts)


def _is_costume(
    state: ClauseState, piece: Segment, drafts: list[MentionDraft], following: Segment | None
) -> bool:
    """An animal before a garment says which: 피카츄 잠옷, 문어 모자."""
    if piece.tail.case or following is None or following.kind != "noun":
        return False
    is_garment = any(m.kind == "wear" for m in following.entries[0].first)
    is_plain = following.word in _COSTUMES and not is_garment
    is_garment = is_garment or is_plain
    animal = next((d for d in drafts if d.nature & {"animal"}), None)
    if is_plain and animal is not None:
        name = "dinosaur_costume" if animal.mention.name in "🦖🦕" else "animal_costume"
        animal.change(kind="wear", name=name)
        state.drafts.append(animal)
        state.arguments.append(Argument(following, [animal]))
        return True
    return (
        is_garment
        and bool(drafts)
        and all(
            draft.mention.kind == "thing" and draft.nature & {"animal", "opponent", "food", "plant"}
            for draft in drafts[:1]
        )
    )


def _resolve_place(state: ClauseState, piece: Segment, drafts: list[MentionDraft]) -> None:
    tail = piece.tail
    if tail.case in ("at", "place") or tail.position:
        for draft in drafts:
            if tail.case == "at" and draft.mention.kind != "place":
                draft.choose("place")
            if draft.mention.kind == "place":
                draft.change(relation="in")


def _qualify(state: ClauseState, drafts: list[MentionDraft], piece: Segment) -> None:
    for draft in drafts:
        if draft.mention.kind == "thing":
            many = (
                3 if piece.tail.is_plural and draft.nature & {"animal", "opponent", "person"} else 1
            )
            scale = _scale_of(state, draft) if state.metres else state.scale
            draft.change(count=max(state.count, many), scale=scale)
            if state.spot[0] and not piece.tail.position and draft.can_act:
                draft.change(relation=state.spot[1], target=state.spot[0])
                state.spot = ("", "")
    if any(draft.mention.kind == "thing" for draft in drafts):
        state.count, state.scale, state.metres = 1, 1.0, 0.0


def _scale_of(state: ClauseState, draft: MentionDraft) -> float:
    usual = next((m for nature, m in _USUAL_METRES if nature in draft.nature), 0.4)
    return min(max(state.metres / usual, 0.1), 10.0)


def _place_positions(state: ClauseState, piece: Segment, drafts: list[MentionDraft]) -> None:
    position = piece.tail.position
    if not position or piece.tail.case == "of":
        return
    for draft in drafts:
        if draft.mention.kind == "wear":
            draft.choose("thing")
        if draft.mention.kind != "thing":
            continue
        relation = position
        if position == "on" and draft.nature & {"animal", "ridden"}:
            relation = "ride"
        if position == "front" and draft.nature & {"animal", "opponent"}:
            relation = "versus"
        if "sky" in draft.nature:
            relation = "sky"
        draft.change(relation=relation)


def _take_head(
    state: ClauseState, piece: Segment, drafts: list[MentionDraft], following: Segment | None
) -> None:
    """A noun behind a qualifying verb does it, or is what it is done to."""
    if piece.tail.case == "with" and _joined_with_role(state, piece):
        for draft in drafts:
            if draft.mention.kind == "thing":
                draft.change(relation="with")
        return
    head = next((d for d in drafts if d.mention.kind in ("thing", "wear")), None)
    if head is None:
        return
    if head.mention.kind == "wear":
        if piece.tail.case == "" and following is not None and following.kind == "role":
            return  # 총 든 병정 {B}
        if not state.has_subject:
            state.assign(EVERYBODY if not state.has_roles else UNASSIGNED)
        return
    if state.has_subject or (verb_lacks_object(state) and not head.can_act):
        relation = _verb_relation(state)
        if not relation and not _shows(state.verb) and not _falls(state):
            return
        if relation and not head.mention.relation:
            head.change(relation=relation)
        if state.has_subject:
            state.assign(state.actor)
            state.has_subject = False
        elif relation in ("", "with", "rain") and not head.can_act:
            state.assign(head)  # 떨어지는 돈
            if head.mention.relation in ("", "with"):
                head.change(relation="rain" if _falls(state) else "beside")
    elif head.can_act or head.nature & {"vehicle"}:
        state.assign(head)


def _shows(verb: Segment | None) -> bool:
    return verb is not None and any(m.kind for entry in verb.entries for m in entry.first)


def _falls(state: ClauseState) -> bool:
    stems = state.verb.stems if state.verb is not None else ()
    return any(stem in ("떨어지", "쏟아지", "내리", "퍼붓", "흩날리") for stem in stems)


def _joined_with_role(state: ClauseState, piece: Segment) -> bool:
    spot = next((n for n, p in enumerate(state.pieces) if p is piece), -1) + 1
    following = state.pieces[spot] if 0 < spot < len(state.pieces) else None
    return following is not None and (
        following.kind == "role"
        or any(m.kind == "people" for entry in following.entries for m in entry.first)
    )


def _verb_relation(state: ClauseState) -> str:
    if state.verb is None or not state.verb.entries:
        return ""
    return next((m.relation for entry in state.verb.entries for m in entry.first
                 if m.relation), "")  # fmt: skip


def take_subject(state: ClauseState, drafts: list[MentionDraft]) -> None:
    for draft in drafts:
        if draft.mention.kind == "thing" and draft.can_act:
            state.flush_waiting()
            state.subject, state.has_subject = draft, True
        elif draft.mention.kind == "wear":
            if state.has_roles and draft.choose("thing"):
                state.subject, state.has_subject = draft, True
                continue
            draft.subject, draft.is_open = UNASSIGNED, False
            state.subject, state.has_subject = EVERYBODY, True


def _is_sized(piece: Segment, following: Segment | None) -> bool:
    """Whether the next word is an animal or food, with nothing between: 아기 사자."""
    return (
        piece.tail.case == ""
        and following is not None
        and following.kind == "noun"
        and any(nature_of(m.name) & {"animal", "food"} for m in following.entries[0].first)
    )


def _modifies_place(piece: Segment, drafts: list[MentionDraft], following: Segment) -> bool:
    """Whether a bare thing only says which place is meant: 고양이 화장실."""
    return (
        piece.tail.case == ""
        and following.kind == "noun"
        and bool(drafts)
        and all(draft.mention.kind in ("thing", "wear") for draft in drafts)
        and any(meaning.kind == "place" for meaning in following.entries[0].first)
    )
