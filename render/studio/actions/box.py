"""Boxing: dancing on the toes, jabs and hooks in turn, arms up for the winner."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import (
    after,
    approach,
    by_index,
    changed,
    hit,
    moods,
    now,
    story,
    wave,
)
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ARMS_UP, CROUCH, ON_GROUND


@facing_right
def _spar(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    mine = (t / 0.9 + 0.5 * (moment.index % 2)) % 1.0
    jab, hook = hit((mine - 0.05) * 0.9, 0.07, 0.2), hit((mine - 0.3) * 0.9, 0.09, 0.25)
    taken = hit((mine - 0.58) * 0.9, 0.07, 0.3)
    hop = abs(wave(t, 0.55, 0.2 * moment.index))
    return changed(
        CROUCH,
        at=(approach(moment, 0.6) * ease(moment.share / 0.15) + 0.025 * wave(t, 1.7), -0.015 * hop),
        pelvis=(-0.02, -0.255 + 0.01 * hop),
        lean=7 + 7 * jab + 9 * hook - 14 * taken,
        turn=0.5 + 0.25 * hook - 0.2 * taken,
        feet=((-0.11, -0.02 * hop), (0.11, -0.01 * hop)),
        hands=((0.07 + 0.17 * hook, 0.06 - 0.02 * hook), (0.18 + 0.1 * jab, 0.05 - 0.03 * jab)),
        elbows=(-1.0, 1.0),
        tilt=-4 - 8 * taken + 4 * wave(t, 0.9),
        pitch=5 * taken - 2,
    )


@facing_right
def _end(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.78)
    if moment.index % 2:
        dizzy = wave(t, 1.0)
        return changed(
            ON_GROUND,
            lean=-10 + 8 * dizzy,
            hands=((-0.16, 0.25), (0.12, 0.26)),
            elbows=(-1.0, 1.0),
            tilt=10 * dizzy,
            pitch=-4,
        )
    hop = abs(wave(t, 0.7))
    return changed(
        ARMS_UP,
        at=(0.0, -0.06 * hop),
        tilt=5 * wave(t, 1.4),
        feet=((-0.1, -0.04 * hop), (0.1, -0.03 * hop)),
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _spar), (0.78, _end), cross=0.4)


def _gloves(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    red = (0.85, 0.15, 0.18) if actor.index % 2 == 0 else (0.15, 0.35, 0.8)
    for elbow, hand in zip(actor.joints.elbows, actor.joints.hands, strict=True):
        canvas.save()
        canvas.translate(*hand)
        canvas.rotate(math.degrees(math.atan2(hand[1] - elbow[1], hand[0] - elbow[0])))
        brush.shape(canvas, skia.Path.Oval(skia.Rect.MakeLTRB(-0.045, -0.055, 0.07, 0.055)), red)
        brush.shape(
            canvas,
            skia.Path.Rect(skia.Rect.MakeLTRB(-0.06, -0.036, -0.03, 0.036)),
            (0.96, 0.95, 0.92),
            0.008,
        )
        canvas.restore()


PART = Action(
    name="box",
    words=SceneWords(
        en=("box", "boxing", "boxes", "boxer", "sparring"), ko=("복싱", "권투", "스파링")
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Float like a butterfly!", "ko": "나비처럼 날아서!"},
    formation="facing",
    front=_gloves,
    mood=by_index(
        moods((0.0, "angry"), (0.78, "proud")), moods((0.0, "angry"), (0.78, "surprised"))
    ),
    sound=(("bell", 0.01), ("punch", 0.2), ("punch", 0.4), ("punch", 0.75), ("bell", 0.8)),
    reacts="shakes",
)
