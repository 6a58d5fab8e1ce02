"""Running: a low start, long strides with time in the air, arms that pump, out of breath."""

from dataclasses import replace

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import changed, differ, moods, now, story
from render.studio.motion.cycles import RUN, stride
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import CROUCH


@facing_right
def _running(moment: PoseMoment) -> FigurePose:
    gait = replace(RUN, period=RUN.period * (1 + 0.06 * differ(moment)))
    return stride(now(moment), gait, 0.3 * moment.index)


@facing_right
def _ready(moment: PoseMoment) -> FigurePose:
    low = changed(CROUCH, hands=((-0.16, 0.1), (0.16, 0.24)), feet=((-0.17, 0.0), (0.09, 0.0)))
    return changed(low, pelvis=(-0.05 - 0.02 * ease(now(moment) / 0.3), -0.2))


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _ready), (0.06, _running), cross=0.25)


PART = Action(
    name="run",
    words=SceneWords(
        en=("run", "running", "runs", "jog", "jogging", "sprint", "race", "racing"),
        ko=("달리", "뛰어가", "뛰는", "달려", "조깅", "경주"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Try to keep up!", "ko": "나 따라와 봐!"},
    formation="row",
    travel=RUN.speed,
    mood=moods((0.0, "happy")),
    sound=(("running", 0.06),),
)
