"""Dresses the cast."""

from collections.abc import Sequence

from render.contract.scene_graph import SceneGraph
from render.studio.catalog import list_names, load_part
from render.studio.contracts.figure import Wardrobe
from render.studio.figure.outfit import Outfit, put_on

EVERYDAY = "casual"


def dress(names: Sequence[str], number: int) -> Outfit:
    """The outfit of these garments over everyday clothes; unknown names are passed over.

    `number`: of the wearer, so that two wearers differ.
    """
    known = [name for name in names if name in list_names("wardrobes")]
    garments = [load_part("wardrobes", name, Wardrobe) for name in (EVERYDAY, *known)]
    return put_on(garments, number)


def dress_cast(graph: SceneGraph, seed: int) -> dict[str, Outfit]:
    """What each of the cast wears, by role."""
    return {
        actor.role: dress(actor.wear, seed + number) for number, actor in enumerate(graph.actors)
    }
