"""Holds every press against the book: who pressed, where, on what they saw, and what it changed."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot.app.ports import Address
from bot.chat.contract import Card, MediaKind, Press, Reply
from bot.core.consent import Basis, ConsentState
from bot.core.ids import GrantId, PersonId, RequestId
from bot.core.request import Request, RequestState
from tests.histories.book import ANSWER_WITHIN, GRANT_LIFETIME, Book, Paper
from tests.histories.reading import find_markers, read_terms
from tests.histories.screens import text_of
from tests.histories.town import Room, Town
from tests.support.memory.tables import Tables

CORE = ("requests", "grants", "cameos", "blocks", "clips", "capture_links", "joined")
"""What a press that does not count must leave alone."""
OF_ASKER = frozenset({"edit", "cancel", "retry", "take", "keep", "fill", "there", "again"})
KIND_NAMES = {"drugs": "alcohol and drugs"}
SILENT = frozenset({"no", "block", "freeze"})


@dataclass
class Thing:
    """A button or menu that somebody saw. `whose`: who it was shown to, "" for a whole room.
    `confirm`: the question it asks first. `has_field`: whether it asks for a text."""

    to: Address
    whose: str
    card: Card
    verb: str
    token: str
    confirm: str = ""
    has_field: bool = False
    values: tuple[str, ...] = ()
    many: bool = False
    handle: str = ""

    @property
    def name(self) -> str:
        """What it does, without what it does it to."""
        return self.verb.partition(".")[0]


@dataclass
class Judge:
    """`effective`: of the last press."""

    town: Town
    tables: Tables
    book: Book

    def snapshot(self) -> Tables:
        """For `changes` and `judge`."""
        return self.tables.copy()

    def changes(self, before: Tables) -> list[str]:
        """Which tables are not as they were."""
        names = [name for name in CORE if getattr(before, name) != getattr(self.tables, name)]
        if "blocks" in names:
            back = self.tables.people.keys() - before.people.keys()  # their blocks come back too
            own = {key for key in self.tables.blocks if key[1] not in back}
            names = [name for name in names if name != "blocks" or own != set(before.blocks)]
        if before.people.keys() - self.tables.people.keys():  # who is new is no change
            names.append("people")
        if self._rules(before) != self._rules(self.tables):
            names.append("rules")
        return names

    def _rules(self, tables: Tables) -> dict[str, Any]:
        rooms = {room.address for room in self.town.rooms.values()}
        return {str(a): place.rules for place, a in tables.places.values() if a in rooms}

    def request_of(self, tables: Tables, token: str) -> Request | None:
        """The request that a token's card is about."""
        message_id = tables.old_tokens.get(token, ("", ""))[0]
        for message in tables.messages.values():
            if message.token == token or message.id == message_id:
                return tables.requests.get(RequestId(message.subject))
        return None

    def may(self, thing: Thing, press: Press, request: Request | None, room: Room | None) -> bool:
        """Whether this person may use this button here, by what it is and where it was shown."""
        who = self.book.identity[press.actor.address]
        if thing.whose:
            return who == thing.whose
        if press.origin.address != thing.to or request is None:
            return False
        if not request.scene.cast:
            return False
        if thing.name in OF_ASKER:
            return who == self.book.who(request.asker)
        if thing.name == "remove":
            is_admin = room is not None and self.town.is_admin(press.actor.name, room)
            return is_admin or who in (
                self.book.who(request.asker),
                *self.book.owners(request),
            )
        return True

    def judge(
        self,
        thing: Thing,
        press: Press,
        before: Tables,
        reply: Reply,
        question: str,
        room: Room | None,
    ) -> bool:
        """Checks a press that was handled. `question`: that was answered with yes. Returns whether
        it had an effect."""
        book = self.book
        book.on_reply(press.actor.address, reply.card)
        request = self.request_of(before, thing.token)
        changed = self.changes(before)
        if not self.may(thing, press, request, room):
            at = f"{press.actor.name} at {press.origin.address} on what {thing.whose or thing.to}"
            book.hold(not changed, f"{thing.verb} by {at} saw changed {changed}")
            book.happened["wrong press"] += 1
            self.settle(before, "")
            return False
        who = book.identity[press.actor.address]
        if reply.refusal == "review-not-admin" and request is not None:
            book.hold(self.tables.requests[request.id].state == "failed", "a review without rights")
            book.happened["review without rights"] += 1
            return False
        if reply.refusal:
            book.hold(not changed, f"{thing.verb}, refused with {reply.refusal}, changed {changed}")
            book.happened[f"refused {reply.refusal}"] += 1
            self.settle(before, "")
            return False
        self._effect(thing, press, who, before, request, question, reply)
        self.settle(before, thing.name, who)
        if changed:
            book.happened[thing.name] += 1
        return bool(changed)

    def settle(self, before: Tables, verb: str, *who: str) -> None:
        """What changed about requests must follow from what was just done. `verb`: of what had an
        effect, "" when nothing had. `who`: did it."""
        book, now = self.book, self.town.clock.now
        book.learn()
        for key, new in self.tables.requests.items():
            old = before.requests.get(key)
            if old is new or not new.scene.cast or verb == "link":
                continue
            if old is None or old.scene is not new.scene:
                book.scene_made(old, new, now)
                continue
            earlier = {consent.owner: consent.state for consent in old.consents}
            for consent in new.consents:
                if consent.state is earlier.get(consent.owner):
                    continue
                owner = book.who(consent.owner)
                if consent.state is ConsentState.GIVEN:
                    is_own = verb in ("allow", "always") and owner in who
                    book.hold(is_own, f"{owner} is in after {verb or 'nothing'} by {who}")
                    book.hold(consent.basis is Basis.ANSWER, "an answer on another basis")
                elif consent.state is ConsentState.DECLINED:
                    is_own = (verb in SILENT or verb == "enrolled") and owner in who
                    book.hold(is_own, f"{owner} declined after {verb} by {who}")

    def _effect(
        self,
        thing: Thing,
        press: Press,
        who: str,
        before: Tables,
        request: Request | None,
        question: str,
        reply: Reply,
    ) -> None:
        book, now = self.book, self.town.clock.now
        match thing.name:
            case "allow" if request is not None:
                book.says_yes(who, press.actor.name, request, thing.card, now)
            case "always" if request is not None:
                book.says_yes(who, press.actor.name, request, thing.card, now)
                self._granted(who, before, request, question)
            case "no" if request is not None:
                book.takes_back(who, [request])
            case "block" if request is not None:
                self.blocked(who, book.who(request.asker), before)
            case "unblock":
                for person in filter(None, press.value.split(",")):
                    book.unblocks(who, book.who(PersonId(person)))
            case "suggest":
                self._suggested(who, request, press.value)
            case "take" if request is not None:
                markers = find_markers(self.tables.requests[request.id].scene.prompt)
                seen = find_markers(text_of(thing.card))
                book.hold(markers <= seen, "the asker took what they had not read")
            case "post" | "stop" if request is not None:
                self._reviewed(who, request, thing, thing.name == "post")
            case "cancel" | "remove" if request is not None:
                book.dead.add(request.id)
            case "again" if request is not None:
                book.again.add(request.id)
            case "revoke":
                book.takes_back(who, [before.requests[RequestId(press.value)]])
            case "freeze":
                self.froze(who, before)
            case "thaw":
                book.frozen.discard(who)
            case "delete":
                book.leave(who, now)
            case _:
                self._setting(thing, press, who, before)

    def _granted(self, who: str, before: Tables, request: Request, question: str) -> None:
        new = [g for key, g in self.tables.grants.items() if key not in before.grants]
        self.book.hold(len(new) == 1, f"{len(new)} grants of one press")
        asker, place, kinds = read_terms(question)
        self.book.hold(asker == self.book.facts(request.scene).asker, "a grant to somebody else")
        to = self.book.who(request.asker)
        until = self.town.clock.now + GRANT_LIFETIME
        paper = Paper(who, to, kinds, frozenset({place}), until)
        self.book.papers[new[0].id] = paper
        stored = frozenset(KIND_NAMES.get(str(kind), str(kind)) for kind in new[0].kinds)
        self.book.hold(stored <= kinds, f"a grant for {stored} was confirmed for {kinds}")

    def blocked(self, who: str, other: str, before: Tables) -> None:
        """An owner blocked somebody."""
        book = self.book
        book.blocks.add((who, other))
        theirs = [each for each in self.waiting(before) if book.who(each.asker) == other]
        book.takes_back(who, theirs)
        for key, paper in book.papers.items():
            if (paper.owner, paper.to) == (who, other):
                book.papers[key] = replace(paper, revoked=True)

    def froze(self, who: str, before: Tables) -> None:
        """An owner froze their cameo."""
        self.book.frozen.add(who)
        self.book.takes_back(who, self.waiting(before))

    def waiting(self, before: Tables) -> list[Request]:
        """Requests that an owner can still be taken out of: not those whose time is over."""
        now = self.town.clock.now
        return [
            each
            for each in before.requests.values()
            if each.scene.cast
            and not (
                each.state is RequestState.CASTING
                and now >= self.book.since.get(each.id, now) + ANSWER_WITHIN
            )
        ]

    def _suggested(self, who: str, request: Request | None, text: str) -> None:
        if request is not None:
            for marker in find_markers(text):
                self.book.tell(marker, who, self.book.who(request.asker))

    def _reviewed(self, who: str, request: Request, thing: Thing, passes: bool) -> None:
        book, media = self.book, thing.card.media
        is_clip = media is not None and media.kind is MediaKind.CLIP
        clip = self.tables.clips.get(request.clip) if request.clip is not None else None
        is_same = clip is not None and media is not None and media.file == clip.file
        book.hold(is_clip and is_same, "a review of a clip that was not on the screen")
        if passes:
            waits = book.must_review.get(request.id, set())
            if who not in waits:
                _, there = self.tables.places[request.scene.place]
                room = next(r for r in self.town.rooms.values() if r.address == there)
                is_admin = any(self.town.is_admin(name, room) for name in book.humans(who))
                book.hold(is_admin, "a moderator without rights let a clip pass")
            book.reviewed.setdefault(request.id, set()).add(who)
        else:
            book.refused.setdefault(request.id, who)

    def _setting(self, thing: Thing, press: Press, who: str, before: Tables) -> None:
        book, value = self.book, press.value
        match thing.name:
            case "set-audience":
                self._set_audience(who, value)
            case "set-places":
                self._set_groups(who, value.split(","))
            case "set-review":
                book.looks_first[who] = value
            case "set-off":
                kinds = filter(None, value.split(","))
                book.off[who] = frozenset(KIND_NAMES.get(kind, kind) for kind in kinds)
            case "set-rules":
                for marker in find_markers(value):
                    book.tell(marker, who)
            case "take-back":
                self._grant_revoked(who, GrantId(thing.verb.partition(".")[2]), before)
            case "grant-where" | "grant-uses" | "grant-days" | "grant-kinds":
                self._terms(thing, value)

    def _set_audience(self, who: str, value: str) -> None:
        if value == "everyone":
            self.book.closed.pop(who, None)
        elif value in self.tables.places:
            self._set_groups(who, [value])
        else:
            named = self.book.groups.get(who, frozenset())
            self.book.closed[who] = named if value == "place" else frozenset()

    def _set_groups(self, who: str, places: list[str]) -> None:
        names = {self.tables.places[place][0].name for place in places if place}
        self.book.closed[who] = self.book.groups[who] = frozenset(names)

    def _grant_revoked(self, who: str, grant: GrantId, before: Tables) -> None:
        paper = self.book.papers[grant]
        self.book.papers[grant] = replace(paper, revoked=True)
        resting = [
            each
            for each in before.requests.values()
            for consent in each.consents
            if consent.grant == grant and self.book.who(consent.owner) == who
        ]
        self.book.takes_back(who, resting)

    def _terms(self, thing: Thing, value: str) -> None:
        grant = GrantId(thing.verb.partition(".")[2])
        paper, now = self.book.papers[grant], self.town.clock.now
        match thing.name:
            case "grant-where":
                names = {str(key): place.name for key, (place, _) in self.tables.places.items()}
                places = None if value == "any" else frozenset({names[value]})
                paper = replace(paper, places=places)
            case "grant-uses":
                paper = replace(paper, uses=None if value == "any" else int(value))
            case "grant-days":
                paper = replace(paper, until=now + timedelta(days=int(value)))
            case _:
                kinds = (KIND_NAMES.get(kind, kind) for kind in value.split(",") if kind)
                paper = replace(paper, kinds=frozenset(kinds))
        self.book.papers[grant] = paper
