"""What was typed after a command: a prompt with people in it, or just people."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.app import people
from bot.chat import options
from bot.chat.context import Context
from bot.chat.contract import Command, Mention
from bot.core.clip_options import ClipOptions
from bot.core.errors import Unsuitable
from bot.core.ids import PersonId
from bot.core.scene import ROLES

_JOINING = tuple(
    f" {word} "
    for word in ["with", "and", "for", "at", "to", "of", "by", "like", "behind", "beside"]
)
"""A name after one of these belongs to the sentence: "dancing with @Mina"."""


@dataclass(frozen=True)
class ParsedPrompt:
    """`prompt`: with {A}, {B}, … for the people of `cast`, in their order. `wish`: how it is to
    look, how long it is to be, what format it is to have."""

    prompt: str
    cast: tuple[PersonId, ...]
    wish: ClipOptions


async def list_mentioned(context: Context, parts: Sequence[str | Mention]) -> list[PersonId]:
    """Everybody named, each once, in the order they are named."""
    found: dict[PersonId, None] = {}
    for part in parts:
        if isinstance(part, Mention):
            person = await people.register(context.app, part.address, part.name, "")
            found[person.id] = None
    return list(found)


async def parse_prompt(context: Context, command: Command) -> ParsedPrompt:
    """The prompt and the cast of a command. Names within the sentence become roles where they
    stand; names after it are the cast and nothing else; with no name it is the asker.

    Raises Unsuitable "cast-size", "option-…".
    """
    said, typed = options.split_typed_options(command.parts)
    wish = options.parse_clip_options({**typed, **command.options})
    parts = list(said)
    while parts and (isinstance(parts[-1], Mention) or not parts[-1].strip(" ,&+")):
        parts.pop()
    if parts and isinstance(last := parts[-1], str) and last.lower().endswith(_JOINING):
        parts = list(said)
    cast = await list_mentioned(context, command.parts) or [context.me.id]
    if len(cast) > len(ROLES):
        raise Unsuitable("cast-size", {"least": 1, "most": len(ROLES), "count": len(cast)})
    prompt = "".join([await _text(context, part, cast) for part in parts])
    return ParsedPrompt(" ".join(prompt.split()), tuple(cast), wish)


async def _text(context: Context, part: str | Mention, cast: Sequence[PersonId]) -> str:
    if isinstance(part, str):
        # Braces are ours: nobody types a role.
        return part.replace("{", "(").replace("}", ")")
    person = await people.register(context.app, part.address, part.name, "")
    return f"{{{ROLES[cast.index(person.id)]}}}"
