"""Planting: kneeling, a hole, pressing the earth, a pat, and a proud look."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, moods, own_time, story, wave
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ON_BOTH_KNEES


@facing_right
def _press(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    pat = abs(wave(t, 0.9))
    return changed(
        ON_BOTH_KNEES,
        lean=34 + 6 * pat,
        hands=((0.1, 0.15 + 0.03 * pat), (0.17, 0.12 + 0.03 * pat)),
        elbows=(-1.0, 1.0),
        tilt=-16,
        pitch=-6,
        yaw=6,
    )


@facing_right
def _proud(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.66)
    return changed(
        ON_BOTH_KNEES,
        lean=-5,
        hands=((-0.05, 0.22), (0.2, 0.02)),
        elbows=(-1.0, 1.0),
        tilt=5 * wave(gone, 2.0),
        pitch=3,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _press), (0.66, _proud), cross=0.4)


PART = Action(
    name="plant",
    words=SceneWords(
        en=("plant", "planting", "plants", "gardening", "sow"),
        ko=("심고", "심는", "나무를 심", "텃밭", "농사"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "There you go, little tree.", "ko": "자, 여기서 잘 자라렴."},
    formation="row",
    mood=moods((0.0, ""), (0.66, "proud")),
    needs=(("🌱", "with"),),
    sound=(("dig", 0.05), ("dig", 0.35), ("shimmer", 0.68)),
    reacts="grows",
    reacts_at=0.66,
)
