"""Mentions things and clothes with the relation that verb and preposition give them."""

from dataclasses import replace

from render.studio.planning.english.agents import follows_role, is_agent
from render.studio.planning.english.inflection import verb_forms
from render.studio.planning.english.matcher import Piece
from render.studio.planning.english.sentence import Sentence
from render.studio.planning.lexicon_entry import Meaning
from render.studio.planning.mention import EVERYBODY, OTHERS, UNASSIGNED, PromptMention
from render.studio.planning.nature import nature_of

PLURAL = 3
"""How many a bare plural means."""
_RUNS_FROM = ("run", "flee", "hide", "drive", "swim", "walk", "sneak", "fly")


_DONE_TO = ("cast_spell", "serve", "throw", "point", "paint", "write", "sneeze", "shout", "clean",
            "wash", "investigate", "cook", "water_plants")  # fmt: skip
"""Actions that are done "on" an animal without sitting on it."""
_FIGHTS = ("fight", "box", "wrestle", "duel", "sword", "argue")
_PUT = ("find", "put", "place", "hide", "spot", "drop", "spill", "hang", "notice", "leave", "dunk")
"""Verbs whose object lies where the preposition says."""


def add_clothes(sentence: Sentence, place: int, piece: Piece, choice: tuple[Meaning, ...]) -> None:
    """Mentions clothes or a role, and whose they are."""
    following = sentence.piece_after(place)
    if _is_worn_by_thing(sentence):
        sentence.subject = (f"#{sentence.thing_at}",)
    if sentence.subject_is_thing() and (following is None or following.kind != "role"):
        _dress_thing(sentence, piece, choice)
        return
    worn = sentence.prep in ("as", "wear", "in", "with", "like") or (
        sentence.verb is not None and sentence.verb.relation == "wear"
    )
    roles = tuple(role for role in sentence.subject if not role.startswith("#"))
    if following is not None and following.kind == "role":
        subject: tuple[str, ...] = (following.key,)
    elif follows_role(sentence, place) or (worn and roles):
        subject = roles or sentence.last_roles
    elif worn and sentence.prep in ("in", "wear", "with"):
        subject = EVERYBODY
    elif sentence.prep == "versus":
        subject = UNASSIGNED
    elif (sentence.takes_object() and not worn) or (roles and is_agent(sentence, place)):
        subject = OTHERS
    else:
        subject = UNASSIGNED
    for meaning in choice:
        if meaning.kind:
            sentence.add(PromptMention(meaning.kind, meaning.name, piece.start, piece.end,
                              subject=subject))  # fmt: skip
    sentence.prep = sentence.prep if sentence.prep in ("in", "wear", "as") else ""
    sentence.object_seen = sentence.object_seen or not worn
    sentence.clear_modifiers()


def _is_worn_by_thing(sentence: Sentence) -> bool:
    """ "a cat in a wizard hat": the creature right before, when nobody does anything yet."""
    if sentence.prep not in ("in", "wear", "with", "as") or sentence.thing_at < 0:
        return False
    if sentence.verb is not None:
        return False  # "swims with dolphins in a bikini"
    last = sentence.thing_at == len(sentence.mentions) - 1
    creature = nature_of(sentence.mentions[sentence.thing_at].name) & {"animal", "opponent"}
    return last and bool(creature) and not sentence.subject


def _dress_thing(sentence: Sentence, piece: Piece, choice: tuple[Meaning, ...]) -> None:
    """ "a bear in a tuxedo": animals and creatures wear something, other things do not."""
    index = int(sentence.subject[0][1:])
    if nature_of(sentence.mentions[index].name) & {"animal", "opponent", "person"}:
        for meaning in choice:
            if meaning.kind == "wear":
                sentence.add(PromptMention("wear", meaning.name, piece.start, piece.end,
                                  subject=sentence.subject))  # fmt: skip
    else:
        sentence.loose.append((piece.start, piece.end))
    sentence.object_seen = True
    sentence.clear_modifiers()


