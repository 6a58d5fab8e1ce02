"""Basketball: dribbling low, the feint, a jump shot with the wrist hanging in the air."""

import math

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, by_index, changed, moods, now, story, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import CROUCH, TURNED

_SHOT = 0.5
_BOUNCE = 0.44


@facing_right
def _dribble(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    down = abs(wave(t, 2 * _BOUNCE))
    side = wave(t, 1.9, 0.3 * moment.index)
    guard = moment.index % 2 == 1
    hands = (
        ((-0.25, -0.08 + 0.05 * side), (0.27, -0.1 - 0.05 * side))
        if guard
        else ((-0.19, 0.12), (0.22, 0.16 + 0.08 * down))
    )
    return changed(
        CROUCH,
        at=(0.04 * side, 0.0),
        pelvis=(-0.02, -0.215 + 0.012 * down),
        lean=16 if not guard else 4,
        hands=hands,
        elbows=(-1.0, 1.0),
        feet=((-0.12, -0.03 * max(side, 0)), (0.12, -0.03 * max(-side, 0))),
        tilt=-6 + 3 * side,
    )


@facing_right
def _shoot(moment: PoseMoment) -> FigurePose:
    gone = after(moment, _SHOT)
    air = math.sin(math.pi * min(1.0, max(0.0, gone / 0.75)))
    release = ease((gone - 0.12) / 0.15)
    return changed(
        TURNED,
        at=(0.0, -0.2 * air),
        pelvis=(0.0, -0.292),
        lean=-4,
        feet=((-0.07, -0.04 * air), (0.07, -0.02 * air)),
        hands=(
            (0.0 - 0.2 * release, 0.02 - 0.1 * release),
            (0.17 + 0.04 * release, -0.12 - 0.11 * release),
        ),
        elbows=(-1.0, 1.0),
        tilt=-4,
        pitch=7,
        squash=1 + 0.05 * air,
    )


@facing_right
def _cheer(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.74)
    if moment.index % 2:
        return changed(
            TURNED, lean=12, hands=((-0.08, 0.3), (0.13, 0.3)), tilt=10, pitch=-7, yaw=-5
        )
    pump = abs(wave(t, 0.9))
    return changed(
        TURNED,
        pelvis=(0.0, -0.28 + 0.02 * pump),
        hands=((-0.15, 0.22), (0.2, 0.05 - 0.2 * pump)),
        elbows=(-1.0, 1.0),
        pitch=4,
        tilt=-4,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _dribble), (_SHOT, _shoot), (0.74, _cheer), cross=0.2)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    gone = after(moment, _SHOT + 0.2 / moment.length)
    if moment.index % 2:
        return Grip(1, scale=0.0)
    if moment.share < _SHOT:
        down = abs(wave(now(moment), 2 * _BOUNCE))
        return Grip(1, at=(0.2, -0.07 - 0.2 * (1 - down)), angle=200 * now(moment))
    if gone < 0:
        return Grip(1, angle=-20)
    return Grip(1, at=(0.22 + 1.5 * gone, -1.0 - 1.6 * gone + 1.9 * gone * gone), angle=-400 * gone)


PART = Action(
    name="basketball",
    words=SceneWords(
        en=("basketball", "shooting hoops", "slam dunk", "dunk", "dribble"),
        ko=("농구", "덩크", "드리블"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Nothing but net!", "ko": "깔끔하게 들어갔다!"},
    formation="facing",
    hand=_hand,
    mood=by_index(moods((0.0, ""), (0.74, "proud")), moods((0.0, "angry"), (0.7, "sad"))),
    needs=(("🏀", "play"),),
    sound=(("bounce", 0.1), ("bounce", 0.25), ("bounce", 0.4), ("crowd", 0.75)),
    reacts="flies away",
    reacts_at=0.53,
)
