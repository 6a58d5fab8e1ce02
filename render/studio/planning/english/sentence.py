"""The grammar of English prompts: who does what to whom, from left to right."""

from dataclasses import replace

from render.studio.planning.emoji_moods import find_mood
from render.studio.planning.english import function_words as words
from render.studio.planning.english.matcher import Piece
from render.studio.planning.lexicon_entry import LexiconEntry, Meaning
from render.studio.planning.lexicon_table import is_drawn
from render.studio.planning.mention import EVERYBODY, OTHERS, UNASSIGNED, PromptMention
from render.studio.planning.nature import nature_of, plain_emoji

PLURAL = 3
"""How many a bare plural means."""
_RUNS_FROM = ("run", "flee", "hide", "drive", "swim", "walk", "sneak", "fly")
_STEP = 10  # leaves room for what happens before: "after drinking a potion"
_TIMED = ("hour", "weather", "look", "camera", "mood", "place")
_TOGETHER = ("and", "vs", "versus", "or", "plus", "n")
_SINGULAR_PRONOUNS = ("he", "she", "him", "her", "his")


class SentenceReader:
    """Reads the pieces of a prompt once, from left to right, and collects mentions.

    `loose`: spans of content words that mean nothing known.
    """

    def __init__(self, text: str, pieces: list[Piece]) -> None:
        self.text = text
        self.pieces = pieces
        self.mentions: list[PromptMention] = []
        self.loose: list[tuple[int, int]] = []
        self.step = 0
        self._marks: list[tuple[int, int, tuple[str, ...]]] = []  # start, step, subject
        self._subject: tuple[str, ...] = EVERYBODY
        self._last_roles: tuple[str, ...] = ()
        self._after = False
        self._start_sentence()
        self._clear_modifiers()

    # What applies to the next noun
    def _clear_modifiers(self) -> None:
        self._count, self._scale, self._sized = 0, 1.0, False
        self._size_span: tuple[int, int] | None = None
        self._count_span: tuple[int, int] | None = None

    def _start_clause(self) -> None:
        self._verb: Meaning | None = None
        self._verb_word = ""
        self._verb_at = -1  # index of its mention
        self._passive = False
        self._prep = ""
        self._prep_word = ""
        self._object_seen = False
        self._thing_at = -1
        self._gap = False

    def _start_sentence(self) -> None:
        self._start_clause()
        self._negated = False

    def subject_at(self, position: int) -> tuple[str, ...]:
        """Who is spoken of at a character of the text."""
        subjects = [subject for start, _, subject in self._marks if start <= position]
        return tuple(role for role in (subjects or [()])[-1] if not role.startswith("#"))

    def step_at(self, position: int) -> int:
        """The step of the story at a character of the text."""
        return ([step for start, step, _ in self._marks if start <= position] or [0])[-1]

    def read(self) -> None:
        """Reads all pieces."""
        for place, piece in enumerate(self.pieces):
            self._marks.append((piece.start, self.step, self._subject))
            if piece.kind == "role":
                self._read_role(place, piece)
            elif piece.kind == "break":
                self._read_break(piece)
            elif piece.kind == "preposition":
                self._read_preposition(place, piece)
            elif piece.kind == "number":
                self._read_number(place, piece)
            elif piece.kind == "size":
                self._sized = True
                self._scale *= words.SIZES[piece.key]
                self._size_span = (piece.start, piece.end)
            elif piece.kind == "size of":
                self._prep, self._prep_word = "size", piece.key
            elif piece.kind == "then":
                self._next_step()
            elif piece.kind == "small":
                self._read_small(place, piece)
            elif piece.kind == "emoji":
                self._read_emoji(place, piece)
            elif piece.kind == "known":
                self._read_known(place, piece)
            else:
                self._read_unknown(place, piece)
        self._marks.append((len(self.text), self.step, self._subject))

    def _next(self, place: int) -> Piece | None:
        return self.pieces[place + 1] if place + 1 < len(self.pieces) else None

    def _previous(self, place: int) -> Piece | None:
        return self.pieces[place - 1] if place else None

    # Roles and pronouns
    def _read_role(self, place: int, piece: Piece) -> None:
        role = piece.key
        previous = self._previous(place)
        before = self.pieces[place - 2] if place > 1 else None
        joins = previous is not None and (
            previous.key in _TOGETHER or (previous.kind == "break" and previous.key == ",")
        )
        grouped = joins and before is not None and before.kind == "role"
        if previous is not None and previous.key == "and" and before is not None:
            grouped = grouped or (before.kind == "break" and self._role_before(place - 2))
        if self._sized:
            self._add(PromptMention("size", "", *(self._size_span or (piece.start, piece.end)),
                              scale=self._scale, subject=(role,)))  # fmt: skip
            self._clear_modifiers()
        if grouped and self._last_roles:
            if self._last_roles == self._subject and not self._object_seen:
                self._subject = (*self._subject, role)
            self._last_roles = (*self._last_roles, role)
            return
        self._last_roles = (role,)
        if self._verb is None and self._prep in ("", "to", "of", "for", "about", "at", "versus"):
            self._subject = (role,)
            return
        if self._verb is None and self._prep == "with" and self._subject_is_thing():
            return
        following = self._next(place)
        governed = self._prep in ("with", "by", "to", "at", "for", "of", "about", "from")
        if following is not None and (joins or not governed) and self._begins_predicate(place + 1):
            self._start_clause()
            self._subject = (role,)
            return
        self._take_role_as_object(role)
        if (
            following is not None
            and following.kind == "known"
            and following.verb is not None
            and following.inflection in ("ing", "")
            and not self._is_noun_here(place + 1, following)
        ):
            self._start_clause()
            self._subject = (role,)  # "{A} watches {B} dance"

    def _role_before(self, place: int) -> bool:
        return place > 0 and self.pieces[place - 1].kind == "role"

    def _begins_predicate(self, place: int) -> bool:
        piece = self.pieces[place]
        if piece.kind == "known" and piece.verb is not None and piece.inflection != "":
            return True
        return (
            piece.key in words.BE
            or piece.key in ("as", "like", "in")
            or (piece.kind == "small" and piece.key in ("just", "is", "finally", "keeps", "starts"))
        )

    def _take_role_as_object(self, role: str) -> None:
        if self._prep == "with" and not self._subject_is_thing() and role not in self._subject:
            self._subject = (*self._subject, role) if self._subject else self._subject
            if self._verb_at >= 0 and self._subject:
                action = self.mentions[self._verb_at]
                relation = self._verb.relation if self._verb else ""
                if relation != "versus":
                    self.mentions[self._verb_at] = replace(action, subject=self._subject)
                else:
                    self.mentions[self._verb_at] = replace(action, target=role)
            return
        if self._verb_at < 0:
            self._object_seen = True
            return
        action = self.mentions[self._verb_at]
        if self._passive and self._prep_word == "by":
            name = {"flee": "chase"}.get(action.name, action.name)
            patient = action.subject[0] if len(action.subject) == 1 else ""
            if name != action.name:
                self.mentions[self._verb_at] = replace(action, target=role)
            if name == action.name:
                self.mentions[self._verb_at] = replace(action, subject=(role,), target=patient)
            else:
                self.mentions.append(replace(action, name=name, subject=(role,), target=patient))
        elif self._subject_is_thing():
            relation = self._verb.passive if self._verb else ""
            index = int(self._subject[0][1:])
            if relation:
                self._update_thing(index, relation=relation, target=role)
        elif role not in action.subject:
            self.mentions[self._verb_at] = replace(action, target=role)
            if action.name == "chase":
                self._flees(role, action)
            if self._verb and self._verb.relation == "versus" and action.name != "argue":
                pass
        self._object_seen = True

    def _flees(self, role: str, action: PromptMention) -> None:
        """Who is chased runs away."""
        subject = action.subject[0] if len(action.subject) == 1 else ""
        self.mentions.append(replace(action, name="flee", subject=(role,), target=subject))

    def _subject_is_thing(self) -> bool:
        return len(self._subject) == 1 and self._subject[0].startswith("#")

    def _read_small(self, place: int, piece: Piece) -> None:
        key = piece.key.removesuffix("'s").removesuffix("'re").removesuffix("'m")
        following = self._next(place)
        if piece.key in words.NEGATORS or piece.key.endswith("n't"):
            exempt = following is not None and following.key in words.NOT_NEGATING
            self._negated = not exempt
        elif key in ("but", "just", "only"):
            self._negated = False
            if key == "but":
                self._start_clause()
        elif key in ("while", "as", "when", "because", "so", "who", "that", "which", "where"):
            if key in ("while", "when", "because", "so", "where"):
                self._start_clause()
                self._subject = self._subject if not self._subject_is_thing() else EVERYBODY
        elif key == "after":
            self._begin_after(place)
        elif key in words.EVERYONE and not self._takes_object():
            self._subject = EVERYBODY
            self._start_clause()
        elif key in ("he", "she") and not self._takes_object():
            if self._subject_is_thing() or not self._subject:
                self._subject = self._last_roles[-1:]
            self._start_clause()
        elif key in words.OBJECTS and self._takes_object():
            self._take_pronoun(key)
        elif self._is_person(key):
            self._take_person(place, piece, key)
        elif key in words.SAYING or self._is_saying(key):
            self._read_unquoted(place)
        elif key in ("first", "firstly") and self.mentions:
            pass
        if key not in words.DETERMINERS and key not in ("and", "or"):
            self._gap = True

    def _takes_object(self) -> bool:
        return (self._verb is not None and not self._object_seen) or bool(self._prep)

    def _take_pronoun(self, key: str) -> None:
        """ "him" is who was spoken of before; "us" everybody; "it" the last thing."""
        if (
            key in ("it", "them")
            and self._thing_at >= 0
            and self._verb is not None
            and not self._subject_is_thing()
        ):
            if self._verb.relation and not self._prep:
                self._update_thing(self._thing_at, relation=self._verb.relation)
        elif self._subject_is_thing() and self._verb is not None and self._verb.passive:
            self._update_thing(int(self._subject[0][1:]), relation=self._verb.passive)
        elif key in _SINGULAR_PRONOUNS and self._verb_at >= 0:
            others = [role for role in self._all_roles() if role not in self._subject]
            if others:
                action = self.mentions[self._verb_at]
                self.mentions[self._verb_at] = replace(action, target=others[-1])
        self._object_seen = True

    def _all_roles(self) -> list[str]:
        return [piece.key for piece in self.pieces if piece.kind == "role"]

    @staticmethod
    def _is_person(key: str) -> bool:
        return key in words.PEOPLE or key.removesuffix("s") in words.PEOPLE

    def _take_person(self, place: int, piece: Piece, key: str) -> None:
        if self._count > 1 and not self._takes_object() and self._count <= 6:
            start = self._count_span[0] if self._count_span else piece.start
            self._add(PromptMention("people", str(self._count), start, piece.end))
        if self._sized and not self._all_roles():
            self._add(PromptMention("size", "", *(self._size_span or (piece.start, piece.end)),
                              scale=self._scale))  # fmt: skip
        self._clear_modifiers()

    @staticmethod
    def _is_saying(key: str) -> bool:
        return key in ("says", "said", "shouts", "yells", "screams", "whispers", "saying", "yelled",
                       "shouted", "screaming", "whispering")  # fmt: skip

    def _read_unquoted(self, place: int) -> None:
        """ "says hello there": what follows is a line, unless it tells to whom or how."""
        following = self._next(place)
        if following is None or following.kind in ("break", "role", "preposition", "then"):
            return
        if following.key in words.FILLERS and following.key not in (
            "hi",
            "hello",
            "hey",
            "yes",
            "no",
        ):
            return
        end = following.end
        for piece in self.pieces[place + 1 :]:
            if piece.kind in ("break", "role", "then") or piece.key in ("while", "and", "to", "at"):
                break
            end = piece.end
        text = self.text[following.start : end].strip()
        if text:
            roles = tuple(role for role in self._subject if not role.startswith("#"))
            self._add(PromptMention("line", text, following.start, end, subject=roles))

    # Breaks, steps and negation
    def _read_break(self, piece: Piece) -> None:
        ends = any(mark in piece.key for mark in ".;!?\n…")
        self._negated = False
        self._clear_modifiers()
        if self._after:
            self._after = False
            self.step += _STEP // 2
        if ends:
            self._start_sentence()
            self._subject = EVERYBODY if self._subject_is_thing() else self._subject
        elif self._prep in ("of", "for", "about", "to", "from", "through", "at", "not", "size"):
            self._prep, self._prep_word = "", ""
        self._gap = True

    def _next_step(self) -> None:
        if any(
            m.kind in ("action", "thing", "line") and m.step == self.step for m in self.mentions
        ):
            self.step += _STEP
        self._after = False
        self._start_sentence()
        if self._subject_is_thing():
            self._subject = EVERYBODY

    def _begin_after(self, place: int) -> None:
        following = self._next(place)
        if following is None or following.inflection != "ing":
            return
        self.mentions = [
            replace(m, step=m.step + _STEP) if m.step == self.step else m for m in self.mentions
        ]
        self.step += _STEP // 2
        self._after = True
        self._start_clause()

    # Prepositions, numbers, sizes
    def _read_preposition(self, place: int, piece: Piece) -> None:
        value = words.PREPOSITIONS[piece.key]
        following = self._next(place)
        if value == "front" and piece.key == "before":
            if (
                following is not None
                and (
                    following.inflection == "ing"
                    or following.kind == "role"
                    or following.key == "the"
                )
                and self.mentions
                and following.inflection == "ing"
            ):
                self._next_step()
            return
        if value == "not":
            self._negated = True
            return
        if (
            piece.key == "as"
            and following is not None
            and (following.kind == "role" or following.key in words.SUBJECTS)
        ):
            self._start_clause()
            return
        if piece.noun is not None and self._count:
            self._read_known(place, replace(piece, kind="known"))
            return
        if piece.key == "like" and self._wants_to(place):
            return
        self._prep, self._prep_word = value, piece.key
        self._clear_modifiers()
        self._gap = False

    def _wants_to(self, place: int) -> bool:
        previous = self._previous(place)
        return previous is not None and previous.key in ("would", "i'd", "i", "we", "you")

    def _read_number(self, place: int, piece: Piece) -> None:
        following = self._next(place)
        if piece.key in words.NUMBERS:
            self._count = words.NUMBERS[piece.key]
            if piece.key == "one":
                self._count = 0
        else:
            number = float(piece.key.replace(",", "."))
            after = following.key if following else ""
            if after in ("am", "pm", "o'clock", "oclock", "a.m", "p.m"):
                self._add_clock(number, after, piece, following)
                return
            self._count = min(int(number), 999) if number == int(number) and number < 1e6 else 60
        self._count_span = (piece.start, piece.end)
        if self._prep == "" and self._verb is None:
            self._gap = True

    def _add_clock(self, number: float, after: str, piece: Piece, following: Piece | None) -> None:
        hour = int(number) % 12 + (12 if after.startswith("p") else 0)
        if after.startswith("o"):
            hour = int(number)
        name = "night" if hour < 5 or hour >= 20 else "dawn" if hour < 7 else "day"
        name = "sunset" if 18 <= hour < 20 else name
        end = following.end if following else piece.end
        self._add(PromptMention("hour", name, piece.start, end))
        self._prep, self._prep_word = "", ""

    def _read_emoji(self, place: int, piece: Piece) -> None:
        emoji = plain_emoji(piece.key)
        mood = find_mood(emoji)
        if mood:
            subject = EVERYBODY if self._subject_is_thing() else self._subject
            self._add(PromptMention("mood", mood, piece.start, piece.end, subject=subject))
        elif is_drawn(emoji):
            self._add_thing(place, piece, emoji)
        else:
            self.loose.append((piece.start, piece.end))

    # Known words
    def _read_known(self, place: int, piece: Piece) -> None:
        if piece.verb is not None and not self._is_noun_here(place, piece):
            if not self._is_participle_of_noun(place, piece):
                self._read_verb(place, piece)
            return
        entry = piece.noun
        if entry is None:
            return
        if entry.first[0].kind == "":
            return  # shows nothing
        self._read_noun(place, piece, entry)

    def _is_participle_of_noun(self, place: int, piece: Piece) -> bool:
        """ "a haunted lift", "burnt toast": an adjective, nobody does it."""
        following, previous = self._next(place), self._previous(place)
        return (
            piece.inflection == "ed"
            and following is not None
            and following.noun is not None
            and following.verb is None
            and (
                previous is None or previous.key in words.ARTICLES or previous.kind == "preposition"
            )
        )

    def _is_noun_here(self, place: int, piece: Piece) -> bool:
        """Whether a word that can be both is a noun at this place."""
        if piece.noun is None:
            return False
        if piece.verb is None:
            return True
        previous = self._previous(place)
        before = previous.key if previous else ""
        if before in words.BEFORE_VERBS:
            if before == "and" and piece.inflection in ("", "s"):
                # "A and B fish" / "cats and ducks": a noun after a noun.
                other = self.pieces[place - 2] if place > 1 else None
                return other is None or (other.kind != "role" and other.verb is None)
            return False
        if piece.inflection == "ing":
            return before in words.DETERMINERS or self._sized
        if previous is not None and previous.kind == "role":
            return piece.inflection == ""
        if piece.inflection == "ed":
            return before in words.DETERMINERS
        if before in words.DETERMINERS or self._count or self._sized or self._prep:
            return True
        if piece.inflection == "s" and self._thing_at >= 0 and self._verb is None:
            return self._gap
        if previous is None or previous.kind == "break":
            return piece.inflection != ""
        return True

    def _read_verb(self, place: int, piece: Piece) -> None:
        entry = piece.verb
        if entry is None:
            return
        previous = self._previous(place)
        meaning = entry.first[0]
        passive = piece.inflection == "ed" and self._is_passive(place)
        if self._subject_is_thing() and self._verb is not None and piece.inflection == "ing":
            self._subject = self._last_roles or EVERYBODY
        if (previous is not None and previous.kind == "break"
                and piece.inflection == "ing" and self._subject_is_thing()):  # fmt: skip
            self._subject = self._last_roles or EVERYBODY
        self._prep, self._prep_word = "", ""
        self._verb, self._verb_word, self._passive = meaning, piece.key, passive
        self._object_seen = False
        self._verb_at = -1
        self._gap = False
        self._clear_modifiers()
        for index, each in enumerate(entry.first):
            if each.kind == "":
                continue
            name = each.name
            if passive and name == "chase":
                name = "flee"
            self._add(
                PromptMention(each.kind, name, piece.start, piece.end,
                              *self._relation_in_phrase(each), subject=self._subject)
            )  # fmt: skip
            if each.kind == "thing":
                self._thing_at = len(self.mentions) - 1
            if index == 0 or self._verb_at < 0:
                self._verb_at = len(self.mentions) - 1 if each.kind == "action" else -1
        if self._is_saying(piece.key) or piece.key.split()[0] in ("shout", "whisper", "yell"):
            self._read_unquoted(place)
        self._negated = False if self._negated else self._negated

    def _relation_in_phrase(self, meaning: Meaning) -> tuple[str, str]:
        """Relation and target of what is part of a verb phrase: "walk the dog", "play drums"."""
        if meaning.kind == "place":
            return "in", ""
        if meaning.kind != "thing":
            return "", ""
        if self._subject_is_thing():
            return "beside", self._subject[0]
        told = meaning.relation in ("lead", "play", "ride", "eat", "use")
        return meaning.relation if told else "", ""

    def _is_passive(self, place: int) -> bool:
        following = self._next(place)
        previous = self._previous(place)
        return (following is not None and following.key == "by") or (
            previous is not None and previous.key in words.BE
        )

    def _read_noun(self, place: int, piece: Piece, entry: LexiconEntry) -> None:
        if self._prep == "size":
            self._apply_size_of(piece)
            return
        choice = self._choose(place, piece, entry)
        kinds = {meaning.kind for meaning in choice}
        if "wear" in kinds and not kinds & {"thing"}:
            self._add_clothes(place, piece, choice)
            return
        for meaning in choice:
            if meaning.kind == "thing":
                comes_along = "place" in kinds and self._prep not in ("in", "on")
                self._scale *= meaning.scale
                if comes_along:
                    self._prep, self._prep_word = "", ""
                self._add_thing(
                    place, piece, meaning.name, "beside" if comes_along else meaning.relation
                )
            elif meaning.kind == "place":
                marked = self._marks_place() or piece.key.split()[0] in words.PREPOSITIONS
                relation = "in" if marked else ""
                relation = "backdrop" if meaning.relation == "backdrop" else relation
                self._drop_place_before(piece, entry)
                self._add(PromptMention("place", meaning.name, piece.start, piece.end, relation))
            elif meaning.kind == "action":
                subject = self._subject if not self._subject_is_thing() else EVERYBODY
                self._add(
                    PromptMention("action", meaning.name, piece.start, piece.end, subject=subject)
                )
                if self._verb is None or self._verb_at < 0:
                    self._verb = replace(meaning, relation=meaning.relation)
                    self._verb_at = len(self.mentions) - 1
                    self._object_seen = False
                    self._prep = ""
            elif meaning.kind == "mood" and self._describes_thing(place):
                pass  # "angry bees": the cast is not angry
            elif meaning.kind in ("mood", "wear"):
                self._add(PromptMention(meaning.kind, meaning.name, piece.start, piece.end,
                                  subject=self._subject_or_next(place)))  # fmt: skip
            elif meaning.kind:
                self._add(PromptMention(meaning.kind, meaning.name, piece.start, piece.end))
        if not kinds & {"thing", "mood", "look", "camera", "weather", "hour"}:
            self._prep, self._prep_word = "", ""
        if "thing" not in kinds:
            self._clear_modifiers()

    def _drop_place_before(self, piece: Piece, entry: LexiconEntry) -> None:
        """In "medieval tavern" the last word is the place; the first only describes it."""
        last = self.mentions[-1] if self.mentions else None
        if last and last.kind == "place" and self.text[last.end : piece.start].isspace():
            if entry.has("place") and last.name == entry.choose("place")[0].name:
                return
            self.mentions.pop()
            self.loose.append((last.start, last.end))

    def _marks_place(self) -> bool:
        return self._prep in words.PLACING

    def _describes_thing(self, place: int) -> bool:
        following = self._next(place)
        return following is not None and following.noun is not None and following.noun.has("thing")

    def _subject_or_next(self, place: int) -> tuple[str, ...]:
        following = self._next(place)
        if following is not None and following.kind == "role":
            return (following.key,)
        return EVERYBODY if self._subject_is_thing() else self._subject

    def _choose(self, place: int, piece: Piece, entry: LexiconEntry) -> tuple[Meaning, ...]:
        """The alternative that fits the grammar: clothes of the cast, a place, or a thing."""
        following = self._next(place)
        if entry.has("wear"):
            worn = self._prep in ("as", "wear", "like") or (
                self._verb is not None and self._verb.relation == "wear" and not self._prep
            )
            costume = following is not None and following.key in (
                "costume", "costumes", "outfit", "outfits", "suit", "suits", "cosplay", "uniform",
                "uniforms", "onesie", "onesies", "clothes", "mask",
            )  # fmt: skip
            named = following is not None and following.kind == "role"
            if worn or costume or named or self._follows_role(place):
                return entry.choose("wear")
            if entry.has("thing") and not (self._is_agent(place) and self._are_the_cast(place)):
                return entry.choose("thing")
        if entry.has("place") and entry.has("thing"):
            rides = self._verb is not None and self._verb.relation == "ride" and not self._prep
            if rides and nature_of(entry.choose("thing")[0].name) & {"vehicle"}:
                return entry.choose("thing" if self._sized else "place")
            if self._prep_word in ("on top of", "atop"):
                return entry.choose("thing")
            if self._prep in ("in", "at", "through", "past", "to", "from") and not self._sized:
                return entry.choose("place")
            if self._prep in ("on", "over") and entry.first[0].kind == "place":
                return entry.first
            if self._takes_object() or self._is_agent(place):
                return entry.choose("thing")
        return entry.first

    def _are_the_cast(self, place: int) -> bool:
        """Whether creatures who do something are the cast: nobody else is spoken of."""
        if self._takes_object() or self._count or self._sized or self._all_roles():
            return False
        return not any(
            piece.key in words.EVERYONE for piece in self.pieces if piece.kind == "small"
        )

    def _follows_role(self, place: int) -> bool:
        """ "{A} the wizard", "{A} is a mime"."""
        for back in range(place - 1, max(place - 4, -1), -1):
            piece = self.pieces[back]
            if piece.kind == "role":
                return True
            if (
                piece.key not in words.DETERMINERS
                and piece.key not in words.BE
                and piece.key != ","
            ):
                return False
        return False

    def _is_agent(self, place: int) -> bool:
        """Whether a noun does what the next verb says: "a horse walks into a bar"."""
        if self._takes_object():
            return False
        if self._is_agent_after_phrase(place):
            return True
        for piece in self.pieces[place + 1 : place + 5]:
            if piece.kind in ("role", "break", "then", "preposition") or piece.key in ("and",):
                return False
            if piece.key in words.BE or piece.key in ("that", "who"):
                return True
            if piece.kind == "known":
                return (
                    piece.verb is not None
                    and piece.inflection in ("s", "ing", "", "ed")
                    and (piece.noun is None or piece.inflection != "")
                )
            if piece.kind == "unknown" and piece.key.endswith(("s", "ed", "ing")):
                return True
        return False

    def _is_agent_after_phrase(self, place: int) -> bool:
        """ "a penguin in a tuxedo dances": a creature, a phrase, a verb right behind it."""
        entry = self.pieces[place].noun
        first = entry.choose("thing")[0].name if entry and entry.has("thing") else ""
        ahead = self.pieces[place + 1 : place + 7]
        if not nature_of(first) & {"animal", "opponent"} or len(ahead) < 3:
            return False
        if ahead[0].kind != "preposition" or ahead[0].key not in ("in", "with", "wearing", "on"):
            return False
        for position, piece in enumerate(ahead[1:], 1):
            if piece.kind in ("break", "role", "then", "preposition"):
                return False
            if piece.verb is not None and piece.noun is None:
                return piece.inflection in ("s", "ing") and position > 1
        return False

    def _add_clothes(self, place: int, piece: Piece, choice: tuple[Meaning, ...]) -> None:
        following = self._next(place)
        if self._subject_is_thing() and (following is None or following.kind != "role"):
            self.loose.append((piece.start, piece.end))  # only people wear something
            self._object_seen = True
            return
        worn = self._prep in ("as", "wear", "in", "with", "like") or (
            self._verb is not None and self._verb.relation == "wear"
        )
        roles = tuple(role for role in self._subject if not role.startswith("#"))
        if following is not None and following.kind == "role":
            subject: tuple[str, ...] = (following.key,)
        elif self._follows_role(place) or (worn and roles):
            subject = roles or self._last_roles
        elif worn and self._prep in ("in", "wear", "with"):
            subject = EVERYBODY
        elif (self._takes_object() and not worn) or (roles and self._is_agent(place)):
            subject = OTHERS
        else:
            subject = UNASSIGNED
        for meaning in choice:
            if meaning.kind:
                self._add(PromptMention(meaning.kind, meaning.name, piece.start, piece.end,
                                  subject=subject))  # fmt: skip
        self._prep = self._prep if self._prep in ("in", "wear", "as") else ""
        self._object_seen = self._object_seen or not worn
        self._clear_modifiers()

    def _add_thing(self, place: int, piece: Piece, emoji: str, usual: str = "") -> None:
        index = len(self.mentions)
        agent = self._is_agent(place)
        before = self.mentions[-1] if self.mentions else None
        compound = (
            before is not None
            and before.kind == "thing"
            and self.text[before.end : piece.start].isspace()
        )
        lying, prep = (-1, "") if agent or compound else (self._lies_at(self._prep), self._prep)
        relation, target = ("", "") if agent else self._relation_of_thing(emoji)
        if compound and before is not None and not agent:
            relation, target = before.relation, before.target  # "cereal bowl"
        relation = relation or ("" if agent else usual)
        roles = tuple(role for role in self._subject if not role.startswith("#"))
        count = self._count or (PLURAL if piece.plural else 1)
        self._add(
            PromptMention("thing", emoji, piece.start, piece.end, relation, target,
                    subject=roles, count=count, scale=self._scale)
        )  # fmt: skip
        self._thing_at = index
        if lying >= 0:
            told = {"in": "on", "over": "sky"}.get(prep, prep)
            self._update_thing(lying, told, "" if told == "sky" else f"#{index}")
        if agent:
            self._subject = (f"#{index}",)
            self._start_clause()
            self._thing_at = index
        if self._passive and self._prep_word == "by" and self._verb_at >= 0 and not agent:
            action = self.mentions[self._verb_at]
            if action.name != "flee":
                self.mentions[self._verb_at] = replace(action, subject=(f"#{index}",))
        self._object_seen = self._object_seen or not agent
        self._clear_modifiers()

    def _relation_of_thing(self, emoji: str) -> tuple[str, str]:
        """The relation and the target that verb and preposition give to a thing."""
        verb, prep = self._verb, self._prep
        agent = self._subject[0] if self._subject_is_thing() else ""
        if prep == "":
            if verb is None or not verb.relation:
                return "", ""
            if agent:
                return "beside", agent  # "dog eats homework": not what the cast eats
            return verb.relation, ""
        if self._prep_word == "by" and self._passive and verb is not None:
            return verb.passive or "with", ""
        if prep == "versus":
            return "versus", ""
        action = verb.name if verb else ""
        if prep == "from" and action in _RUNS_FROM and nature_of(emoji) & {"animal", "opponent"}:
            return "chase", ""
        if prep in ("like", "as"):
            replaces = (
                self._prep_word in ("as", "like") and self._thing_at == len(self.mentions) - 1
            )
            return ("with" if replaces and self._thing_at >= 0 else "wear"), ""
        if (
            prep in ("at", "to")
            and verb is not None
            and action in ("throw", "shout", "argue", "wave_hello")
        ):
            return "versus" if nature_of(emoji) & {"animal", "opponent"} else "front", ""
        if prep == "with" and verb is not None and verb.relation == "versus":
            return ("versus" if nature_of(emoji) & {"animal", "opponent"} else "use"), ""
        if self._lies_at(prep) >= 0:
            return "", ""
        known = {"many": "many", "ride": "ride", "use": "use", "hold": "hold", "wear": "wear",
                 "scenery": "backdrop", "over": "under", "through": "",
                 "past": "beside"}  # fmt: skip
        if prep in known:
            return known[prep], ""
        if prep in ("in", "on", "under", "behind", "front", "beside", "with"):
            return prep, ""
        return "", ""

    def _lies_at(self, prep: str) -> int:
        """The index of the thing that lies in, on or behind what follows; -1 if the cast does."""
        if prep not in ("in", "on", "under", "behind", "front", "beside", "over"):
            return -1
        if self._subject_is_thing():
            return int(self._subject[0][1:])
        is_last = self._thing_at == len(self.mentions) - 1
        return self._thing_at if is_last and self._verb is None and not self._subject else -1

    def _apply_size_of(self, piece: Piece) -> None:
        scale = words.SIZES_OF_THINGS.get(piece.key, 3.0)
        if self._thing_at >= 0:
            self.mentions[self._thing_at] = replace(self.mentions[self._thing_at], scale=scale)
            self.mentions.append(PromptMention("size", "", piece.start, piece.end, step=self.step))
        else:
            self._add(
                PromptMention(
                    "size", "", piece.start, piece.end, scale=scale, subject=self._subject
                )
            )
        self._prep, self._prep_word = "", ""

    def _update_thing(self, index: int, relation: str, target: str = "") -> None:
        if index < len(self.mentions):
            self.mentions[index] = replace(
                self.mentions[index],
                relation=relation,
                target=target or self.mentions[index].target,
            )

    def _read_unknown(self, place: int, piece: Piece) -> None:
        if not self._negated:
            self.loose.append((piece.start, piece.end))
        self._gap = True

    def _add(self, mention: PromptMention) -> None:
        negated = self._negated and mention.kind not in ("line", "people", "size")
        self.mentions.append(replace(mention, step=self.step, negated=negated))
