"""Hiding: a look around, down behind the hands, a peek, down again."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, moods, now, story, tremble, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import CROUCH


@facing_right
def _look(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    return changed(
        CROUCH,
        pelvis=(-0.01, -0.23),
        lean=10,
        hands=((-0.14, 0.16), (0.17, 0.14)),
        elbows=(-1.0, 1.0),
        yaw=13 * wave(t, 0.9),
        tilt=-4,
        at=(0.02 * wave(t, 0.9), 0.0),
    )


@facing_right
def _low(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    shake = tremble(t, 0.006, moment.index)
    return FigurePose(
        pelvis=(shake, -0.12),
        lean=4,
        feet=((-0.1, 0.0), (0.1, 0.0)),
        hands=((-0.145 + shake, -0.02), (0.145 + shake, -0.02)),
        tilt=tremble(t, 1.2),
        pitch=-9,
    )


@facing_right
def _peek(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.5)
    up = ease(gone / 0.7)
    return FigurePose(
        pelvis=(0.05 * up, -0.12 - 0.07 * up),
        lean=9 * up,
        turn=0.2,
        feet=((-0.1, 0.0), (0.1, 0.0)),
        hands=((-0.14, 0.06), (0.18, 0.06)),
        tilt=9 * up,
        yaw=11 * wave(gone, 1.2),
        pitch=3 * up,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _look), (0.2, _low), (0.5, _peek), (0.76, _low), cross=0.22)


PART = Action(
    name="hide",
    words=SceneWords(
        en=("hide", "hiding", "hides", "hide and seek", "take cover"),
        ko=("숨어", "숨는", "숨고", "숨바꼭질", "몸을 숨"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "They will never find us here!", "ko": "여기라면 절대 못 찾아!"},
    mood=moods((0.0, "scared"), (0.5, ""), (0.74, "scared")),
    sound=(("rustle", 0.2), ("gasp", 0.75)),
)
