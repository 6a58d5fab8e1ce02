"""Carrying something far too heavy overhead: small steps, a sway, the knees, a last heave."""

from dataclasses import replace

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import moods, now, own_time, tremble, wave
from render.studio.motion.cycles import SHUFFLE, stride
from render.studio.motion.idle import pulse
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.1)
    pose = stride(t, replace(SHUFFLE, period=0.9, lean=-3.0, stride=0.13), 0.2 * moment.index)
    shake = tremble(t, 0.004)
    sways = wave(t, 1.9) * (0.4 + 0.6 * pulse(moment.share, 0.25, 0.6))
    sink = pulse(moment.share, 0.48, 0.3)
    return replace(
        pose,
        roll=6 * sways,
        turn=0.3,
        pelvis=(0.02 * sways, pose.pelvis[1] + 0.06 * sink),
        lean=-3 - 6 * sways,
        hands=((-0.13, -0.225 + shake), (0.13, -0.225 - shake)),
        elbows=(-1.0, 1.0),
        over=(True, True),
        tilt=-3 * sways + tremble(t, 1.0),
        yaw=6,
        pitch=3 - 5 * sink,
        squash=1 - 0.03 * sink,
    )


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(2, scale=1.6, angle=3 * wave(now(moment), 1.9))


PART = Action(
    name="carry",
    words=SceneWords(
        en=("carry", "carrying", "carries", "haul boxes", "moving house"),
        ko=("나르", "들고 가", "운반", "이사", "짐을 옮"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "This weighs a ton!", "ko": "이거 왜 이렇게 무거워!"},
    formation="file",
    travel=0.2,
    hand=_hand,
    mood=moods((0.0, ""), (0.3, "scared"), (0.8, "proud")),
    needs=(("📦", "carry"),),
    sound=(("grunt", 0.1), ("creak", 0.5)),
)
