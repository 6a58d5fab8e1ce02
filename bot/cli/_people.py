"""Inspects the clip of a person in a child process, for `walkon inspect` and `walkon try`."""

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
    """The report on a clip; the kit of an accepted one is written to `kit`. Raises RenderError."""
    clip = clip.absolute()
    try:
        with _progress.progress_bar(
            words("inspect-progress", {"file": clip.name}), quiet
        ) as on_progress:
            return inspect_in(child, clip, challenge, context.models.folder, kit, on_progress)
    except Unreadable as error:
        raise Unreadable(error.code, {**error.data, "file": clip.name}) from error
