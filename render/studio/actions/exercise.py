"""Working out: star jumps, squats, and flat on the back with the tongue out."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import (
    after,
    breathe,
    changed,
    moods,
    own_time,
    story,
    tremble,
    wave,
)
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import LYING


@facing_right
def _stars(moment: PoseMoment) -> FigurePose:
    open_ = 0.5 + 0.5 * wave(own_time(moment, 0.2), 0.72)
    return FigurePose(
        at=(0.0, -0.06 * 4 * open_ * (1 - open_)),
        pelvis=(0.0, -0.285 + 0.02 * open_),
        feet=((-0.06 - 0.1 * open_, 0.0), (0.06 + 0.1 * open_, 0.0)),
        hands=(
            (-0.17 - 0.09 * 4 * open_ * (1 - open_), 0.26 - 0.47 * open_),
            (0.17 + 0.09 * 4 * open_ * (1 - open_), 0.26 - 0.47 * open_),
        ),
        pitch=3,
        yaw=3,
    )


@facing_right
def _squats(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.4)
    down = 0.5 - 0.5 * wave(t, 1.3, 0.25)
    shake = tremble(t, 0.006) * down
    return FigurePose(
        turn=0.5,
        pelvis=(-0.07 * down + shake, -0.285 + 0.13 * down),
        lean=26 * down,
        feet=((-0.08, 0.0), (0.08, 0.0)),
        toes=(0.8, 1.0),
        knees=(1.0, 1.0),
        hands=((0.1, 0.06 + shake), (0.26, 0.03 - shake)),
        tilt=-14 * down + 60 * shake,
        pitch=3,
        yaw=8,
    )


@facing_right
def _beat(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.76)
    breath = breathe(gone, 0.9)
    return changed(
        LYING,
        roll=-90 + 0.8 * breath,
        hands=((-0.24, 0.0), (0.24, 0.05)),
        feet=((-0.12, 0.0), (0.12, 0.0)),
        squash=1 + 0.02 * breath,
        tilt=5,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _stars), (0.4, _squats), (0.76, _beat), cross=0.7)


PART = Action(
    name="exercise",
    words=SceneWords(
        en=(
            "exercise",
            "exercising",
            "workout",
            "working out",
            "aerobics",
            "jumping jacks",
            "squats",
            "fitness",
            "training",
        ),
        ko=("운동", "스쿼트", "체조", "에어로빅", "훈련"),
    ),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.86, 0.9, reach=0.5),
    pose=_pose,
    exclaims={"en": "Only ninety-seven more!", "ko": "아직 아흔일곱 개 남았어!"},
    tempo=128.0,
    mood=moods((0.0, "happy"), (0.5, "angry"), (0.78, "sad")),
    sound=(("whistle", 0.02), ("grunt", 0.5), ("thud", 0.82)),
)
