"""A showdown: fingers at the hip, eyes narrow, the draw at the same time, one of them sinks."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import (
    after,
    blend,
    by_index,
    changed,
    hit,
    moods,
    now,
    story,
    tremble,
    wave,
)
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ON_BOTH_KNEES, TURNED

_DRAW = 0.55


@facing_right
def _wait(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    fingers = tremble(t, 0.004, moment.index)
    near = ease(moment.share / 0.5)
    return FigurePose(
        turn=0.35,
        pelvis=(-0.01, -0.272),
        lean=-3 + 5 * near,
        feet=((-0.14, 0.0), (0.14, 0.0)),
        hands=((-0.19, 0.2), (0.2 - 0.01 * near, 0.22 - fingers)),
        tilt=-4 * near,
        yaw=9,
        pitch=-3 * near,
    )


@facing_right
def _draw(moment: PoseMoment) -> FigurePose:
    gone = after(moment, _DRAW + 0.015 * (moment.index % 2))
    up = ease(gone / 0.1)
    kick = hit(gone - 0.1, 0.05, 0.3)
    return FigurePose(
        turn=0.5,
        pelvis=(-0.02, -0.26),
        lean=-6 * kick,
        feet=((-0.15, 0.0), (0.15, 0.0)),
        toes=(0.6, 1.0),
        hands=((-0.2, 0.12), (0.22 + 0.06 * up, 0.2 - 0.18 * up - 0.04 * kick)),
        tilt=2 - 4 * kick,
        yaw=10,
        pitch=2,
    )


@facing_right
def _after(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.72)
    if moment.index % 2:
        sink = ease(gone / 1.2)
        return blend(
            changed(TURNED, hands=((0.02, 0.13), (0.12, 0.12)), elbows=(-1.0, 1.0), tilt=6),
            changed(
                ON_BOTH_KNEES,
                hands=((0.02, 0.14), (0.1, 0.14)),
                elbows=(-1.0, 1.0),
                lean=16,
                tilt=14 + 4 * wave(gone, 1.1),
                pitch=-4,
            ),
            sink,
        )
    blow = hit(gone - 0.5, 0.15, 0.7)
    return FigurePose(
        turn=0.35,
        pelvis=(0.0, -0.285),
        lean=-3 + 2 * blow,
        hands=((-0.14, 0.22), (0.19, 0.02)),
        tilt=6 + 3 * blow,
        yaw=6,
        pitch=-2,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _wait), (_DRAW, _draw), (0.72, _after), cross=0.2)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(1, scale=0.8 if moment.share > _DRAW else 0.0, angle=-20 * (moment.share > 0.75))


PART = Action(
    name="duel",
    words=SceneWords(
        en=("showdown", "standoff", "duel", "western duel", "high noon", "gunfight"),
        ko=("결투", "대결", "맞대결", "총싸움"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "This town is too small for us!", "ko": "이 마을엔 한 명이면 돼!"},
    formation="facing",
    hand=_hand,
    mood=by_index(
        moods((0.0, "angry"), (0.74, "proud")),
        moods((0.0, "angry"), (0.6, "surprised"), (0.76, "sad")),
    ),
    needs=(("🍌", "hold"),),
    sound=(("wind", 0.0), ("bang", 0.57), ("blow", 0.8)),
)
