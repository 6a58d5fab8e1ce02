"""Sitting on a dragon's back, holding on, cheering when it breathes fire."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import (
    Action,
    FigurePose,
    Performer,
    PoseMoment,
    Spot,
)
from render.studio.contracts.scene import SceneWords, Stage
from render.studio.figure import dragon
from render.studio.motion.idle import sway

_SEAT = 0.3  # between two riders, in figure heights


def _spots(stage: Stage, ground: float, count: int) -> tuple[Spot, ...]:
    half = dragon.length(count)
    # The tail may leave the picture, all the more where there is little room.
    ahead, behind = half + dragon.AHEAD, half + (0.4 if stage.aspect > 1.2 else 0.12)
    y = 0.72 if stage.aspect > 1.2 else 0.64
    wide = stage.aspect * (1.0 if stage.aspect > 1.2 else 0.88)
    height = min(0.5 - 0.02 * count, wide / (ahead + behind))
    middle = (behind - ahead) / 2 * height
    return tuple(
        Spot(middle + (i - (count - 1) / 2) * _SEAT * height, y, height, 1.0) for i in range(count)
    )


def _pose(moment: PoseMoment) -> FigurePose:
    t, who = moment.seconds, moment.index
    place = (who - (moment.count - 1) / 2) * _SEAT
    turn = math.radians(dragon.tilt(t))
    joy = dragon.fire(t)
    flutter = sway(t, moment.seed + who, 1.5)
    cheer = joy * (1 if who % 2 == 0 else 0.35)
    return FigurePose(
        at=(0.0, dragon.bob(t) + place * math.sin(turn)),
        roll=dragon.tilt(t),
        pelvis=(0.0, dragon.BACK - 0.005),
        lean=-4 + 5 * flutter - 4 * joy,
        feet=((-0.1, 0.035 + 0.012 * flutter), (0.12, 0.04 - 0.012 * flutter)),
        knees=(-0.8, 0.8),
        toes=(-0.5, 0.9),
        hands=(
            (-0.2 - 0.03 * cheer, 0.2 - 0.42 * cheer + 0.03 * flutter),
            (0.17 + 0.06 * cheer, 0.23 - 0.4 * cheer * (who % 2 == 0)),
        ),
        tilt=4 * flutter,
        yaw=6 + 4 * flutter - 10 * joy * (who % 2),
        pitch=4 * joy,
        squash=1 + 0.012 * dragon.flap(t),
    )


def _on_dragon(canvas: skia.Canvas, actors: tuple[Performer, ...]) -> None:
    """Moves the canvas to the dragon: rider heights, feet level, in the middle of the riders."""
    first = actors[0]
    seconds, height = first.seconds, first.spot.height
    canvas.translate(sum(actor.spot.x for actor in actors) / len(actors), first.spot.y)
    canvas.scale(height, height)
    canvas.translate(0, dragon.bob(seconds))
    canvas.rotate(dragon.tilt(seconds))


def _behind(canvas: skia.Canvas, actors: tuple[Performer, ...], brush: Brush) -> None:
    canvas.save()
    _on_dragon(canvas, actors)
    dragon.draw_behind(canvas, actors[0].seconds, len(actors), actors[0].seed, brush)
    canvas.restore()


PART = Action(
    name="ride_dragon",
    words=SceneWords(
        en=(
            "sitting on a dragon flying",
            "riding a dragon flying",
            "sitting on a dragon",
            "riding a dragon",
            "ride a dragon",
            "on a dragon",
            "on the back of a dragon",
            "dragon ride",
            "dragon",
            "dragons",
        ),
        ko=(
            "드래곤",
            "드래곤을 타고",
            "드래곤을 타",
            "드래곤 위에",
            "용을 타",
            "용을 타고",
            "용 위에",
            "용 등에",
            "용에 올라",
            "용에 앉",
        ),
    ),
    spots=_spots,
    pose=_pose,
    exclaims={"en": "Faster, dragon, faster!", "ko": "용아, 더 빨리!"},
    place="space",
    wardrobe="rider",
    set_behind=_behind,
    grounded=False,
)
