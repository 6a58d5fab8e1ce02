"""Builds a scene graph from a reading, for prompts of any language."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from render.contract.order import Line
from render.contract.scene_graph import SceneActor, SceneGraph, SceneProp, SceneShot
from render.studio.planning.accounts import list_left_out, list_notes, list_understood
from render.studio.planning.bands import share_instruments
from render.studio.planning.implied_places import imply_place
from render.studio.planning.mention import PromptMention, Reading
from render.studio.planning.prop_builder import index_props, make_props, with_rowing_boats
from render.studio.planning.story_steps import MUTUAL, Casting, cast_story
from render.studio.planning.thing_relations import implied_action

ALL_ROLES = "ABCDEF"
MAX_STEPS = 6
UNKNOWN_PLACE = "painted_set"
"""A stage with painted sets, for places that no file has."""


def build_graph(reading: Reading, people: int, lines: Sequence[Line] = ()) -> SceneGraph:
    """The scene graph of a reading.

    `people`: size of the cast, 1-6; others are taken as the nearest of these. `lines`: what was
    ordered to be said; it replaces what the prompt quotes for the same role.
    """
    roles = tuple(ALL_ROLES[: min(max(people, 1), len(ALL_ROLES))])
    mentions, steps = _number_steps(with_rowing_boats(reading.mentions))
    used: set[int] = set()
    spots = index_props(mentions)
    targets = {f"#{number}": f"prop:{spot}" for number, spot in spots.items()}
    casting = cast_story(mentions, roles, steps, lines, targets)
    used |= casting.used
    props = make_props(mentions, spots, casting, targets, reading.language)
    used |= set(spots)
    used |= {number for number, mention in enumerate(mentions) if mention.kind == "size"}
    for number, mention in enumerate(mentions):
        agent = mention.subject[0] if mention.subject else ""
        if mention.kind in ("action", "wear") and agent.startswith("#") and agent in targets:
            used.add(number)
    used |= _find_told_by_relations(mentions, props)
    props = share_instruments(casting, props, mentions)
    _add_implied_actions(casting, props)
    _face_each_other(casting)
    places = _choose_places(mentions, steps, used)
    notes = list_notes(mentions, used, len(roles))
    place = places[0]
    if not place and reading.is_elsewhere:
        place = UNKNOWN_PLACE
        notes += ("place-by-default",)
    if not place:
        place, note = imply_place(mentions, casting.actors[0].values(), props)
        notes += (note,)
    single = {kind: _first(kind, mentions, used) for kind in ("hour", "weather", "look", "people")}
    cameras = _choose_cameras(mentions, steps, used)
    return SceneGraph(
        language=reading.language,
        place=place,
        hour=single["hour"],
        weather=single["weather"],
        actors=_finish(casting.actors[0], props),
        props=tuple(props),
        camera=cameras[0],
        look=single["look"],
        shots=_make_shots(casting, props, spots, mentions, places, cameras),
        understood=list_understood(reading, mentions, used),
        left_out=list_left_out(reading, mentions, used),
        notes=notes,
    )


def _number_steps(mentions: Sequence[PromptMention]) -> tuple[tuple[PromptMention, ...], int]:
    """The mentions with steps from 0 without gaps, and the number of steps."""
    steps = sorted({mention.step for mention in mentions if not mention.negated}) or [0]
    number = {step: min(place, MAX_STEPS - 1) for place, step in enumerate(steps)}
    renumbered = tuple(replace(m, step=number.get(m.step, 0)) for m in mentions)
    return renumbered, min(len(steps), MAX_STEPS)


def _find_told_by_relations(mentions: Sequence[PromptMention], props: list[SceneProp]) -> set[int]:
    """Actions that are seen in how a thing is taken, though the cast does something else too."""
    told = {implied_action(prop.relation, prop.emoji) for prop in props} - {""}
    return {n for n, m in enumerate(mentions) if m.kind == "action" and m.name in told}


def _add_implied_actions(casting: Casting, props: list[SceneProp]) -> None:
    """Who does nothing yet does what their things are for: rides the camel, eats the pizza."""
    for actors in casting.actors:
        for role, actor in actors.items():
            for spot, prop in enumerate(props):
                if prop.target not in ("", role):
                    continue
                action = implied_action(prop.relation, prop.emoji)
                flees = prop.relation == "chase" and actor.action in ("", "run", "walk", "stand")
                if action and (actor.action == "" or flees):
                    actor = replace(actor, action=action, target=f"prop:{spot}")
                elif prop.relation in ("versus", "chase", "flee", "eat", "ride", "use", "play",
                                       "throw", "carry") and not actor.target:  # fmt: skip
                    actor = replace(actor, target=f"prop:{spot}")
            actors[role] = actor


def _face_each_other(casting: Casting) -> None:
    """People who do the same mutual thing, and nobody else, do it to each other: two by two."""
    for actors in casting.actors:
        alike = [
            actor.role for actor in actors.values() if actor.action in MUTUAL and not actor.target
        ]
        for first, second in pairwise(alike):
            if actors[first].target == "" and actors[first].action == actors[second].action:
                actors[first] = replace(actors[first], target=second)
                if actors[second].target == "":
                    actors[second] = replace(actors[second], target=first)


def _finish(actors: dict[str, SceneActor], props: list[SceneProp]) -> tuple[SceneActor, ...]:
    """The actors with what they hold; who does nothing stands."""
    return tuple(
        replace(
            actor,
            action=actor.action or "stand",
            hold=tuple(
                prop.emoji
                for prop in props
                if prop.relation == "hold" and prop.target in ("", role)
            ),
        )
        for role, actor in actors.items()
    )


def _choose_places(mentions: Sequence[PromptMention], steps: int, used: set[int]) -> list[str]:
    """The place of each step, "" where none is named; the first step takes the first named."""
    places = [""] * steps
    for step in range(steps):
        named = [
            (n, m)
            for n, m in enumerate(mentions)
            if m.kind == "place" and m.step == step and not m.negated
        ]
        if named:
            _, mention = min(named, key=_rank_place)
            places[step] = mention.name
            used |= {n for n, m in named if m.name == mention.name}
    places[0] = places[0] or next((place for place in places if place), "")
    return places


def _rank_place(numbered: tuple[int, PromptMention]) -> tuple[bool, bool, int]:
    """A spot ("in the bar") comes before a city or a country, then before what is only named."""
    number, mention = numbered
    return mention.relation == "backdrop", not mention.relation, number


def _choose_cameras(mentions: Sequence[PromptMention], steps: int, used: set[int]) -> list[str]:
    cameras = [""] * steps
    for number, mention in enumerate(mentions):
        if mention.kind == "camera" and not mention.negated:
            cameras[mention.step] = cameras[mention.step] or mention.name
            used.add(number)
    return cameras


def _first(kind: str, mentions: Sequence[PromptMention], used: set[int]) -> str:
    name = ""
    for number, mention in enumerate(mentions):
        if mention.kind == kind and not mention.negated and name in ("", mention.name):
            name = mention.name
            used.add(number)
    return name


def _make_shots(
    casting: Casting,
    props: list[SceneProp],
    spots: dict[int, int],
    mentions: Sequence[PromptMention],
    places: list[str],
    cameras: list[str],
) -> tuple[SceneShot, ...]:
    if casting.steps == 1:
        return (SceneShot(),)
    since = dict.fromkeys(range(len(props)), casting.steps)
    for number, spot in spots.items():
        since[spot] = min(since[spot], mentions[number].step)
    first = _finish(casting.actors[0], props)
    shots = []
    for step in range(casting.steps):
        actors = _finish(casting.actors[step], props)
        seen = tuple(spot for spot in range(len(props)) if since[spot] <= step)
        shots.append(
            SceneShot(
                share=1 / casting.steps,
                camera=cameras[step],
                place="" if step == 0 or places[step] == places[0] else places[step],
                actors=tuple(a for a, b in zip(actors, first, strict=True) if step and a != b),
                props=None if len(seen) == len(props) else seen,
            )
        )
    return tuple(shots)
