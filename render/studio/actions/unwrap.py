"""Unwrapping: shaking the gift at the ear, ripping it open, the jaw drops."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, moods, now, own_time, story, wave
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up


@facing_right
def _shake(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    rattle = wave(t, 0.2) * (wave(t, 1.4) > 0)
    return FigurePose(
        turn=0.2,
        pelvis=(0.0, -0.288),
        hands=((0.06, 0.1 + 0.02 * rattle), (0.22, 0.08 + 0.02 * rattle)),
        tilt=11,
        yaw=-4,
        pitch=2,
    )


@facing_right
def _rip(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.38)
    rip = wave(gone, 0.34)
    return FigurePose(
        turn=0.1,
        pelvis=(0.0, -0.283),
        lean=9,
        hands=(
            (-0.06 - 0.07 * max(0, rip), 0.15 - 0.05 * max(0, rip)),
            (0.08 + 0.07 * max(0, -rip), 0.15 - 0.05 * max(0, -rip)),
        ),
        tilt=4 * rip,
        pitch=-7,
    )


@facing_right
def _wow(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.64)
    hop = abs(wave(gone, 0.7))
    return FigurePose(
        at=(0.0, -0.06 * hop),
        pelvis=(0.0, -0.288),
        lean=-6,
        feet=((-0.09, -0.04 * hop), (0.09, -0.02 * hop)),
        hands=((-0.21, -0.05), (0.19, 0.12)),
        tilt=5 * wave(gone, 1.4),
        pitch=3,
        squash=1 + 0.02 * hop,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _shake), (0.38, _rip), (0.64, _wow), cross=0.25)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(2 if moment.share < 0.64 else 1, angle=6 * wave(now(moment), 0.2), scale=1.0)


PART = Action(
    name="unwrap",
    words=SceneWords(
        en=("unwrap", "unwrapping", "open a present", "opening presents", "open gifts", "unboxing"),
        ko=("선물을 풀", "선물을 뜯", "선물을 열", "언박싱"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "For me? You should not have!", "ko": "나 주는 거야? 고마워!"},
    hand=_hand,
    mood=moods((0.0, ""), (0.38, "happy"), (0.64, "surprised"), (0.8, "laughing")),
    needs=(("🎁", "hold"),),
    sound=(("rattle", 0.05), ("rip", 0.4), ("tada", 0.64)),
    reacts="opens",
    reacts_at=0.6,
)
