"""Writes docs/commands.md from the commands' own help and docs/states.md from the rules' tables."""

import contextlib
import io
import os
from pathlib import Path

from bot.__main__ import import_commands, main
from tests.bot.core.state_diagrams import diagrams

DOCS = Path(__file__).parents[2] / "docs"
INTRODUCTION = """# Commands
What each command prints for `--help`; written by `make docs`.
"""


def document() -> str:
    """The whole text of docs/commands.md."""
    parts = [INTRODUCTION, block([])]
    for name in import_commands():
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
    (DOCS / "commands.md").write_text(document(), "utf-8")
    (DOCS / "states.md").write_text(diagrams(), "utf-8")
