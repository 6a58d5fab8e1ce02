"""Puts a scene graph into words for an engine: what the studio would stage, in short English."""

from collections.abc import Mapping

from render.contract.scene_graph import SceneActor, SceneGraph, SceneShot

_IDLE = "stand"


def write_scene_notes(graph: SceneGraph, subjects: Mapping[str, str]) -> tuple[str, ...]:
    """Short notes, the most telling ones first: place, who does what, things, camera, further
    shots. `subjects`: what the prompt calls each role.

    Things are named in the language of the prompt, which the text encoders of all engines read.
    """
    setting = [_words(part) for part in (graph.place, graph.hour, graph.weather) if part]
    notes = [f"Place: {', '.join(setting)}."] if setting else []
    notes += _list_actors(graph.actors, graph, subjects)
    things = [
        f"{prop.name} ({_words(prop.relation)})" if prop.count == 1 else f"{prop.count} {prop.name}"
        for prop in graph.props
    ]
    if things:
        notes.append(f"Also seen: {', '.join(things)}.")
    if graph.camera:
        notes.append(f"Camera: {_words(graph.camera)}.")
    if len(graph.shots) > 1:
        for number, shot in enumerate(graph.shots, 1):
            notes += _describe_shot(number, shot, graph, subjects)
    return tuple(notes)


def _describe_shot(
    number: int, shot: SceneShot, graph: SceneGraph, subjects: Mapping[str, str]
) -> list[str]:
    parts = _list_actors(shot.actors, graph, subjects)
    if shot.place:
        parts.insert(0, f"Place: {_words(shot.place)}.")
    return [f"Shot {number}: {' '.join(parts)}"] if parts else []


def _list_actors(
    actors: tuple[SceneActor, ...], graph: SceneGraph, subjects: Mapping[str, str]
) -> list[str]:
    sentences = []
    for actor in actors:
        parts = [] if actor.action == _IDLE else [_describe_action(actor, graph, subjects)]
        if actor.wear:
            parts.append(f"clothes: {', '.join(map(_words, actor.wear))}")
        if actor.mood:
            parts.append(f"looks {actor.mood}")
        if parts and actor.role in subjects:
            sentences.append(f"{subjects[actor.role]}: {', '.join(parts)}.")
    return sentences


def _describe_action(actor: SceneActor, graph: SceneGraph, subjects: Mapping[str, str]) -> str:
    target = subjects.get(actor.target, "")
    kind, _, number = actor.target.partition(":")
    if kind == "prop" and number.isdecimal() and int(number) < len(graph.props):
        target = graph.props[int(number)].name
    return f"action: {_words(actor.action)}{f' ({target})' if target else ''}"


def _words(name: str) -> str:
    return name.replace("_", " ")
