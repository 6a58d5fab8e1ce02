"""Playing the piano: seated, hands running over the keys, a crash of both hands at the turn."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, own_time, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import SEATED


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.1)
    wild = ease(moment.share / 0.6)
    crash = hit(after(moment, 0.6), 0.1, 0.6)
    lifted = hit(after(moment, 0.57), 0.15, 0.2)
    sides = wave(t, 1.7)
    left, right = abs(wave(t, 0.3)), abs(wave(t, 0.3, 0.25))
    return changed(
        SEATED,
        lean=-2 + 8 * sides * wild + 16 * crash - 10 * lifted,
        hands=(
            (0.12 + 0.02 * sides, 0.15 - 0.05 * left * wild - 0.26 * lifted),
            (0.24 + 0.02 * sides, 0.15 - 0.05 * right * wild - 0.26 * lifted),
        ),
        elbows=(-1.0, -1.0),
        over=(True, True),
        tilt=-5 + 9 * wave(t, 1.7, -0.1) * wild + 12 * crash,
        yaw=7,
        pitch=-3 + 8 * wave(t, 3.1) * wild,
        squash=1 - 0.03 * crash,
    )


def _keys(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1.0 if actor.spot.facing >= 0 else -1.0
    ground = -actor.pose.at[1]
    canvas.save()
    canvas.translate(0, ground)
    canvas.scale(ahead, 1)
    black = (0.13, 0.12, 0.15)
    stool = skia.Path.Rect(skia.Rect.MakeLTRB(-0.14, -0.13, 0.05, -0.1))
    for leg in (-0.12, 0.03):
        canvas.drawLine(leg, -0.1, leg, 0, brush.stroke(brush.line(black), 0.02))
    brush.shape(canvas, stool, (0.5, 0.15, 0.15))
    canvas.restore()


def _piano(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1.0 if actor.spot.facing >= 0 else -1.0
    ground = -actor.pose.at[1]
    black = (0.16, 0.14, 0.18)
    canvas.save()
    canvas.translate(0, ground)
    canvas.scale(ahead, 1)
    body = skia.Path()
    body.moveTo(0.17, -0.27)
    body.lineTo(0.33, -0.27)
    body.lineTo(0.34, -0.47)
    body.lineTo(0.46, -0.47)
    body.lineTo(0.46, -0.01)
    body.lineTo(0.34, -0.01)
    body.lineTo(0.33, -0.22)
    body.lineTo(0.17, -0.22)
    body.close()
    brush.shape(canvas, body, black)
    canvas.drawLine(0.18, -0.276, 0.32, -0.276, brush.stroke(brush.lit((0.97, 0.96, 0.92)), 0.016))
    for key in range(6):
        x = 0.19 + 0.024 * key
        canvas.drawLine(x, -0.281, x + 0.008, -0.281, brush.stroke(brush.line(black), 0.01))
    canvas.drawLine(0.2, -0.22, 0.2, 0, brush.stroke(brush.line(black), 0.022))
    canvas.restore()


PART = Action(
    name="play_piano",
    words=SceneWords(
        en=("play the piano", "playing piano", "pianist"), ko=("피아노를 치", "피아노 치")
    ),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.95, 0.9, reach=0.3),
    pose=_pose,
    exclaims={"en": "For my next number!", "ko": "다음 곡 들려 드릴게요!"},
    tempo=100.0,
    behind=_keys,
    front=_piano,
    formation="row",
    mood=moods((0.0, ""), (0.35, "in love"), (0.6, "angry"), (0.75, "proud")),
    sound=(("piano", 0.05), ("piano crash", 0.6)),
)
