"""What a Korean verb makes of the nouns before it."""

from dataclasses import dataclass, field, replace

from render.studio.planning.korean.drafts import Argument, MentionDraft
from render.studio.planning.korean.stem_choice import fits
from render.studio.planning.korean.verb_classes import (
    BECOMING,
    CHANGING,
    FOOD,
    OBJECT_CASES,
    RIDDEN,
    STATIC,
)
from render.studio.planning.korean.verb_senses import is_called, is_caught, is_stirred, splashes
from render.studio.planning.lexicon_entry import Meaning
from render.studio.planning.mention import OTHERS, UNASSIGNED

_COUNTER_CASES = ("person", "from")


@dataclass
class Bound:
    """What a verb took. `actions`: its own drafts that stay; `opened`: drafts that now wait for
    who does it; `taken`: objects, which a negation denies with it."""

    actions: list[MentionDraft]
    opened: list[MentionDraft] = field(default_factory=list)
    taken: list[MentionDraft] = field(default_factory=list)
    has_object: bool = False
    flees_from: MentionDraft | None = None
    has_changed_thing: bool = False
    """Whether the verb says that a thing becomes another."""


def bind(
    stem: str, meanings: tuple[Meaning, ...], actions: list[MentionDraft], arguments: list[Argument]
) -> Bound:
    """Gives relations to the nouns that a verb takes, and targets to what it does."""
    relation = next((meaning.relation for meaning in meanings if meaning.relation), "")
    passive = next((meaning.passive for meaning in meanings if meaning.passive), "")
    name = next((d.mention.name for d in actions if d.mention.kind == "action"), "")
    if not fits(stem, meanings, arguments):
        actions = [draft for draft in actions if draft.mention.kind != "action"]
        name = ""
        if stem not in ("쓰",):
            relation = ""
    if name == "catch" and not is_caught(arguments):
        actions = [draft for draft in actions if draft.mention.name != "catch"]
        name = ""
    if name == "build" and any("food" in d.nature for a in arguments for d in a.drafts):
        actions[0].change(name="cook")
        name, relation = "cook", "use"
    bound = Bound(actions)
    if name == "flee" and stem == "튀" and splashes(arguments):
        actions = bound.actions = [d for d in actions if d.mention.kind != "action"]
        name, relation = "", ""
    if name == "sing" and stem == "부르" and is_called(arguments):
        actions = bound.actions = [d for d in actions if d.mention.kind != "action"]
        name = ""
    if name == "ride" and is_stirred(arguments):
        actions[0].change(name="serve")  # 커피 타는
        name, relation = "serve", "use"
    bound.has_changed_thing = any(
        draft.mention.kind == "thing"
        for argument in arguments
        for draft in argument.drafts
        if stem in BECOMING
        and argument.case in ("subject", "topic", *(("object",) if stem == "바꾸" else ()))
    )
    for argument in arguments:
        if argument.roles is not None:
            _bind_roles(argument, name, relation, passive, bound)
        for draft in argument.drafts:
            if draft in actions or draft.mention.negated:
                continue
            if draft.mention.kind == "thing":
                _bind_thing(draft, argument, stem, name, relation, passive, bound)
            elif draft.mention.kind == "wear":
                _bind_wear(draft, argument, stem, relation, passive, bound)
            elif draft.mention.kind in ("weather", "hour"):
                if argument.case in ("subject", "", "object", "topic"):
                    is_near = argument.case == "object" or argument is arguments[-1]
                    _bind_time(draft, relation if is_near else "", bound)
            elif draft.mention.kind == "place" and argument.case == "object":
                bound.has_object = True
    return bound


def _bind_time(draft: MentionDraft, relation: str, bound: Bound) -> None:
    """밤 먹는 means a chestnut; 비 안 오는 denies the rain."""
    if relation in ("eat", "use") and draft.choose("thing", FOOD):
        draft.change(relation="eat")
        bound.opened.append(draft)
    bound.taken.append(draft)


def _bind_roles(argument: Argument, name: str, relation: str, passive: str, bound: Bound) -> None:
    roles = argument.roles or ()
    target = roles[0] if len(roles) == 1 else ""
    if argument.case in ("object", "person", "from") or (
        argument.case == "with" and relation == "versus"
    ):
        bound.has_object = True
        if name == "cook" and argument.case == "object":  # 태우다 takes people along
            bound.actions = [d for d in bound.actions if d.mention.kind == "action"]
            bound.actions[0].change(name="carry")
        for draft in bound.actions:
            if draft.mention.kind == "action" and target:
                draft.change(target=target)


