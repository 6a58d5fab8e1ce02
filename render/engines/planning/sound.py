"""The sound under pictures that were generated silent: a place's own, and the lines spoken."""

from collections.abc import Mapping
from dataclasses import replace

from render.contract.order import RenderOrder
from render.engines.planning.plan import Planned
from render.kit.kit import Kit
from render.sound.voice import Voice
from render.studio.audio.soundtrack import Soundtrack, make_soundtrack
from render.studio.catalog import part
from render.studio.contracts.scene import Scene, Stage
from render.studio.planning.plan import PlannedLine
from render.studio.planning.plan import make_plan as studio_plan


def laid_under(
    order: RenderOrder, planned: Planned, kits: Mapping[str, Kit], voice: Voice | None = None
) -> Soundtrack:
    """The soundtrack of a planned clip. The place is the one the studio would have drawn.

    Raises BadOrder, LimitExceeded, MissingPiece, and what `voice` raises.
    """
    understood = studio_plan(replace(order, lines=()))
    scene = part("scenes", understood.place, Scene)
    lines = [PlannedLine(line.role, line.text, line.source) for line in planned.lines]
    stage = Stage(*order.size, planned.seconds, order.seed, understood.hour)
    return make_soundtrack(scene.bed, lines, kits, stage, voice)
