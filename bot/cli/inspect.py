"""`walkon inspect`: whether a clip may become a cameo."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import CommandContext

HELP = "Tell whether a selfie clip may become a cameo, and what would make it better."
_ACCEPTED, _REJECTED = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of the command."""
    parser.add_argument("clip", type=Path, metavar="CLIP", help="a clip of one person's face")
    parser.add_argument("--digits", metavar="49217", help="the digits that were to be read aloud")
    parser.add_argument(
        "--turns",
        metavar="left,up,right",
        help="the head turns that were to be made, in order: left, right, up, down",
    )
    parser.add_argument(
        "--live", action="store_true", help="refuse a clip that does not look captured live"
    )
    parser.add_argument("--json", action="store_true", help="print the report as JSON")


def run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> int:
    """Exit code 0 accepted, 1 rejected, 2 unreadable."""
    import time

    from bot.cli import (
        _arguments,
        _edge,
        _people,
        _report,
        _scratch,
    )
    from render.contract.errors import Unreadable
    from render.perception.evidence import ExpectedChallenge

    started = time.monotonic()
    challenge = ExpectedChallenge(
        None if parsed.digits is None else _arguments.parse_digits(parsed.digits),
        () if parsed.turns is None else _arguments.parse_turns(parsed.turns),
        live=parsed.live,
    )
    with _scratch.open_folder(context, words) as folder, context.start_child() as child:
        try:
            report = _people.inspect_clip(
                child, context, parsed.clip, challenge, folder / "kit", words, parsed.json
            )
        except Unreadable as error:
            if not parsed.json:
                raise
            print(json.dumps(_report.unreadable_as_dict(error.code, time.monotonic() - started)))
            return _edge.EXIT_UNREADABLE
    if parsed.json:
        print(json.dumps(report.as_dict()))
    else:
        print("\n".join(_report.format_report(report, parsed.clip.name, words)))
        print(words("inspect-accepted" if report.accepted else "inspect-rejected"))
    return _ACCEPTED if report.accepted else _REJECTED
