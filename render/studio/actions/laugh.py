"""Laughing: giggles behind a hand, then holding the belly, slapping the knee, out of breath."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, hit, moods, now, own_time, story, wave
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _giggle(moment: PoseMoment) -> FigurePose:
    t = own_time(moment)
    shake = wave(t, 0.2)
    return FigurePose(
        lean=5,
        hands=((-0.12, 0.26), (0.1, 0.05)),
        tilt=6 + 2 * shake,
        pitch=-3 + shake,
        yaw=6,
        squash=1 + 0.01 * shake,
        pelvis=(0.0, -0.285),
    )


@facing_right
def _roar(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    shake = wave(t, 0.19)
    heave = wave(t, 1.5, 0.3 * moment.index)
    return FigurePose(
        at=(0.0, -0.012 * abs(shake)),
        pelvis=(-0.02 * heave, -0.275),
        lean=-10 * heave + 2 * shake,
        hands=((-0.05, 0.22 + 0.012 * shake), (0.06, 0.2 - 0.012 * shake)),
        tilt=-8 * heave + 3 * shake,
        yaw=3,
        pitch=6 + 5 * heave,
        squash=1 + 0.02 * shake,
    )


@facing_right
def _slap(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.52)
    slap = hit(t % 0.6, 0.1, 0.35)
    shake = wave(t, 0.2)
    return FigurePose(
        pelvis=(-0.03, -0.235),
        lean=22 + 8 * slap,
        turn=0.25,
        hands=((-0.03, 0.22), (0.19, 0.06 + 0.19 * slap)),
        tilt=-6 + 3 * shake,
        pitch=-2 + 3 * shake,
        yaw=6,
        squash=1 + 0.015 * shake,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(
        moment,
        (0.0, _giggle),
        (0.2 + 0.06 * moment.index, _roar),
        (0.52, _slap),
        (0.8, _roar),
        cross=0.3,
    )


PART = Action(
    name="laugh",
    words=SceneWords(
        en=("laugh", "laughing", "laughs", "giggle", "crack up", "lol"),
        ko=("웃고", "웃는", "웃어", "폭소", "깔깔", "낄낄", "ㅋㅋ"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Stop it, my belly hurts!", "ko": "그만해, 배 아파!"},
    mood=moods((0.0, "laughing")),
    sound=(("giggle", 0.03), ("laughter", 0.22), ("laughter", 0.6)),
)
