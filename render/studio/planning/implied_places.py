"""Where a scene plays when the prompt names no place: by what people do, wear or have."""

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

from render.contract.scene_graph import SceneActor, SceneProp
from render.studio.planning.mention import PromptMention

ANYWHERE = frozenset(
    ("present", "serve", "argue", "type", "drink", "phone", "run", "flee", "chase", "march", "read",
     "take_photo", "selfie", "sing", "dance", "sleep", "hide", "fly", "fall", "teach", "build")
)  # fmt: skip
"""Actions that say less about the place than clothes and what is done with things."""


def imply_place(
    mentions: Sequence[PromptMention], actors: Iterable[SceneActor], props: Sequence[SceneProp]
) -> tuple[str, str]:
    """The place, "" if nothing implies one, and the note for it.

    Notes: "place-from-action", "place-from-wardrobe", "place-from-thing", "place-by-default".
    """
    table = _load()
    cast = tuple(actors)
    for actor in cast:
        if f"action:{actor.action}" in table and actor.action not in ANYWHERE:
            return table[f"action:{actor.action}"], "place-from-action"
    for prop in props:
        if f"{prop.relation}:{prop.emoji}" in table:
            return table[f"{prop.relation}:{prop.emoji}"], "place-from-thing"
    for actor in cast:
        for name in actor.wear:
            if f"wear:{name}" in table:
                return table[f"wear:{name}"], "place-from-wardrobe"
    is_outdoors = any(mention.kind == "weather" and not mention.negated for mention in mentions)
    for actor in cast if not is_outdoors else ():
        if f"action:{actor.action}" in table:
            return table[f"action:{actor.action}"], "place-from-action"
    for mention in mentions:
        if mention.kind == "action" and mention.subject[:1] and mention.subject[0][0] == "#":
            continue  # what a thing does
        if f"{mention.kind}:{mention.name}" in table and not mention.negated:
            return table[f"{mention.kind}:{mention.name}"], "place-from-thing"
    return "", "place-by-default"


@cache
def _load() -> dict[str, str]:
    """By `kind:name` or `relation:emoji`."""
    text = files("render.studio.planning").joinpath("lexicon/implied_places.tsv").read_text("utf-8")
    table = {}
    for row in text.splitlines():
        if row and not row.startswith("#"):
            place, causes = row.split("\t")
            table.update(dict.fromkeys(causes.split(), place))
    return table
