"""Parses what is typed after a command: a prompt with mentions in it, or mentions alone."""

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

_CONNECTIVES = tuple(
    f" {word} "
    for word in ["with", "and", "for", "at", "to", "of", "by", "like", "behind", "beside"]
)
"""Words after which a mention at the end belongs to the sentence: "dancing with @Mina"."""


@dataclass(frozen=True)
class ParsedPrompt:
    """`prompt`: with {A}, {B}, … for the people of `cast`, in their order. `clip_options`: those
    that were typed or chosen."""

    prompt: str
    cast: tuple[PersonId, ...]
    clip_options: ClipOptions


async def list_mentioned(context: Context, parts: Sequence[str | Mention]) -> list[PersonId]:
    """The people who are mentioned, each once, in the order of their first mention. Those who are
    new are registered."""
    mentioned: dict[PersonId, None] = {}
    for part in parts:
        if isinstance(part, Mention):
            person = await people.register(context.app, part.address, part.name, "")
            mentioned[person.id] = None
    return list(mentioned)


async def parse_prompt(context: Context, command: Command) -> ParsedPrompt:
    """The prompt, the cast and the clip options of a command.

    A mention within the sentence becomes a role there. Mentions after the sentence only add to the
    cast. Without any mention the cast is the asker. Chosen options take precedence over typed ones.

    Raises Unsuitable "cast-size", "option-…".
    """
    prompt_parts, typed_options = options.split_typed_options(command.parts)
    clip_options = options.parse_clip_options({**typed_options, **command.options})
    parts = list(prompt_parts)
    while parts and (isinstance(parts[-1], Mention) or not parts[-1].strip(" ,&+")):
        parts.pop()
    if parts and isinstance(last := parts[-1], str) and last.lower().endswith(_CONNECTIVES):
        parts = list(prompt_parts)
    cast = await list_mentioned(context, command.parts) or [context.me.id]
    if len(cast) > len(ROLES):
        raise Unsuitable("cast-size", {"least": 1, "most": len(ROLES), "count": len(cast)})
    prompt = "".join([await _format_part(context, part, cast) for part in parts])
    return ParsedPrompt(" ".join(prompt.split()), tuple(cast), clip_options)


async def _format_part(context: Context, part: str | Mention, cast: Sequence[PersonId]) -> str:
    """A part of a stored prompt, with {A}, {B}, … for a mention."""
    if isinstance(part, str):
        # Braces mark roles, so typed ones become parentheses.
        return part.replace("{", "(").replace("}", ")")
    person = await people.register(context.app, part.address, part.name, "")
    return f"{{{ROLES[cast.index(person.id)]}}}"
