"""A proposal: nervous, down on one knee, the ring held up; the other gasps, then jumps for joy."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import (
    after,
    by_index,
    changed,
    hit,
    moods,
    now,
    story,
    tremble,
    wave,
)
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ARMS_UP, ON_ONE_KNEE, TURNED


@facing_right
def _asks(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.22)
    offer = ease((gone - 0.5) / 0.4)
    return changed(
        ON_ONE_KNEE,
        lean=5 * offer,
        hands=(
            (-0.02 * (1 - offer) + 0.05 * offer, 0.17),
            (0.2 + 0.04 * offer, 0.15 - 0.12 * offer + tremble(gone, 0.004)),
        ),
        elbows=(-1.0, 1.0),
        tilt=-6,
        pitch=9,
    )


@facing_right
def _nervous(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    if moment.index % 2:
        return changed(
            TURNED, hands=((-0.12, 0.27), (0.14, 0.25)), tilt=3 * wave(t, 1.8), elbows=(-1.0, 1.0)
        )
    return changed(
        TURNED,
        hands=((-0.13, 0.25), (0.05, 0.02)),
        elbows=(-1.0, 1.0),
        lean=2 * wave(t, 0.5),
        yaw=9 - 14 * pulse(moment.share, 0.04, 0.12),
        pitch=-3,
    )


@facing_right
def _gasps(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.36)
    start = hit(gone, 0.1, 0.5)
    return changed(
        TURNED,
        at=(-0.02, -0.05 * start),
        hands=((-0.15, -0.02), (0.16, -0.02)),
        elbows=(-1.0, 1.0),
        lean=-5,
        tilt=tremble(gone, 0.8),
        pitch=-6,
        squash=1 + 0.03 * start,
    )


@facing_right
def _joy(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.66)
    hop = abs(wave(t, 0.8))
    if moment.index % 2:
        return changed(
            ARMS_UP,
            at=(0.0, -0.13 * hop),
            feet=((-0.1, -0.09 * hop), (0.1, -0.06 * hop)),
            tilt=6 * wave(t, 0.8),
            yaw=6,
            pitch=3,
        )
    return changed(
        ON_ONE_KNEE,
        lean=-6,
        hands=((-0.22, -0.1 - 0.05 * hop), (0.22, -0.12 - 0.05 * hop)),
        elbows=(-1.0, 1.0),
        pitch=8,
        tilt=5 * wave(t, 0.8),
    )


def _pose(moment: PoseMoment) -> FigurePose:
    if moment.index % 2:
        return story(moment, (0.0, _nervous), (0.36, _gasps), (0.66, _joy), cross=0.25)
    return story(moment, (0.0, _nervous), (0.22, _asks), (0.68, _joy), cross=0.5)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(1, scale=0.0 if moment.index % 2 or moment.share < 0.26 else 0.6)


PART = Action(
    name="propose",
    words=SceneWords(
        en=("propose", "proposing", "proposal", "marry me", "engagement", "will you marry me"),
        ko=("프러포즈", "프로포즈", "청혼", "결혼해 줄래"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Will you marry me?", "ko": "나랑 결혼해 줄래?"},
    formation="facing",
    hand=_hand,
    mood=by_index(
        moods((0.0, "scared"), (0.36, "in love"), (0.68, "laughing")),
        moods((0.0, ""), (0.36, "surprised"), (0.66, "laughing")),
    ),
    needs=(("💍", "hold"),),
    sound=(("gasp", 0.37), ("applause", 0.68)),
)
