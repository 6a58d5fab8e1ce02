"""Timestamps are replaced by times of the reader's time zone."""

from datetime import UTC, datetime

from bot.chat import timestamps


def test_a_time_is_marked_and_formatted() -> None:
    at = datetime(2026, 11, 22, 10, 33, tzinfo=UTC)
    line = f"Silence until {timestamps.mark_time(at)} is a no."
    assert (
        timestamps.format_times(line, timestamps.format_utc)
        == "Silence until 11-22 10:33 UTC is a no."
    )
    assert (
        timestamps.format_times(line, lambda time: str(time == at)) == "Silence until True is a no."
    )


def test_text_that_only_resembles_a_mark_stays() -> None:
    for line in ("<t:>", "<t:abc>", "<t:99999999999999>", "5 < t:6 > 4"):
        assert timestamps.format_times(line, timestamps.format_utc) == line


def test_the_offset_of_each_time() -> None:
    first, second = datetime(2026, 11, 22, 10, 33, tzinfo=UTC), datetime(2027, 1, 2, tzinfo=UTC)
    text, times = timestamps.replace_times(
        f"{timestamps.mark_time(first)}–{timestamps.mark_time(second)}.", timestamps.format_utc
    )
    assert text == "11-22 10:33 UTC–01-02 00:00 UTC."
    assert [(text[start : start + len(shown)], time) for start, shown, time in times] == [
        ("11-22 10:33 UTC", first),
        ("01-02 00:00 UTC", second),
    ]
