"""Cooking: stirring, tasting, a toss of the pan with both eyes on what flies up."""

import math

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, own_time, story, wave
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED, UPRIGHT


@facing_right
def _stir(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    angle = math.tau * t / 0.8
    return changed(
        TURNED,
        lean=7 + 3 * math.cos(angle),
        hands=((0.03, 0.2), (0.22 + 0.04 * math.cos(angle), 0.16 + 0.02 * math.sin(angle))),
        elbows=(-1.0, 1.0),
        tilt=4 * math.cos(angle - 0.5),
        pitch=-5,
    )


@facing_right
def _toss(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.42) % 1.5
    dip = pulse(t, 0.0, 0.4)
    up = hit(t - 0.25, 0.12, 0.5)
    wait = ease((t - 0.5) / 0.2) - ease((t - 1.15) / 0.15)
    return changed(
        TURNED,
        pelvis=(0.0, -0.285 + 0.035 * dip),
        lean=8 * dip - 9 * up - 6 * wait,
        hands=((-0.12 - 0.06 * up, 0.2 - 0.1 * up), (0.23, 0.15 + 0.05 * dip - 0.14 * up)),
        elbows=(-1.0, 1.0),
        tilt=-4 * wait,
        pitch=10 * (up + wait) - 4 * dip,
        squash=1 + 0.03 * up,
    )


@facing_right
def _proud(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.82)
    return changed(
        UPRIGHT,
        hands=((-0.145, 0.2), (0.26, 0.06 + 0.006 * wave(t, 0.6))),
        lean=-4,
        tilt=-5,
        pitch=4,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _stir), (0.42, _toss), (0.82, _proud), cross=0.35)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(1, angle=6)


PART = Action(
    name="cook",
    words=SceneWords(
        en=("cook", "cooking", "cooks", "frying", "fry", "stir-fry", "grill", "barbecue"),
        ko=("요리", "볶", "굽", "끓이", "바비큐", "부침개"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Dinner is served!", "ko": "밥 다 됐어요!"},
    hand=_hand,
    mood=moods((0.0, "happy"), (0.42, "surprised"), (0.82, "proud")),
    needs=(("🍳", "use"),),
    sound=(("sizzle", 0.02), ("whoosh", 0.47), ("whoosh", 0.72)),
    reacts="flies away",
    reacts_at=0.46,
)
