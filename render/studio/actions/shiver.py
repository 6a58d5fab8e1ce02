"""Shivering: arms wrapped tight, knees together, breath in clouds, stamping the feet."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import moods, own_time, tremble, wave
from render.studio.motion.idle import pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment)
    shake = tremble(t, 0.006, moment.index)
    stamp = wave(t, 0.5) * pulse(moment.share, 0.45, 0.35)
    return FigurePose(
        at=(shake, 0.0),
        pelvis=(shake, -0.272),
        lean=7 + 120 * shake,
        feet=((-0.06, -0.07 * max(0, stamp)), (0.06, -0.07 * max(0, -stamp))),
        knees=(0.8, -0.8),
        toes=(0.3, -0.3),
        hands=((0.09, 0.1 + shake), (-0.08, 0.13 - shake)),
        tilt=tremble(t, 2.0, 3),
        yaw=4 * wave(t, 2.7),
        pitch=-4 + tremble(t, 1.5, 5),
        squash=0.985,
    )


def _breath(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1.0 if actor.spot.facing >= 0 else -1.0
    x, y = actor.joints.neck
    for puff in range(4):
        age = (actor.seconds / 1.6 + puff / 12 + 0.3 * actor.index) % 1.0
        where = x + ahead * (0.14 + 0.16 * age), y - 0.05 - 0.07 * age
        canvas.drawCircle(
            *where, 0.012 + 0.04 * age, brush.fill((0.95, 0.97, 1.0), 0.55 * (1 - age))
        )


PART = Action(
    name="shiver",
    words=SceneWords(
        en=("shiver", "shivering", "freezing", "trembling"), ko=("떨고", "추워", "덜덜", "벌벌")
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "B-b-b-so cold!", "ko": "으으, 너무 추워!"},
    front=_breath,
    mood=moods((0.0, "scared")),
    sound=(("teeth", 0.03), ("teeth", 0.5)),
)
