"""Stretching: sideways bends, reaching for the toes that are too far away, a crack in the back."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, hit, moods, own_time, story, tremble, wave
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _sides(moment: PoseMoment) -> FigurePose:
    side = wave(own_time(moment, 0.2), 2.4)
    left, right = max(0.0, side), max(0.0, -side)
    return FigurePose(
        pelvis=(-0.03 * side, -0.286),
        lean=22 * side,
        feet=((-0.11, 0.0), (0.11, 0.0)),
        hands=(
            (-0.16 + 0.02 * left, 0.22 - 0.43 * left),
            (0.16 - 0.02 * right, 0.22 - 0.43 * right),
        ),
        tilt=6 * side,
        pitch=2,
    )


@facing_right
def _toes(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.44)
    reach = 0.7 + 0.3 * wave(gone, 0.8)
    return FigurePose(
        turn=0.5,
        pelvis=(-0.09, -0.275),
        lean=70 + 8 * reach,
        feet=((-0.03, 0.0), (0.05, 0.0)),
        toes=(0.9, 1.0),
        knees=(1.0, 1.0),
        hands=((0.02, -0.2), (0.14, -0.2 - 0.01 * reach)),
        elbows=(1.0, 1.0),
        tilt=-26 + tremble(gone, 1.4),
        pitch=3,
        yaw=6,
    )


@facing_right
def _crack(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.76)
    stuck = hit(gone, 0.1, 3.0)
    return FigurePose(
        turn=0.4,
        pelvis=(-0.03, -0.28),
        lean=26 * stuck,
        feet=((-0.07, 0.0), (0.08, 0.0)),
        toes=(0.7, 1.0),
        knees=(1.0, 1.0),
        hands=((-0.1, 0.2), (0.2, 0.12)),
        tilt=-8 * stuck + tremble(gone, 1.0),
        pitch=5,
        yaw=4,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _sides), (0.44, _toes), (0.76, _crack), cross=0.5)


PART = Action(
    name="stretch",
    words=SceneWords(
        en=("stretch", "stretching", "stretches", "warm up", "warming up"),
        ko=("스트레칭", "기지개", "몸을 풀", "준비 운동"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Ow. My back.", "ko": "아이고, 허리야."},
    mood=moods((0.0, "happy"), (0.5, "angry"), (0.76, "surprised")),
    sound=(("creak", 0.5), ("crack", 0.76)),
)
