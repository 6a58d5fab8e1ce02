"""A scene graph as lines for a terminal."""

from collections.abc import Iterable

from bot.chat.words import Words
from render.contract.scene_graph import SceneActor, SceneGraph, SceneProp

SETTING = ("place", "hour", "weather", "look", "camera")


def format_graph(graph: SceneGraph, words: Words) -> list[str]:
    """What is seen: the setting, a line for each person and thing, the steps; what is left out."""
    named = [(part, getattr(graph, part)) for part in SETTING]
    lines = [" · ".join(f"{words(f'plan-{part}')}: {name}" for part, name in named if name)]
    lines += [_format_actor(actor, graph, words) for actor in graph.actors]
    lines += [_format_prop(prop, graph) for prop in graph.props]
    if len(graph.shots) > 1:
        for number, shot in enumerate(graph.shots, 1):
            share = round(100 * shot.share)
            heading = words("plan-step", {"number": number, "share": share})
            changes = [_format_actor(actor, graph, words) for actor in shot.actors]
            lines.append(" · ".join([heading, *filter(None, [shot.place, shot.camera]), *changes]))
    taken = ", ".join(f"{each.words} → {each.meaning}" for each in graph.understood)
    if taken:
        lines.append(words("plan-understood", {"words": taken}))
    if graph.left_out:
        lines.append(words("plan-left-out", {"words": ", ".join(graph.left_out)}))
    return [line for line in lines if line] + [words(f"note-{note}") for note in graph.notes]


def _format_actor(actor: SceneActor, graph: SceneGraph, words: Words) -> str:
    parts = [actor.action]
    if actor.target:
        parts[0] += f" → {_name_target(actor.target, graph)}"
    parts += filter(None, [actor.pose, actor.mood, _join(actor.wear)])
    if actor.scale != 1:
        parts.append(f"×{actor.scale:g}")
    if actor.line:
        return words("plan-line", {"name": actor.role, "text": actor.line}) + " " + _join(parts)
    return f"{actor.role}: {_join(parts)}"


def _format_prop(prop: SceneProp, graph: SceneGraph) -> str:
    parts = [f"{prop.emoji} {prop.name}: {prop.relation}"]
    if prop.target:
        parts[0] += f" → {_name_target(prop.target, graph)}"
    if prop.count > 1:
        parts.append(str(prop.count))
    if prop.scale != 1:
        parts.append(f"×{prop.scale:g}")
    return _join([*parts, *filter(None, [prop.motion])])


def _name_target(target: str, graph: SceneGraph) -> str:
    kind, _, number = target.partition(":")
    return graph.props[int(number)].emoji if kind == "prop" else target


def _join(parts: Iterable[str]) -> str:
    return ", ".join(parts)
