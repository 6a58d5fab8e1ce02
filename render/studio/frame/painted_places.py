"""The painted layers of the places of a clip; only the last two places are kept."""

from dataclasses import replace

from render.studio.art.shelf import Shelf
from render.studio.contracts.scene import Stage
from render.studio.contracts.staging import StagedScene
from render.studio.frame.layers import Sheet, prepare_layers
from render.studio.library import Library
from render.studio.scenery.slots import with_set

_KEPT = 2
"""A clip of a minute needs no more memory than one of six seconds."""


class PaintedPlaces:
    """Paints the place of a scene when it is asked for."""

    def __init__(self, library: Library, stage: Stage, shelf: Shelf) -> None:
        self.library, self.stage, self.shelf = library, stage, shelf
        self._painted: dict[tuple[object, ...], tuple[Sheet, ...]] = {}

    def stage_of(self, scene: StagedScene) -> Stage:
        """The stage at the hour and in the weather of a scene."""
        return replace(self.stage, hour=scene.hour, weather=scene.weather)

    def paint(self, scene: StagedScene) -> tuple[Sheet, ...]:
        """The layers of the place of a scene, from far to near."""
        key = scene.place, scene.hour, scene.weather, scene.set
        if key not in self._painted:
            while len(self._painted) >= _KEPT:
                del self._painted[next(iter(self._painted))]
            place = with_set(self.library.place(scene.place), scene.set, self.shelf)
            stage = self.stage_of(scene)
            self._painted[key] = prepare_layers(place.layers(stage), stage)
        return self._painted[key]
