"""Flying like a hero: a crouch, take-off, level flight with one fist ahead, a roll at the turn."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import changed, moods, now, story, wave
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import CROUCH


@facing_right
def _start(moment: PoseMoment) -> FigurePose:
    down = ease(now(moment) / 0.3)
    return changed(
        CROUCH,
        pelvis=(-0.02, -0.28 + 0.11 * down),
        lean=26 * down,
        hands=((-0.2, 0.2), (0.05, 0.24)),
    )


@facing_right
def _flight(moment: PoseMoment) -> FigurePose:
    t = now(moment) + 1.3 * moment.index
    turned = pulse(moment.share, 0.52, 0.22)
    bob = wave(t, 1.9)
    return FigurePose(
        at=(-0.36, -0.42 + 0.04 * bob),
        roll=70 - 5 * wave(t, 1.9, 0.2) - 30 * turned,
        turn=0.3,
        lean=-4,
        feet=((-0.06, 0.02 + 0.01 * wave(t, 0.5)), (0.05, 0.03 - 0.01 * wave(t, 0.5))),
        toes=(-0.4, 0.4),
        hands=((-0.14 - 0.06 * turned, 0.27), (0.16 + 0.02 * bob, -0.22)),
        elbows=(-1.0, 1.0),
        tilt=-46 + 4 * bob + 14 * turned,
        yaw=6,
        pitch=4,
        squash=1.03,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _start), (0.07, _flight), cross=0.4)


PART = Action(
    name="fly",
    words=SceneWords(
        en=("fly", "flying", "flies", "soar", "soaring"), ko=("날아", "날고", "하늘을 날", "비행")
    ),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.86, 0.9, reach=0.56),
    pose=_pose,
    exclaims={"en": "Up, up and away!", "ko": "하늘 끝까지!"},
    formation="row",
    grounded=False,
    travel=0.9,
    mood=moods((0.0, ""), (0.1, "proud"), (0.55, "happy")),
    sound=(("whoosh", 0.07), ("whoosh", 0.55)),
)
