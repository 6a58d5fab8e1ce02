"""Where a command meets the terminal: settings in, errors out as sentences."""

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
    """Runs a command and gives its exit code."""
    try:
        settings = read_settings()
    except BadSetting as error:
        print(_words()(error.code, error.data), file=sys.stderr)
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
        told = {"place": str(error.filename), "why": error.strerror}
        print(words("place-unusable", told), file=sys.stderr)
        return EXIT_UNREADABLE
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader went away (`walkon ... | head`): nobody is left to tell.
        sys.stderr.close()
        return 1


def _words() -> Words:
    """The reader's words while other settings are wrong; English where the language is one."""
    try:
        return Words(read_language())
    except BadSetting:
        return Words("en")


def format_error(error: RenderError, command: str, words: Words) -> str:
    """The error in the reader's words, with the way out where there is one to add."""
    text = words(error.code, error.data)
    if "file" in error.data:
        text = f"{error.data['file']}: {text}"
    if isinstance(error, BadOrder):
        return f"{text} {words('way-out-help', {'command': command})}"
    return text
