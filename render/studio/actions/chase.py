"""Chasing: leaning far ahead with both hands out to catch, a leap at the turn that just misses."""

import math
from dataclasses import replace

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, moods, now, story, wave
from render.studio.motion.cycles import SPRINT, stride
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _after(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    pose = stride(t, SPRINT, 0.3 * moment.index)
    grab = 0.5 + 0.5 * wave(t, 0.36, 0.2 * moment.index)
    hands = ((0.12 + 0.05 * grab, 0.1 - 0.05 * grab), (0.3, 0.0 - 0.06 * grab))
    return replace(
        pose,
        hands=hands,
        elbows=(1.0, 1.0),
        over=(True, True),
        tilt=pose.tilt - 8,
    )


@facing_right
def _leap(moment: PoseMoment) -> FigurePose:
    up = math.sin(math.pi * min(1.0, max(0.0, after(moment, 0.56) / 0.8)))
    pose = _after(moment)
    return replace(
        pose,
        at=(0.1 * up, -0.14 * up),
        roll=22 * up,
        feet=((-0.2, -0.05), (-0.12, -0.02)),
        hands=((0.2, -0.02), (0.3, -0.04)),
        squash=1 + 0.06 * up,
        tilt=-16 - 18 * up,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(
        moment, (0.0, _after), (0.56, _leap), (0.56 + 0.8 / moment.length, _after), cross=0.15
    )


PART = Action(
    name="chase",
    words=SceneWords(
        en=("chase", "chasing", "chases", "pursue", "run after", "hunt"),
        ko=("쫓", "추격", "뒤쫓", "따라잡"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Come back here!", "ko": "거기 서!"},
    formation="chase",
    travel=SPRINT.speed,
    mood=moods((0.0, "angry"), (0.56, "surprised"), (0.75, "angry")),
    sound=(("running", 0.0), ("whoosh", 0.56)),
    reacts="runs away",
    reacts_at=0.0,
)
