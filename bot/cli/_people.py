"""People's clips on the way to a cast: inspected in a child process, kept as kits."""

from pathlib import Path
from typing import TYPE_CHECKING

from bot.chat.words import Words
from bot.cli import _progress
from render.errors import Unreadable
from render.perception.evidence import Challenge
from render.perception.inspect import inspect_to
from render.perception.media import probe
from render.process import Child

if TYPE_CHECKING:
    from bot.wiring import Setup
    from render.perception.report import Report

MEMORY_MB = 1500
PROBE_SECONDS = 10.0
"""Most time to find out what a file is: whatever is refused is refused within it."""
SECONDS_PER_SECOND = 6.0
"""Most time on top for each second of a clip: 4K HEVC on two slow and busy cores."""


def inspect(
    child: Child,
    setup: "Setup",
    clip: Path,
    challenge: Challenge | None,
    kit: Path,
    words: Words,
    quiet: bool,
) -> "Report":
    """The report on a clip; an accepted one leaves its kit. Raises RenderError."""
    clip = clip.absolute()
    try:
        about = child.call(probe, clip, seconds=PROBE_SECONDS, memory_mb=MEMORY_MB)
        with _progress.bar(words("inspect-progress", {"file": clip.name}), quiet) as told:
            return child.call(
                inspect_to,
                clip,
                challenge,
                setup.models.folder,
                kit,
                seconds=PROBE_SECONDS + SECONDS_PER_SECOND * about.seconds,
                memory_mb=MEMORY_MB,
                on_progress=told,
            )
    except Unreadable as error:
        raise Unreadable(error.code, {**error.data, "file": clip.name}) from error
