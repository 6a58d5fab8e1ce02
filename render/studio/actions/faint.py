"""Fainting: a hand to the head, swaying, stiff as a board onto the back, legs up once."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, now, story, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import LYING


@facing_right
def _dizzy(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    more = ease(moment.share / 0.3)
    sways = wave(t, 1.1, 0.2 * moment.index) * more
    return FigurePose(
        roll=5 * sways,
        pelvis=(0.025 * sways, -0.283),
        lean=-4 - 4 * more + 5 * sways,
        hands=((-0.16, 0.25), (0.18 - 0.01 * more, 0.2 - 0.36 * more)),
        elbows=(-1.0, 1.0),
        tilt=10 * wave(t, 1.1, -0.1) * more,
        yaw=6 * sways,
        pitch=5 * more,
    )


@facing_right
def _down(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.32)
    fallen = min(1.0, max(0.0, t / 0.8)) ** 1.8
    bounced = hit(t - 0.8, 0.1, 0.3)
    legs = bounced * 0.12
    return changed(
        LYING,
        at=(0.42 * fallen, -0.1 * fallen - 0.05 * bounced),
        roll=-92 * fallen + 6 * bounced,
        feet=((-0.09, 0.0), (0.09 + legs, -0.03 * legs)),
        hands=((-0.2, -0.1 - 0.06 * bounced), (0.2, 0.2 - 0.25 * fallen)),
        elbows=(-1.0, 1.0),
        tilt=-4 + 8 * bounced,
        squash=1 - 0.05 * bounced,
        pitch=4,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _dizzy), (0.32, _down), cross=0.12)


PART = Action(
    name="faint",
    words=SceneWords(
        en=("faint", "fainting", "faints", "pass out", "knocked out", "play dead"),
        ko=("기절", "쓰러지", "실신", "죽은 척"),
    ),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.9, 0.9, reach=0.5),
    pose=_pose,
    exclaims={"en": "", "ko": ""},
    mood=moods((0.0, "scared"), (0.3, "asleep")),
    sound=(("slide whistle", 0.32), ("thud", 0.42)),
)
