"""Dancing to the beat."""

import math

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.spots import beat, bounce, line_up

_TEMPO = 112.0


def _pose(moment: PoseMoment) -> FigurePose:
    beats = beat(moment.seconds, _TEMPO) + moment.index * 0.5
    down = 1 - bounce(beats)
    side = math.sin(math.pi * beats)
    figure = int(beats / 4 + moment.index) % 3
    if figure == 0:  # arms up, swaying
        hands = ((-0.25 + 0.05 * side, -0.15), (0.25 + 0.05 * side, -0.15))
    elif figure == 1:  # pointing up in turns
        left, right = max(side, 0.0), max(-side, 0.0)
        hands = ((-0.16 - 0.1 * left, 0.2 - 0.42 * left), (0.16 + 0.1 * right, 0.2 - 0.42 * right))
    else:  # rolling fists in front of the chest
        turn = math.tau * beats
        hands = (
            (-0.06 + 0.04 * math.cos(turn), 0.12 + 0.05 * math.sin(turn)),
            (0.06 - 0.04 * math.cos(turn), 0.12 - 0.05 * math.sin(turn)),
        )
    return FigurePose(
        at=(0.03 * side, 0.0),
        pelvis=(0.035 * side, -0.285 + 0.035 * down),
        lean=7 * side,
        hands=hands,
        feet=((-0.1, -0.05 * max(side, 0)), (0.1, -0.05 * max(-side, 0))),
        squash=1.0 + 0.03 * (bounce(beats) - 0.5),
        tilt=-8 * side,
        yaw=7 * side,
    )


PART = Action(
    name="dance",
    words=SceneWords(
        en=("dancing", "dance", "dances", "party", "partying", "grooving", "boogie"),
        ko=("춤", "댄스", "파티"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "This is my song!", "ko": "이거 내 노래야!"},
    tempo=_TEMPO,
)
