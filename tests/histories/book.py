"""What everybody read, said and took back, and what must therefore never happen.

The book decides by what stood on people's screens and by what they pressed. It reads what is stored
(requests, clips, grants, messages), and calls no rule of the program.
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.app.ports import Address, WorkKind
from bot.chat.cards.notes import gone_card
from bot.chat.contract import Card, MediaKind
from bot.chat.words import Words
from bot.core.consent import Basis, ConsentState
from bot.core.ids import GrantId, PersonId, RequestId
from bot.core.request import Request
from bot.core.scene import Scene
from tests.histories.reading import Facts, describe, find_markers, read_ask
from tests.histories.screens import Board, Sight, text_of
from tests.histories.town import Room
from tests.support.memory.tables import Tables

_EMPTIED = tuple(gone_card(Words(language)) for language in ("en", "ko"))

ANSWER_WITHIN = timedelta(hours=24)
GRANT_LIFETIME = timedelta(days=90)


class Broken(AssertionError):
    """A promise does not hold."""


@dataclass(frozen=True)
class Yes:
    """What an owner said yes to, and when."""

    facts: Facts
    at: datetime


@dataclass(frozen=True)
class Paper:
    """What a standing yes covers, as its owner read it when they gave or changed it. `places`:
    names, None for anywhere."""

    owner: str
    to: str
    kinds: frozenset[str]
    places: frozenset[str] | None
    until: datetime
    uses: int | None = None
    revoked: bool = False


@dataclass
class Book:
    """`identity`: who an account belongs to; joined accounts share one, and whoever deletes
    themselves begins again as somebody else. `known`: the same by stored id, also of ids that are
    gone. `never`: owners who are in no clip of a request any more. `dead`: requests of which
    nothing may be shown. `refused`: who refused a clip first; others who review it do not learn of
    it. `seen_clips`: messages that showed a clip. `since`: when the scene of a request was made.
    `kinds`: of what a marker stands in. `closed`: owners who let people ask in these groups only,
    often in none; `groups`: those that they named last. `secrets`: who may read a marker.
    `reviewed`: who let which clip pass."""

    tables: Tables
    board: Board
    rooms: dict[str, Room]
    identity: dict[Address, str]
    known: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    yes: dict[tuple[RequestId, str], Yes] = field(default_factory=dict)
    papers: dict[GrantId, Paper] = field(default_factory=dict)
    never: set[tuple[RequestId, str]] = field(default_factory=set)
    dead: set[RequestId] = field(default_factory=set)
    refused: dict[RequestId, str] = field(default_factory=dict)
    seen_clips: set[str] = field(default_factory=set)
    since: dict[RequestId, datetime] = field(default_factory=dict)
    blocks: set[tuple[str, str]] = field(default_factory=set)
    off: dict[str, frozenset[str]] = field(default_factory=dict)
    closed: dict[str, frozenset[str]] = field(default_factory=dict)
    groups: dict[str, frozenset[str]] = field(default_factory=dict)
    frozen: set[str] = field(default_factory=set)
    looks_first: dict[str, str] = field(default_factory=dict)
    must_review: dict[RequestId, set[str]] = field(default_factory=dict)
    reviewed: dict[RequestId, set[str]] = field(default_factory=dict)
    again: set[RequestId] = field(default_factory=set)
    posted: set[RequestId] = field(default_factory=set)
    kinds: dict[str, frozenset[str]] = field(default_factory=dict)
    secrets: dict[str, set[str]] = field(default_factory=dict)
    rooms_of: dict[str, set[str]] = field(default_factory=dict)
    left: dict[Address, datetime] = field(default_factory=dict)
    muted: bool = False
    births: int = 0
    learned: tuple[int, int, str] = (0, 0, "")
    happened: Counter[str] = field(default_factory=Counter)

    # Who is who.

    def learn(self) -> None:
        """Remembers whose the stored ids are."""
        people = self.tables.people
        state = len(self.tables.accounts), len(people), next(reversed(people), "")
        if state == self.learned:
            return
        self.learned = state
        for account, address in self.tables.accounts.values():
            if address not in self.identity:
                self.identity[address] = str(address.number)
            self.known[account.person] = self.identity[address]
        for person in self.tables.people.values():
            self.names[person.id] = person.name

    def who(self, person: PersonId) -> str:
        """The identity behind a stored id."""
        return self.known[person]

    def humans(self, who: str) -> set[str]:
        """The human of an identity, by the names of their accounts."""
        return {a.number.partition("-")[2] for a, whose in self.identity.items() if whose == who}

    def join(self, stays: str, goes: str) -> None:
        """Two accounts are one person from now on."""
        for address, whose in self.identity.items():
            if whose == goes:
                self.identity[address] = stays
        for person, whose in self.known.items():
            if whose == goes:
                self.known[person] = stays
        for key, paper in self.papers.items():
            self.papers[key] = replace(
                paper,
                owner=stays if paper.owner == goes else paper.owner,
                to=stays if paper.to == goes else paper.to,
            )
        self.blocks = {
            (stays if a == goes else a, stays if b == goes else b) for a, b in self.blocks
        }
        for readers in self.secrets.values():
            if goes in readers:
                readers.add(stays)

    def leave(self, who: str, now: datetime) -> None:
        """Somebody deleted themselves: nothing of theirs may work or stand any longer."""
        for request in self.tables_requests():
            if who in (self.who(request.asker), *self.owners(request)):
                self.dead.add(request.id)
        for address, whose in list(self.identity.items()):
            if whose == who:
                self.births += 1
                self.identity[address] = new = f"{address.number} {self.births}"
                self.blocks |= {(owner, new) for owner, other in self.blocks if other == who}
                self.left[address] = now
        self.papers = {k: p for k, p in self.papers.items() if who not in (p.owner, p.to)}
        self.off.pop(who, None)
        self.looks_first.pop(who, None)
        self.frozen.discard(who)
        self.closed.pop(who, None)
        self.groups.pop(who, None)

    def unblocks(self, owner: str, other: str) -> None:
        """An owner lets somebody ask again, with whichever of their accounts."""
        same = self.humans(other)
        self.blocks = {(a, b) for a, b in self.blocks if a != owner or not self.humans(b) & same}
        self.blocks.discard((owner, other))

    # What is stored.

    def tables_requests(self) -> list[Request]:
        """Every request that is not erased."""
        return [each for each in self.tables.requests.values() if each.scene.cast]

    def owners(self, request: Request) -> list[str]:
        """Who is in its cast."""
        return [self.who(role.owner) for role in request.scene.cast if role.owner is not None]

    def facts(self, scene: Scene, rules: dict[str, tuple[str, ...]] | None = None) -> Facts:
        """The facts of a scene. `rules`: what a renderer is given; those stored if None."""
        places = {key: place.name for key, (place, _) in self.tables.places.items()}
        own = {role.letter: role.rules for role in scene.cast} if rules is None else rules
        return describe(scene, dict(self.names), dict(places), own)

    def kinds_of(self, facts: Facts) -> frozenset[str]:
        """The kinds of content of a prompt and of the rules of a cast."""
        texts = [facts.prompt, *(rule for _, rule in facts.rules)]
        found = [self.kinds.get(m, frozenset[str]()) for text in texts for m in find_markers(text)]
        return frozenset[str]().union(*found)

    # Promise 1: consent to exactly what was shown.

    def says_yes(self, who: str, reader: str, request: Request, card: Card, now: datetime) -> None:
        """An owner's yes counted. `reader`: their name. `request`: as it was before. `card`: on
        which they pressed."""
        shown = read_ask(card, reader)
        wanted = self.facts(request.scene)
        has_left = request.scene.moderator not in (None, *self.tables.people)
        if shown is not None and has_left:  # then the card cannot name them
            shown = replace(shown, moderator=wanted.moderator)
        self.hold(shown == wanted, f"a yes to {shown} counted for {wanted}")
        since = self.since.get(request.id, now)
        self.hold(now < since + ANSWER_WITHIN, "a yes counted after the deadline")
        self.hold((request.id, who) not in self.never, "a yes after a no")
        assert shown is not None
        self.yes[request.id, who] = Yes(shown, now)

    def scene_made(self, old: Request | None, new: Request, now: datetime) -> None:
        """A request is new or has another scene: earlier answers are void, and whoever need not be
        asked must have a reason for it."""
        self.since[new.id] = now
        self.yes = {key: yes for key, yes in self.yes.items() if key[0] != new.id}
        facts, asker = self.facts(new.scene), self.who(new.asker)
        kinds = self.kinds_of(facts)
        for marker in find_markers(facts.prompt):
            self.tell(marker, asker, *self.owners(new))
            self.rooms_of.setdefault(marker, set()).add(facts.place)
            if new.scene.moderator is not None:
                self.tell(marker, self.who(new.scene.moderator))
        for _, rule in facts.rules:
            for marker in find_markers(rule):
                self.tell(marker, *self.owners(new))
        for consent in new.consents:
            owner = self.who(consent.owner)
            self.hold((new.id, owner) not in self.never, f"{owner} is asked again after a no")
            if owner != asker:
                self.hold((owner, asker) not in self.blocks, f"{owner} blocked {asker}")
                is_open = facts.place in self.closed.get(owner, {facts.place})
                self.hold(is_open, f"{owner} lets nobody ask in {facts.place}")
            self.hold(owner not in self.frozen, f"{owner} is frozen")
            self.hold(not kinds & self.off.get(owner, frozenset()), f"{owner} refuses {kinds}")
            if consent.state is ConsentState.GIVEN:
                self._need_not_ask(owner, asker, consent.basis, consent.grant, facts, now)

    def _need_not_ask(
        self,
        owner: str,
        asker: str,
        basis: Basis | None,
        grant: GrantId | None,
        facts: Facts,
        now: datetime,
    ) -> None:
        if owner == asker:
            return
        paper = self.papers.get(grant) if grant is not None else None
        self.hold(basis is Basis.GRANT and paper is not None, f"{owner} was not asked")
        assert paper is not None
        assert grant is not None
        covers = (
            (paper.owner, paper.to) == (owner, asker)
            and not paper.revoked
            and now < paper.until
            and (paper.places is None or facts.place in paper.places)
            and self.kinds_of(facts) <= paper.kinds
            and paper.uses != 0
        )
        self.hold(covers, f"{paper} does not cover {facts}")
        if paper.uses is not None:
            self.papers[grant] = replace(paper, uses=paper.uses - 1)
        self.happened["rested on a grant"] += 1

    def may_render(self, scene_request: Request, rules: dict[str, tuple[str, ...]]) -> None:
        """A renderer begins, or ends: everybody in the scene said yes to just this."""
        request, facts = scene_request.id, self.facts(scene_request.scene, rules)
        self.hold(request not in self.dead, "rendered after it was taken back")
        asker = self.who(scene_request.asker)
        for role in scene_request.scene.cast:
            if role.owner is None:
                continue
            owner = self.who(role.owner)
            self.hold((request, owner) not in self.never, f"rendered with {owner} after a no")
            if owner == asker:
                continue
            yes = self.yes.get((request, owner))
            if yes is not None:
                self.hold(yes.facts == facts, f"{owner} said yes to {yes.facts}, not to {facts}")
                continue
            stored = self.tables.requests[request]
            resting = {self.who(c.owner): c.grant for c in stored.consents}
            paper = self.papers.get(resting.get(owner) or GrantId(""))
            self.hold(paper is not None and not paper.revoked, f"{owner} never said yes")

    # Promise 2: what was taken back.

    def takes_back(self, who: str, requests: list[Request]) -> None:
        """An owner is in no clip of these any more."""
        self.never |= {(each.id, who) for each in requests if who in self.owners(each)}

    def is_over(self, request: Request) -> bool:
        """Whether nothing of a request may be rendered or shown."""
        if request.id in self.dead or request.id in self.refused or not request.scene.cast:
            return True
        return any((request.id, owner) in self.never for owner in self.owners(request))

    def needs_review(self, request: Request) -> None:
        """A clip was finished: who has to let it pass, in their own policy at this time."""
        owners, asker = self.owners(request), self.who(request.asker)
        waits = set()
        for owner in owners:
            wish = self.looks_first.get(owner, "never")
            is_with_others = owner != asker or len(set(owners)) > 1
            if wish == "always" or (wish == "with-others" and is_with_others):
                waits.add(owner)
        self.must_review[request.id] = waits
        self.reviewed[request.id] = set()

    def _moderator(self, request: Request) -> str | None:
        moderator = request.scene.moderator
        if moderator is None:
            return None
        who = self.who(moderator)
        return who if who in self.identity.values() else None

    # What is shown.

    def _is_hidden_from(self, request: Request, sight: Sight) -> bool:
        """Whether somebody who was shown a clip for review still sees it: its end would tell them
        that somebody else refused it."""
        who = self.identity.get(sight.to, "")
        return (
            request.id in self.refused
            and self.refused[request.id] != who
            and request.id not in self.dead
            and not any((request.id, owner) in self.never for owner in self.owners(request))
            and who in self.must_review.get(request.id, set())
        )

    def _is_waiting(self, request: Request) -> bool:
        """Whether its time is not up, or the work that follows then is still to be done."""
        work = self.tables.work.get((str(WorkKind.EXPIRE_REQUEST), request.id))
        is_open = work is not None and work.state != "done"
        return self.board.now() < request.expires_at or is_open

    def on_show(self, sight: Sight) -> None:
        """A card came up on a screen."""
        if self.muted:
            return
        room = next((r for r in self.rooms.values() if r.address == sight.to), None)
        self._keeps_secrets(sight.to, sight.card, room)
        media = sight.card.media
        if media is not None and media.kind is MediaKind.CLIP:
            request = self.tables.requests[RequestId(media.file[6:].partition(".")[0])]
            is_seen_again = sight.handle in self.seen_clips and self._is_hidden_from(request, sight)
            is_over = self.is_over(request) and not is_seen_again
            self.hold(not is_over, "a clip was shown after it was taken back")
            self.seen_clips.add(sight.handle)
            if room is not None:
                self._in_room(request, sight)
            else:
                self._to_reviewer(request, sight)

    def _in_room(self, request: Request, sight: Sight) -> None:
        place, address = self.tables.places[request.scene.place]
        self.hold(address == sight.to, f"a clip for {place.name} went to {sight.to}")
        missing = self.must_review.get(request.id, set()) - self.reviewed.get(request.id, set())
        self.hold(not missing, f"posted before {missing} let it pass")
        moderator = self._moderator(request)
        if moderator is not None:
            self.hold(moderator in self.reviewed[request.id], "posted without its moderator")
        stands = [
            other.handle
            for other in self.board.standing.values()
            if other.handle != sight.handle
            and other.card.media is not None
            and other.card.media.kind is MediaKind.CLIP
            and other.card.media.file.startswith(f"clips/{request.id}.")
            and other.to == sight.to
        ]
        self.hold(not stands or request.id in self.again, "a clip was posted twice")
        if request.id not in self.posted:
            self.posted.add(request.id)
            self.happened["clip posted"] += 1

    def _to_reviewer(self, request: Request, sight: Sight) -> None:
        who, waits = self.identity[sight.to], self.must_review[request.id]
        if who == self._moderator(request) and who not in waits:
            missing = waits - self.reviewed[request.id]
            self.hold(not missing, f"the moderator saw a clip before {missing} let it pass")
            self.happened["moderator looked"] += 1
            return
        self.hold(who in waits, f"{who} saw an unposted clip")

    def on_reply(self, to: Address, card: Card | None) -> None:
        """Somebody was told something at once."""
        if card is None or self.muted:
            return
        self.hold(card.title != Words("en")("broken-title"), f"an error: {text_of(card)}")
        self._keeps_secrets(to, card, None)

    def _keeps_secrets(self, to: Address, card: Card, room: Room | None) -> None:
        """Nobody's private text goes to another room."""
        for marker in find_markers(text_of(card)):
            rooms = self.rooms_of.get(marker, set())
            if room is not None:
                self.hold(room.name in rooms, f"{marker} was shown in {room.name}")
                continue
            human = to.number.partition("-")[2]
            is_member = any(r.name in rooms and human in r.members for r in self.rooms.values())
            readers = self.secrets.get(marker, set())
            is_reader = self.identity.get(to, to.number) in readers
            self.hold(is_reader or is_member, f"{marker} was shown to {to}")

    def tell(self, marker: str, *who: str) -> None:
        """These may read what a marker stands in."""
        self.secrets.setdefault(marker, set()).update(who)

    # What has to be true at every moment.

    def look_around(self, now: datetime) -> None:
        """What was taken back and still stands is being removed, and so is what stands before
        somebody who left."""
        for sight in self.board.standing.values():
            media = sight.card.media
            is_clip = media is not None and media.kind is MediaKind.CLIP
            if is_clip and media is not None:
                request = self.tables.requests[RequestId(media.file[6:].partition(".")[0])]
                is_hidden = self._is_hidden_from(request, sight) and self._is_waiting(request)
                if self.is_over(request) and not is_hidden:
                    self._is_being_removed(sight, "a clip that was taken back")
            left = self.left.get(sight.to)
            is_empty = (
                sight.card in _EMPTIED
            )  # what a message becomes that is too old to be removed
            if left is not None and sight.at < left and not is_empty:
                self._is_being_removed(sight, "a message to somebody who left")

    def _is_being_removed(self, sight: Sight, what: str) -> None:
        is_private = all(sight.to != room.address for room in self.rooms.values())
        if sight.handle in self.board.lost or (is_private and sight.handle in self.board.refused):
            return  # nobody else sees what stands in the chat of somebody who shut the bot out
        for message in self.tables.messages.values():
            if message.handle == sight.handle:
                work = self.tables.work.get((str(WorkKind.SHOW), message.id))
                is_open = work is not None and work.state != "done"
                self.hold(is_open, f"{what} stands and nobody removes it")
                self.happened["removal open"] += 1
                return
        self.hold(False, f"{what} stands and nobody knows of it")

    def hold(self, is_so: bool, otherwise: str) -> None:
        """Raises Broken unless it is so."""
        if not is_so:
            raise Broken(otherwise)
