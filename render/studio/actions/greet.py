"""Waving at the viewer."""

import math

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.idle import ease, sway
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up, standing


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    rest = standing(moment)
    up = ease((moment.seconds - 0.25 - 0.3 * moment.index) / 0.45)
    wave = math.sin(math.tau * 2.2 * moment.seconds + moment.index) * up
    raised = 0.26 + 0.035 * wave, -0.15
    near = 1 if moment.facing > 0 else 0
    hands = list(rest.hands)
    x, y = hands[near]
    goal = (raised[0] if near else -raised[0], raised[1])
    hands[near] = (x + (goal[0] - x) * up, y + (goal[1] - y) * up)
    return FigurePose(
        pelvis=rest.pelvis,
        lean=rest.lean + 3 * up * (-1 if near else 1),
        hands=(hands[0], hands[1]),
        tilt=rest.tilt + 4 * sway(moment.seconds, moment.seed) + 3 * wave,
        yaw=3 * moment.facing,
        pitch=3,
        squash=1 + 0.01 * wave,
    )


PART = Action(
    name="greet",
    words=SceneWords(
        en=(
            "waving hello",
            "wave at",
            "wave to",
            "saying hello",
            "say hello",
            "saying hi",
            "greeting",
            "greetings",
        ),
        ko=("인사", "안녕", "손을 흔들", "손 흔들"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Hello, everybody!", "ko": "여러분, 안녕하세요!"},
)
