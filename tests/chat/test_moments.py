"""Moments are shown in the reader's own time."""

from datetime import UTC, datetime

from bot.chat import moments


def test_a_moment_is_marked_and_shown() -> None:
    at = datetime(2026, 11, 22, 10, 33, tzinfo=UTC)
    line = f"Silence until {moments.mark(at)} is a no."
    assert moments.shown(line, moments.in_utc) == "Silence until 11-22 10:33 UTC is a no."
    assert moments.shown(line, lambda one: str(one == at)) == "Silence until True is a no."


def test_what_people_wrote_themselves_stays() -> None:
    for line in ("<t:>", "<t:abc>", "<t:99999999999999>", "5 < t:6 > 4"):
        assert moments.shown(line, moments.in_utc) == line
