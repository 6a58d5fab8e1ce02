"""The report of an inspection as lines for a terminal."""

import sys
from typing import TYPE_CHECKING

from bot.chat.words import Words, format_clip_time

if TYPE_CHECKING:
    from render.perception.checks import Check
    from render.perception.report import Report


def format_report(report: "Report", name: str, words: Words) -> list[str]:
    """A heading, a line for each check, and advice where there is some."""
    heading = {
        "file": name,
        "seconds": round(report.seconds, 1),
        "elapsed": round(report.elapsed, 1),
    }
    result = [words("inspect-heading", heading)]
    for check in report.checks:
        mark = "✓" if check.passed else "✗"
        measured = {"value": str(check.value) or "–", "limit": str(check.limit)}
        label = words(f"check-{check.name}")
        result.append(f"  {mark} {label}: {words('inspect-measured', measured)}")
        if check.advice:
            result.append(f"      {format_advice(check, words)}")
    return result


def format_advice(check: "Check", words: Words) -> str:
    """What the person can do about a check, and when in the clip it failed."""
    text = words(check.advice, {"value": check.value, "limit": check.limit})
    if check.span is None:
        return text
    start, end = (format_clip_time(seconds) for seconds in check.span)
    return f"{text} {words('inspect-span', {'start': start, 'end': end})}"


def print_rejection(report: "Report", name: str, words: Words) -> None:
    """Prints on the error stream why the clip of a person was rejected."""
    print(words("try-not-fit", {"name": name}), file=sys.stderr)
    for check in report.checks:
        if not check.passed:
            print(
                f"  ✗ {words(f'check-{check.name}')}: {format_advice(check, words)}",
                file=sys.stderr,
            )


def unreadable_as_dict(code: str, elapsed: float) -> dict[str, object]:
    """What `--json` prints for a file that cannot be read: a report with one failed check."""
    return {
        "accepted": False,
        "faces": 0,
        "checks": [
            {
                "name": "readable",
                "passed": False,
                "value": None,
                "limit": None,
                "span": None,
                "advice": code,
            }
        ],
        "digits_heard": None,
        "turns_seen": [],
        "seconds": 0.0,
        "elapsed": round(elapsed, 2),
    }
