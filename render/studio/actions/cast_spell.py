"""Casting a spell: circles with the wand, gathering light, the bolt, smoke and surprise."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import (
    after,
    aim,
    changed,
    hit,
    moods,
    own_time,
    story,
    tremble,
    wave,
)
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED


@facing_right
def _gather(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    angle = math.tau * t / 0.9
    more = ease(moment.share / 0.4)
    return changed(
        TURNED,
        at=(0.0, -0.01 * more),
        pelvis=(0.0, -0.285),
        lean=-4,
        hands=(
            (-0.2, 0.05 - 0.12 * more),
            (0.2 + 0.06 * math.cos(angle), 0.0 + 0.07 * math.sin(angle) - 0.06 * more),
        ),
        elbows=(-1.0, 1.0),
        tilt=4 * math.cos(angle),
        pitch=5,
    )


@facing_right
def _bolt(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.44)
    back = hit(gone, 0.06, 0.7)
    x, y = aim(moment, 0.27, (0.3, 0.03))
    return changed(
        TURNED,
        at=(-0.05 * back, 0.0),
        pelvis=(0.0, -0.265),
        lean=9 - 13 * back,
        feet=((-0.16, 0.0), (0.14, 0.0)),
        hands=((-0.24, 0.04), (max(0.2, x), min(0.1, max(-0.12, y)))),
        elbows=(-1.0, 1.0),
        tilt=-4 + tremble(gone, 1.0),
        pitch=2,
    )


@facing_right
def _look(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.72)
    shake = wave(gone, 0.25) * (gone % 1.4 < 0.6)
    return changed(
        TURNED,
        hands=((-0.16, 0.15), (0.2, 0.06 + 0.015 * shake)),
        elbows=(-1.0, 1.0),
        lean=3,
        tilt=8,
        pitch=-4,
        yaw=7,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _gather), (0.44, _bolt), (0.72, _look), cross=0.2)


def _sparks(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1 if actor.spot.facing >= 0 else -1
    side = 1 if ahead > 0 else 0
    hand, elbow = actor.joints.hands[side], actor.joints.elbows[side]
    dx, dy = hand[0] - elbow[0], hand[1] - elbow[1]
    tip = hand[0] + dx, hand[1] + dy - 0.02
    wood = (0.4, 0.25, 0.15)
    canvas.drawLine(*hand, *tip, brush.stroke(brush.line(wood), 0.018))
    canvas.drawLine(*hand, *tip, brush.stroke(brush.lit((0.7, 0.5, 0.3)), 0.009))
    for spark in range(14):
        age = (actor.seconds * 1.3 + spark / 14) % 1.0
        angle = 2.4 * spark
        far = 0.03 + 0.15 * age
        x, y = tip[0] + far * math.cos(angle) + ahead * 0.1 * age, tip[1] + far * math.sin(angle)
        rgb = ((1.0, 0.95, 0.5), (0.6, 0.85, 1.0), (1.0, 0.6, 0.9))[spark % 3]
        canvas.drawCircle(x, y, 0.016 * (1 - age) + 0.004, brush.fill(rgb, 1 - age))
    canvas.drawCircle(*tip, 0.03, brush.fill((1, 1, 0.85), 0.6))
    canvas.drawCircle(*tip, 0.015, brush.fill((1, 1, 1), 0.95))


PART = Action(
    name="cast_spell",
    words=SceneWords(
        en=("cast a spell", "casting a spell", "magic", "wizardry", "conjure", "do magic"),
        ko=("마법", "주문을 외", "마술", "요술"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Abracadabra!", "ko": "수리수리 마수리!"},
    front=_sparks,
    mood=moods((0.0, "proud"), (0.44, "angry"), (0.72, "surprised")),
    sound=(("shimmer", 0.05), ("zap", 0.44), ("poof", 0.5)),
    reacts="grows",
    reacts_at=0.48,
)
