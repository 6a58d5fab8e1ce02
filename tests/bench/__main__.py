"""Runs every measurement and writes build/bench.json: a flat map from name to number."""

import json
import sys
from pathlib import Path

from tests.bench import chatting, commands, deciding, platforms, queueing, rendering

BUILD = Path(__file__).parents[2] / "build"
MOST = {
    "studio.render_over_encode": 2.0,
    "studio.peak_mb": 1000,
    "inspect.elapsed_over_length": 1.0,
    "mark.share_of_render": 0.15,
    "verify.seconds": 2.0,
    "help.seconds": 0.3,
    "consent.decision_p99_ms": 5.0,
    "consent.decision_ratio": 1.5,
    "chat.ack_p99_ms": 100.0,
    "telegram.ack_p99_ms": 100.0,
    "discord.ack_p99_ms": 100.0,
    "up.seconds_to_ready": 5.0,
}
"""The most that a figure may be."""
LEAST = {
    "queue.share_of_bare_arq": 0.25,
    "telegram.share_of_bare": 0.5,
    "discord.share_of_bare": 0.5,
}
"""The least that a figure may be."""
MEASUREMENTS = (
    commands.help_seconds,
    commands.inspection,
    rendering.studio,
    commands.verify,
    deciding.decisions,
    chatting.chat,
    platforms.telegram,
    platforms.discord,
    queueing.queue,
    queueing.up,
)


def main() -> int:
    """Prints a table; exit code 1 when a figure is beyond its limit.

    Arguments are names of measurements, such as "decisions", to run only those.
    """
    BUILD.mkdir(exist_ok=True)
    figures: dict[str, float] = {}
    for measure in MEASUREMENTS:
        if not sys.argv[1:] or measure.__name__ in sys.argv[1:]:
            figures |= measure(BUILD)
    (BUILD / "bench.json").write_text(json.dumps(figures, indent=2) + "\n", "utf-8")
    beyond = [name for name, value in figures.items() if _is_beyond(name, value)]
    for name, value in figures.items():
        print(f"{name:36} {value:10.3f}  {_limit(name)}{'  BEYOND' if name in beyond else ''}")
    return int(bool(beyond))


def _is_beyond(name: str, value: float) -> bool:
    return value > MOST.get(name, float("inf")) or value < LEAST.get(name, float("-inf"))


def _limit(name: str) -> str:
    if name in MOST:
        return f"at most {MOST[name]:g}"
    return f"at least {LEAST[name]:g}" if name in LEAST else ""


if __name__ == "__main__":
    sys.exit(main())
