"""Tennis: bouncing on the toes, forehand and backhand in turns, a smash to end it."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import changed, moods, now, wave
from render.studio.motion.idle import pulse
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import CROUCH

_RALLY = 1.6


def _hits(moment: PoseMoment) -> tuple[float, float]:
    """Wind-up and stroke, 0-1; two players hit in turns."""
    phase = (now(moment) / _RALLY + 0.5 * (moment.index % 2)) % 1.0
    return pulse(phase, 0.05, 0.4), pulse(phase, 0.32, 0.3)


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    back, stroke = _hits(moment)
    smash = moment.share > 0.72
    hop = abs(wave(t, 0.5)) * (1 - max(back, stroke))
    high = 0.2 if smash else 0.0
    side = wave(t, 2 * _RALLY, 0.25 * moment.index)
    return changed(
        CROUCH,
        at=(0.06 * side, -0.015 * hop - 0.12 * stroke * smash),
        pelvis=(-0.02 + 0.03 * stroke, -0.235),
        lean=12 - 10 * back + 6 * stroke,
        turn=0.45 - 0.4 * back + 0.2 * stroke,
        feet=((-0.13, -0.03 * hop), (0.13 + 0.03 * stroke, 0.0)),
        hands=(
            (-0.18 + 0.1 * stroke, 0.12 - 0.14 * back),
            (
                0.2 - 0.06 * back + 0.08 * stroke,
                0.12 - (0.1 + high) * back - (0.08 + 0.4 * high) * stroke,
            ),
        ),
        elbows=(-1.0, 1.0),
        tilt=-6 + 4 * stroke,
        pitch=2 + 5 * back,
    )


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    back, stroke = _hits(moment)
    return Grip(1, angle=10 - 70 * back + 60 * stroke, scale=1.25)


PART = Action(
    name="tennis",
    words=SceneWords(
        en=("tennis", "badminton", "ping pong", "table tennis", "racket", "squash"),
        ko=("테니스", "배드민턴", "탁구"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Out? That was in!", "ko": "아웃이라고? 들어갔잖아!"},
    formation="facing",
    hand=_hand,
    mood=moods((0.0, ""), (0.72, "angry"), (0.9, "proud")),
    needs=(("🎾", "play"),),
    sound=(("bat", 0.12), ("bat", 0.26), ("bat", 0.4), ("bat", 0.8)),
    reacts="bounces",
)
