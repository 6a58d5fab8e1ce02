"""The table `work` on both databases: fairness, fencing, coalescing, waiting, sweeping."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, text

from bot.app.ports import Claim, DatabaseError, Queue, WorkKind
from bot.core.ids import PersonId, PlaceId, RequestId
from storage.database.engine import make_engine
from storage.database.tables import work as table
from storage.store import SqlStore
from storage.work_queue.claims import SqlClaims

NOW = datetime(2026, 1, 1, tzinfo=UTC)
LEASE = timedelta(seconds=10)
STALE = timedelta(seconds=5)
LATER = NOW + timedelta(seconds=1)
EVENTUALLY = datetime(2099, 1, 1, tzinfo=UTC)
ON_A_REAL_DATABASE = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def claims(store: SqlStore) -> SqlClaims:
    return SqlClaims(store.engine)


async def put(store: SqlStore, subject: str, place: str | None = None, **also: datetime) -> None:
    async with store.begin() as t:
        await t.work.add(WorkKind.RENDER, subject, Queue.RENDER, place and PlaceId(place), **also)


async def claim(claims: SqlClaims, subject: str, now: datetime = EVENTUALLY) -> Claim | None:
    taken = await claims.claim([(WorkKind.RENDER, subject)], LEASE, now)
    return taken.get((WorkKind.RENDER, subject))


async def claimed(claims: SqlClaims, subject: str, now: datetime = EVENTUALLY) -> Claim:
    taken = await claim(claims, subject, now)
    assert taken is not None
    return taken


async def due(claims: SqlClaims, now: datetime = EVENTUALLY, least: int = 1000) -> list[str]:
    return [work.subject for work in await claims.list_due(Queue.RENDER, now, STALE, least)]


async def state(store: SqlStore, subject: str) -> str:
    async with store.engine.connect() as connection:
        result = await connection.execute(select(table.c.state).where(table.c.subject == subject))
        return str(result.scalar_one())


async def test_one_of_many_gets_the_claim(store: SqlStore, claims: SqlClaims) -> None:
    await put(store, "a")
    taken = await asyncio.gather(*(claim(claims, "a") for _ in range(8)))
    assert len([holder for holder in taken if holder is not None]) == 1
    assert await due(claims) == []


async def test_a_lost_claim_can_neither_beat_nor_finish(store: SqlStore, claims: SqlClaims) -> None:
    await put(store, "a")
    lost = await claimed(claims, "a", LATER + timedelta(days=900))
    assert await claims.release_expired(EVENTUALLY) == 1
    holder = await claimed(claims, "a")
    assert holder.epoch > lost.epoch
    assert not await claims.renew(lost, LEASE, EVENTUALLY, 0.5)
    await claims.finish([lost], EVENTUALLY)
    await claims.give_back(lost, EVENTUALLY)
    assert await state(store, "a") == "running"
    async with store.begin() as t:
        assert not await t.work.has_claim(WorkKind.RENDER, "a", lost.epoch)
        assert await t.work.has_claim(WorkKind.RENDER, "a", holder.epoch)
    assert await claims.renew(holder, LEASE, EVENTUALLY, 0.5)
    await claims.finish([holder], EVENTUALLY)
    assert await state(store, "a") == "done"


async def test_only_silence_loses_a_claim(store: SqlStore, claims: SqlClaims) -> None:
    await put(store, "a")
    holder = await claimed(claims, "a")
    assert await claims.release_expired(EVENTUALLY + LEASE) == 0
    assert await claims.renew(holder, LEASE, EVENTUALLY + LEASE, 0.1)
    assert await claims.release_expired(EVENTUALLY + LEASE * 2) == 0
    assert await claims.release_expired(EVENTUALLY + LEASE * 2 + timedelta(seconds=1)) == 1
    assert await due(claims) == ["a"]


async def test_what_is_put_while_it_runs_is_done_once_more(
    store: SqlStore, claims: SqlClaims
) -> None:
    await put(store, "a")
    first = await claimed(claims, "a")
    for _ in range(3):
        await put(store, "a")
    assert await due(claims) == []
    await claims.finish([first], EVENTUALLY)
    assert await due(claims) == ["a"]
    await claims.finish([await claimed(claims, "a")], EVENTUALLY)
    assert await due(claims) == []
    await put(store, "a")
    assert await due(claims) == ["a"]


async def test_putting_twice_before_it_runs_is_once(store: SqlStore, claims: SqlClaims) -> None:
    await put(store, "a")
    await put(store, "a")
    await claims.finish([await claimed(claims, "a")], EVENTUALLY)
    assert await state(store, "a") == "done"


async def test_it_waits_for_its_time(store: SqlStore, claims: SqlClaims) -> None:
    await put(store, "a", not_before=LATER)
    assert await due(claims, NOW) == []
    assert await claim(claims, "a", NOW) is None
    assert await due(claims, LATER) == ["a"]
    await put(store, "a")
    assert await due(claims, NOW) == ["a"], "asked for without a time, it is due at once"


async def test_given_back_it_waits_for_the_time_that_was_said(
    store: SqlStore, claims: SqlClaims
) -> None:
    await put(store, "a")
    await claims.give_back(await claimed(claims, "a", NOW), LATER)
    assert await due(claims, NOW) == []
    assert (await claimed(claims, "a", LATER)).attempts == 2


async def test_giving_back_uncounted_is_no_attempt(store: SqlStore, claims: SqlClaims) -> None:
    await put(store, "a")
    await claims.give_back(await claimed(claims, "a", NOW), NOW, counted=False)
    assert (await claimed(claims, "a", NOW)).attempts == 1


async def test_what_is_dropped_is_not_done(store: SqlStore, claims: SqlClaims) -> None:
    await put(store, "a")
    await put(store, "b")
    running = await claimed(claims, "b")
    await put(store, "b")
    async with store.begin() as t:
        for subject in ("a", "b", "never-put"):
            await t.work.remove(WorkKind.RENDER, subject)
    assert await due(claims) == []
    assert await claim(claims, "a") is None
    await claims.finish([running], EVENTUALLY)
    assert await due(claims) == []


async def test_what_was_rolled_back_was_never_asked(store: SqlStore, claims: SqlClaims) -> None:
    async def break_off() -> None:
        async with store.begin() as t:
            await t.work.add(WorkKind.RENDER, "a", Queue.RENDER)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await break_off()
    assert await due(claims) == []


async def test_sent_is_not_sent_again_until_it_is_stale(store: SqlStore, claims: SqlClaims) -> None:
    await put(store, "a")
    sent = await claims.list_due(Queue.RENDER, EVENTUALLY, STALE, 10)
    await claims.mark_dispatched(sent, EVENTUALLY)
    assert await due(claims, EVENTUALLY + STALE) == []
    again = await claims.list_due(
        Queue.RENDER, EVENTUALLY + STALE + timedelta(microseconds=1), STALE, 10
    )
    assert [(work.subject, work.dispatches) for work in again] == [("a", 1)]


async def test_only_so_much_lies_in_redis(store: SqlStore, claims: SqlClaims) -> None:
    for number in range(9):
        await put(store, f"a{number}", "one place")
    sent = await claims.list_due(Queue.RENDER, EVENTUALLY, STALE, 3)
    assert [work.subject for work in sent] == ["a0", "a1", "a2"]
    await claims.mark_dispatched(sent, EVENTUALLY)
    assert await due(claims, least=3) == []
    await claim(claims, "a0")
    await claim(claims, "a1")
    assert await due(claims, least=3) == ["a3", "a4", "a5"], "two run, so four may lie there"


@ON_A_REAL_DATABASE
@given(
    arrivals=st.lists(st.sampled_from(["busy", "calm", "quiet"]), min_size=1, max_size=14),
    running=st.integers(0, 3),
)
async def test_places_take_turns(
    store: SqlStore, claims: SqlClaims, arrivals: list[str], running: int
) -> None:
    """A place's n-th work, counting what it has running, comes before any place's (n+1)-th."""
    async with store.engine.begin() as connection:
        await connection.execute(delete(table))
    has = {"busy": running, "calm": 0, "quiet": 0}
    for number in range(running):
        await put(store, f"running{number}", "busy")
        await claimed(claims, f"running{number}")
    expected = []
    for number, place in enumerate(arrivals):
        await put(store, f"{number:02}", place)
        has[place] += 1
        expected.append((has[place], number))
    order = [f"{number:02}" for _, number in sorted(expected)]
    assert await due(claims) == order
    async with store.read() as t:
        for position, subject in enumerate(order):
            in_line = await t.work.get_queue_position(RequestId(subject))
            assert (in_line.ahead, in_line.running) == (position, running)


async def fit(store: SqlStore, subject: str) -> None:
    async with store.begin() as t:
        await t.work.add(WorkKind.FIT_VOICE, subject, Queue.RENDER, PersonId(subject))


async def test_background_work_is_sent_alone_and_when_nothing_else_waits(
    store: SqlStore, claims: SqlClaims
) -> None:
    for number in range(5):
        await fit(store, f"voice{number}")
    await put(store, "later")
    assert await due(claims) == ["later"], "although it was put last"
    async with store.read() as t:
        assert await t.work.is_foreground_waiting(Queue.RENDER)
        position = await t.work.get_queue_position(RequestId("later"))
        assert (position.ahead, position.running) == (0, 0)
    render = await claimed(claims, "later")
    async with store.read() as t:
        assert not await t.work.is_foreground_waiting(Queue.RENDER)
    sent = await claims.list_due(Queue.RENDER, EVENTUALLY, STALE, 1000)
    assert [piece.subject for piece in sent] == ["voice0"], "one at a time"
    await claims.mark_dispatched(sent, EVENTUALLY)
    assert await due(claims) == [], "none while one lies in Redis"
    key = (WorkKind.FIT_VOICE, "voice0")
    holder = (await claims.claim([key], LEASE, EVENTUALLY))[key]
    await claims.finish([render], EVENTUALLY)
    assert await due(claims) == [], "none while one runs"
    await put(store, "another")
    async with store.read() as t:
        position = await t.work.get_queue_position(RequestId("another"))
        assert (position.ahead, position.running) == (0, 0), "a fitting gives way"
    assert await due(claims) == ["another"]
    await claims.finish([await claimed(claims, "another"), holder], EVENTUALLY)
    assert await due(claims) == ["voice1"]


async def test_place_in_line_tells_how_long_renders_take(
    store: SqlStore, claims: SqlClaims
) -> None:
    for number in range(25):
        await claims.add_duration(Queue.RENDER, float(number), NOW + timedelta(seconds=number))
    await put(store, "a")
    holder = await claimed(claims, "a")
    await claims.renew(holder, LEASE, EVENTUALLY, 0.25)
    async with store.read() as t:
        in_line = await t.work.get_queue_position(RequestId("a"))
        nobody = await t.work.get_queue_position(RequestId("unknown"))
    assert in_line.recent == tuple(float(number) for number in range(24, 4, -1))
    assert (in_line.ahead, in_line.progress) == (0, 0.25)
    assert (nobody.ahead, nobody.recent) == (0, ())


class Model:
    """What the table should say of one subject."""

    def __init__(self) -> None:
        self.asked = 0
        self.done_up_to = 0
        self.claims: list[tuple[Claim, int]] = []
        self.holder: Claim | None = None


@ON_A_REAL_DATABASE
@given(
    steps=st.lists(
        st.sampled_from(["put", "claim", "finish", "finish-old", "sweep", "again", "beat-old"]),
        max_size=25,
    )
)
async def test_whatever_happens_everything_asked_is_done_after_it_was_asked(
    store: SqlStore, claims: SqlClaims, steps: list[str]
) -> None:
    """One subject: a claim that began after the last `put` finishes, by its holder alone."""
    async with store.engine.begin() as connection:
        await connection.execute(delete(table))
    model = Model()

    async def finish(held: Claim) -> None:
        saw = {claim.epoch: asked for claim, asked in model.claims}[held.epoch]
        await claims.finish([held], EVENTUALLY)
        if held == model.holder:
            model.holder, model.done_up_to = None, max(model.done_up_to, saw)

    async def take() -> None:
        taken = await claim(claims, "a")
        waiting = model.asked > model.done_up_to and model.holder is None
        assert (taken is not None) == waiting
        if taken is not None:
            model.holder = taken
            model.claims.append((taken, model.asked))

    for step in [*steps, "claim", "finish", "claim", "finish"]:
        if step == "put":
            await put(store, "a")
            model.asked += 1
        elif step == "claim":
            await take()
        elif step == "sweep":
            swept = await claims.release_expired(EVENTUALLY + LEASE * 2)
            assert swept == (model.holder is not None)
            model.holder = None
        elif step == "again" and model.holder is not None:
            await claims.give_back(model.holder, EVENTUALLY)
            model.holder = None
        elif step == "finish" and model.holder is not None:
            await finish(model.holder)
        elif step in ("finish-old", "beat-old") and len(model.claims) > 1:
            old = model.claims[0][0]
            if old != model.holder:
                assert not await claims.renew(old, LEASE, EVENTUALLY, 0.0)
                await finish(old)
    assert model.done_up_to == model.asked
    assert await due(claims) == []


async def test_work_that_others_hold_as_well_is_claimed_in_the_end(
    store: SqlStore, claims: SqlClaims
) -> None:
    """Neither waits for the other for ever, and neither is broken off."""
    await put(store, "a")
    await put(store, "b")
    both = [(WorkKind.RENDER, "a"), (WorkKind.RENDER, "b")]
    holds = asyncio.Event()

    async def use_case() -> None:
        async with store.begin() as t:
            await t.work.add(WorkKind.RENDER, "b", Queue.RENDER)
            holds.set()
            await asyncio.sleep(0.2)
            await t.work.add(WorkKind.RENDER, "a", Queue.RENDER)

    asked = asyncio.create_task(use_case())
    await holds.wait()
    taken = await claims.claim(both, LEASE, EVENTUALLY)
    await asked
    assert set(taken) == set(both)


async def test_a_database_that_refuses_a_statement_is_a_database_error(
    store: SqlStore, claims: SqlClaims
) -> None:
    async with store.engine.begin() as connection:
        await connection.execute(text("DROP TABLE work"))
    with pytest.raises(DatabaseError):
        await claims.claim([(WorkKind.RENDER, "a")], LEASE, NOW)
    with pytest.raises(DatabaseError):
        await claims.count_waiting(WorkKind.RENDER, Queue.RENDER)
    with pytest.raises(DatabaseError):
        await put(store, "a")
    with pytest.raises(DatabaseError):
        async with store.read() as t:
            await t.work.get_queue_position(RequestId("a"))


async def test_a_server_that_cannot_be_reached_is_a_database_error() -> None:
    engine = make_engine("postgresql://walkon@127.0.0.1:1/walkon")
    try:
        with pytest.raises(DatabaseError):
            await SqlClaims(engine).release_expired(NOW)
        with pytest.raises(DatabaseError):
            await SqlClaims(engine).finish([Claim(WorkKind.RENDER, "a", 1, 1)], NOW)
    finally:
        await engine.dispose()
