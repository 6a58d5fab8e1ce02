"""Conducting an orchestra: small beats, larger and larger, the cut-off, a bow."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, moods, own_time, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up

_BEAT = 0.62


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.1)
    size = 0.4 + 0.9 * ease(moment.share / 0.75)
    cut = ease(after(moment, 0.8) / 0.15)
    bow = ease(after(moment, 0.88) / 0.4)
    if cut > 0:
        size *= 1 - cut
    beatx, beaty = wave(t, 2 * _BEAT), abs(wave(t, 2 * _BEAT, 0.25))
    rise = 0.12 * size + 0.18 * cut * (1 - bow) - 0.12 * bow
    return FigurePose(
        pelvis=(0.012 * beatx * size, -0.288 + 0.01 * beaty * size),
        lean=4 * beatx * size + 26 * bow,
        turn=0.25 * bow,
        hands=(
            (-0.22 - 0.04 * beatx * size, 0.12 - rise + 0.08 * beaty * size),
            (0.23 + 0.05 * beatx * size, 0.08 - rise + 0.1 * beaty * size),
        ),
        elbows=(-1.0, 1.0),
        tilt=-5 * beatx * size + 6 * bow,
        yaw=5 * wave(t, 2.9),
        pitch=4 * beaty * size - 6 * bow,
        squash=1 + 0.03 * size * (beaty - 0.5),
    )


def _baton(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    side = 1 if actor.spot.facing >= 0 else 0
    hand, elbow = actor.joints.hands[side], actor.joints.elbows[side]
    dx, dy = hand[0] - elbow[0], hand[1] - elbow[1]
    tip = hand[0] + dx * 0.9, hand[1] + dy * 0.9 - 0.06
    canvas.drawLine(*hand, *tip, brush.stroke(brush.line((0.9, 0.88, 0.8)), 0.014))
    canvas.drawLine(*hand, *tip, brush.stroke(brush.lit((0.97, 0.95, 0.88)), 0.007))


PART = Action(
    name="conduct",
    words=SceneWords(en=("conduct", "conducting", "conductor", "conducts"), ko=("지휘",)),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "From the top, please!", "ko": "처음부터 다시!"},
    tempo=97.0,
    front=_baton,
    mood=moods((0.0, ""), (0.4, "angry"), (0.8, "proud")),
    sound=(("applause", 0.86),),
)
