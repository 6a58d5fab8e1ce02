"""Moments are shown in the reader's own time."""

from datetime import UTC, datetime

from bot.chat import timestamps


def test_a_moment_is_marked_and_shown() -> None:
    at = datetime(2026, 11, 22, 10, 33, tzinfo=UTC)
    line = f"Silence until {timestamps.mark_time(at)} is a no."
    assert (
        timestamps.format_times(line, timestamps.format_utc)
        == "Silence until 11-22 10:33 UTC is a no."
    )
    assert (
        timestamps.format_times(line, lambda one: str(one == at)) == "Silence until True is a no."
    )


def test_what_people_wrote_themselves_stays() -> None:
    for line in ("<t:>", "<t:abc>", "<t:99999999999999>", "5 < t:6 > 4"):
        assert timestamps.format_times(line, timestamps.format_utc) == line


def test_where_each_moment_stands() -> None:
    one, two = datetime(2026, 11, 22, 10, 33, tzinfo=UTC), datetime(2027, 1, 2, tzinfo=UTC)
    text, found = timestamps.replace_times(
        f"{timestamps.mark_time(one)}–{timestamps.mark_time(two)}.", timestamps.format_utc
    )
    assert text == "11-22 10:33 UTC–01-02 00:00 UTC."
    assert [(text[at : at + len(shown)], when) for at, shown, when in found] == [
        ("11-22 10:33 UTC", one),
        ("01-02 00:00 UTC", two),
    ]
