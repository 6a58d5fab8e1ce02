"""Writes docs/commands.md from the commands' own help, so that it is never written by hand."""

import contextlib
import io
import os
from pathlib import Path

from bot.__main__ import commands, main

DOCUMENT = Path(__file__).parents[1] / "docs" / "commands.md"
INTRODUCTION = """# Commands
What each command prints for `--help`; written by `make docs`.
"""


def document() -> str:
    """The whole text of docs/commands.md."""
    parts = [INTRODUCTION, block([])]
    for name in commands():
        parts += [f"\n## walkon {name}\n", block([name])]
    return "".join(parts)


def block(arguments: list[str]) -> str:
    """What `walkon ARGUMENTS --help` prints, as a code block."""
    os.environ["COLUMNS"] = "100"  # argparse wraps to the terminal
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
        main([*arguments, "--help"])
    return f"```\n{printed.getvalue()}```\n"


if __name__ == "__main__":
    DOCUMENT.write_text(document(), "utf-8")
