"""Reading: turning pages, drawn in, a shock that lifts the feet, reading on with big eyes."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, hit, moods, own_time, wave
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.3)
    page = pulse(t % 1.9, 0.2, 0.5)
    gone = after(moment, 0.55 + 0.04 * moment.index)
    shock = hit(gone, 0.08, 0.4)
    near = 0.03 * ease(gone / 0.6)
    scan = wave(t, 0.95)
    return FigurePose(
        at=(0.0, -0.07 * shock),
        pelvis=(0.0, -0.287),
        lean=3 + 3 * ease(moment.share / 0.5),
        turn=0.15,
        hands=((-0.05 + 0.05 * page, 0.16 - near - 0.04 * page), (0.13, 0.15 - near)),
        feet=((-0.085, -0.03 * shock), (0.085, -0.03 * shock)),
        tilt=5 + 2 * scan + 2 * shock,
        yaw=3 * scan + 3,
        pitch=-9 + 14 * shock,
        squash=1 + 0.05 * shock,
    )


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(2, scale=1.0)


PART = Action(
    name="read",
    words=SceneWords(
        en=("read", "reading", "reads", "studying", "study"), ko=("읽", "독서", "공부", "책을 보")
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "I did not see that coming!", "ko": "헉, 이런 반전이!"},
    hand=_hand,
    mood=moods((0.0, ""), (0.55, "surprised"), (0.7, "scared")),
    needs=(("📖", "hold"),),
    sound=(("page", 0.1), ("page", 0.4), ("gasp", 0.55)),
)
