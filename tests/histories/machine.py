"""What may happen in a history, in any order: people, platforms, workers and the clock.

Each rule draws whole numbers and reads its choices from their digits, which is several times as
fast as a strategy for each choice.
"""

import asyncio
from collections import Counter
from datetime import timedelta
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.app.messages import outbox
from bot.app.ports import Address, WorkKind
from bot.chat.contract import Button, Card, Mention, Menu, Press, Reply
from tests.histories import twins
from tests.histories.backend import Clock, memory_backend
from tests.histories.book import Book
from tests.histories.judge import Judge, Thing
from tests.histories.screens import Board, Sight
from tests.histories.setting import JOINED as ACCOUNTS
from tests.histories.setting import (
    OWNERS,
    PEOPLE,
    Start,
    capture_start,
    capture_token,
    join,
    make_rooms,
    restore,
    settle,
)
from tests.histories.town import NOON, PLATFORMS, Town, address
from tests.support.memory.tables import Tables

STEPS = 30
"""How many things happen in a history."""
LARGE = st.integers(0, 2**24 - 1)
SMALL = st.integers(0, 2**12 - 1)
DAY = 24 * 3600
JUMPS = (5, 60, 900, 3600, 3600, 7 * 3600, 7 * 3600, 25 * 3600, 8 * DAY, 91 * DAY)
PROMPTS = (
    ("surfing a wave", ()),
    ("dancing on the moon", ()),
    ("riding a small dragon", ()),
    ("in a sword fight", ("violence", "weapons")),
    ("kissing at sunset", ("romance",)),
    ("drinking beer in a bar", ("alcohol and drugs",)),
    ("running from a zombie", ("horror",)),
)
RULES = (
    ("my red cap, as in", ()),
    ("calm and kind, as in", ()),
    ("a glass of whisky, as in", ("alcohol and drugs",)),
    ("a sword, as in", ("weapons",)),
)
OPTIONS = ("", "", "", " look:noir", " length:10", " format:tall", " look:comic length:4")
OFF = ("", "", "violence", "drugs,weapons", "romance", "horror")
WEATHERS = ("lost", "busy", "refused", "old", "lost", "refused")
PLATFORM_NAMES = tuple(PLATFORMS)


class Dice:
    """Choices read from the digits of a number."""

    def __init__(self, number: int) -> None:
        self._number = number

    def below(self, count: int) -> int:
        """A number from 0 to `count` - 1."""
        self._number, digit = divmod(self._number, count)
        return digit

    def pick(self, options: tuple[str, ...]) -> str:
        """One of several."""
        return options[self.below(len(options))]


def _nobody_looks(sight: Sight) -> None:
    """Before a history begins."""


class Stage:
    """What all histories of a process share: the loop, the objects, and how everything begins."""

    def __init__(self) -> None:
        self.tables = Tables()
        self.clock = Clock(NOON)
        self.board = Board(self.clock, _nobody_looks)
        loop = asyncio.new_event_loop()
        backend = memory_backend(self.tables, self.clock)
        self.town = Town(backend, self.clock, self.board, make_rooms(), loop)
        settle(self.town)
        self.start: Start = capture_start(self.town, self.tables, self.board)

    def reset(self) -> None:
        """Everything as it begins."""
        restore(self.town, self.tables, self.board, self.start)


_stages: list[Stage] = []


def stage() -> Stage:
    """That of this process."""
    if not _stages:
        _stages.append(Stage())
    return _stages[0]


