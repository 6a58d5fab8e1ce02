"""Reads Korean clauses from left to right: particles say what a noun does, verbs who does it.

A verb takes the nouns before it. Who does it is named before it (강아지가 뛰는), after it when it
qualifies a noun (뛰는 강아지), or nowhere. What nobody does yet waits until it is known.
"""

from dataclasses import replace

from render.contract.order import ROLES
from render.studio.planning.korean import marks
from render.studio.planning.korean.drafts import Argument, Draft, finish, make_drafts
from render.studio.planning.korean.endings import ADNOMINAL, DENIED, FINAL
from render.studio.planning.korean.predicates import bind, choose_stem
from render.studio.planning.korean.reported import find_reported
from render.studio.planning.korean.segments import Segment
from render.studio.planning.lexicon_entry import Meaning
from render.studio.planning.mention import EVERYBODY, OTHERS, UNASSIGNED, PromptMention

_LIGHT_VERBS = frozenset(
    ("하", "되", "시키", "당하", "치", "부리", "떨", "쓰", "받", "추", "자", "꾸", "부르")
)
_PASSIVE_VERBS = frozenset(("당하", "되"))
_DENYING = frozenset(("않", "못하", "말", "아니하"))
_ALL_OF_THEM = (
    "다",
    "다같이",
    "다함께",
    "혼자",
    "혼자서",
    "모두",
    "서로",
    "각자",
    "둘이",
    "둘이서",
    "셋이서",
    "전부",
)
_COSTUMES = (
    "잠옷",
    "옷",
    "탈",
    "의상",
    "코스튬",
    "인형옷",
    "인형탈",
    "복장",
    "파자마",
    "슈트",
    "가면",
    "귀",
    "머리띠",
)
_OTHERS_KO = (
    "친구",
    "사람",
    "아이",
    "꼬마",
    "관객",
    "팬",
    "손님",
    "구경꾼",
    "가족",
    "행인",
    "동료",
)
_STRONG_ENOUGH = frozenset(
    ("stand", "walk", "talk", "wait", "sit", "point", "think", "explore", "run", "shout", "whisper")
)
_IN_PASSING = frozenset(("wait", "explore", "think", "stand"))
"""Actions that go without saying while somebody does something else."""
_MOODS_OF_ACTIONS = {"cry": "sad", "laugh": "laughing"}
"""How somebody looks who does something else meanwhile: 울면서 춤추는."""
_TALL = 5.0
_USUAL_METRES = (("food", 0.12), ("drink", 0.15), ("vehicle", 2.0), ("animal", 0.8))
_NOT_JOINED = frozenset(
    ("chase", "flee", "fight", "stand", "wait", "throw", "argue", "box", "catch", "sit", "lie")
)
_EVENTS = frozenset("🔥💥⚡🎆")
_SAYING = frozenset(("shout", "talk", "whisper"))
_NOISE = frozenset("ㅋㅎㅠㅜㅇㄷㄱㅅ")


