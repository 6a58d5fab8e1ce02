"""A hug side by side: arms wide, a run at each other, arms around the shoulders, rocking."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, approach, changed, hit, moods, now, story, wave
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED


@facing_right
def _wide(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    return changed(
        TURNED,
        lean=4,
        hands=((-0.22, 0.02), (0.27, 0.0)),
        elbows=(-1.0, 1.0),
        tilt=5 * wave(t, 0.9),
        at=(0.0, -0.03 * abs(wave(t, 0.7))),
        pitch=4,
    )


@facing_right
def _hug(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.3)
    rock = wave(gone, 1.5) * (1 if moment.index % 2 else -1)
    squeeze = hit(gone - 0.3, 0.2, 1.2)
    return FigurePose(
        at=(approach(moment, 0.27, 0.3) + 0.015 * rock, 0.0),
        roll=-2 + 2.5 * rock,
        turn=0.25,
        pelvis=(-0.02, -0.288),
        lean=-2,
        hands=((0.13, 0.16), (0.28, 0.06)),
        elbows=(-1.0, 1.0),
        over=(True, False),
        tilt=-7 + 3 * rock,
        yaw=4,
        pitch=3,
        squash=1 - 0.03 * squeeze,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _wide), (0.3, _hug), (0.9, _wide), cross=0.4)


PART = Action(
    name="hug",
    words=SceneWords(
        en=("hug", "hugging", "hugs", "embrace", "cuddle"),
        ko=("껴안", "포옹", "안아", "안고", "끌어안"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Come here, you!", "ko": "이리 와, 안아 줄게!"},
    formation="facing",
    mood=moods((0.0, "happy"), (0.32, "in love"), (0.9, "happy")),
    sound=(("squeak", 0.36),),
)
