"""Serving: a tray on the fingertips, through the crowd with a twirl, a slip that is just saved."""

import math
from dataclasses import replace

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Grip, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, hit, moods, now, own_time, wave
from render.studio.motion.cycles import WALK, stride
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.1)
    pose = stride(t, replace(WALK, stride=0.18, lean=-2.0), 0.25 * moment.index)
    twirl = after(moment, 0.3) / 0.7
    turn = math.sin(math.tau * twirl) if 0 < twirl < 1 else 0.0
    slip = hit(after(moment, 0.6), 0.15, 1.0)
    shake = wave(t, 0.3) * slip
    return replace(
        pose,
        at=(pose.at[0] - 0.03 * slip, pose.at[1]),
        roll=-9 * slip,
        turn=pose.turn * (1 - abs(turn)) + turn,
        lean=pose.lean - 9 * slip,
        hands=(
            (-0.17 - 0.08 * slip, 0.2 - 0.16 * slip),
            (0.235 + 0.03 * shake, -0.05 - 0.02 * shake),
        ),
        elbows=(-1.0, 1.0),
        over=(True, True),
        tilt=3 + 7 * slip,
        yaw=9 * (1 - abs(turn)) + 9 * turn,
        pitch=4 + 4 * slip,
    )


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    slip = hit(after(moment, 0.6), 0.15, 1.0)
    return Grip(1, angle=22 * wave(now(moment), 0.3) * slip)


def _tray(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    x, y = actor.joints.hands[1 if actor.spot.facing >= 0 else 0]
    tray = skia.Path.Oval(skia.Rect.MakeLTRB(x - 0.12, y - 0.045, x + 0.12, y - 0.015))
    brush.shape(canvas, tray, (0.78, 0.8, 0.85), 0.009)


PART = Action(
    name="serve",
    words=SceneWords(
        en=("serve", "serving", "serves", "waiter", "waitress", "wait tables"),
        ko=("서빙", "음식을 나르", "대접"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Your order, almost safe!", "ko": "주문하신 음식, 거의 무사히 왔습니다!"},
    formation="row",
    travel=0.25,
    hand=_hand,
    behind=_tray,
    mood=moods((0.0, "happy"), (0.6, "scared"), (0.8, "proud")),
    needs=(("🍝", "hold"),),
    sound=(("slide whistle", 0.6), ("ding", 0.86)),
)
