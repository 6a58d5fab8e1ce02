"""Catching: eyes up, back and back with arms out, a juggle, the catch held tight."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, moods, own_time, story, wave
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import UPRIGHT


@facing_right
def _back(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    steps = wave(t, 0.5)
    return FigurePose(
        at=(0.05 * wave(t, 2.3), 0.0),
        turn=0.2,
        pelvis=(0.0, -0.27),
        lean=-7,
        feet=((-0.11, -0.04 * max(0, steps)), (0.11, -0.04 * max(0, -steps))),
        hands=((-0.18 + 0.02 * steps, -0.06), (0.23 + 0.02 * steps, -0.08)),
        tilt=3 * steps,
        yaw=6,
        pitch=11,
    )


@facing_right
def _fumble(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.46)
    left, right = abs(wave(gone, 0.8)), abs(wave(gone, 0.8, 0.25))
    return FigurePose(
        pelvis=(0.02 * wave(gone, 0.8), -0.26),
        lean=6 * wave(gone, 0.8),
        feet=((-0.13, 0.0), (0.13, 0.0)),
        hands=((-0.12, 0.14 - 0.1 * left), (0.15, 0.14 - 0.1 * right)),
        tilt=-5 * wave(gone, 0.8),
        pitch=-3,
        yaw=5,
    )


@facing_right
def _got(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.72)
    hop = abs(wave(gone, 0.8))
    return changed(
        UPRIGHT,
        at=(0.0, -0.04 * hop),
        hands=((-0.15, 0.2), (0.21, -0.17)),
        lean=-4,
        tilt=-4,
        pitch=5,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _back), (0.46, _fumble), (0.72, _got), cross=0.2)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    gone = after(moment, 0.46)
    if gone < 0:
        return Grip(1, at=(0.1 - 0.5 * gone, -0.7 + 0.5 * gone), angle=300 * gone)
    if moment.share < 0.72:
        return Grip(
            1, at=(0.1 * wave(gone, 0.8), -0.4 - 0.07 * abs(wave(gone, 0.4))), angle=300 * gone
        )
    return Grip(1)


PART = Action(
    name="catch",
    words=SceneWords(
        en=("catch", "catching", "catches"), ko=("받아 내", "공을 받", "캐치", "붙잡")
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Got it, got it... got it!", "ko": "잡았다... 어어... 잡았다!"},
    hand=_hand,
    mood=moods((0.0, "surprised"), (0.46, "scared"), (0.72, "laughing")),
    needs=(("🥎", "play"),),
    sound=(("falling", 0.2), ("boing", 0.48), ("cheer", 0.74)),
)