class Histories(RuleBasedStateMachine):
    """`things`: every button and menu that anybody ever saw. `pending`: uploads under way."""

    finished: ClassVar[int] = 0
    steps: ClassVar[int] = 0
    totals: ClassVar[Counter[str]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        shared = stage()
        shared.reset()
        self.town, self.tables, self.board = shared.town, shared.tables, shared.board
        identity = {
            address(name, platform): name if platform in joined else f"{name}@{platform}"
            for name, joined in ACCOUNTS.items()
            for platform in PLATFORMS
        }
        self.book = Book(self.tables, self.board, self.town.rooms, identity)
        self.book.learn()
        self.judge = Judge(self.town, self.tables, self.book)
        self.things: list[Thing] = []
        self.uploads: list[tuple[str, str, str]] = []
        self.last: tuple[Thing, Press] | None = None
        self.questions: list[tuple[Thing, Press, str]] = []
        self.markers = 0
        self.board.on_show = self._on_show

    def teardown(self) -> None:
        """Counts the history."""
        cls = type(self)
        cls.finished += 1
        cls.totals.update(self.book.happened)

    @initialize(number=LARGE, other=LARGE)
    def meet(self, number: int, other: int) -> None:
        """Some asked before, some owners look first, some rooms have a moderator: most of what is
        interesting comes after that."""
        dice = Dice(number ^ other)
        self.weather = bool(dice.below(2))
        for who in OWNERS:
            if dice.below(4) == 0:
                self._set(who, ACCOUNTS[who][0], "set-review", dice, "always")
        for key, room in self.town.rooms.items():
            if dice.below(4) == 0:
                admin = sorted(room.admins)[0]
                self._command(admin, room.address.platform, key, "place", "review on")
        for each in (number, other):
            self._ask(Dice(each))
        self.town.show_all(2)

    @invariant()
    def promises_hold(self) -> None:
        """Looks around after every step; a second passes in each."""
        type(self).steps += 1
        self.book.look_around(self.town.clock.now)
        self.town.clock.now += timedelta(seconds=1)

    # What people do.

    @rule(number=LARGE)
    def ask(self, number: int) -> None:
        """Somebody asks for a clip."""
        self._ask(Dice(number))

    def _ask(self, dice: Dice) -> None:
        key = dice.pick(("friday", "friday", "club", "guild", "lobby"))
        room = self.town.rooms[key]
        members = [name for name in PEOPLE if name in room.members]
        who = members[dice.below(len(members))]
        platform = room.address.platform
        asked = [name for name in OWNERS if platform in ACCOUNTS[name]]
        if dice.below(8) == 0:
            asked = list(PEOPLE)
        size = (1, 2, 2, 3, 4)[dice.below(5)]
        first = dice.below(len(asked))
        cast = [asked[(first + turn) % len(asked)] for turn in range(min(size, len(asked)))]
        self._ask_for(who, key, cast, dice)

    def _ask_for(self, who: str, key: str, cast: list[str], dice: Dice) -> None:
        platform = self.town.rooms[key].address.platform
        prompt = self._prompt(dice)
        parts: list[str | Mention] = []
        for turn, name in enumerate(cast):
            parts += [" and "] if turn else []
            parts.append(Mention(address(name, platform), name))
        text = f" {prompt}{dice.pick(OPTIONS)}"
        self._command(who, platform, key, "cameo", *parts, text)

    @rule(number=LARGE)
    def asks_again(self, number: int) -> None:
        """Whoever asked before asks for the same people again, there or elsewhere."""
        dice = Dice(number)
        requests = [each for each in self.tables.requests.values() if each.scene.cast]
        if not requests:
            return
        old = requests[-1 - dice.below(min(4, len(requests)))]
        who = self.book.who(old.asker)
        cast = [owner for owner in self.book.owners(old) if owner in PEOPLE]
        keys = [key for key, room in self.town.rooms.items() if who in room.members]
        here = [k for k, (place, a) in self.tables.places.items() if k == old.scene.place]
        same = [k for k in keys if self.town.rooms[k].address == self.tables.places[here[0]][1]]
        key = same[0] if same and dice.below(3) else dice.pick((*keys, "lobby"))
        if who in PEOPLE and cast:
            self._ask_for(who, key, cast, dice)

    def _prompt(self, dice: Dice) -> str:
        text, kinds = PROMPTS[dice.below(len(PROMPTS))]
        return f"{text} {self._marker('w', kinds)}"

    def _marker(self, letter: str, kinds: tuple[str, ...]) -> str:
        self.markers += 1
        marker = f"{letter}{self.markers}"
        self.book.kinds[marker] = frozenset(kinds)
        return marker

    def _command(
        self, who: str, platform: str, room: str, name: str, *parts: str | Mention
    ) -> Reply:
        self._tell_typed(address(who, platform), *parts)
        before = self.judge.snapshot()
        reply = self.town.command(who, platform, room, name, *parts)
        self.book.learn()
        self._saw(address(who, platform), reply)
        self.book.on_reply(address(who, platform), reply.card)
        changed = self.judge.changes(before)
        if reply.refusal:
            self.book.hold(not changed, f"{name}, refused with {reply.refusal}: {changed}")
            self.book.happened[f"refused {reply.refusal}"] += 1
        whose = self.book.identity[address(who, platform)]
        if name == "freeze" and not reply.refusal:
            self.judge.froze(whose, before)
        self.judge.settle(before, name, whose)
        if changed:
            self.book.happened[f"/{name}"] += 1
        return reply

    def _tell_typed(self, by: Address, *parts: str | Mention) -> None:
        from tests.histories.reading import find_markers

        for part in parts:
            for marker in find_markers(part) if isinstance(part, str) else ():
                self.book.tell(marker, self.book.identity[by])

    @rule(number=LARGE)
    def press(self, number: int) -> None:
        """Somebody presses a button that anybody ever saw: mostly a new one, mostly their own."""
        self._press_any(Dice(number))

    @rule(number=LARGE)
    def press_too(self, number: int) -> None:
        """The same, so that it happens more often."""
        self._press_any(Dice(number))

    def _press_any(self, dice: Dice) -> None:
        if not self.things:
            return
        spread = (8, 30, len(self.things))[dice.below(3)]
        thing = self.things[-1 - dice.below(min(spread, len(self.things)))]
        self._press(thing, dice)

    @rule(number=LARGE)
    def answer(self, number: int) -> None:
        """An owner answers the question that stands on their screen now."""
        dice = Dice(number)
        verbs = ("allow", "always", "no", "suggest", "block", "always", "allow", "no", "suggest")
        verb = dice.pick(verbs)
        standing = [
            thing
            for thing in self.things
            if thing.name == verb
            and thing.handle in self.board.standing
            and self.board.standing[thing.handle].card is thing.card
        ]
        if standing:
            self._press(standing[-1 - dice.below(len(standing))], dice, wrong=False)

    @rule(number=SMALL)
    def everybody_says_yes(self, number: int) -> None:
        """Everybody allows what stands on their screen now, or lets their clip pass."""
        dice = Dice(number)
        self.town.show_all(2)
        verbs = {"allow", "post"} if dice.below(4) else {"always", "post"}
        for thing in self._standing(verbs)[-6:]:
            self._press(thing, dice, wrong=False)
        if dice.below(3) == 0:
            self.works()

    def _standing(self, verbs: set[str]) -> list[Thing]:
        return [
            thing
            for thing in self.things
            if thing.name in verbs
            and thing.handle in self.board.standing
            and self.board.standing[thing.handle].card is thing.card
        ]

    @rule(number=LARGE)
    def asker_changes(self, number: int) -> None:
        """The asker edits, fills, takes or keeps a suggestion, cancels, retries."""
        dice = Dice(number)
        verb = dice.pick(("edit", "edit", "take", "keep", "fill", "cancel", "retry", "there"))
        standing = self._standing({verb})
        if standing:
            thing = standing[-1 - dice.below(len(standing))]
            request = self.judge.request_of(self.tables, thing.token)
            if request is not None and request.scene.cast:
                who = self.book.who(request.asker)
                self._press(thing, dice, wrong=False, by=who)

    @rule(number=LARGE)
    def uses_clip(self, number: int) -> None:
        """Somebody uses a button under a posted clip."""
        dice = Dice(number)
        standing = self._standing({dice.pick(("remove", "remix", "remix", "verify"))})
        if standing:
            self._press(standing[-1 - dice.below(min(3, len(standing)))], dice, wrong=False)

    @rule(number=LARGE)
    def reviews(self, number: int) -> None:
        """Somebody who was shown an unposted clip answers."""
        dice = Dice(number)
        standing = self._standing({dice.pick(("post", "post", "stop"))})
        if standing:
            self._press(standing[-1 - dice.below(len(standing))], dice, wrong=False)

    @rule(number=LARGE)
    def takes_back(self, number: int) -> None:
        """An owner looks into their history or permissions and takes something back."""
        dice = Dice(number)
        who = dice.pick(OWNERS)
        platform = ACCOUNTS[who][0]
        name = dice.pick(("history", "permissions", "permissions"))
        reply = self._command(who, platform, "", name)
        if reply.card is None or reply.refusal:
            return
        for menu in reply.card.menus:
            thing = self.things_of(reply.card, address(who, platform))[menu.verb]
            self._press(thing, dice, wrong=False)
        if name == "permissions" and self.last is not None and self.last[0].name == "grant":
            own = [thing for thing in self.things[-8:] if "." in thing.verb]
            if own:
                self._press(own[dice.below(len(own))], dice, wrong=False)

    @rule(number=LARGE)
    def sets_policy(self, number: int) -> None:
        """An owner changes what holds for their cameo."""
        dice = Dice(number)
        who = dice.pick(OWNERS)
        platform = ACCOUNTS[who][dice.below(len(ACCOUNTS[who]))]
        verb = dice.pick(
            (
                *("set-review", "set-rules", "set-off", "set-rules", "set-audience", "freeze"),
                *("thaw", "set-ask", "set-review", "set-notices", "thaw"),
            )
        )
        self._set(who, platform, verb, dice)

    def _set(self, who: str, platform: str, verb: str, dice: Dice, value: str = "?") -> None:
        reply = self._command(who, platform, "", "me")
        if reply.card is None or not reply.card.rows:
            return
        to = address(who, platform)
        token = reply.card.rows[0][0].token
        thing = Thing(to, self.book.identity[to], reply.card, verb, token)
        values = {
            "set-review": ("never", "with-others", "always", "always"),
            "set-audience": ("everyone", "everyone", "only-me"),
            "set-ask": ("trust-grants", "always"),
            "set-notices": ("each", "daily", "needed"),
            "set-off": OFF,
        }
        if value != "?":
            pass
        elif verb == "set-rules":
            text, kinds = RULES[dice.below(len(RULES))]
            value = f"{text} {self._marker('r', kinds)}" if dice.below(4) else ""
        else:
            value = dice.pick(values.get(verb, ("",)))
        self._press(thing, dice, wrong=False, value=value)

    @rule(number=SMALL)
    def changes_rules(self, number: int) -> None:
        """Somebody in a cast changes their rules, or whether they look first, meanwhile."""
        dice = Dice(number)
        requests = [each for each in self.tables.requests.values() if each.scene.cast]
        if not requests:
            return
        owners = self.book.owners(requests[-1 - dice.below(min(3, len(requests)))])
        who = owners[dice.below(len(owners))] if owners else ""
        if who in OWNERS:
            self._set(who, ACCOUNTS[who][0], dice.pick(("set-rules", "set-rules", "set-off")), dice)

    @rule(number=SMALL)
    def sets_place(self, number: int) -> None:
        """Somebody, an admin or not, changes the rules of a room."""
        dice = Dice(number)
        key = dice.pick(tuple(self.town.rooms))
        room = self.town.rooms[key]
        people = sorted(room.admins) if dice.below(4) else list(PEOPLE)
        if dice.below(8) == 0:  # rights come and go
            pair = room.address.number, address(people[0], room.address.platform).number
            self.town.admins.pairs ^= {pair}
            self.book.happened["rights changed"] += 1
            return
        who = people[dice.below(len(people))]
        typed = (
            "review on",
            "review on",
            "review off",
            "look noir",
            "look natural",
            "who everybody",
        )
        before = self.judge.snapshot()
        reply = self.town.command(who, room.address.platform, key, "place", dice.pick(typed))
        changed = self.judge.changes(before)
        self.book.hold(
            not changed or self.town.is_admin(who, room), f"{who} set the rules of {room.name}"
        )
        self.book.happened["/place"] += bool(changed)
        self.book.on_reply(address(who, room.address.platform), reply.card)
        self.book.learn()

    @rule(number=SMALL)
    def reacts(self, number: int) -> None:
        """Somebody reacts to a message of their private chat on Telegram, which names the message
        and the second, and not what it showed."""
        dice = Dice(number)
        who = dice.pick(OWNERS)
        to = address(who, "telegram")
        sights = [each for each in self.board.at(to) if each.handle]
        if not sights:
            return
        sight = sights[-1 - dice.below(min(3, len(sights)))]
        message = self.town.find_reacted(to, sight.handle)
        if message is None or message.kind != "ask":
            return
        at = self.town.clock.now.replace(microsecond=0)
        verb = dice.pick(("allow", "allow", "no"))
        press = self.town.build_press(who, "telegram", "", verb, message.token)
        press = Press(**{**vars(press), "binding": outbox.get_seen_binding(message, at)})
        thing = Thing(to, self.book.identity[to], sight.card, verb, message.token)
        before = self.judge.snapshot()
        reply = self.town.press(press)
        if self.judge.judge(thing, press, before, reply, "", None):
            self.book.happened["reaction"] += 1

    @precondition(lambda self: self.last is not None)
    @rule()
    def replays(self) -> None:
        """A platform delivers the last press once more."""
        assert self.last is not None
        thing, press = self.last
        before = self.judge.snapshot()
        reply = self.town.press(press)
        self.last = None
        changed = self.judge.changes(before)
        self.book.hold(not changed, f"{thing.verb}, delivered twice, changed {changed}")
        self.book.on_reply(press.actor.address, reply.card)
        self.book.learn()
        self.book.happened["replay"] += 1

    @precondition(lambda self: self.questions)
    @rule(number=SMALL)
    def confirms_late(self, number: int) -> None:
        """Somebody answers a question that was asked a while ago."""
        thing, press, question = self.questions.pop(number % len(self.questions))
        if self._hand_over(thing, press, question):
            self.book.happened["confirmed late"] += 1

    def _press(
        self, thing: Thing, dice: Dice, wrong: bool = True, by: str = "", value: str | None = None
    ) -> None:
        """Somebody uses a button as their platform lets them."""
        human = thing.to.number.partition("-")[2]
        platform, room = thing.to.platform, ""
        if not thing.whose:
            room = next(k for k, r in self.town.rooms.items() if r.address == thing.to)
            human = by if by in PEOPLE else dice.pick(PEOPLE)
        if wrong and dice.below(3) == 0:
            human = dice.pick((*PEOPLE, "Mallory"))
            platform = PLATFORM_NAMES[dice.below(3)]
            room = dice.pick((room, "friday", "club", "guild", "lobby", ""))
            if room:
                platform = self.town.rooms[room].address.platform
        if value is None:
            value = self._value(thing, dice)
        self._tell_typed(address(human, platform), value)
        press = self.town.build_press(human, platform, room, thing.verb, thing.token, value)
        question = thing.confirm
        if (thing.confirm or thing.has_field) and platform != "web":
            control = self.town.control(press)
            self.book.learn()
            if isinstance(control, Reply):
                self.book.on_reply(press.actor.address, control.card)
                self.book.happened[f"asked first, refused {control.refusal}"] += 1
                return
            question = control.confirm if isinstance(control, Button) else ""
            if dice.below(6) == 0:
                self.questions.append((thing, press, question))
                return
        self._hand_over(thing, press, question)

    def _hand_over(self, thing: Thing, press: Press, question: str) -> bool:
        room = next(
            (r for r in self.town.rooms.values() if r.address == press.origin.address), None
        )
        before = self.judge.snapshot()
        if thing.name == "no" and thing.whose:
            twins.compare_no(self.town, self.tables, self.board, self.book, press, thing.whose)
        if thing.name == "stop" and thing.whose:
            twins.compare_stop(self.town, self.tables, self.board, self.book, press, thing.whose)
        reply = self.town.press(press)
        self._saw(press.actor.address, reply)
        # What was refused left no trace, so it is tried again; only what counted counts once.
        self.last = None if reply.refusal else (thing, press)
        done = self.judge.judge(thing, press, before, reply, question, room)
        if done and thing.name == "remix":
            self.book.happened["remixed"] += 1
        return done

    def _value(self, thing: Thing, dice: Dice) -> str:
        match thing.name:
            case "edit" | "remix":
                return f"{self._prompt(dice)}{dice.pick(OPTIONS)}"
            case "suggest":
                text, kinds = PROMPTS[dice.below(len(PROMPTS))]
                return f"{text} {self._marker('s', kinds)}"
        if thing.many:
            chosen = [value for value in thing.values if dice.below(2)]
            return ",".join(chosen)
        return dice.pick(thing.values) if thing.values else ""

    # What is seen.

    def _on_show(self, sight: Sight) -> None:
        self.book.on_show(sight)
        if not self.book.muted:
            self._add(sight.to, sight.card, sight.handle)

    def _saw(self, to: Address, reply: Reply) -> None:
        if reply.card is not None:
            self.book.learn()
            self._add(to, reply.card, "")

    def _add(self, to: Address, card: Card, handle: str) -> None:
        whose = self.book.identity.get(to, "")
        if not any(to == room.address for room in self.town.rooms.values()) and not whose:
            whose = to.number
        self.things += self.things_of(card, to, whose, handle).values()

    def things_of(
        self, card: Card, to: Address, whose: str | None = None, handle: str = ""
    ) -> dict[str, Thing]:
        """The buttons and menus of a card, by verb."""
        owner = self.book.identity.get(to, "") if whose is None else whose
        controls: list[Button | Menu] = [button for row in card.rows for button in row]
        found = {}
        for each in [*controls, *card.menus]:
            if not each.verb:
                continue
            thing = Thing(to, owner, card, each.verb, each.token, handle=handle)
            if isinstance(each, Button):
                thing.confirm, thing.has_field = each.confirm, each.field is not None
            else:
                thing.values = tuple(option.value for option in each.options)
                thing.many = each.many
            found[each.verb] = thing
        return found

    # Accounts.

    @rule(number=SMALL)
    def deletes(self, number: int) -> None:
        """Somebody leaves, now and then."""
        dice = Dice(number)
        if dice.below(6):
            return
        who = dice.pick(PEOPLE)
        platform = ACCOUNTS[who][0]
        reply = self._command(who, platform, "", "delete")
        if reply.card is not None and reply.card.rows:
            to = address(who, platform)
            thing = self.things_of(reply.card, to)["delete"]
            self._press(thing, dice, wrong=False)

    @rule(number=SMALL)
    def joins(self, number: int) -> None:
        """Somebody joins an account that was apart, now and then."""
        dice = Dice(number)
        if dice.below(3):
            return
        who = dice.pick(PEOPLE)
        apart = [name for name in PLATFORMS if name not in ACCOUNTS[who]]
        if not apart:
            return
        before = self.judge.snapshot()
        first, second = ACCOUNTS[who][0], apart[dice.below(len(apart))]
        if dice.below(2):
            first, second = second, first
        reply = join(self.town, who, first, second)
        if not reply.refusal:
            a, b = (self.book.identity[address(who, each)] for each in (first, second))
            stays, goes = (a, b) if a == who else (b, a)
            if stays != goes:
                self._join(stays, goes)
                self.book.happened["link"] += 1
        self.judge.settle(before, "link")

    def _join(self, stays: str, goes: str) -> None:
        self.book.join(stays, goes)
        for thing in self.things:
            if thing.whose == goes:
                thing.whose = stays

    @rule(number=SMALL)
    def enrolls(self, number: int) -> None:
        """Somebody begins to film themselves anew."""
        dice = Dice(number)
        who = dice.pick(PEOPLE)
        token = capture_token(self._command(who, ACCOUNTS[who][0], "", "enroll"))
        if token:
            secret = self.town.open_capture(token)
            if dice.below(3) == 0:
                self.town.upload_and_die(token, secret)
                self.book.happened["upload crashed"] += 1
            if dice.below(4) and self.town.upload(token, secret):
                self.uploads.append((who, token, secret))

    @precondition(lambda self: self.uploads)
    @rule(accepts=st.booleans())
    def inspects(self, accepts: bool) -> None:
        """Workers look at the clips of enrollments."""
        before = self.judge.snapshot()
        self.uploads.clear()
        owners = []
        for cameo in self.town.inspect(accepts):
            person = self.tables.cameos[cameo].owner
            owners.append(self.book.who(person))
            self.book.happened["enrolled"] += 1
            own = [each for each in before.cameos.values() if each.owner == person]
            if any(each.state in ("active", "frozen") for each in own):
                unposted = [r for r in self.judge.waiting(before) if r.state != "posted"]
                self.book.takes_back(owners[-1], unposted)
        self.judge.settle(before, "enrolled", *owners)
        self.book.learn()

    # What workers and platforms do.

    @rule(number=SMALL)
    def shows(self, number: int) -> None:
        """A worker brings a card up to date, whatever the weather; it may die before it says so."""
        dice = Dice(number)
        waiting = self.town.waiting(WorkKind.SHOW)
        if waiting:
            if self.weather and dice.below(3) == 0:
                self.board.weather = [dice.pick(WEATHERS)]
                self.book.happened["bad weather"] += 1
            self.town.show(waiting[dice.below(len(waiting))], dies=dice.below(8) == 0)
            self.board.weather = []

    @rule()
    def shows_all(self) -> None:
        """A while in which every worker works."""
        self.town.show_all(3)

    @rule()
    def works(self) -> None:
        """The same, and what is queued is rendered and posted."""
        self.town.show_all(1)
        self._begin_renders()
        self._end_renders()
        self.town.show_all(3)

    @rule()
    def loses_posts(self) -> None:
        """What is queued is rendered before its card is posted; then the answers to posts are
        lost."""
        self._begin_renders()
        self._end_renders()
        self.board.weather = ["lost"] * 4
        self.town.show_all(1)
        self.board.weather = []
        self.book.happened["bad weather"] += 1

    @rule(number=SMALL)
    def refuses_removal(self, number: int) -> None:
        """A platform refuses to touch a clip that stands there, or cannot just now."""
        dice = Dice(number)
        for message in self.town.waiting(WorkKind.SHOW):
            row = self.tables.messages.get(message)
            sight = None if row is None else self.board.standing.get(row.handle or "")
            if sight is not None and sight.card.media is not None:
                self.board.weather = [dice.pick(("refused", "refused", "busy", "lost"))]
                self.town.show(message)
                self.board.weather = []
                self.book.happened["removal refused"] += 1

    @rule()
    def begins_renders(self) -> None:
        """Workers take what is queued."""
        self._begin_renders()

    def _begin_renders(self) -> None:
        for request in self.town.waiting(WorkKind.RENDER):
            task = self.town.begin_render(request)
            if task is not None:
                self.book.may_render(task.request, dict(task.rules))
                self.book.happened["render began"] += 1

    @precondition(lambda self: self.town.renders)
    @rule(number=SMALL)
    def ends_render(self, number: int) -> None:
        """A render is done, now or late, or fails."""
        dice = Dice(number)
        which = dice.below(len(self.town.renders))
        _, task = self.town.renders[which]
        ended = self.town.end_render(which, fails=dice.below(5) == 0)
        if ended is not None and ended[1]:
            self.book.may_render(task.request, dict(task.rules))
            self.book.needs_review(task.request)
            self.book.happened["render done"] += 1

    @precondition(lambda self: self.town.renders)
    @rule()
    def ends_renders(self) -> None:
        """All of them are done."""
        self._end_renders()

    def _end_renders(self) -> None:
        while self.town.renders:
            _, task = self.town.renders[0]
            ended = self.town.end_render(0)
            if ended is not None and ended[1]:
                self.book.may_render(task.request, dict(task.rules))
                self.book.needs_review(task.request)
                self.book.happened["render done"] += 1

    @rule(number=SMALL)
    def time_passes(self, number: int) -> None:
        """A little, or more than an answer, a pause or a grant lasts."""
        self.town.clock.now += timedelta(seconds=JUMPS[Dice(number).below(len(JUMPS))])

    @rule()
    def tidies(self) -> None:
        """Workers let expire what is due, and erase what has to go."""
        before = self.judge.snapshot()
        self.town.tidy()
        self.judge.settle(before, "")

    @rule(number=SMALL)
    def restarts(self, number: int) -> None:
        """Every process is gone and there are others, now and then."""
        if number % 4:
            return
        self.town.start_processes()
        self.book.happened["restart"] += 1
