"""Reads people: role marks, words for people, and the clothes that stand before them."""

from dataclasses import replace

from render.studio.planning.korean.clause_state import ClauseState
from render.studio.planning.korean.drafts import Argument, MentionDraft
from render.studio.planning.korean.endings import ADNOMINAL
from render.studio.planning.korean.segment import Segment
from render.studio.planning.mention import EVERYBODY, OTHERS, PromptMention

_ALL_OF_THEM = frozenset(
    ("다", "다같이", "다함께", "혼자", "혼자서", "모두", "서로", "각자", "둘이", "둘이서", "셋이서",
     "전부")
)  # fmt: skip
BODY = frozenset(
    ("머리", "얼굴", "어깨", "등", "손", "팔", "다리", "발", "볼", "이마", "목", "배", "엉덩이",
     "귀", "코", "입", "눈", "무릎", "품", "뒤통수", "등짝", "손목", "발목", "뺨", "허리", "가슴")
)  # fmt: skip
_OTHERS = ("친구", "사람", "아이", "꼬마", "관객", "팬", "손님", "구경꾼", "가족", "행인", "동료")
"""Words for people who are not the cast when the prompt names roles."""
_OWNERS = ("내", "제", "우리", "저희", "네", "니", "친구", "동생", "오빠", "언니", "형", "누나")


def read_roles(state: ClauseState, spot: int) -> int:
    roles = [state.pieces[spot].word.upper()]
    last = state.pieces[spot]
    spot += 1
    while spot < len(state.pieces):
        piece, step = state.pieces[spot], 1
        if piece.kind == "break" and piece.word.strip() == "," and (
            spot + 1 < len(state.pieces) and last.tail.case == ""
        ):  # fmt: skip
            piece, step = state.pieces[spot + 1], 2
        if piece.kind != "role" or last.tail.case not in ("", "with"):
            break
        if piece.word.upper() not in roles:
            roles.append(piece.word.upper())
        last = piece
        spot += step
    following = state.pieces[spot] if spot < len(state.pieces) else None
    if _is_bare_object(state, last, following, roles):
        last = replace(last, tail=replace(last.tail, case="object"))
    elif _is_owner(state, last, following):
        last = replace(last, tail=replace(last.tail, case="of"))
    elif _is_touched(state, last, following):
        last = replace(last, tail=replace(last.tail, case="person"))
    take_people(state, replace(last, start=state.pieces[spot - 1].start), tuple(roles))
    state.before, state.verb = last, None
    return spot


def _is_owner(state: ClauseState, last: Segment, following: Segment | None) -> bool:
    """Whether a role behind the subject only owns the noun behind it: {A}가 {B} 케이크 먹음."""
    before = state.before
    if before is None or before.kind != "role" or before.tail.case != "subject":
        return False
    if last.tail.case or last.tail.position or following is None or following.kind != "noun":
        return False
    return following.word not in BODY and any(m.kind for e in following.entries for m in e.first)


def _is_touched(state: ClauseState, last: Segment, following: Segment | None) -> bool:
    """Whether something is done to a part of a role's body: {A}가 {B} 머리에 ...."""
    touched = last.tail.case in ("", "of") and following is not None and following.kind == "noun"
    return touched and state.has_subject and following is not None and following.word in BODY


def _is_bare_object(
    state: ClauseState, last: Segment, following: Segment | None, roles: list[str]
) -> bool:
    """Whether a role without a particle is what the verb behind it takes: {A}가 {B} 업고."""
    if last.tail.case or last.tail.position or following is None or following.kind != "verb":
        return False
    spot = next((n for n, piece in enumerate(state.pieces) if piece is following), 0) + 1
    head = state.pieces[spot] if spot < len(state.pieces) else None
    if not state.has_subject and following.ending == ADNOMINAL and head is not None:
        taught = any(m.name in ("teach", "talk") for e in following.entries for m in e.first)
        return head.kind == "role" and taught  # {A} 가르치는 {B}
    if not state.has_subject or (
        isinstance(state.subject, tuple) and set(roles) & {*state.subject}
    ):
        return False
    return any(meaning.relation for entry in following.entries for meaning in entry.first)


def take_people(state: ClauseState, segment: Segment, roles: tuple[str, ...]) -> None:
    """People are the head of the verb before them, then an argument of the next."""
    case = segment.tail.case
    if case == "of":
        return
    if segment.tail.position and len(roles) == 1:
        state.spot = roles[0], segment.tail.position
        return
    if case in ("subject", "topic"):
        _settle_what_is_told(state)
    dressed = _take_bare_wear(state)
    wearer = _wearer_before(state, segment) or roles
    for draft in dressed:
        draft.subject, draft.is_open = wearer, False
    if wearer != roles:
        _give_bare_things(state, wearer)
    joined = state.arguments[-1] if state.arguments else None
    if joined is not None and joined.roles and joined.case == "with" and case != "object":
        roles = tuple(dict.fromkeys((*joined.roles, *roles)))  # 마법사 {A}와 기사 {B}가
        state.arguments = state.arguments[:-1]
    argument = Argument(segment, roles=roles)
    if state.verb is not None:
        if state.has_subject and verb_lacks_object(state):
            for draft in state.waiting:
                if draft.mention.kind == "action" and len(roles) == 1:
                    draft.change(target=roles[0])
            state.assign(state.actor)
        else:
            state.assign(roles)
        state.has_subject = False
        state.arguments = [a for a in state.arguments if a.case == "with" and a.drafts]
        for joined in state.arguments:
            for draft in joined.drafts:
                if draft.can_act and not draft.mention.relation:
                    draft.change(relation="with")
    if case in ("subject", "topic", "also", "is", ""):
        if case in ("subject", "topic") and state.waiting and state.has_subject:
            state.flush_waiting()
        state.subject = roles
        state.has_subject = case in ("subject", "topic")
    if case not in ("", "is"):
        state.arguments.append(argument)


