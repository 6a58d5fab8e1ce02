"""Dancing to the beat: four figures in turn, every one with hips, knees and head."""

import math

from render.studio.contracts.figure import Action, FigurePose, Pair, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, moods, now, pair_between
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import beat, bounce, line_up

_TEMPO = 112.0


def _figures(moment: PoseMoment) -> tuple[Pair, ...]:
    """Hands of the figures at a time: swaying high, pointing in turns, rolling, the swim."""
    beats = _beats(moment)
    side, turn = math.sin(math.pi * beats), math.tau * beats
    left, right = max(side, 0.0), max(-side, 0.0)
    return (
        ((-0.25 + 0.05 * side, -0.15), (0.25 + 0.05 * side, -0.15)),
        ((-0.16 - 0.1 * left, 0.2 - 0.42 * left), (0.16 + 0.1 * right, 0.2 - 0.42 * right)),
        (
            (-0.06 + 0.04 * math.cos(turn), 0.13 + 0.05 * math.sin(turn)),
            (0.06 - 0.04 * math.cos(turn), 0.13 - 0.05 * math.sin(turn)),
        ),
        ((-0.2 + 0.04 * side, 0.05 + 0.12 * side), (0.2 + 0.04 * side, 0.05 - 0.12 * side)),
    )


def _beats(moment: PoseMoment) -> float:
    return beat(now(moment), _TEMPO) + moment.index * 0.5


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    beats = _beats(moment)
    down = 1 - bounce(beats)
    side = math.sin(math.pi * beats)
    figures = _figures(moment)
    number = int(beats / 4)
    share = ease((beats % 4) / 0.6)
    order = moment.index + moment.seed
    hands = pair_between(
        figures[(number - 1 + order) % 4], figures[(number + order) % 4], share if number else 1.0
    )
    big = ease(moment.share / 0.5)
    spin = after(moment, 0.72) / 0.7
    turn = math.sin(math.tau * spin) if 0 < spin < 1 else 0.0
    return FigurePose(
        at=(0.03 * side, -0.02 * big * bounce(beats)),
        turn=turn,
        pelvis=(0.04 * side, -0.285 + 0.035 * down),
        lean=(5 + 4 * big) * side,
        hands=hands,
        feet=((-0.1, -0.06 * max(side, 0)), (0.1, -0.06 * max(-side, 0))),
        squash=1.0 + 0.035 * (bounce(beats) - 0.5),
        tilt=-9 * math.sin(math.pi * (beats - 0.12)),
        yaw=7 * side + 5 * turn,
        pitch=3 * bounce(beats),
    )


PART = Action(
    name="dance",
    words=SceneWords(
        en=("dancing", "dance", "dances", "partying", "grooving", "boogie", "k-pop dance"),
        ko=("춤", "댄스", "케이팝"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "This is my song!", "ko": "이거 내 노래야!"},
    tempo=_TEMPO,
    mood=moods((0.0, "happy"), (0.6, "laughing")),
    sound=(("crowd", 0.74),),
)
