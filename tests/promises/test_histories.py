"""Random histories of several people, with workers that die anywhere and a clock that jumps.

After every step the promises are held against what is stored and what stands on the screen.
"""

import asyncio
import shutil
import tempfile
from collections.abc import Coroutine
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select

from bot.app.account import grants, leave, policy
from bot.app.delivery import build_view_models, deliver
from bot.app.messages.view_models import RequestView
from bot.app.ports import Claim, MessageKind, Transaction, WorkKind
from bot.app.requests import (
    ask,
    block,
    cancel,
    change,
    consents,
    render,
)
from bot.core.consent import Basis, ConsentState
from bot.core.errors import Refusal, Temporary
from bot.core.ids import GrantId, PersonId, PlaceId, RequestId
from bot.core.policy import Ask, Audience, ReviewPolicy
from bot.core.request import OPEN, Request, RequestState
from storage.database.tables import work as work_table
from tests.support import answers
from tests.support.world import LEASE, World, world

Result = TypeVar("Result")
SOMEBODY = st.integers(0, 3)
WHICH = st.integers(0, 5)
YES = st.booleans()
JUMPS = st.sampled_from(
    [timedelta(seconds=5), LEASE * 2, timedelta(hours=2), timedelta(hours=25), -timedelta(hours=1)]
)
BEFORE = st.lists(
    st.tuples(SOMEBODY, st.lists(SOMEBODY, min_size=1, max_size=2), st.integers(0, 3)),
    min_size=2,
    max_size=4,
)
"""Who asked for whom, and how far it went."""
UNDER_WAY = ("waiting", "running")


