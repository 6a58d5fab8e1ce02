"""Bowling: three steps, the ball swings low, a slide on one leg, fists for the strike."""

from dataclasses import replace

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, now, story
from render.studio.motion.cycles import STROLL, stride
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import CROUCH

_ROLL = 0.45


@facing_right
def _steps(moment: PoseMoment) -> FigurePose:
    pose = stride(now(moment), STROLL, 0.2 * moment.index)
    swing = ease((moment.share - 0.26) / 0.15)
    return replace(
        pose,
        hands=((-0.14, 0.22), (0.13 - 0.3 * swing, 0.14 + 0.1 * swing)),
        over=(True, True),
        lean=6 + 14 * swing,
    )


@facing_right
def _release(moment: PoseMoment) -> FigurePose:
    gone = after(moment, _ROLL)
    slide = ease(gone / 0.5)
    return changed(
        CROUCH,
        at=(0.08 * slide, 0.0),
        pelvis=(0.0, -0.185),
        lean=30,
        feet=((-0.27, -0.03), (0.08, 0.0)),
        hands=((-0.24, 0.02), (0.24, 0.12 - 0.16 * slide)),
        elbows=(-1.0, 1.0),
        tilt=-20,
        pitch=4,
    )


@facing_right
def _strike(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.72)
    pump = hit(t % 0.9, 0.12, 0.5)
    return FigurePose(
        at=(0.0, -0.06 * pump),
        pelvis=(0.0, -0.27),
        lean=-4,
        turn=0.2,
        feet=((-0.13, 0.0), (0.13, -0.08 * pump)),
        hands=((-0.2, -0.02 + 0.1 * pump), (0.2, -0.02 + 0.1 * pump)),
        tilt=5,
        pitch=6,
        yaw=4,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _steps), (_ROLL, _release), (0.72, _strike), cross=0.25)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    gone = after(moment, _ROLL + 0.04)
    if gone < 0:
        return Grip(1, scale=0.8, angle=0)
    return Grip(1, at=(0.4 + 1.6 * gone, -0.08), angle=400 * gone, scale=0.8)


PART = Action(
    name="bowl",
    words=SceneWords(en=("bowling", "bowl", "bowls", "strike"), ko=("볼링", "스트라이크")),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Strike!", "ko": "스트라이크!"},
    formation="row",
    hand=_hand,
    mood=moods((0.0, ""), (0.5, "scared"), (0.72, "laughing")),
    needs=(("🎳", "play"),),
    sound=(("roll", 0.46), ("crash", 0.68)),
    reacts="falls over",
    reacts_at=0.68,
)
