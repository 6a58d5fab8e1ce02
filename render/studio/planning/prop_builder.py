"""Makes the things of a scene out of what a prompt mentions of them."""

from collections.abc import Sequence
from dataclasses import replace

from render.contract.scene_graph import SceneProp
from render.studio.planning.mention import PromptMention
from render.studio.planning.nature import name_emoji
from render.studio.planning.story_steps import WEAK_ACTIONS, Casting
from render.studio.planning.thing_relations import refine_relation

MAX_PROPS = 12
MAX_COUNT = 60
_BOATS = ("⛵", "🛶", "🚤")
"""Boats in which people are rather than beside them."""

SCALE_RANGE = (0.1, 12.0)
_MOTIONS = {"fly": "fly", "swim": "swim", "dive": "swim", "run": "run", "chase": "run",
            "flee": "run", "walk": "walk", "march": "walk", "sneak": "walk", "dance": "hop",
            "jump": "hop", "climb": "hop", "ride": "roll", "drive": "roll", "float": "bob",
            "celebrate": "hop", "cheer": "hop"}  # fmt: skip


def with_rowing_boats(mentions: Sequence[PromptMention]) -> tuple[PromptMention, ...]:
    """The mentions, a boat in which somebody rows without a sail."""
    rows = any(m.kind == "action" and m.name == "row" and not m.negated for m in mentions)
    return tuple(
        replace(m, name="🛶") if rows and m.kind == "thing" and m.name == "⛵" else m
        for m in mentions
    )


def index_props(mentions: Sequence[PromptMention]) -> dict[int, int]:
    """The index of the prop that each mention of a thing becomes; equal things are one."""
    spots: dict[int, int] = {}
    by_emoji: dict[tuple[str, tuple[str, ...]], int] = {}
    refused = {m.name for m in mentions if m.kind == "thing" and m.negated}
    for number, mention in enumerate(mentions):
        if mention.kind != "thing" or mention.name in refused:
            continue
        key = mention.name, mention.subject if mention.relation in ("wear", "hold") else ()
        if key not in by_emoji and len(by_emoji) < MAX_PROPS:
            by_emoji[key] = len(by_emoji)
        if key in by_emoji:
            spots[number] = by_emoji[key]
    return spots


def make_props(
    mentions: Sequence[PromptMention],
    spots: dict[int, int],
    casting: Casting,
    targets: dict[str, str],
    language: str,
) -> list[SceneProp]:
    props: dict[int, SceneProp] = {}
    for number, spot in spots.items():
        mention = mentions[number]
        roles = [role for role in mention.subject if role in casting.roles]
        owner = mention.subject[0] if mention.subject else ""
        action, object_ = _deed_of(number, mentions, spots, targets, casting.roles)
        done = casting.actors[mention.step][(roles or casting.roles)[0]].action
        relation = refine_relation(
            mention.relation, mention.name, done, mention.scale, mention.count
        )
        if relation in ("beside", "with") and mention.name in _BOATS and not action and not done:
            relation = "in"  # "a shark swims round our boat"
        if owner in targets and targets[owner] != f"prop:{spot}":
            relation = "beside"  # a thing has it, not the cast
        if mention.relation == "on" and mention.target:
            relation = "on"  # something lies on it, nobody rides it
        target = roles[0] if len(roles) == 1 and len(casting.roles) > 1 else ""
        if mention.target:
            target = targets.get(mention.target, mention.target)
            if target not in casting.roles and not target.startswith("prop:"):
                target = ""
        if owner in targets and not target:
            target = targets[owner]
        prop = SceneProp(
            emoji=mention.name,
            name=name_emoji(mention.name, language),
            relation=relation,
            target="" if target == f"prop:{spot}" else target,
            count=min(max(mention.count, 1), MAX_COUNT),
            scale=min(max(mention.scale, SCALE_RANGE[0]), SCALE_RANGE[1]),
            motion=_motion_of(number, mentions),
            wear=_list_worn(number, mentions),
            action=action,
            object=object_,
        )
        earlier = props.get(spot)
        props[spot] = _merge(earlier, prop) if earlier else prop
    bearing = {prop.target for prop in props.values() if prop.relation == "on"}
    for spot, prop in props.items():
        if f"prop:{spot}" in bearing and prop.relation == "hold":
            props[spot] = replace(prop, relation="beside")  # what lies on it would fall
    return [props[spot] for spot in sorted(props)]


_VAGUE = ("with", "beside", "hold", "sky", "backdrop")


def _merge(first: SceneProp, again: SceneProp) -> SceneProp:
    """A thing that is mentioned twice: the clearer relation, the greater number."""
    vaguer = first.relation in _VAGUE and again.relation not in _VAGUE
    clearer = again if vaguer or (again.scale != 1.0 and again.relation in _VAGUE) else first
    return replace(
        clearer,
        count=max(first.count, again.count),
        scale=first.scale if first.scale != 1.0 else again.scale,
        motion=first.motion or again.motion,
        wear=first.wear or again.wear,
        action=first.action or again.action,
        object=first.object or again.object,
    )


def _deed_of(
    number: int,
    mentions: Sequence[PromptMention],
    spots: dict[int, int],
    targets: dict[str, str],
    roles: tuple[str, ...],
) -> tuple[str, str]:
    """What a thing does by itself, and to whom or what: a role, "prop:N" or ""."""
    agent = (f"#{number}",)
    done = [m for m in mentions if m.kind == "action" and m.subject == agent and not m.negated]
    if not done:
        return "", ""
    strong = [m for m in done if m.name not in WEAK_ACTIONS] or done
    target = targets.get(strong[0].target, strong[0].target)
    if target not in roles and not target.startswith("prop:"):
        target = ""
    if not target:
        target = next(
            (
                f"prop:{spots[other]}"
                for other, m in enumerate(mentions)
                if other in spots
                and spots[other] != spots[number]
                and agent in ((m.target,), m.subject)
                and m.relation not in ("on", "under", "behind", "wear")
                and m.step == strong[0].step
            ),
            "",
        )
    return strong[0].name, "" if target == f"prop:{spots[number]}" else target


def _list_worn(number: int, mentions: Sequence[PromptMention]) -> tuple[str, ...]:
    """What an animal or a creature wears."""
    worn = (m for m in mentions if m.kind == "wear" and m.subject == (f"#{number}",))
    return tuple(dict.fromkeys(m.name for m in worn if not m.negated))


def _motion_of(number: int, mentions: Sequence[PromptMention]) -> str:
    agent = (f"#{number}",)
    for mention in mentions:
        if mention.kind == "action" and mention.subject == agent and not mention.negated:
            return _MOTIONS.get(mention.name, "")
    return ""
