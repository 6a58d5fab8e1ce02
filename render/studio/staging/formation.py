"""Where the cast stands before things come to it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from render.contract.scene_graph import SceneActor
from render.studio.contracts.figure import Action
from render.studio.contracts.scene import Stage
from render.studio.contracts.staging import Placement
from render.studio.staging.draft import Draft, DraftActor, turn
from render.studio.staging.places import is_indoor
from render.studio.staging.runners import run_in_file

_CARRIED = ("ride", "drive", "sled", "row")
"""Actions that do not move a room."""

_RUNNING = ("run", "chase", "flee")


def place_cast(
    stage: Stage,
    ground: float,
    cast: list[SceneActor],
    load: Callable[[str], Action],
) -> list[DraftActor]:
    """The cast where their action has them stand."""
    actions = [each.action or "stand" for each in cast]
    leading = Counter(actions).most_common(1)[0][0]
    spots = load(leading).spots(stage, ground, len(cast))
    actors = []
    for meant, action, spot in zip(cast, actions, spots, strict=True):
        height = min(spot.height * meant.scale, 0.9)
        base = Placement(spot.x, spot.y, height, spot.facing)
        actors.append(DraftActor(meant.role, meant, action, base, target=meant.target))
    return actors


def form(draft: Draft, load: Callable[[str], Action]) -> None:
    """Turns people to whom they act on, and lets them run after each other."""
    roles = {actor.role: actor for actor in draft.actors}
    chasers = [each for each in draft.actors if each.action == "chase" and each.target in roles]
    if chasers:
        hunted = [each for each in draft.actors if each not in chasers]
        draft.actors.sort(key=lambda each: each not in chasers)
        for each in hunted:
            if each.action not in _RUNNING:
                each.action = "flee"
            each.target = each.target or chasers[0].role
        run_in_file(draft, 0.0)
        draft.relation = draft.relation or "chase"
        return
    if all(each.action in _RUNNING for each in draft.actors):
        run_in_file(draft, 0.0)
        return
    paces = [load(each.action).travel * each.base.height for each in draft.actors]
    carried = [each for each in draft.actors if each.action in _CARRIED]
    stays = carried and is_indoor(draft.graph.place)
    if paces and min(paces) > 0 and not stays:
        pace = sum(paces) / len(paces)
        draft.scroll = lambda seconds: pace * (seconds - draft.start)
        for each in draft.actors:
            turn(each, 1.0)
    for each in draft.actors:
        other = roles.get(each.target)
        if other is not None and other is not each:
            turn(each, 1.0 if other.base.x > each.base.x else -1.0)
            if not other.target and other.action in ("stand", each.action, "talk"):
                other.target = each.role
                turn(other, 1.0 if each.base.x > other.base.x else -1.0)
    formation = load(draft.actors[0].action).formation
    if formation == "row":
        for each in draft.actors:
            turn(each, 1.0)
    elif formation == "pile":
        _close_up(draft, 0.3)
    elif formation == "facing" and len(draft.actors) > 1:
        middle = len(draft.actors) / 2
        for place, each in enumerate(draft.actors):
            turn(each, 1.0 if place < middle else -1.0)
            across = draft.actors[-1 - place]
            if across is not each:
                each.target = each.target or across.role


def talk(draft: Draft) -> None:
    """People who have lines and nothing else to look at look at each other."""
    if len(draft.actors) < 2:
        return
    for place, each in enumerate(draft.actors):
        if each.meant.line and not each.target and each.mounted is None:
            other = draft.actors[place + 1 if place + 1 < len(draft.actors) else place - 1]
            each.look = each.look or other.role


def _close_up(draft: Draft, gap: float) -> None:
    middle = (len(draft.actors) - 1) / 2
    for place, each in enumerate(draft.actors):
        each.base = replace(each.base, x=(place - middle) * gap * each.base.height)