def _bind_thing(
    draft: MentionDraft,
    argument: Argument,
    stem: str,
    name: str,
    relation: str,
    passive: str,
    bound: Bound,
) -> None:
    case = argument.case
    is_complement = stem == "되" and case == "subject"  # 좀비가 된
    is_named = case in ("subject", "topic", "of", "is") and not is_complement
    if is_named and not (case == "topic" and not draft.can_act):
        if case == "subject" and relation == "rain":
            draft.change(relation="rain")
        elif case == "subject" and not draft.can_act and not draft.mention.relation:
            sky = "sky" in draft.nature or stem in (
                "날",
                "날아다니",
                "떠다니",
                "떠 있",
                "떠있",
                "뜨",
            )
            draft.change(relation="sky" if sky else "beside")
        return
    if draft.mention.relation and argument.segment.tail.position:
        if name == "lie" or relation in STATIC:
            return
        return
    if relation == "eat" and case in OBJECT_CASES and not draft.nature & FOOD:
        draft.choose("thing", FOOD)
    if relation == "ride":
        draft.choose("thing", RIDDEN)
    if stem in CHANGING | BECOMING:
        if bound.has_changed_thing:
            draft.change(relation="beside")
        elif case in ("place", "subject", "", "by", "object"):
            if draft.choose("wear"):
                _bind_wear(draft, argument, stem, "wear", "", bound)
            elif draft.nature & {"animal"}:
                name = "dinosaur_costume" if draft.mention.name in "🦖🦕" else "animal_costume"
                if stem in BECOMING and name == "animal_costume":
                    costume = replace(draft.mention, kind="wear", name=name)
                    bound.actions = [*bound.actions, MentionDraft(costume)]
                    draft.change(relation="wear")  # which animal it is
                else:
                    draft.change(kind="wear", name=name)
                _open(draft, bound)
            elif draft.can_act or draft.nature & {"food", "plant"}:
                draft.change(relation="wear")
                _open(draft, bound)
        return
    taken = ""
    if case in ("", "object", "also", "topic"):
        taken = _object_relation(draft, stem, name, relation)
        bound.has_object = bound.has_object or bool(taken)
        bound.taken.append(draft)
        for action in bound.actions:
            if action.mention.kind == "action" and draft.can_act and action.target is None:
                action.target = draft
    elif case == "with":
        taken = "versus" if relation == "versus" else "lead" if _is_led(draft, name) else "with"
    elif case in _COUNTER_CASES:
        taken = passive or ("chase" if case == "from" and name in ("flee", "swim", "run") else "")
        taken = taken or ("versus" if relation == "versus" else "with")
        if name in ("swim", "run") and taken == "chase" and bound.actions:
            bound.flees_from = draft
    elif case == "place":
        if passive:
            taken = "in" if passive == "many" and draft.mention.count == 1 else passive
        elif relation == "eat" and draft.nature & FOOD:
            taken = "eat"
        elif _is_vehicle_used(draft, argument):
            taken = "ride"  # 자전거로 추월하는
        elif relation in ("ride", "on", "in", "carry") and name not in ("fight",):
            taken = "hold" if draft.mention.name in "🎈🪂" else relation
        elif relation == "versus":
            taken = "hold"
        elif name == "toast" or draft.nature & {"implement", "weapon", "drink"}:
            taken = relation if relation in ("use", "hold", "throw", "play") else "hold"
        else:
            taken = "in" if draft.nature & {"vehicle", "enterable"} else "beside"
    elif case == "by":
        taken = "hold"
    elif case == "at":
        taken = _where(draft) if len(argument.drafts) == 1 else "with"
    if taken and not draft.mention.relation:
        draft.change(relation=taken)
    _open(draft, bound)


def _object_relation(draft: MentionDraft, stem: str, name: str, relation: str) -> str:
    nature = draft.nature
    if relation == "versus" and stem == "끄":
        return "versus" if draft.mention.name == "🔥" else "use"
    if relation == "wear" and nature & {"seat", "furniture", "vehicle", "building", "animal"}:
        return "beside"
    if relation == "wear":
        if stem in ("쓰", "쓰고있", "쓰고 있") and draft.mention.name in "☂☔🌂⛱":
            return "hold"
        return "wear"
    if relation == "eat":
        return "eat"
    if relation == "lead":
        return "lead" if "animal" in nature and _is_led(draft, name) else ""
    if relation == "play":
        return "play" if nature & {"instrument", "ball"} else ""
    if relation == "use" and draft.can_act:
        return "with"
    if relation == "chase" or relation == "flee":
        return relation
    if relation == "hold" and nature & {"animal"} and stem not in ("들", "안", "쥐"):
        return "hold" if draft.mention.scale < 1 else "with"
    if relation == "ride" and not nature & (RIDDEN | {"food", "seat", "sky", "furniture"}):
        return "ride"
    return relation


def _where(draft: MentionDraft) -> str:
    if "seat" in draft.nature:
        return "on"
    return "in" if draft.nature & {"vehicle", "enterable", "building"} else ""


def _is_vehicle_used(draft: MentionDraft, argument: Argument) -> bool:
    is_ridden = draft.nature & {"vehicle", "ridden"} and not draft.nature & {"animal", "furniture"}
    return argument.segment.tail.text in ("로", "으로") and bool(is_ridden)


def _is_led(draft: MentionDraft, name: str) -> bool:
    return name == "walk" and "animal" in draft.nature


def _bind_wear(
    draft: MentionDraft, argument: Argument, stem: str, relation: str, passive: str, bound: Bound
) -> None:
    """Clothes of a wearing verb wait for who wears them; people are opponents or others."""
    case = argument.case
    if case == "subject" and stem not in CHANGING | BECOMING:
        return
    if passive and case in ("person", "from", "place") and draft.choose("thing"):
        draft.change(relation=passive)
        _open(draft, bound)
        return
    if relation == "wear" or stem in CHANGING | BECOMING:
        _open(draft, bound)
        return
    if relation in ("versus", "chase", "flee", "with") and draft.choose("thing"):
        if case in ("object", "with", "person", "from", ""):
            draft.change(relation="with" if relation == "with" else relation)
        bound.has_object = True
        return
    if draft.is_open:
        if case in ("with", "person", "from"):
            if draft.choose("thing"):
                draft.change(relation="with")
            else:
                draft.subject, draft.is_open = OTHERS, False
            return
        draft.subject, draft.is_open = UNASSIGNED, False


def _open(draft: MentionDraft, bound: Bound) -> None:
    if draft.is_open and draft not in bound.opened:
        bound.opened.append(draft)