def add_thing(sentence: Sentence, place: int, piece: Piece, emoji: str, usual: str = "") -> None:
    """Mentions a thing; `usual`: its relation where grammar gives none."""
    index = len(sentence.mentions)
    agent = is_agent(sentence, place)
    before = sentence.mentions[-1] if sentence.mentions else None
    compound = (
        before is not None
        and before.kind == "thing"
        and sentence.text[before.end : piece.start].isspace()
    )
    lying, prep = (
        (-1, "") if agent or compound else (_lies_at(sentence, sentence.prep), sentence.prep)
    )
    relation, target = ("", "") if agent else _relation_of_thing(sentence, emoji)
    if compound and before is not None and not agent:
        relation, target = before.relation, before.target  # "cereal bowl"
    relation = relation or ("" if agent else usual)
    roles = tuple(role for role in sentence.subject if not role.startswith("#"))
    count = sentence.count or (PLURAL if piece.plural else 1)
    sentence.add(
        PromptMention("thing", emoji, piece.start, piece.end, relation, target,
                subject=roles, count=count, scale=sentence.scale)
    )  # fmt: skip
    sentence.thing_at = index
    if lying >= 0:
        told = {"in": "on", "over": "sky"}.get(prep, prep)
        sentence.update_thing(lying, told, "" if told == "sky" else f"#{index}")
    if agent:
        sentence.subject = (f"#{index}",)
        sentence.start_clause()
        sentence.thing_at = index
    if sentence.passive and sentence.prep_word == "by" and sentence.verb_at >= 0 and not agent:
        action = sentence.mentions[sentence.verb_at]
        if action.name != "flee":
            sentence.mentions[sentence.verb_at] = replace(action, subject=(f"#{index}",))
    sentence.object_seen = sentence.object_seen or not agent
    sentence.clear_modifiers()


def _relation_of_thing(sentence: Sentence, emoji: str) -> tuple[str, str]:
    """The relation and the target that verb and preposition give to a thing."""
    verb, prep = sentence.verb, sentence.prep
    agent = sentence.subject[0] if sentence.subject_is_thing() else ""
    if prep == "":
        if verb is None or not verb.relation:
            return "", ""
        if verb.name == "hide" and not agent and " " not in sentence.verb_word:
            return "hold", ""  # "hides a frog"
        if agent:
            return "beside", agent  # "dog eats homework": not what the cast eats
        return verb.relation, ""
    if sentence.prep_word == "by" and sentence.passive and verb is not None:
        return verb.passive or "with", ""
    action = verb.name if verb else ""
    if prep == "versus":
        lives = nature_of(emoji) & {"animal", "opponent", "person"}
        leans = sentence.prep_word == "against" and not lives and action not in _FIGHTS
        return ("beside" if leans else "versus"), ""
    if prep == "from" and action in _RUNS_FROM and nature_of(emoji) & {"animal", "opponent"}:
        return "chase", ""
    if prep in ("like", "as"):
        replaces = (
            sentence.prep_word in ("as", "like") and sentence.thing_at == len(sentence.mentions) - 1
        )
        return ("with" if replaces and sentence.thing_at >= 0 else "wear"), ""
    if (
        prep in ("at", "to")
        and verb is not None
        and action in ("throw", "shout", "argue", "wave_hello")
    ):
        return "versus" if nature_of(emoji) & {"animal", "opponent"} else "front", ""
    if prep == "with" and verb is not None and verb.relation == "versus":
        return ("versus" if nature_of(emoji) & {"animal", "opponent"} else "use"), ""
    if _lies_at(sentence, prep) >= 0:
        return "", ""
    if prep == "on" and _puts_clothes(sentence) and nature_of(emoji) & {"animal", "opponent"}:
        index = len(sentence.mentions)
        sentence.mentions[-1] = replace(sentence.mentions[-1], subject=(f"#{index}",))
        return "with", ""  # "puts a crown on a cat"
    if prep == "on" and action in _DONE_TO and nature_of(emoji) & {"animal", "opponent"}:
        return "front", ""  # "casts a spell on a frog"
    done = prep == "with" and verb is not None and sentence.object_seen and not action
    if done and "clothes" in nature_of(emoji):
        return "hold", ""  # "decorates the tree with socks"
    known = {"many": "many", "ride": "ride", "use": "use", "hold": "hold", "wear": "wear",
             "scenery": "backdrop", "over": "under", "through": "",
             "past": "beside"}  # fmt: skip
    if prep in known:
        return known[prep], ""
    if prep in ("in", "on", "under", "behind", "front", "beside", "with"):
        return prep, ""
    return "", ""


def _puts_clothes(sentence: Sentence) -> bool:
    last = sentence.mentions[-1] if sentence.mentions else None
    bases = {form for form, _ in verb_forms(sentence.verb_word)}
    return last is not None and last.kind == "wear" and not bases.isdisjoint(_PUT)


def _lies_at(sentence: Sentence, prep: str) -> int:
    """The index of the thing that lies in, on or behind what follows; -1 if the cast does."""
    if prep not in ("in", "on", "under", "behind", "front", "beside", "over"):
        return -1
    if sentence.subject_is_thing():
        took = sentence.verb is not None and sentence.verb.relation and sentence.object_seen
        return -1 if took else int(sentence.subject[0][1:])  # "steals the cake on a bench"
    is_last = sentence.thing_at == len(sentence.mentions) - 1
    if is_last and sentence.verb is not None and sentence.object_seen:
        bases = [form for form, _ in verb_forms(sentence.verb_word)]
        return sentence.thing_at if any(form in _PUT for form in bases) else -1
    return sentence.thing_at if is_last and sentence.verb is None and not sentence.subject else -1
