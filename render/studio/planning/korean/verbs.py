"""Reads verbs: what is done, by whom, to what."""

from render.studio.planning.korean.clause_state import WEAK_ACTIONS, ClauseState
from render.studio.planning.korean.drafts import MentionDraft, make_drafts
from render.studio.planning.korean.endings import ADNOMINAL, DENIED, FINAL
from render.studio.planning.korean.nouns import take_subject
from render.studio.planning.korean.predicates import bind
from render.studio.planning.korean.segment import Segment
from render.studio.planning.korean.stem_choice import choose_stem
from render.studio.planning.lexicon_entry import Meaning
from render.studio.planning.mention import PromptMention

_LIGHT_VERBS = frozenset(
    ["하", "되", "시키", "당하", "치", "부리", "떨", "쓰", "받", "추", "자", "꾸", "부르"]
)
_ENDING = frozenset(("없", "벗", "벗어던지", "벗기"))
_PASSIVE_VERBS = frozenset(("당하", "되"))
_DENYING = frozenset(("않", "못하", "말", "아니하"))
_EVENTS = frozenset("🔥💥⚡🎆")
"""Things that happen: nobody holds or uses them."""


def read_verb(state: ClauseState, piece: Segment) -> None:
    _pass_over(state)
    stem, entry = choose_stem(piece, state.arguments)
    is_denied = state.is_denied or piece.is_denied
    if piece.ending == DENIED:
        is_denied = True
    state.is_denied = False
    if stem in _DENYING and state.before is not None and state.before.kind == "verb":
        state.verb = piece if piece.ending == ADNOMINAL else None
        return
    if stem in _LIGHT_VERBS and _act_by_noun(state, stem, is_denied):
        _end_verb(state, piece, ())
        return
    if stem in _ENDING and state.before is not None:
        _end_having(state, stem)
    meanings = entry.first
    actions = make_drafts(meanings, piece, state.step)
    for draft in actions:
        if draft.mention.kind == "thing":
            own = "beside" if draft.mention.name in _EVENTS else _relation_of_own(meanings)
            draft.change(relation=own)
    bound = bind(stem, meanings, actions, state.arguments)
    state.object_of_verb = bound.has_object
    actions = bound.actions
    if state.is_sneaky and (not actions or actions[0].mention.name in WEAK_ACTIONS | {"flee"}):
        sneak = MentionDraft(
            PromptMention("action", "sneak", piece.start, piece.stop, step=state.step)
        )
        actions = [sneak, *(a for a in actions if a.mention.kind != "action")]
    state.is_sneaky = False
    if is_denied:
        for draft in (*actions, *bound.taken):
            draft.change(negated=True)
    if any(a.mention.name in ("eat", "drink") for a in actions) and not bound.has_object:
        _eat_what_was_named(state)
    state.drafts += actions
    _relate_things(state, actions)
    thing = _lifeless_subject(state)
    for draft in actions if thing is not None else ():
        draft.subject, draft.is_open = thing or (), False
    state.waiting += [d for d in (*actions, *bound.opened) if d.is_open]
    _end_verb(state, piece, tuple(actions))
    if stem == "다가" or "다가" in piece.word[-3:]:
        _interrupt(state, actions)


def _end_having(state: ClauseState, stem: str) -> None:
    """치킨은 없고, 안경 벗고: it is not there, or no longer worn."""
    for argument in state.arguments:
        if argument.segment is not state.before or argument.case in ("at", "place", "person"):
            continue
        for draft in argument.drafts:
            if stem == "없" or draft.mention.kind == "wear":
                draft.change(negated=True)
                draft.is_open = False
        if stem == "없":
            state.arguments = [other for other in state.arguments if other is not argument]
            if isinstance(state.subject, MentionDraft) and state.subject in argument.drafts:
                state.subject, state.has_subject = None, False


def _pass_over(state: ClauseState) -> None:
    """Directly before a verb stands what it is done to; if that has no picture, the verb takes
    nothing else: 햄스터가 or 햄스터 쳇바퀴 돌리는."""
    object_ = state.before
    if object_ is None or not _is_undrawn(object_):
        return
    passed = [a for a in state.arguments if a.case in ("", "object") and a.segment is not object_]
    state.arguments = [a for a in state.arguments if a not in passed]
    if passed and not state.has_subject and passed[-1].case == "":
        take_subject(state, [d for d in passed[-1].drafts if d.can_act])


