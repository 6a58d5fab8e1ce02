"""Chooses the sound bed of an order, for engines that generate pictures without sound."""

from render.contract.order import RenderOrder
from render.studio.catalog import list_names, load_part
from render.studio.contracts.scene import StudioScene
from render.studio.planning.defaults import NOWHERE, PLACES, fill_in
from render.studio.planning.graph import make_scene_graph


def choose_bed(order: RenderOrder) -> str:
    """The name of the sound bed of the place that the studio would draw."""
    place = fill_in(make_scene_graph(order.prompt, len(order.cast))).place
    known = place if place in list_names(PLACES) else NOWHERE
    return load_part(PLACES, known, StudioScene).bed
