"""Where a command meets the terminal: settings in, errors out as sentences."""

import argparse
import sys
from collections.abc import Callable

from bot.chat.words import Words
from bot.cli._arguments import Mistyped
from bot.core.errors import Broken
from bot.settings import BadSetting, language_of, read
from bot.wiring import Setup
from render.contract.errors import BadOrder, RenderError

UNREADABLE = 2
_INTERRUPTED = 130  # what shells report for a program ended by ^C

Command = Callable[[argparse.Namespace, Setup, Words], int]


def run(command: Command, parsed: argparse.Namespace) -> int:
    """Runs a command and gives its exit code."""
    try:
        settings = read()
    except BadSetting as error:
        print(_words()(error.code, error.data), file=sys.stderr)
        return UNREADABLE
    words = Words(settings.language)
    try:
        return command(parsed, Setup(settings), words)
    except Mistyped as error:
        way_out = words("way-out-help", {"command": parsed.name})
        print(f"{words(error.code, error.data)} {way_out}", file=sys.stderr)
        return UNREADABLE
    except RenderError as error:
        print(sentence(error, parsed.name, words), file=sys.stderr)
        return UNREADABLE
    except Broken as error:
        print(error, file=sys.stderr)
        return UNREADABLE
    except (PermissionError, NotADirectoryError, FileExistsError) as error:
        told = {"place": str(error.filename), "why": error.strerror}
        print(words("place-unusable", told), file=sys.stderr)
        return UNREADABLE
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
        return Words(language_of())
    except BadSetting:
        return Words("en")


def sentence(error: RenderError, command: str, words: Words) -> str:
    """The error in the reader's words, with the way out where there is one to add."""
    text = words(error.code, error.data)
    if "file" in error.data:
        text = f"{error.data['file']}: {text}"
    if isinstance(error, BadOrder):
        return f"{text} {words('way-out-help', {'command': command})}"
    return text
