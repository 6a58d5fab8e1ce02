"""The robot: stiff moves from stop to stop, arms at right angles, a short circuit."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, blend, moods, own_time, story, tremble
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up

_STEP = 0.5


@facing_right
def _stops(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    number = int(t / _STEP)
    share = ease((t % _STEP) / 0.14)
    poses = _postures()
    return blend(poses[(number - 1) % len(poses)], poses[number % len(poses)], share)


def _postures() -> tuple[FigurePose, ...]:
    return (
        FigurePose(
            hands=((-0.11, 0.2), (0.24, 0.16)), turn=0.2, yaw=10, feet=((-0.08, 0.0), (0.08, -0.05))
        ),
        FigurePose(
            hands=((-0.24, 0.04), (0.115, 0.25)),
            turn=-0.2,
            yaw=-10,
            lean=-4,
            feet=((-0.08, -0.05), (0.08, 0.0)),
        ),
        FigurePose(
            hands=((-0.24, -0.1), (0.24, 0.16)), tilt=10, lean=4, feet=((-0.08, 0.0), (0.08, 0.0))
        ),
        FigurePose(
            hands=((-0.24, 0.16), (0.24, -0.1)),
            tilt=-10,
            lean=-4,
            feet=((-0.08, 0.0), (0.08, -0.05)),
        ),
    )


@facing_right
def _broken(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.6)
    mad = 1 - ease((gone - 1.0) / 0.4)
    shake = tremble(gone, 1.0) * mad
    drop = 1 - mad
    return FigurePose(
        at=(0.01 * shake, 0.0),
        pelvis=(0.0, -0.27),
        lean=4 * shake + 22 * drop,
        hands=(
            (-0.2 + 0.05 * drop, 0.05 + 0.08 * shake + 0.2 * drop),
            (0.2 - 0.05 * drop, 0.05 - 0.08 * shake + 0.2 * drop),
        ),
        tilt=12 * shake + 10 * drop,
        yaw=10 * shake,
        pitch=-6 * drop,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _stops), (0.6, _broken), (0.88, _stops), cross=0.2)


PART = Action(
    name="robot_walk",
    words=SceneWords(
        en=("robot dance", "like a robot", "robot walk", "the robot"),
        ko=("로봇 춤", "로봇처럼", "로봇 댄스"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Beep. Boop. I am human.", "ko": "삐빅. 저는 사람입니다."},
    tempo=120.0,
    mood=moods((0.0, ""), (0.6, "surprised"), (0.78, "sad"), (0.9, "")),
    sound=(("beep", 0.05), ("beep", 0.3), ("zap", 0.6), ("power down", 0.76)),
)
