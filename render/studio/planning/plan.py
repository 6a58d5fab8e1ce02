"""Plans a clip from an order: the scene graph, the look and the lines, before any drawing."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from render.contract.order import RenderOrder
from render.contract.scene_graph import SceneActor, SceneGraph
from render.prompt.check_order import check_line, check_order
from render.studio.catalog import list_names, load_part
from render.studio.contracts.figure import Action
from render.studio.contracts.staging import Staging
from render.studio.planning.defaults import PLACES, fill_in
from render.studio.planning.graph import make_scene_graph

DEFAULT_LOOK = "natural"
_FOLDERS = {"place": PLACES, "action": "actions", "wear": "wardrobes", "look": "looks"}
"""Folders that hold what a graph names, by the kind of what was understood."""


@dataclass(frozen=True)
class PlannedLine:
    """A line that a role speaks. `source`: "asked" (ordered), "prompt" (quoted in it), "action"."""

    role: str
    text: str
    source: str


@dataclass(frozen=True)
class Plan:
    """What will be drawn, and how it follows from the prompt.

    `graph`: what the prompt means. `look`: the order's unless that is the default, then the
    prompt's. `left_out`: words of the prompt that will not be seen, as written. `notes`: codes, of

    - "place-by-default", "place-from-action", "place-from-wardrobe", "place-from-thing": the
      prompt names no place
    - "other-place", "other-action", "other-wardrobe": it names several, one was taken
    - "hour-not-here": the place cannot show the hour
    - "look-from-order": the prompt asks for another look than the order
    - "cast-count-differs": it speaks of more or fewer people than the cast has
    - "line-from-action": nobody was given a line, the first of the cast says the action's own
    - "rules-not-read": the owner of a cameo has rules, and this engine cannot follow free text
    """

    graph: SceneGraph
    look: str
    lines: tuple[PlannedLine, ...]
    left_out: tuple[str, ...]
    notes: tuple[str, ...]

    def as_dict(self) -> dict[str, object]:
        """The plan as JSON-ready data, with the main parts of the graph on top."""
        graph = self.graph
        first = graph.actors[0]
        data = graph.as_dict()
        return {
            "language": graph.language,
            "place": graph.place,
            "hour": graph.hour,
            "action": first.action,
            "wardrobe": ", ".join(first.wear),
            "look": self.look,
            "lines": [asdict(line) for line in self.lines],
            "understood": data["understood"],
            "left_out": list(self.left_out),
            "notes": list(self.notes),
            "graph": data,
        }


def make_plan(order: RenderOrder) -> Plan:
    """Plans a clip. Raises BadOrder, see `check_order.check_order`."""
    check_order(order, frozenset(list_names("looks")))
    graph = make_scene_graph(order.prompt, len(order.cast), order.lines)
    graph = fill_in(replace(graph, actors=_with_roles(graph, order)))
    lines = _lines(order, graph)
    look, notes = order.look, list(graph.notes)
    if look == DEFAULT_LOOK:
        look = graph.look if graph.look in list_names("looks") else DEFAULT_LOOK
    elif graph.look not in ("", look):
        notes.append("look-from-order")
    if lines and lines[0].source == "action":
        notes.append("line-from-action")
    if any(rule.strip() for member in order.cast for rule in member.rules):
        notes.append("rules-not-read")
    missing = (words for words, meaning in _understood(graph) if not _can_be_drawn(meaning))
    left_out = tuple(dict.fromkeys([*graph.left_out, *missing]))
    return Plan(graph, look, lines, left_out, tuple(dict.fromkeys(notes)))


def describe(plan: Plan, staging: Staging, notes: Sequence[str]) -> dict[str, object]:
    """What a clip shows, ready for JSON: the plan, with the things that no scene could show among
    what is left out. `notes`: of the sound.
    """
    left_out = list_left_out(plan, staging)
    wrong_hour = plan.graph.hour not in ("", staging.scenes[0].hour)
    told = [*plan.notes, *(["hour-not-here"] if wrong_hour else []), *notes]
    return {**plan.as_dict(), "left_out": list(left_out), "notes": told}


def list_left_out(plan: Plan, staging: Staging) -> tuple[str, ...]:
    """The words of the prompt that will not be seen, as far as possible as they were written."""
    unseen = {plan.graph.props[index].name for index in staging.undrawn}
    words = [text for text, meaning in _understood(plan.graph) if meaning[6:] in unseen]
    told = {meaning[6:] for _, meaning in _understood(plan.graph)}
    names = sorted(name for name in unseen if name not in told)
    return tuple(dict.fromkeys([*plan.left_out, *words, *names]))


def _with_roles(graph: SceneGraph, order: RenderOrder) -> tuple[SceneActor, ...]:
    return tuple(
        replace(actor, role=member.role)
        for actor, member in zip(graph.actors, order.cast, strict=True)
    )


def _understood(graph: SceneGraph) -> list[tuple[str, str]]:
    return [(each.words, each.meaning) for each in graph.understood]


def _can_be_drawn(meaning: str) -> bool:
    """Whether the folders have what was understood; things are checked when they are staged."""
    kind, _, name = meaning.partition(":")
    folder = _FOLDERS.get(kind)
    return folder is None or name in list_names(folder)


def _lines(order: RenderOrder, graph: SceneGraph) -> tuple[PlannedLine, ...]:
    lines = [PlannedLine(line.role, line.text.strip(), "asked") for line in order.lines]
    ordered = {line.role for line in lines}
    spoken = list(graph.actors)
    spoken += [actor for shot in graph.shots for actor in shot.actors]
    for actor in spoken:
        if actor.line and actor.role not in ordered:
            check_line(actor.line)
            lines.append(PlannedLine(actor.role, actor.line, "prompt"))
    if lines:
        return tuple(dict.fromkeys(lines))
    first = graph.actors[0]
    if first.action == "stand" or first.action not in list_names("actions"):
        return ()  # what is not drawn is not spoken of
    exclaims = load_part("actions", first.action, Action).exclaims.get(graph.language, "")
    return (PlannedLine(first.role, exclaims, "action"),) if exclaims else ()
