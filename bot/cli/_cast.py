"""The arguments of `walkon try`. Names of people are replaced by roles here: a render gets none."""

import argparse
import re
from dataclasses import dataclass
from pathlib import Path

from bot.cli._arguments import BadArgument, parse_clip_path, parse_pair, parse_size
from bot.text.clean import clean_line, clean_name
from bot.text.skeleton import resembles
from render.contract.order import ROLES, Line


@dataclass(frozen=True)
class TryArguments:
    """`people`: names by role. `clips`: paths by role. `prompt`: with a role in braces for each
    name. `size`: pixels. `lines`: what is spoken."""

    people: dict[str, str]
    clips: dict[str, Path]
    prompt: str
    lines: tuple[Line, ...]
    size: tuple[int, int]
    seconds: float
    look: str
    seed: int
    out: Path


def read_cast(parsed: argparse.Namespace) -> TryArguments:
    """Parses the arguments. Raises BadArgument."""
    clips: dict[str, Path] = {}
    for argument in parsed.person:
        typed, clip = parse_pair(argument, "typed-person")
        name = clean_name(typed)
        if not name:
            raise BadArgument("typed-person", given=argument)
        if name in clips:
            raise BadArgument("typed-person-twice", name=name)
        if alike := [other for other in clips if resembles(name, other)]:
            raise BadArgument("typed-person-alike", name=name, other=alike[0])
        clips[name] = Path(clip)
    if len(clips) > len(ROLES):
        raise BadArgument("cast-size", count=len(clips), least=1, most=len(ROLES))
    roles = dict(zip(clips, ROLES, strict=False))
    lines: list[Line] = []
    for argument in parsed.say:
        typed, text = parse_pair(argument, "typed-say")
        name = clean_name(typed)
        if name not in roles:
            raise BadArgument("typed-say-nobody", name=name, cast=", ".join(roles))
        lines.append(Line(roles[name], clean_line(text)))
    return TryArguments(
        people={role: name for name, role in roles.items()},
        clips={roles[name]: clip for name, clip in clips.items()},
        prompt=_replace_names(clean_line(parsed.prompt), roles),
        lines=tuple(lines),
        size=parse_size(parsed.size),
        seconds=parsed.seconds,
        look=parsed.look,
        seed=parsed.seed,
        out=parse_clip_path(parsed.out),
    )


def _replace_names(prompt: str, roles: dict[str, str]) -> str:
    """The prompt with a role in braces in place of each name."""
    for name in sorted(roles, key=len, reverse=True):
        # A letter after a Latin name is part of another word; a Korean particle is not (민아가).
        end = r"(?![A-Za-z])" if name[-1].isascii() else ""
        prompt = re.sub(rf"(?<!\w){re.escape(name)}{end}", f"{{{roles[name]}}}", prompt)
    return prompt
