"""The sound laid under generated pictures: the bed of a place and the spoken lines."""

from collections.abc import Callable, Mapping

from render.contract.order import Line, RenderOrder
from render.engines.planning.plan import ClipPlan
from render.kit.kit import Kit
from render.sound.soundtrack import Soundtrack, make_soundtrack
from render.sound.voice import Voice

ChooseBed = Callable[[RenderOrder], str]
"""Gives the name of a sound bed (`render.sound.beds`) that suits an order. Raises BadOrder."""


def make_sound(
    order: RenderOrder,
    planned: ClipPlan,
    kits: Mapping[str, Kit],
    choose_bed: ChooseBed,
    voice: Voice | None = None,
) -> Soundtrack:
    """The soundtrack of a planned clip, as long as the clip. `kits`: by role.

    Raises BadOrder, LimitExceeded, MissingPiece, and what `voice` raises.
    """
    lines = [Line(line.role, line.text) for line in planned.lines]
    return make_soundtrack(choose_bed(order), lines, kits, planned.seconds, order.seed, voice)
