"""A folder in memory for the decrypted files of a command."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.core.errors import Broken

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import CommandContext


@contextmanager
def open_folder(context: "CommandContext", words: "Words") -> Iterator[Path]:
    """An empty folder that is deleted at the end of the block; temporary files of libraries are in
    memory too. Raises Broken where memory has no room for them."""
    if problem := context.scratch.find_problem():
        raise Broken(words(problem.code, problem.data))
    with context.scratch.hold_temporary_files(), context.scratch.open_folder() as folder:
        yield folder
