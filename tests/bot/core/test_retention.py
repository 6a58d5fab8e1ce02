"""Nobody is deleted who was here, or who was not told a month before."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.ids import PersonId
from bot.core.person import Person
from bot.core.retention import (
    PRECISION,
    WARNING,
    RetentionStep,
    decide,
    get_deletion_time,
    is_use_recorded,
    is_warned,
)

START = datetime(2026, 1, 1, tzinfo=UTC)
DAYS = st.integers(0, 2000).map(timedelta)
KEEP = st.integers(60, 900).map(timedelta)


def person(seen: timedelta | None, warned: timedelta | None) -> Person:
    times = [None if after is None else START + after for after in (seen, warned)]
    return Person(PersonId("p"), "Mina", "en", None, *times)


@given(DAYS, st.none() | DAYS, DAYS, KEEP)
def test_who_is_deleted_was_away_and_was_told(
    seen: timedelta, warned: timedelta | None, now: timedelta, keep: timedelta
) -> None:
    if decide(person(seen, warned), START + now, keep) is RetentionStep.DELETE:
        assert now - seen >= keep
        assert warned is not None
        assert seen < warned <= now - WARNING


@given(st.none() | DAYS, st.none() | DAYS, DAYS)
def test_for_ever_is_for_ever(
    seen: timedelta | None, warned: timedelta | None, now: timedelta
) -> None:
    assert decide(person(seen, warned), START + now, None) is RetentionStep.KEEP


@given(DAYS, KEEP, st.lists(st.integers(1, 90).map(timedelta), min_size=80, max_size=80))
def test_whoever_stays_away_is_deleted_at_the_time_they_were_told(
    seen: timedelta, keep: timedelta, sweeps: list[timedelta]
) -> None:
    current, now, told = person(seen, None), START + seen, None
    for pause in sweeps:
        now += pause
        step = decide(current, now, keep)
        if step is RetentionStep.WARN:
            assert told is None  # once
            current = Person(PersonId("p"), "Mina", "en", None, current.seen_at, now)
            told = get_deletion_time(current, now, keep)
            assert told >= now + WARNING
        elif step is RetentionStep.DELETE:
            assert told is not None
            assert now >= told
            return
        elif told is not None:
            assert now < told
    assert now - START - seen < keep + WARNING + timedelta(days=180)


@given(DAYS, DAYS, DAYS, KEEP)
def test_a_use_puts_everything_off(
    seen: timedelta, warned: timedelta, used: timedelta, keep: timedelta
) -> None:
    now = START + max(seen, warned, used)
    back = Person(PersonId("p"), "Mina", "en", None, now, person(seen, warned).warned_at)
    assert not is_warned(back)
    assert decide(back, now, keep) is RetentionStep.KEEP


@given(st.none() | DAYS, st.none() | DAYS, DAYS)
def test_a_use_after_a_warning_is_always_recorded(
    seen: timedelta | None, warned: timedelta | None, now: timedelta
) -> None:
    current = person(seen, warned)
    if is_use_recorded(current, START + now):
        assert not is_warned(current)
        assert current.seen_at is not None
        assert START + now - current.seen_at < PRECISION