def _is_undrawn(piece: Segment) -> bool:
    if piece.kind == "unknown":
        return piece.tail.case == "object"
    is_undrawn = any(m.kind == "undrawn" for entry in piece.entries for m in entry.first)
    return piece.kind == "noun" and piece.tail.case in ("", "object") and is_undrawn


def _lifeless_subject(state: ClauseState) -> MentionDraft | None:
    """A thing without life that the verb is about: 아이스크림이 녹아서."""
    if state.has_subject:
        return None
    for argument in state.arguments:
        for draft in argument.drafts if argument.case == "subject" else ():
            if draft.mention.kind == "thing" and not draft.can_act:
                return draft
    return None


def _eat_what_was_named(state: ClauseState) -> None:
    """라면을 끓이고 먹는: who eats without an object eats what was made before."""
    foods = [draft for draft in state.drafts if draft.nature & {"food", "drink"}]
    if foods and foods[-1].mention.relation in ("", "use", "hold"):
        foods[-1].change(relation="eat")


def _relate_things(state: ClauseState, actions: list[MentionDraft]) -> None:
    """What a thing does to people and other things: 의자 위에 자는 고양이."""
    action = next((a for a in actions if a.mention.kind == "action"), None)
    name = action.mention.name if action else ""
    if name in ("flee", "swim", "run"):
        for draft in state.drafts:
            met = draft.mention.relation in ("with", "beside") and draft.is_open
            if met and name == "flee" and draft.can_act and draft.mention.step == state.step:
                draft.change(relation="chase")
    if not isinstance(state.subject, MentionDraft) or not state.has_subject:
        return
    thing = state.subject
    for argument in state.arguments:
        for draft in argument.drafts:
            position = argument.segment.tail.position
            if position and draft.mention.kind == "thing" and not thing.mention.relation:
                thing.change(relation=position)
                thing.target = draft
                draft.change(relation="")


def _interrupt(state: ClauseState, actions: list[MentionDraft]) -> None:
    """What -다가 ends is a step of its own, unless it is nothing to look at."""
    strong = any(
        draft.mention.kind == "action"
        and draft.mention.name not in WEAK_ACTIONS
        and not draft.mention.negated
        for draft in actions
    )
    if strong:
        state.step += 1


def _act_by_noun(state: ClauseState, stem: str, is_denied: bool) -> bool:
    """하다 behind a noun of action: 수영하는, 산책을 하는, 체포당하는."""
    for argument in state.arguments[::-1]:
        actions = [d for d in argument.drafts if d.mention.kind in ("action", "mood", "wear")]
        if not actions or argument.case not in ("", "object", "also", "topic"):
            continue
        if argument.segment is not state.before and argument.case == "":
            continue
        if actions[0].mention.kind == "wear":
            if stem == "하":
                state.waiting += [d for d in actions if d.is_open]  # 양머리하고
            return stem == "하"
        rest = [a for a in state.arguments if a is not argument]
        meanings = argument.segment.entries[0].first
        bound = bind(actions[0].mention.name, meanings, actions, rest)
        state.object_of_verb = bound.has_object
        if is_denied:
            for draft in (*argument.drafts, *bound.taken):
                draft.change(negated=True)
        if stem in _PASSIVE_VERBS and actions[0].mention.name == "catch":
            actions[0].change(name="stand")
        state.waiting += [d for d in bound.opened if d.is_open]
        return True
    return False


def _end_verb(state: ClauseState, piece: Segment, actions: tuple[MentionDraft, ...]) -> None:
    companions = [a for a in state.arguments if a.roles is not None and a.case == "with"]
    if companions and not isinstance(state.subject, MentionDraft):
        joined = [role for a in companions for role in a.roles or ()]
        state.subject = tuple(dict.fromkeys((*joined, *(state.subject or ()))))
    state.arguments = []
    if piece.ending == ADNOMINAL:
        state.verb = piece
        return
    state.verb = None
    if state.has_subject:
        state.assign(state.actor)
    if piece.ending == FINAL:
        state.flush_waiting()


def _relation_of_own(meanings: tuple[Meaning, ...]) -> str:
    """How a thing that the verb itself names takes part: 기타치는 has a guitar."""
    relation = next((meaning.relation for meaning in meanings if meaning.relation), "")
    return "" if relation in ("versus", "rain", "sky", "with") else relation