def _give_bare_things(state: ClauseState, owner: tuple[str, ...]) -> None:
    """{A}는 기타 {B}는 드럼: the guitar is of the first."""
    for argument in state.arguments:
        if argument.segment is state.before and argument.case == "":
            for draft in argument.drafts:
                draft.subject, draft.is_open = owner, False
                if "instrument" in draft.nature:
                    draft.change(relation="play")
            state.arguments = [other for other in state.arguments if other is not argument]


def _settle_what_is_told(state: ClauseState) -> None:
    """{A}가 교장이고 {B}는: what was told of the first is not for the second."""
    if not state.has_subject or not isinstance(state.subject, tuple):
        return
    for argument in state.arguments:
        for draft in argument.drafts if argument.case == "is" else ():
            if draft.mention.kind == "wear" and draft.is_open:
                draft.subject, draft.is_open = state.subject, False


def _wearer_before(state: ClauseState, segment: Segment) -> tuple[str, ...]:
    """Who is told to be what stands before another topic: {A}는 경찰 {B}는 도둑."""
    spot = next((n for n, piece in enumerate(state.pieces) if piece is state.before), 0)
    owner = state.pieces[spot - 1] if spot else None
    told = owner is not None and owner.kind == "role" and owner.tail.case == "topic"
    if not told or segment.tail.case != "topic" or not isinstance(state.subject, tuple):
        return ()
    return state.subject


def verb_lacks_object(state: ClauseState) -> bool:
    return state.verb is not None and not state.object_of_verb


def _take_bare_wear(state: ClauseState) -> list[MentionDraft]:
    """Clothes or a part directly before a person: 마법사 {A}, 한복 입은 (no), 의사인 {B}."""
    before = state.before
    if before is None or before.kind != "noun" or before.tail.case not in ("", "is", "of"):
        return []
    if before.tail.case == "is" and not before.tail.text.endswith(("인", "던", "인데")):
        return []  # {A}는 의사이고 {B}는
    taken = [
        draft
        for argument in state.arguments
        if argument.segment is before
        for draft in argument.drafts
        if draft.mention.kind == "wear" or (draft.mention.kind == "thing" and draft.choose("wear"))
    ]
    if taken:
        state.arguments = [a for a in state.arguments if a.segment is not before]
    return taken


def read_people_noun(state: ClauseState, piece: Segment) -> None:
    if piece.word in _ALL_OF_THEM and piece.tail.case == "" and state.verb is None:
        return
    if _is_family_of_animals(state, piece) or _owns(state, piece):
        return
    others = state.has_roles and piece.word.startswith(_OTHERS)
    roles = OTHERS if others else EVERYBODY
    if others and state.verb is not None:
        for draft in state.waiting:
            draft.subject, draft.is_open = OTHERS, False
        state.waiting = []
        state.has_subject = False
        return
    take_people(state, piece, roles if not others else EVERYBODY)
    if state.count > 1:
        add_people(state, piece, state.count)
        state.count = 1


def _owns(state: ClauseState, piece: Segment) -> bool:
    """Whether a word for people only says whose the next thing is: 너구리가 내 빵 훔쳐간다."""
    if piece.word not in _OWNERS or piece.tail.case or piece.tail.position:
        return False
    if not isinstance(state.subject, MentionDraft) or not state.has_subject:
        return False
    spot = next((n for n, other in enumerate(state.pieces) if other is piece), -1) + 1
    return 0 < spot < len(state.pieces) and state.pieces[spot].kind in ("noun", "unknown")


def _is_family_of_animals(state: ClauseState, piece: Segment) -> bool:
    """오리 가족: several of the animal before it."""
    last = state.arguments[-1] if state.arguments else None
    if piece.word not in ("가족", "부부", "형제", "친구들", "커플") or last is None:
        return False
    if last.segment is not state.before or last.case:
        return False
    animals = [draft for draft in last.drafts if draft.can_act]
    for draft in animals:
        draft.change(count=max(draft.mention.count, 2 if piece.word in ("부부", "커플") else 4))
    return bool(animals)


def add_people(state: ClauseState, piece: Segment, number: int) -> None:
    mention = PromptMention("people", str(number), piece.start, piece.stop, step=state.step)
    state.drafts.append(MentionDraft(mention, is_open=False))
