"""Presenting: a wide gesture to what is shown, open arms, pointing at us at the end."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import moods, own_time, pair_between, wave
from render.studio.motion.idle import ease, sway
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    sweep = ease((moment.share - 0.1) / 0.1) - ease((moment.share - 0.36) / 0.08)
    arms = ease((moment.share - 0.42) / 0.08) - ease((moment.share - 0.7) / 0.08)
    end = ease((moment.share - 0.76) / 0.06)
    talk = 0.02 * sway(t, moment.seed + moment.index, 1.8)
    hands = ((-0.14, 0.21), (0.16, 0.2 + talk))
    hands = pair_between(hands, ((-0.14, 0.2), (0.3, 0.02 + talk)), sweep)
    hands = pair_between(hands, ((-0.28, 0.05 - talk), (0.28, 0.05 + talk)), arms)
    hands = pair_between(hands, ((-0.145, 0.21), (0.2, 0.06)), end)
    step = wave(t, 2.4)
    return FigurePose(
        at=(0.02 * step, 0.0),
        turn=0.35 * sweep - 0.15 * arms,
        pelvis=(0.012 * step, -0.287),
        lean=3 * sweep - 5 * arms + 5 * end,
        feet=((-0.09, -0.02 * max(0, step)), (0.09, -0.02 * max(0, -step))),
        hands=hands,
        tilt=4 * sweep + 2 * step - 5 * end,
        yaw=9 * sweep,
        pitch=2 + 3 * arms,
    )


PART = Action(
    name="present",
    words=SceneWords(
        en=(
            "present",
            "presenting",
            "presentation",
            "pitch",
            "announce",
            "announcing",
            "report",
            "give a speech",
            "speech",
        ),
        ko=("발표", "프레젠테이션", "보고하", "연설", "소개하"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "And that is not all!", "ko": "여기서 끝이 아닙니다!"},
    mood=moods((0.0, "happy"), (0.76, "proud")),
    sound=(("tada", 0.44), ("applause", 0.8)),
)
