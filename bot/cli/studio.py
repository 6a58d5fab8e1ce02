"""`walkon studio`: draws contact sheets of all that the studio engine can draw."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import CommandContext

HELP = "Draw contact sheets of what the studio can draw: places, actions, garments, looks."
KINDS = ("garments", "moods", "actions", "places", "looks", "things")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of the command."""
    parser.add_argument("what", choices=("sheet",), help="what to do")
    parser.add_argument(
        "kinds", nargs="*", metavar="KIND", help=f"of {', '.join(KINDS)}; all without one"
    )
    parser.add_argument(
        "--out", type=Path, default=Path(), metavar="FOLDER", help="where to write KIND.jpg (here)"
    )


def run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> int:
    """Exit code 1 for a kind that there is not."""
    import sys

    from render.studio.sheets.draw import draw_sheet

    unknown = [kind for kind in parsed.kinds if kind not in KINDS]
    if unknown:
        text = words("studio-no-kind", {"kind": unknown[0], "known": ", ".join(KINDS)})
        print(text, file=sys.stderr)
        return 1
    parsed.out.mkdir(parents=True, exist_ok=True)
    for kind in parsed.kinds or KINDS:
        path = parsed.out / f"{kind}.jpg"
        path.write_bytes(draw_sheet(kind, context.models))
        print(words("studio-sheet-written", {"path": str(path)}))
    return 0
