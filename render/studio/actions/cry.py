"""Crying: hands to the eyes, sobs that shake the shoulders, a wail with the head back."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, hit, moods, own_time, story, tremble, wave
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _sob(moment: PoseMoment) -> FigurePose:
    t = own_time(moment)
    sob = hit(t % 0.75, 0.1, 0.4)
    rub = 0.012 * wave(t, 0.4)
    return FigurePose(
        pelvis=(0.0, -0.28 + 0.01 * sob),
        lean=7 + 3 * sob,
        knees=(0.4, -0.4),
        toes=(0.3, -0.3),
        hands=((-0.145 + rub, -0.04 - 0.015 * sob), (0.145 - rub, -0.04 - 0.015 * sob)),
        tilt=4 * wave(t, 2.3),
        yaw=3,
        pitch=-6,
        squash=1 - 0.025 * sob,
    )


@facing_right
def _wail(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.5)
    shake = tremble(t, 1.0)
    return FigurePose(
        pelvis=(0.0, -0.285),
        lean=-6,
        hands=((-0.22, 0.22 + 0.01 * shake), (0.22, 0.22 - 0.01 * shake)),
        tilt=2.5 * shake + 4 * wave(t, 1.1),
        yaw=2,
        pitch=11,
        squash=1.02 + 0.006 * shake,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _sob), (0.5 + 0.04 * moment.index, _wail), (0.74, _sob), cross=0.3)


def _tears(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Two fountains beside the face, as in comics."""
    head = actor.head
    canvas.save()
    canvas.translate(*actor.joints.neck)
    canvas.rotate(actor.joints.head)
    for side in (-1, 1):
        for drop in range(5):
            age = (actor.seconds * 1.5 + drop / 5 + 0.1 * side) % 1.0
            x = head.middle + side * (head.wide * 0.95 + 0.14 * age)
            y = (
                head.brow
                + 0.03
                - 0.11 * math.sin(math.pi * min(1.0, age * 1.15))
                + 0.32 * age * age
            )
            size = 0.012 + 0.008 * math.sin(math.pi * age)
            canvas.drawCircle(x, y, size, brush.fill((0.2, 0.45, 0.8), 0.9 * (1 - age)))
            canvas.drawCircle(x, y, size * 0.7, brush.fill((0.7, 0.88, 1.0), 1 - age))
    canvas.restore()


PART = Action(
    name="cry",
    words=SceneWords(
        en=("cry", "crying", "cries", "sob", "sobbing", "weep", "weeping", "in tears"),
        ko=("울고", "우는", "울어", "울음", "눈물", "흐느"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Waaah!", "ko": "으앙!"},
    front=_tears,
    mood=moods((0.0, "sad")),
    sound=(("sob", 0.05), ("wail", 0.52), ("sob", 0.78)),
)
