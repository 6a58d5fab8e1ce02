"""People's clips on the way to a cast: inspected in a child process, kept as kits."""

from pathlib import Path
from typing import TYPE_CHECKING

from bot.chat.words import Words
from bot.cli import _progress
from render.contract.errors import Unreadable
from render.isolation.child import Child
from render.perception.evidence import ExpectedChallenge
from render.tasks import inspect_in

if TYPE_CHECKING:
    from bot.wiring import CommandContext
    from render.perception.report import Report


def inspect_clip(
    child: Child,
    context: "CommandContext",
    clip: Path,
    challenge: ExpectedChallenge | None,
    kit: Path,
    words: Words,
    quiet: bool,
) -> "Report":
    """The report on a clip; an accepted one leaves its kit. Raises RenderError."""
    clip = clip.absolute()
    try:
        with _progress.progress_bar(words("inspect-progress", {"file": clip.name}), quiet) as told:
            return inspect_in(child, clip, challenge, context.models.folder, kit, told)
    except Unreadable as error:
        raise Unreadable(error.code, {**error.data, "file": clip.name}) from error