class ClauseReader:
    """`mentions` and `loose` are filled by `read`."""

    def __init__(self, text: str, pieces: list[Segment], speakers: dict[int, str | None]) -> None:
        self.loose: list[tuple[int, int]] = []
        self._text = text
        self._pieces = pieces
        self._speakers = speakers
        self._drafts: list[Draft] = []
        self._waiting: list[Draft] = []
        self._chain: list[Draft] = []  # of the verbs of one sentence, assigned already
        self._arguments: list[Argument] = []
        self._subject: tuple[str, ...] | Draft | None = None
        self._has_subject = False  # in this clause
        self._before: Segment | None = None
        self._verb: Segment | None = None  # the verb directly before, that qualifies a noun
        self._count, self._scale = 1, 1.0
        self._metres = 0.0  # of what the next thing is as big as
        self._spot = ("", "")  # a role, and where the next thing is to it
        self._is_denied = False
        self._is_sneaky = False
        self._step = 0
        self._has_roles = any(piece.kind == "role" for piece in pieces)
        self._object_of_verb = False

    @property
    def mentions(self) -> tuple[PromptMention, ...]:
        """What was read, in the order of the prompt."""
        return finish(self._drafts)

    def read(self) -> None:
        """Reads all pieces."""
        reported = {first: (last, said) for first, last, said in find_reported(
            self._text, self._pieces)}  # fmt: skip
        spot = 0
        while spot < len(self._pieces):
            if spot in reported:
                last, said = reported[spot]
                start, end = self._pieces[spot].start, self._pieces[last - 1].end
                self._add_line(said, start, end, None)
                spot = last
                continue
            spot = self._read_piece(spot)
        self._flush()
        self._join_in()

    def _join_in(self) -> None:
        """Who has nothing to do does what the things do: 요가하는 돼지."""
        actions = [d for d in self._drafts if d.mention.kind == "action"]
        if any(not isinstance(d.subject, Draft) for d in actions):
            return
        for draft in actions:
            if draft.mention.name not in _NOT_JOINED and not draft.mention.negated:
                self._drafts.append(Draft(draft.mention, EVERYBODY, is_open=False))
                return

    def _read_piece(self, spot: int) -> int:
        piece = self._pieces[spot]
        following = self._pieces[spot + 1] if spot + 1 < len(self._pieces) else None
        if piece.kind == "role":
            return self._read_roles(spot)
        if piece.kind == "break":
            self._read_break(piece)
        elif piece.kind == "line":
            self._add_line(piece.word, piece.start, piece.end, self._speakers.get(piece.start))
        elif piece.kind == "number":
            self._read_number(piece)
        elif piece.kind == "size":
            self._read_size(piece)
        elif piece.kind == "not":
            self._is_denied = True
        elif piece.kind == "next":
            self._next_step()
        elif piece.kind == "verb" or self._is_pronounless(piece):
            self._read_verb(piece, following)
        elif piece.kind == "noun":
            self._read_noun(piece, following)
        elif piece.kind == "unknown":
            self._read_unknown(piece)
        if piece.kind in ("unknown", "noun", "break", "line"):
            self._verb = None
        if piece.kind != "not":
            self._before = piece
        return spot + 1

    def _is_pronounless(self, piece: Segment) -> bool:
        return False

    # Roles and people

    def _read_roles(self, spot: int) -> int:
        roles = [self._pieces[spot].word.upper()]
        last = self._pieces[spot]
        spot += 1
        while spot < len(self._pieces):
            piece, step = self._pieces[spot], 1
            if piece.kind == "break" and piece.word.strip() == "," and (
                spot + 1 < len(self._pieces) and last.tail.case == ""
            ):  # fmt: skip
                piece, step = self._pieces[spot + 1], 2
            if piece.kind != "role" or last.tail.case not in ("", "with"):
                break
            if piece.word.upper() not in roles:
                roles.append(piece.word.upper())
            last = piece
            spot += step
        self._take_people(replace(last, start=self._pieces[spot - 1].start), tuple(roles))
        self._before, self._verb = last, None
        return spot

    def _take_people(self, segment: Segment, roles: tuple[str, ...]) -> None:
        """People are the head of the verb before them, then an argument of the next."""
        case = segment.tail.case
        if case == "of":
            return
        if segment.tail.position and len(roles) == 1:
            self._spot = roles[0], segment.tail.position
            return
        dressed = self._take_bare_wear()
        for draft in dressed:
            draft.subject, draft.is_open = roles, False
        argument = Argument(segment, roles=roles)
        if self._verb is not None:
            if self._has_subject and self._verb_lacks_object():
                for draft in self._waiting:
                    if draft.mention.kind == "action" and len(roles) == 1:
                        draft.change(target=roles[0])
                self._assign(self._subject if self._subject is not None else EVERYBODY)
            else:
                self._assign(roles)
            self._has_subject = False
            self._arguments = [a for a in self._arguments if a.case == "with" and a.drafts]
            for joined in self._arguments:
                for draft in joined.drafts:
                    if draft.can_act and not draft.mention.relation:
                        draft.change(relation="with")
        if case in ("subject", "topic", "also", "is", ""):
            if case in ("subject", "topic") and self._waiting and self._has_subject:
                self._flush_waiting()
            self._subject = roles
            self._has_subject = case in ("subject", "topic")
        if case not in ("", "is"):
            self._arguments.append(argument)

    def _verb_lacks_object(self) -> bool:
        return self._verb is not None and not self._object_of_verb

    def _take_bare_wear(self) -> list[Draft]:
        """Clothes or a part directly before a person: 마법사 {A}, 한복 입은 (no), 의사인 {B}."""
        before = self._before
        if before is None or before.kind != "noun" or before.tail.case not in ("", "is", "of"):
            return []
        taken = [
            draft
            for argument in self._arguments
            if argument.segment is before
            for draft in argument.drafts
            if draft.mention.kind == "wear"
            or (draft.mention.kind == "thing" and draft.choose("wear"))
        ]
        if taken:
            self._arguments = [a for a in self._arguments if a.segment is not before]
        return taken

    # Nouns

    def _read_noun(self, piece: Segment, following: Segment | None) -> None:
        entry = piece.entries[0]
        if any(meaning.kind == "people" for meaning in entry.first):
            self._read_people_noun(piece)
            return
        if piece.word == "몰래":
            self._sneak_past()
            return
        if piece.tail.case == "like":
            return
        if following and following.kind == "size" and following.value == 0.0:
            self._metres = next((marks.METRES.get(m.name, _TALL) for m in entry.first), _TALL)
            return
        drafts = make_drafts(entry.first, piece, self._step)
        for draft in drafts:
            draft.entry = entry
        self._resolve_place(piece, drafts)
        if piece.tail.case == "without":
            for draft in drafts:
                draft.change(negated=True)
                draft.is_open = False
            self._drafts += drafts
            return
        if self._is_costume(drafts, following):
            return
        self._qualify(drafts, piece)
        argument = Argument(piece, drafts)
        acting = [draft for draft in drafts if draft.mention.kind == "action"]
        self._drafts += drafts
        if self._verb is not None:
            self._take_head(piece, drafts)
        self._arguments.append(argument)
        for draft in drafts:
            if draft.mention.kind in ("action", "mood") and draft.is_open:
                self._waiting.append(draft)
        if acting and self._is_denied and piece.tail.case == "":
            pass
        if following is not None and _modifies_place(piece, drafts, following):
            self._arguments.remove(argument)
        self._place_positions(piece, drafts)
        becomes = following is not None and "되" in following.stems
        if piece.tail.case in ("subject", "topic") and not becomes:
            self._take_subject(drafts)

    def _sneak_past(self) -> None:
        """몰래: what is done is done in secret, behind the person before it (선생님 몰래)."""
        self._is_sneaky = True
        last = self._arguments[-1] if self._arguments else None
        if last is None or last.segment is not self._before:
            return
        for draft in last.drafts:
            if draft.mention.kind == "wear" and draft.choose("thing"):
                draft.change(relation="behind")
                self._arguments = self._arguments[:-1]

    def _read_people_noun(self, piece: Segment) -> None:
        if piece.word in _ALL_OF_THEM and piece.tail.case == "" and self._verb is None:
            return
        others = self._has_roles and piece.word.startswith(_OTHERS_KO)
        roles = OTHERS if others else EVERYBODY
        if others and self._verb is not None:
            for draft in self._waiting:
                draft.subject, draft.is_open = OTHERS, False
            self._waiting = []
            self._has_subject = False
            return
        self._take_people(piece, roles if not others else EVERYBODY)
        if self._count > 1:
            self._add_people(piece, self._count)
            self._count = 1

    def _add_people(self, piece: Segment, number: int) -> None:
        mention = PromptMention("people", str(number), piece.start, piece.stop, step=self._step)
        self._drafts.append(Draft(mention, is_open=False))

    def _is_costume(self, drafts: list[Draft], following: Segment | None) -> bool:
        """An animal before a garment says which: 피카츄 잠옷, 문어 모자."""
        if following is None or following.kind != "noun":
            return False
        is_garment = any(m.kind == "wear" for m in following.entries[0].first)
        is_plain = following.word in _COSTUMES and not is_garment
        is_garment = is_garment or is_plain
        animal = next((d for d in drafts if d.nature & {"animal"}), None)
        if is_plain and animal is not None:
            name = "dinosaur_costume" if animal.mention.name in "🦖🦕" else "animal_costume"
            animal.change(kind="wear", name=name)
            self._drafts.append(animal)
            self._arguments.append(Argument(following, [animal]))
            return True
        return (
            is_garment
            and bool(drafts)
            and all(
                draft.mention.kind == "thing"
                and draft.nature & {"animal", "opponent", "food", "plant"}
                for draft in drafts[:1]
            )
        )

    def _resolve_place(self, piece: Segment, drafts: list[Draft]) -> None:
        tail = piece.tail
        if tail.case in ("at", "place") or tail.position:
            for draft in drafts:
                if tail.case == "at" and draft.mention.kind != "place":
                    draft.choose("place")
                if draft.mention.kind == "place":
                    draft.change(relation="in")

    def _qualify(self, drafts: list[Draft], piece: Segment) -> None:
        for draft in drafts:
            if draft.mention.kind == "thing":
                many = (
                    3
                    if piece.tail.is_plural and draft.nature & {"animal", "opponent", "person"}
                    else 1
                )
                scale = self._scale_of(draft) if self._metres else self._scale
                draft.change(count=max(self._count, many), scale=scale)
                if self._spot[0] and not piece.tail.position and draft.can_act:
                    draft.change(relation=self._spot[1], target=self._spot[0])
                    self._spot = ("", "")
        if any(draft.mention.kind == "thing" for draft in drafts):
            self._count, self._scale, self._metres = 1, 1.0, 0.0

    def _scale_of(self, draft: Draft) -> float:
        usual = next((m for nature, m in _USUAL_METRES if nature in draft.nature), 0.4)
        return min(max(self._metres / usual, 0.1), 10.0)

    def _place_positions(self, piece: Segment, drafts: list[Draft]) -> None:
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

    def _take_head(self, piece: Segment, drafts: list[Draft]) -> None:
        """A noun behind a qualifying verb does it, or is what it is done to."""
        if piece.tail.case == "with" and self._joined_with_role(piece):
            for draft in drafts:
                if draft.mention.kind == "thing":
                    draft.change(relation="with")
            return
        head = next((d for d in drafts if d.mention.kind in ("thing", "wear")), None)
        if head is None:
            return
        if head.mention.kind == "wear":
            if not self._has_subject:
                self._assign(EVERYBODY if not self._has_roles else UNASSIGNED)
            return
        if self._has_subject or (self._verb_lacks_object() and not head.can_act):
            relation = self._verb_relation()
            if relation and not head.mention.relation:
                head.change(relation=relation)
            if self._has_subject:
                self._assign(self._subject if self._subject is not None else EVERYBODY)
                self._has_subject = False
        elif head.can_act or head.nature & {"vehicle"}:
            self._assign(head)

    def _joined_with_role(self, piece: Segment) -> bool:
        spot = next((n for n, p in enumerate(self._pieces) if p is piece), -1) + 1
        following = self._pieces[spot] if 0 < spot < len(self._pieces) else None
        return following is not None and (
            following.kind == "role"
            or any(m.kind == "people" for entry in following.entries for m in entry.first)
        )

    def _verb_relation(self) -> str:
        if self._verb is None or not self._verb.entries:
            return ""
        return next((m.relation for entry in self._verb.entries for m in entry.first
                     if m.relation), "")  # fmt: skip

    def _take_subject(self, drafts: list[Draft]) -> None:
        for draft in drafts:
            if draft.mention.kind == "thing" and draft.can_act:
                self._flush_waiting()
                self._subject, self._has_subject = draft, True
            elif draft.mention.kind == "wear":
                if self._has_roles and draft.choose("thing"):
                    self._subject, self._has_subject = draft, True
                    continue
                draft.subject, draft.is_open = UNASSIGNED, False
                self._subject, self._has_subject = EVERYBODY, True

    # Numbers and sizes

    def _read_number(self, piece: Segment) -> None:
        number = int(min(max(piece.value, 1.0), 60.0))
        before = self._arguments[-1] if self._arguments else None
        counts_before = (
            before is not None
            and before.segment is self._before
            and before.case in ("", "subject", "with", "object")
        )
        things = [d for d in before.drafts if d.mention.kind == "thing"] if before else []
        if piece.is_person or not (counts_before and things):
            if piece.is_person or piece.word[:1] in ("둘", "셋", "넷") or piece.word == "하나":
                self._add_people(piece, number)
                if self._verb is not None:
                    self._assign(EVERYBODY)
                    self._verb = None
            else:
                self._count = max(number, self._count)
            return
        for draft in things:
            draft.change(count=number)
        assert before is not None
        case = _case_of_number(self._text[piece.start : piece.end])
        if case:
            before.segment = replace(before.segment, tail=replace(before.segment.tail, case=case))
            if case == "subject":
                self._take_subject(before.drafts)

    def _read_size(self, piece: Segment) -> None:
        if piece.value:
            self._scale = piece.value

    # Verbs

    def _read_verb(self, piece: Segment, following: Segment | None) -> None:
        stem, entry = choose_stem(piece, self._arguments)
        is_denied = self._is_denied or piece.is_denied
        if piece.ending == DENIED:
            is_denied = True
        self._is_denied = False
        if stem in _DENYING and self._before is not None and self._before.kind == "verb":
            self._verb = piece if piece.ending == ADNOMINAL else None
            return
        passive = stem in _PASSIVE_VERBS
        if stem in _LIGHT_VERBS and self._act_by_noun(is_denied, passive):
            self._end_verb(piece, ())
            return
        meanings = entry.first
        actions = make_drafts(meanings, piece, self._step)
        for draft in actions:
            if draft.mention.kind == "thing":
                own = "beside" if draft.mention.name in _EVENTS else _relation_of_own(meanings)
                draft.change(relation=own)
        bound = bind(stem, meanings, actions, self._arguments)
        self._object_of_verb = bound.has_object
        actions = bound.actions
        if self._is_sneaky and (
            not actions or actions[0].mention.name in _STRONG_ENOUGH | {"flee"}
        ):
            sneak = Draft(
                PromptMention("action", "sneak", piece.start, piece.stop, step=self._step)
            )
            actions = [sneak, *(a for a in actions if a.mention.kind != "action")]
        self._is_sneaky = False
        if is_denied:
            for draft in (*actions, *bound.taken):
                draft.change(negated=True)
        if any(a.mention.name in ("eat", "drink") for a in actions) and not bound.has_object:
            self._eat_what_was_named()
        self._drafts += actions
        self._relate_things(actions)
        self._waiting += [d for d in (*actions, *bound.opened) if d.is_open]
        self._end_verb(piece, tuple(actions))
        if stem == "다가" or "다가" in piece.word[-3:]:
            self._interrupt(actions)

    def _eat_what_was_named(self) -> None:
        """라면을 끓이고 먹는: who eats without an object eats what was made before."""
        foods = [draft for draft in self._drafts if draft.nature & {"food", "drink"}]
        if foods and foods[-1].mention.relation in ("", "use", "hold"):
            foods[-1].change(relation="eat")

    def _relate_things(self, actions: list[Draft]) -> None:
        """What a thing does to people and other things: 의자 위에 자는 고양이."""
        action = next((a for a in actions if a.mention.kind == "action"), None)
        name = action.mention.name if action else ""
        if name in ("flee", "swim", "run"):
            for draft in self._drafts:
                met = draft.mention.relation in ("with", "beside") and draft.is_open
                if met and name == "flee" and draft.can_act and draft.mention.step == self._step:
                    draft.change(relation="chase")
        if not isinstance(self._subject, Draft) or not self._has_subject:
            return
        thing = self._subject
        for argument in self._arguments:
            for draft in argument.drafts:
                position = argument.segment.tail.position
                if position and draft.mention.kind == "thing" and not thing.mention.relation:
                    thing.change(relation=position)
                    thing.target = draft
                    draft.change(relation="")

    def _set_upon(self, subject: "tuple[str, ...] | Draft", action: PromptMention) -> None:
        """Who is chased runs away; a thing that chases or fights somebody is told so."""
        if action.negated or action.name not in ("chase", "fight", "flee"):
            return
        if (
            isinstance(subject, Draft)
            and action.name != "flee"
            and subject.mention.relation in ("", "with")
        ):
            relation = "chase" if action.name == "chase" else "versus"
            subject.change(relation=relation, target=action.target)
        if action.name == "flee" and action.target in ROLES:
            chasing = replace(action, name="chase", target=_only(subject))
            self._drafts.append(Draft(chasing, (action.target,), is_open=False))
        if action.name == "chase" and action.target:
            fleeing = replace(action, name="flee", target="")
            self._drafts.append(Draft(fleeing, (action.target,), is_open=False))

    def _interrupt(self, actions: list[Draft]) -> None:
        """What -다가 ends is a step of its own, unless it is nothing to look at."""
        strong = any(
            draft.mention.kind == "action"
            and draft.mention.name not in _STRONG_ENOUGH
            and not draft.mention.negated
            for draft in actions
        )
        if strong:
            self._step += 1

    def _act_by_noun(self, is_denied: bool, is_passive: bool) -> bool:
        """하다 behind a noun of action: 수영하는, 산책을 하는, 체포당하는."""
        for argument in self._arguments[::-1]:
            actions = [d for d in argument.drafts if d.mention.kind in ("action", "mood", "wear")]
            if not actions or argument.case not in ("", "object", "also", "topic"):
                continue
            if argument.segment is not self._before and argument.case == "":
                continue
            if actions[0].mention.kind == "wear":
                return False
            rest = [a for a in self._arguments if a is not argument]
            meanings = argument.segment.entries[0].first
            bound = bind(actions[0].mention.name, meanings, actions, rest)
            self._object_of_verb = bound.has_object
            if is_denied:
                for draft in (*argument.drafts, *bound.taken):
                    draft.change(negated=True)
            if is_passive and actions[0].mention.name == "catch":
                actions[0].change(name="stand")
            self._waiting += [d for d in bound.opened if d.is_open]
            return True
        return False

    def _end_verb(self, piece: Segment, actions: tuple[Draft, ...]) -> None:
        companions = [a for a in self._arguments if a.roles is not None and a.case == "with"]
        if companions and self._subject is None:
            self._subject = tuple(role for a in companions for role in a.roles or ())
        self._arguments = []
        if piece.ending == ADNOMINAL:
            self._verb = piece
            return
        self._verb = None
        if self._has_subject:
            self._assign(self._subject if self._subject is not None else EVERYBODY)
        if piece.ending == FINAL:
            self._flush_waiting()

    # Clauses

    def _assign(self, subject: "tuple[str, ...] | Draft") -> None:
        self._put_main_action_first(subject)
        for draft in self._waiting:
            if draft.is_open and draft is not subject:
                draft.subject, draft.is_open = subject, False
                self._set_upon(subject, draft.mention)
        self._waiting = []

    def _put_main_action_first(self, subject: "tuple[str, ...] | Draft") -> None:
        """Of several actions in a chain the last counts: 마이크 잡고 열창하는."""
        chain = [draft for draft in self._chain if draft.subject == subject] + self._waiting
        self._chain = chain
        actions = [
            draft
            for draft in chain
            if draft.mention.kind == "action"
            and draft.mention.step == self._step
            and not draft.mention.negated
        ]
        strong = [draft for draft in actions if draft.mention.name not in _STRONG_ENOUGH]
        shown = strong or [d for d in actions if d.mention.name not in _IN_PASSING] or actions
        if len(actions) > 1:
            shown[-1].order = min(draft.mention.start for draft in actions) - 0.5
        main = shown[-1].mention.name if shown else ""
        speaks = any(draft.mention.kind == "line" for draft in self._drafts)
        for draft in actions:
            name = draft.mention.name
            if draft is shown[-1]:
                continue
            if name in _MOODS_OF_ACTIONS:
                draft.change(kind="mood", name=_MOODS_OF_ACTIONS[name])
                continue
            repeats = name == main
            is_ride = name in ("ride", "drive") and draft is not shown[-1]
            if repeats or is_ride or name in _IN_PASSING or (speaks and name in _SAYING):
                self._drafts.remove(draft)
                self._chain = [other for other in self._chain if other is not draft]
                self._waiting = [other for other in self._waiting if other is not draft]

    def _flush_waiting(self) -> None:
        if self._waiting:
            self._assign(self._subject if self._subject is not None else EVERYBODY)

    def _flush(self) -> None:
        self._flush_bare()
        self._flush_waiting()
        self._arguments, self._verb, self._has_subject = [], None, False
        self._count, self._scale, self._is_denied = 1, 1.0, False
        self._is_sneaky = False

    def _flush_bare(self) -> None:
        """Clothes that no verb took belong to nobody in particular."""
        for argument in self._arguments:
            for draft in argument.drafts:
                if draft.mention.kind == "wear" and draft.is_open:
                    draft.subject, draft.is_open = UNASSIGNED, False

    def _read_break(self, piece: Segment) -> None:
        is_pause = piece.word.strip() in (",", "，", "…", "/")
        if is_pause and self._before is not None and self._before.kind == "verb" and (
            self._before.ending not in (FINAL,)
        ):  # fmt: skip
            self._arguments = []
            return
        self._flush()
        if not is_pause:
            self._subject, self._chain = None, []

    def _next_step(self) -> None:
        self._flush_waiting()
        self._chain = []
        self._arguments = []
        if any(draft.mention.step == self._step for draft in self._drafts):
            self._step += 1

    def _add_line(self, said: str, start: int, end: int, role: str | None) -> None:
        line = Draft(PromptMention("line", said, start, end, step=self._step))
        self._drafts.append(line)
        if role:
            line.subject, line.is_open = (role,), False
        else:
            self._waiting.append(line)

    def _read_unknown(self, piece: Segment) -> None:
        words = self._text[piece.start : piece.stop]
        if all(letter in _NOISE or not letter.isalpha() for letter in words):
            return
        if len(words) > 1 or not piece.is_glued:
            self.loose.append((piece.start, piece.stop))
        if piece.tail.case == "without":
            return
        self._count, self._scale = 1, 1.0


def _modifies_place(piece: Segment, drafts: list[Draft], following: Segment) -> bool:
    """Whether a bare thing only says which place is meant: 고양이 화장실."""
    return (
        piece.tail.case == ""
        and following.kind == "noun"
        and bool(drafts)
        and all(draft.mention.kind == "thing" for draft in drafts)
        and any(meaning.kind == "place" for meaning in following.entries[0].first)
    )


def _only(subject: "tuple[str, ...] | Draft") -> str:
    return subject[0] if isinstance(subject, tuple) and len(subject) == 1 else ""


def _relation_of_own(meanings: tuple[Meaning, ...]) -> str:
    """How a thing that the verb itself names takes part: 기타치는 has a guitar."""
    relation = next((meaning.relation for meaning in meanings if meaning.relation), "")
    return "" if relation in ("versus", "rain", "sky", "with") else relation


def _case_of_number(words: str) -> str:
    for ending, case in (("이", "subject"), ("가", "subject"), ("을", "object"), ("를", "object"),
                         ("와", "with"), ("과", "with"), ("랑", "with"), ("하고", "with"),
                         ("한테", "person"), ("에게", "person")):  # fmt: skip
        if words.endswith(ending):
            return case
    return ""
