"""Hunting treasure: map upside down, pacing it out, the chest, eyes full of gold."""

from dataclasses import replace

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import (
    after,
    blend,
    changed,
    moods,
    now,
    own_time,
    story,
    tremble,
    wave,
)
from render.studio.motion.cycles import MARCH, stride
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import CROUCH, ON_BOTH_KNEES, TURNED


@facing_right
def _map(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    look = wave(t, 1.6)
    return changed(
        TURNED,
        turn=0.25,
        lean=6,
        hands=((0.03, 0.15), (0.21, 0.13)),
        elbows=(-1.0, 1.0),
        tilt=11 * look,
        pitch=-7,
        yaw=6 + 4 * look,
    )


@facing_right
def _pace(moment: PoseMoment) -> FigurePose:
    pose = stride(now(moment), replace(MARCH, turn=0.5), 0.3 * moment.index)
    return replace(
        pose, hands=((-0.12, 0.2), (0.22, 0.05)), elbows=(-1.0, 1.0), over=(True, True), tilt=3
    )


@facing_right
def _found(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.62)
    kneel = ease(gone / 0.5)
    shake = tremble(gone, 0.008)
    rich = ease((gone - 0.9) / 0.3)
    return blend(
        changed(CROUCH, hands=((0.1, 0.15), (0.24, 0.12)), elbows=(-1.0, 1.0)),
        changed(
            ON_BOTH_KNEES,
            lean=10 - 16 * rich,
            hands=((0.05 - 0.25 * rich, 0.12 - 0.28 * rich), (0.2, 0.1 - 0.26 * rich + shake)),
            elbows=(-1.0, 1.0),
            pitch=8 * rich - 4,
            tilt=100 * shake,
        ),
        kneel,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _map), (0.3, _pace), (0.62, _found), cross=0.35)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    if moment.share < 0.3:
        return Grip(2, angle=180, scale=0.9)
    return Grip(1, scale=0.7 if moment.share < 0.62 else 0.0)


PART = Action(
    name="hunt_treasure",
    words=SceneWords(
        en=("treasure hunt", "hunting for treasure", "find the treasure", "searching for gold"),
        ko=("보물찾기", "보물을 찾"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "X marks the spot!", "ko": "여기다, 보물이다!"},
    formation="row",
    hand=_hand,
    mood=moods((0.0, ""), (0.3, "happy"), (0.62, "surprised"), (0.78, "laughing")),
    needs=(("🗺", "hold"),),
    sound=(("paper", 0.03), ("creak", 0.62), ("coins", 0.74)),
    reacts="opens",
    reacts_at=0.62,
)
