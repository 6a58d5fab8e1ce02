"""`walkon try`: makes a marked clip from clips of people and a prompt."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from render.engines.select import ENGINE_CHOICES

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import CommandContext

HELP = "Put one to six people into a prompted clip; for clips of people who agreed."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of the command."""
    parser.add_argument(
        "--person",
        action="append",
        required=True,
        metavar="NAME=CLIP",
        help="somebody and a clip of them; once for each of up to six people",
    )
    parser.add_argument("--prompt", required=True, help="what happens, in English or Korean")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the clip, .mp4")
    parser.add_argument(
        "--size", default="1280x720", metavar="WxH", help="pixels, even, 180-1920 (1280x720)"
    )
    parser.add_argument("--seconds", type=float, default=6.0, metavar="S", help="length, 2-60 (6)")
    parser.add_argument("--look", default="natural", help="how the picture is finished (natural)")
    parser.add_argument(
        "--say",
        action="append",
        default=[],
        metavar='NAME="WORDS"',
        help="a line that somebody speaks; once for each line",
    )
    parser.add_argument("--seed", type=int, default=1, help="another seed, another take (1)")
    parser.add_argument(
        "--engine",
        choices=ENGINE_CHOICES,
        help="what makes the clip; see WALKON_ENGINE, which it overrides",
    )
    parser.add_argument("--json", action="store_true", help="print what was made as JSON")


def run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> int:
    """Exit code 0 when the clip is written, 1 when the clip of a person is rejected."""
    from bot.cli import _cast, _clip, _engine

    cast = _cast.read_cast(parsed)
    engine = _engine.require_engine(context, words, name=parsed.engine or "")
    result = _clip.make_clip(cast, context, words, engine, quiet=parsed.json)
    if result is None:
        return 1
    if parsed.json:
        print(json.dumps(result.as_dict(), ensure_ascii=False))
    else:
        print("\n".join(_clip.format_result(result, cast, words)))
    return 0
