"""Cells with people on paper: garments and moods, worn and shown by stand-ins."""

from collections.abc import Iterator

import numpy as np

from render.contract.order import ROLES
from render.contract.scene_graph import MOODS
from render.drawing.skia import skia
from render.stand_ins.person import draw_stand_in
from render.studio.catalog import list_names, load_part
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import (
    FigurePose,
    Performer,
    Spot,
    Wardrobe,
)
from render.studio.contracts.scene import Light
from render.studio.figure import body, inverse_kinematics
from render.studio.figure.head import FACE, Puppet
from render.studio.figure.outfit import put_on
from render.studio.sheets.grid import PAPER, Cell, Pixels

_LIGHT = Light((1.06, 1.0, 0.94), (0.74, 0.77, 0.86), 60, rim_strength=0.2)
_SEED = 1


class FigureSheets:
    """Draws people on paper. `height`: of a cell, pixels."""

    def __init__(self, height: int = 190) -> None:
        self._height = height
        self._puppets = tuple(
            Puppet(draw_stand_in(role, _SEED), _LIGHT, FACE * height) for role in ROLES[:4]
        )

    def garments(self) -> Iterator[Cell]:
        """Every garment, each on another stand-in and in another of its palettes."""
        pose = FigurePose(hands=((-0.2, 0.24), (0.2, 0.24)))
        for number, name in enumerate(list_names("wardrobes")):
            yield Cell(name, self._figure(number, pose, 1.0, name))

    def moods(self) -> Iterator[Cell]:
        """Every mood on every stand-in."""
        for number in range(len(self._puppets)):
            for mood in ("", *MOODS):
                pose = FigurePose(at=(0.0, 0.44), mood=mood)
                yield Cell(mood or "none", self._figure(number, pose, 0.8, zoom=1.7))

    def _figure(
        self,
        number: int,
        pose: FigurePose,
        seconds: float,
        *wear: str,
        zoom: float = 1.0,
    ) -> Pixels:
        puppet = self._puppets[number % len(self._puppets)]
        outfit = put_on(
            [load_part("wardrobes", name, Wardrobe) for name in ("casual", *wear)], number
        )
        colours = outfit.colours_on(puppet.skin)
        joints = inverse_kinematics.solve(pose)
        spot = Spot(0.0, 0.9, 0.6)
        actor = Performer(number, seconds, spot, pose, joints, puppet.frame, colours, _SEED)
        pixels = np.empty((self._height, round(self._height * 0.8), 4), np.uint8)
        pixels[:] = PAPER
        canvas, brush = skia.Surface(pixels).getCanvas(), Brush(_LIGHT)
        canvas.translate(pixels.shape[1] / 2, self._height * 0.96)
        scale = self._height * 0.78 * zoom
        canvas.scale(scale, scale)
        canvas.translate(*pose.at)
        canvas.rotate(pose.roll)
        body.draw(canvas, actor, outfit.wardrobe, puppet, brush, 0.0, False)
        return pixels
