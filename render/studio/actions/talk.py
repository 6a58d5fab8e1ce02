"""Talking with hands and head: one explains, the other nods, then the other way round."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import changed, moods, now, wave
from render.studio.motion.idle import ease, sway
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED

_TURN = 2.8


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = now(moment) + _TURN * moment.index
    lead = ease(0.5 + 1.8 * wave(t, 2 * _TURN))
    far = sway(t, moment.seed + moment.index, 1.6)
    near = sway(t, moment.seed + moment.index + 9, 1.6)
    nod = abs(wave(t, 0.85)) * (1 - lead)
    weight = wave(t, 4.6)
    return changed(
        TURNED,
        turn=0.3 + 0.1 * weight,
        pelvis=(0.014 * weight, -0.288),
        lean=3 * lead - 2 * weight,
        hands=(
            (-0.14 - 0.05 * lead * (0.5 + 0.5 * near), 0.26 - 0.12 * lead * (0.5 + 0.5 * near)),
            (0.14 + 0.11 * lead, 0.25 - 0.17 * lead * (0.6 + 0.4 * far)),
        ),
        elbows=(-1.0, 1.0),
        tilt=4 * far * lead + 5 * (1 - lead),
        yaw=9 - 3 * lead,
        pitch=2 * lead + 3 - 6 * nod,
    )


PART = Action(
    name="talk",
    words=SceneWords(
        en=(
            "talk",
            "talking",
            "talks",
            "chat",
            "chatting",
            "conversation",
            "discuss",
            "speak",
            "speaking",
        ),
        ko=("이야기", "얘기", "대화", "수다", "말하고", "말한다"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "So, guess what!", "ko": "있잖아, 들어 봐!"},
    formation="facing",
    mood=moods((0.0, "happy")),
)
