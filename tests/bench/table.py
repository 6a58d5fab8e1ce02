"""The figures of a run as text."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.record import Record, log_path


def write_table(records: Sequence[Record], build: Path) -> str:
    """A heading for each measurement, which says whether the machine was busy; below it its
    figures with their limits, or why there are none. At the end, what to look at."""
    lines = [line for record in records for line in _rows(record, build)]
    failed = [record.name for record in records if record.reason]
    beyond = [name for record in records for name in record.figures if record.is_beyond(name)]
    busy = [record.name for record in records if record.is_busy]
    if failed:
        lines.append(f"Failed: {', '.join(failed)}.")
    if beyond:
        lines.append(f"Beyond the limit: {', '.join(beyond)}.")
    if busy:
        lines.append(
            f"The machine was busy during: {', '.join(busy)}. Other programs, or neighbours on the "
            "same host, made their times longer; measure them again when it is idle."
        )
    return "\n".join(lines)


def _rows(record: Record, build: Path) -> Iterator[str]:
    slowdowns = f"{record.slowdown_before:.2f}x before, {record.slowdown_after:.2f}x after"
    yield (
        f"{record.name}: {record.seconds:.1f} s, machine {'BUSY' if record.is_busy else 'idle'} "
        f"(calibration {slowdowns}; load {record.load:.1f}; steal {record.steal:.0%})"
    )
    if record.reason:
        yield f"  FAILED: {record.reason}; its output: {log_path(build, record.name)}"
    for name, value in record.figures.items():
        mark = "  BEYOND" if record.is_beyond(name) else ""
        yield f"  {name:36} {value:10.3f}  {record.limit(name)}{mark}".rstrip()
