"""Runs a command: reads the settings, and turns errors into sentences on the error stream. The one
place that does so."""

import argparse
import sys
from collections.abc import Callable

from bot.chat.words import Words
from bot.cli._arguments import BadArgument
from bot.core.errors import Broken
from bot.settings import BadSetting, read_language, read_settings
from bot.wiring import CommandContext
from render.contract.errors import BadOrder, RenderError

EXIT_UNREADABLE = 2
_INTERRUPTED = 130  # what shells report for a program ended by ^C

Command = Callable[[argparse.Namespace, CommandContext, Words], int]


def run_command(command: Command, parsed: argparse.Namespace) -> int:
    """Runs a command and returns its exit code."""
    try:
        settings = read_settings()
    except BadSetting as error:
        print(_find_words()(error.code, error.data), file=sys.stderr)
        return EXIT_UNREADABLE
    words = Words(settings.language)
    try:
        return command(parsed, CommandContext(settings), words)
    except BadArgument as error:
        way_out = words("way-out-help", {"command": parsed.name})
        print(f"{words(error.code, error.data)} {way_out}", file=sys.stderr)
        return EXIT_UNREADABLE
    except RenderError as error:
        print(format_error(error, parsed.name, words), file=sys.stderr)
        return EXIT_UNREADABLE
    except Broken as error:
        print(error, file=sys.stderr)
        return EXIT_UNREADABLE
    except (PermissionError, NotADirectoryError, FileExistsError) as error:
        data = {"place": str(error.filename), "why": error.strerror}
        print(words("place-unusable", data), file=sys.stderr)
        return EXIT_UNREADABLE
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader of the output has ended, as in `walkon ... | head`.
        sys.stderr.close()
        return 1


def _find_words() -> Words:
    """Words for an error in the settings; English when the language itself is wrong."""
    try:
        return Words(read_language())
    except BadSetting:
        return Words("en")


def format_error(error: RenderError, command: str, words: Words) -> str:
    """The sentence of an error; for a bad order also which help to read."""
    text = words(error.code, error.data)
    if "file" in error.data:
        text = f"{error.data['file']}: {text}"
    if isinstance(error, BadOrder):
        return f"{text} {words('way-out-help', {'command': command})}"
    return text
