"""A band: several instruments and several people, and everybody gets one."""

from collections.abc import Sequence
from dataclasses import replace

from render.contract.scene_graph import SceneProp
from render.studio.planning.mention import PromptMention
from render.studio.planning.nature import nature_of
from render.studio.planning.story_steps import Casting
from render.studio.planning.thing_relations import implied_action

_TAKEN = ("", "with", "hold", "beside", "play", "on")
_SUNG = ("🎤",)


def share_instruments(
    casting: Casting, props: list[SceneProp], mentions: Sequence[PromptMention]
) -> list[SceneProp]:
    """The things, each instrument that belongs to nobody in particular with one of the cast.

    Only where there are two or more of them and of people: "drums, guitar and piano". Who is left
    without sings if somebody is said to sing, and else plays along on nothing.
    """
    free = [
        spot
        for spot, prop in enumerate(props)
        if "instrument" in nature_of(prop.emoji)
        and prop.emoji not in _SUNG
        and prop.relation in _TAKEN
        and (prop.target in ("", *_instruments(props)))
    ]
    owned = {prop.target for prop in props if "instrument" in nature_of(prop.emoji)}
    players = [role for role in casting.roles if role not in owned]
    if len(free) < 2 or len(players) < 2:
        return props
    shared = list(props)
    sings = any(m.kind == "action" and m.name in ("sing", "rap") for m in mentions)
    for actors in casting.actors[:1]:
        for place, role in enumerate(players):
            if place < len(free):
                prop = replace(props[free[place]], relation="play", target=role, count=1)
                shared[free[place]] = prop
                action = implied_action("play", prop.emoji) or "perform"
                actors[role] = replace(actors[role], action=action, target=f"prop:{free[place]}")
            else:
                action = "sing" if sings or place == len(free) else "perform"
                actors[role] = replace(actors[role], action=action, target="")
    return shared


def _instruments(props: list[SceneProp]) -> tuple[str, ...]:
    """Names of the instruments: "guitar on drums" is no pile of instruments."""
    return tuple(
        f"prop:{spot}" for spot, prop in enumerate(props) if "instrument" in nature_of(prop.emoji)
    )