class Histories(RuleBasedStateMachine):
    """`yes`: what owners said themselves, by request and digest. `acted`: who did anything that
    can answer a request. `taken_back`: requests of which nothing may be begun to be posted."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = Path(tempfile.mkdtemp(prefix="walkon-history-"))
        self.stack = AsyncExitStack()
        self.w: World = self.do(self.stack.enter_async_context(world(self.folder)))
        self.people: list[PersonId] = []
        self.places: list[PlaceId] = []
        self.requests: list[RequestId] = []
        self.yes: set[tuple[PersonId, RequestId, str]] = set()
        self.acted: set[tuple[PersonId, RequestId]] = set()
        self.granted: dict[GrantId, tuple[PersonId, PersonId]] = {}
        self.taken_back: set[RequestId] = set()
        self.gone: set[PersonId] = set()
        self.renders: list[tuple[Claim, render.RenderTask]] = []
        self.shows: list[tuple[Claim, deliver.Delivery]] = []

    def do(self, work: Coroutine[Any, Any, Result]) -> Result:
        return self.loop.run_until_complete(work)

    def attempt(self, work: Coroutine[Any, Any, Result]) -> Result | None:
        """Somebody tries something; None when it is refused."""
        try:
            return self.do(work)
        except (Refusal, Temporary):
            return None

    @initialize(
        reviewing=st.lists(st.sampled_from(ReviewPolicy), min_size=4, max_size=4), before=BEFORE
    )
    def meet(self, reviewing: list[ReviewPolicy], before: list[tuple[int, list[int], int]]) -> None:
        """Friends who have talked before: some were asked, some clips are there."""
        for name, review in zip(("Mina", "Joon", "Sol", "Ara"), reviewing, strict=True):
            self.people.append(self.do(self.w.person(name, review=review)))
        self.places = [self.do(self.w.place(name)) for name in ("Friday", "Club")]
        for asker, cast, far in before:
            self.ask(asker, 0, cast)
            for _ in range(far):
                self.everybody_says_yes(0)
                self.workers_work(2 * far)

    # What people do.

    @rule(asker=SOMEBODY, place=st.integers(0, 1), cast=st.lists(SOMEBODY, min_size=1, max_size=3))
    def ask(self, asker: int, place: int, cast: list[int]) -> None:
        chosen = [self.people[one] for one in dict.fromkeys(cast)]
        made = self.attempt(self.w.ask(self.people[asker], self.places[place], *chosen))
        if made is not None:
            self.requests.append(made.id)

    @precondition(lambda self: self.requests)
    @rule(person=SOMEBODY, which=WHICH, yes=YES, always=YES)
    def answer(self, person: int, which: int, yes: bool, always: bool) -> None:
        by, request = self.people[person], self.pick(which)
        scene = self.do(self.w.request(request)).scene
        done: object
        if yes and always:
            done = self.attempt(answers.allow_always(self.w.app, by, request))
            self.note_grants(by)
        else:
            done = self.attempt(answers.answer(self.w.app, by, request, yes))
        if done is not None:
            self.acted.add((by, request))
            if yes:
                self.yes.add((by, request, scene.digest()))

    @precondition(lambda self: self.requests)
    @rule(which=WHICH)
    def everybody_says_yes(self, which: int) -> None:
        """Or lets the clip go; most of what is interesting comes after that."""
        request = self.do(self.w.request(self.pick(which)))
        for owner in sorted(request.missing):
            self.answer(self.people.index(owner), which, yes=True, always=False)
        for look in request.reviews:
            self.review(self.people.index(look.owner), which, yes=True)

    @precondition(lambda self: self.requests)
    @rule(person=SOMEBODY, which=WHICH, yes=YES)
    def review(self, person: int, which: int, yes: bool) -> None:
        by, request = self.people[person], self.pick(which)
        if self.attempt(answers.review(self.w.app, by, request, yes)) is not None and not yes:
            self.taken_back.add(request)

    @precondition(lambda self: self.requests)
    @rule(person=SOMEBODY, owner=SOMEBODY, which=WHICH, take=st.sampled_from(["take", "drop", ""]))
    def suggest(self, person: int, owner: int, which: int, take: str) -> None:
        by, other, request = self.people[person], self.people[owner], self.pick(which)
        if take == "take":
            self.attempt(answers.take(self.w.app, by, request, other))
        elif take == "drop":
            self.attempt(answers.drop(self.w.app, by, request, other))
        else:
            self.attempt(answers.suggest(self.w.app, by, request, "{A} rides a small dragon"))

    @precondition(lambda self: self.requests)
    @rule(
        person=SOMEBODY,
        stranger=st.integers(0, 4).map(lambda one: one == 4),
        which=WHICH,
        what=st.sampled_from(["edit", "stand-ins", "cancel", "retry", "remove", "remix"]),
    )
    def asker_does(self, person: int, stranger: bool, which: int, what: str) -> None:
        request, app = self.pick(which), self.w.app
        by = self.people[person] if stranger else self.do(self.w.request(request)).asker
        if what == "edit":
            self.attempt(change.edit(app, by, request, "{A} flies over the city"))
        elif what == "stand-ins":
            self.attempt(change.use_stand_ins(app, by, request))
        elif what == "retry":
            self.attempt(ask.retry(app, by, request))
        elif what == "remix":
            made = self.attempt(ask.remix(app, by, self.places[0], request, "{A} sings"))
            if made is not None:
                self.requests.append(made.id)
        elif what == "cancel":
            if self.attempt(cancel.cancel(app, by, request)) is not None:
                self.taken_back.add(request)
        elif self.attempt(cancel.remove(app, by, request)) is not None:
            self.taken_back.add(request)

    @precondition(lambda self: self.requests)
    @rule(person=SOMEBODY, which=WHICH)
    def revoke(self, person: int, which: int) -> None:
        request = self.pick(which)
        receipt = self.attempt(consents.revoke(self.w.app, self.people[person], request))
        if receipt is not None:
            self.taken_back.add(request)

    @rule(person=SOMEBODY, other=SOMEBODY, yes=YES)
    def block(self, person: int, other: int, yes: bool) -> None:
        by, whom = self.people[person], self.people[other]
        if by in self.gone:
            return
        if not yes:
            self.attempt(block.unblock(self.w.app, by, whom))
        elif self.attempt(block.block(self.w.app, by, whom)) is not None:
            self.takes_back(by, [one for one in self.with_owner(by) if one.asker == whom])

    @rule(person=SOMEBODY, cold=YES)
    def freeze(self, person: int, cold: bool) -> None:
        by = self.people[person]
        if not cold:
            self.attempt(policy.thaw(self.w.app, by))
        elif self.attempt(policy.freeze(self.w.app, by)) is not None:
            self.takes_back(by, self.with_owner(by))

    @rule(person=SOMEBODY)
    def revoke_grant(self, person: int) -> None:
        for grant, (owner, _) in list(self.granted.items()):
            if owner != self.people[person]:
                continue
            resting = [
                one
                for one in self.with_owner(owner)
                for consent in one.consents
                if consent.owner == owner and consent.grant == grant
            ]
            if self.attempt(grants.revoke(self.w.app, owner, grant)) is not None:
                self.takes_back(owner, resting)

    @rule(person=SOMEBODY, audience=st.sampled_from(Audience), ask=st.sampled_from(Ask))
    def set_policy(self, person: int, audience: Audience, ask: Ask) -> None:
        self.attempt(policy.change(self.w.app, self.people[person], audience=audience, ask=ask))

    @precondition(lambda self: len(self.requests) > 2)
    @rule(person=SOMEBODY, sure=st.integers(0, 3))
    def delete(self, person: int, sure: int) -> None:
        by = self.people[person]
        if sure or by in self.gone:
            return
        theirs = [one.id for one in self.all() if by == one.asker or by in one.scene.owners]
        assert self.attempt(leave.delete(self.w.app, by)) is not None
        self.gone.add(by)
        self.taken_back |= set(theirs)

    @rule(jump=JUMPS)
    def time_passes(self, jump: timedelta) -> None:
        self.w.later(jump)

    # What workers do.

    @precondition(lambda self: self.requests)
    @rule(dies=st.integers(0, 5))
    def begin_render(self, dies: int) -> None:
        for subject in self.do(self.w.waiting(WorkKind.RENDER))[:1]:
            before = self.do(self.w.request(RequestId(subject)))
            claim, begun = self.do(self.w.begin_render(RequestId(subject)))
            if begun is None:
                self.do(self.w.finish(claim))
                continue
            self.may_render(begun.request, before)
            if dies:
                self.renders.append((claim, begun))

    @precondition(lambda self: self.renders)
    @rule(which=WHICH, how=st.sampled_from(["done", "done", "failed", "dies"]))
    def end_render(self, which: int, how: str) -> None:
        if not self.renders:
            return
        claim, begun = self.renders.pop(which % len(self.renders))
        request = begun.request.id
        if how == "failed":
            self.do(render.fail(self.w.app, request, claim.epoch, "render-failed"))
            self.do(self.w.finish(claim))
        elif how == "done":
            try:
                wanted = self.do(self.w.end_render(claim, begun))
            except LookupError:
                return  # a key is gone
            assert not (wanted and request in self.taken_back)

    @rule(which=WHICH, dies=st.integers(0, 5))
    def begin_show(self, which: int, dies: int) -> None:
        waiting = self.do(self.w.waiting(WorkKind.SHOW))
        if not waiting:
            return
        view = waiting[which % len(waiting)]
        claim = self.do(self.w.claim(WorkKind.SHOW, view))
        assert claim is not None
        begun = self.do(deliver.begin(self.w.app, view, claim.epoch))
        if begun is None:
            self.do(self.w.finish(claim))
            return
        if isinstance(begun.view_model, RequestView) and begun.view_model.clip is not None:
            self.may_post(begun.view_model.request)
        if dies:
            self.shows.append((claim, begun))

    @precondition(lambda self: self.shows)
    @rule(which=WHICH, how=st.sampled_from(["done", "done", "dies after", "refused"]))
    def end_show(self, which: int, how: str) -> None:
        if not self.shows:
            return
        claim, begun = self.shows.pop(which % len(self.shows))
        if how == "refused":
            self.do(deliver.record_refused(self.w.app, begun, "place-gone"))
        else:
            self.do(self.w.put_up(begun))
        if how != "dies after":
            self.do(self.w.finish(claim))

    @rule(how_many=st.integers(1, 8))
    def workers_work(self, how_many: int) -> None:
        """A while in which nobody dies."""
        for _ in range(how_many):
            for _ in self.do(self.w.waiting(WorkKind.RENDER))[:1]:
                self.begin_render(dies=1)
                self.end_render(which=-1, how="done")
            if self.do(self.w.waiting(WorkKind.SHOW)):
                self.begin_show(which=0, dies=1)
                self.end_show(which=-1, how="done")

    @rule()
    def tidy(self) -> None:
        self.do(self.w.claims.release_expired(self.w.now))
        self.do(self.w.tidy())

    # What has to be true at every moment.

    @invariant()
    def promises_hold(self) -> None:
        self.do(self.look())

    async def look(self) -> None:
        async with self.w.store.read() as t:
            found = [await t.requests.get(one) for one in self.requests]
            stored = [one for one in found if one is not None]
            rows = await t.connection.execute(
                select(work_table.c.kind, work_table.c.subject, work_table.c.state)
            )
            work = {(row.kind, row.subject): row.state for row in rows}
            for one in stored:
                self.only_owners_answered(one)
                await self.a_no_looks_like_silence(t, one)
                views = [
                    view.id for view in await t.messages.list_by_kind(MessageKind.REQUEST, one.id)
                ]
                self.it_goes_on(one, work, views)
        self.what_was_taken_back_goes(work)

    def only_owners_answered(self, request: Request) -> None:
        """Promises 3 and 4."""
        for consent in request.consents:
            if consent.state is ConsentState.DECLINED:
                assert (consent.owner, request.id) in self.acted
            if consent.state is ConsentState.GIVEN:
                self.is_meant(request, consent.owner)

    async def a_no_looks_like_silence(self, t: Transaction, request: Request) -> None:
        """Promise 5."""
        silent = tuple(
            replace(one, state=ConsentState.ASKED, at=None)
            if one.state is ConsentState.DECLINED
            else one
            for one in request.consents
        )
        quiet = replace(request, consents=silent, suggestions=())
        seen = await build_view_models.build_request_view(self.w.app, t, request)
        assert seen == await build_view_models.build_request_view(self.w.app, t, quiet)

    def it_goes_on(
        self, request: Request, work: dict[tuple[str, str], str], views: list[str]
    ) -> None:
        """Promise 6: whatever is not over has work that leads on."""
        if request.state in {RequestState.QUEUED, RequestState.RENDERING}:
            assert work.get((WorkKind.RENDER, request.id)) in UNDER_WAY
        if request.state in {RequestState.CASTING, RequestState.REVIEW}:
            assert work.get((WorkKind.EXPIRE_REQUEST, request.id)) in UNDER_WAY
        if request.state is RequestState.POSTING:
            assert any(work.get((WorkKind.SHOW, view)) in UNDER_WAY for view in views)

    def what_was_taken_back_goes(self, work: dict[tuple[str, str], str]) -> None:
        """Promise 2: a clip that still stands there is about to be taken out."""
        for view, what in self.w.screen.values():
            if isinstance(what, RequestView) and what.clip and what.request in self.taken_back:
                assert work.get((WorkKind.SHOW, view.id)) in UNDER_WAY

    def teardown(self) -> None:
        """Everything that was accepted ends, and the screen shows how."""
        try:
            for _ in range(4):
                self.w.later(timedelta(hours=26))
                self.do(self.w.claims.release_expired(self.w.now))
                self.do(self.w.live())
            for one in self.all():
                assert one.state not in OPEN, one
                shown = self.picture_on_screen(one.id)
                posted = one.state is RequestState.POSTED
                assert (isinstance(shown, RequestView) and shown.clip is not None) == posted
                assert not (posted and one.id in self.taken_back)
                assert not self.gone & {one.asker, *one.scene.owners} or one.is_erased
            self.do(self.nobody_gone_is_left())
        finally:
            self.do(self.stack.aclose())
            self.loop.close()
            shutil.rmtree(self.folder)

    # What the machine knows.

    def pick(self, which: int) -> RequestId:
        """The latest ones first: more happens there."""
        return self.requests[-1 - which % len(self.requests)]

    def all(self) -> list[Request]:
        return [self.do(self.w.request(one)) for one in self.requests]

    def with_owner(self, owner: PersonId) -> list[Request]:
        return [one for one in self.all() if owner in one.scene.owners]

    def takes_back(self, owner: PersonId, theirs: list[Request]) -> None:
        """A yes that was given is gone for good; a question that was open is answered."""
        for one in theirs:
            self.acted.add((owner, one.id))
            if one.state is not RequestState.CASTING:
                self.taken_back.add(one.id)

    def note_grants(self, owner: PersonId) -> None:
        async def given() -> None:
            async with self.w.store.read() as t:
                for grant in await t.grants.list_by_owner(owner):
                    self.granted[grant.id] = (grant.owner, grant.to)

        self.do(given())

    def is_meant(self, request: Request, owner: PersonId) -> None:
        """A yes is the owner's own to this scene, or rests on what they gave."""
        consent = next(one for one in request.consents if one.owner == owner)
        if consent.basis is Basis.OWN:
            assert owner == request.asker
        elif consent.basis is Basis.GRANT:
            assert consent.grant is not None
            assert self.granted[consent.grant] == (owner, request.asker)
        else:
            assert (owner, request.id, consent.digest) in self.yes

    def may_render(self, request: Request, before: Request) -> None:
        """Promise 1, held when a worker begins."""
        assert before.id not in self.taken_back
        digest = request.scene.digest()
        for owner in request.scene.owners:
            consent = next(one for one in request.consents if one.owner == owner)
            assert consent.is_yes_to(digest)
            self.is_meant(request, owner)

    def may_post(self, request: RequestId) -> None:
        """Promise 2, held when a worker is about to show the clip."""
        assert request not in self.taken_back

    def picture_on_screen(self, request: RequestId) -> object:
        for view, what in self.w.screen.values():
            if view.kind is MessageKind.REQUEST and view.subject == request:
                return what
        return None

    async def nobody_gone_is_left(self) -> None:
        """Promises 7 and 10: no message to them stands anywhere, no row of theirs, no file."""
        for person in self.gone:
            assert not any(view.person == person for view, _ in self.w.screen.values())
            async with self.w.store.read() as t:
                assert await t.people.get(person) is None
                assert await t.cameos.list_by_owner(person) == []
                assert await t.messages.list_by_person(person) == []
                assert await t.requests.list_by_owner(person) == []


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=16,
    stateful_step_count=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
