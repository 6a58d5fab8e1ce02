"""`walkon sample`: makes a selfie clip of a sample person, to try everything with."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import CommandContext

HELP = "Make a selfie clip of a sample person, who is drawn and nobody real."
PEOPLE = ("sunny", "river", "wren")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of the command."""
    parser.add_argument("out", type=Path, metavar="FILE", help="the clip to write, .mp4")
    parser.add_argument("--person", choices=PEOPLE, default="sunny", help="who (sunny)")
    parser.add_argument("--digits", default="49217", help="the digits to read aloud (49217)")
    parser.add_argument("--turns", default="left,up,right", help="the head turns (left,up,right)")
    parser.add_argument("--size", default="720x1280", metavar="WxH", help="pixels (720x1280)")
    parser.add_argument(
        "--seconds", type=float, default=10.0, metavar="S", help="length at least (10)"
    )


def run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> int:
    """Exit code 0 when the clip is written."""
    from bot.cli import _arguments, _progress
    from render.sample_people import answer_clip, selfie
    from render.sound import speech

    out = _arguments.parse_clip_path(parsed.out)
    digits, turns = _arguments.parse_digits(parsed.digits), _arguments.parse_turns(parsed.turns)
    size = _arguments.parse_size(parsed.size)
    spoken = speech.speak(", ".join(digits), answer_clip.PITCH_HZ[parsed.person], "en").samples
    person = selfie.SelfieScript(spoken, speech.RATE, turns, parsed.person, size, parsed.seconds)
    with _progress.progress_bar(words("sample-progress"), quiet=False) as on_progress:
        selfie.write_selfie(person, context.models.folder, out, on_progress)
    print(words("sample-made", {"path": str(out), "digits": digits, "turns": ", ".join(turns)}))
    return 0
