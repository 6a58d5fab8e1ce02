"""Chooses the sound bed of an order, for engines that generate pictures without sound."""

from dataclasses import replace

from render.contract.order import RenderOrder
from render.studio.catalog import load_part
from render.studio.contracts.scene import StudioScene
from render.studio.planning.plan import make_plan


def choose_bed(order: RenderOrder) -> str:
    """The name of the sound bed of the place that the studio would draw. Raises BadOrder."""
    return load_part("places", make_plan(replace(order, lines=())).place, StudioScene).bed
