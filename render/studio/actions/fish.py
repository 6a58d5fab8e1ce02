"""Fishing: half asleep on the bank, a tug, a fight with the rod bent double, a boot or a whale."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Grip, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, own_time, story, tremble, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ON_GROUND, TURNED


@facing_right
def _doze(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    nod = ease((moment.share - 0.2) / 0.2)
    return changed(
        ON_GROUND,
        at=(0.0, -0.04),
        lean=-4 + 5 * nod,
        hands=((0.06, 0.19), (0.16, 0.17 + 0.01 * wave(t, 2.0))),
        elbows=(-1.0, -1.0),
        tilt=4 + 10 * nod * (0.7 + 0.3 * wave(t, 1.7)),
        pitch=-7 * nod,
    )


@facing_right
def _tug(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.42)
    pull = 0.5 + 0.5 * wave(gone, 0.75)
    shake = tremble(gone, 0.008)
    return changed(
        TURNED,
        at=(0.05 - 0.08 * pull, 0.0),
        pelvis=(-0.06 - 0.02 * pull, -0.235),
        lean=-8 - 16 * pull,
        feet=((-0.05, 0.0), (0.17, -0.02 * pull)),
        hands=((0.1 + shake, 0.15 - 0.05 * pull), (0.2, 0.1 - 0.08 * pull + shake)),
        elbows=(-1.0, 1.0),
        tilt=8 * pull + tremble(gone, 1.2),
        pitch=3,
    )


@facing_right
def _catch(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.8)
    fly = hit(gone, 0.12, 0.8)
    return changed(
        TURNED,
        at=(-0.06, 0.0),
        pelvis=(-0.03, -0.275),
        lean=-13 * fly,
        hands=((0.05, 0.1 - 0.16 * fly), (0.17, 0.02 - 0.18 * fly)),
        elbows=(-1.0, 1.0),
        tilt=4,
        pitch=9,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _doze), (0.42, _tug), (0.8, _catch), cross=0.3)


def _rod(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1 if actor.spot.facing >= 0 else -1
    near, far = actor.joints.hands[::ahead]
    x, y = (near[0] + far[0]) / 2, (near[1] + far[1]) / 2
    bent = (
        min(1.0, max(0.0, -actor.pose.lean * ahead / 24)) if actor.pose.pelvis[1] < -0.15 else 0.1
    )
    tip = x + ahead * (0.5 - 0.06 * bent), y - 0.38 + 0.2 * bent
    wood = (0.5, 0.33, 0.18)
    rod = skia.Path()
    rod.moveTo(x - ahead * 0.1, y + 0.07)
    rod.quadTo(x + ahead * 0.24, y - 0.26 - 0.16 * bent, *tip)
    canvas.drawPath(rod, brush.stroke(brush.line(wood), 0.022))
    canvas.drawPath(rod, brush.stroke(brush.lit(wood), 0.011))
    line = skia.Path()
    line.moveTo(*tip)
    line.quadTo(
        tip[0] + ahead * 0.04,
        y + 0.1,
        tip[0] + ahead * (0.06 + 0.12 * bent),
        0.04 - actor.pose.at[1],
    )
    canvas.drawPath(line, brush.stroke((0.95, 0.96, 1.0), 0.005))
    for hand in actor.joints.hands:
        skin = actor.colours.get("hands", actor.colours["skin"])
        brush.shape(canvas, skia.Path.Circle(hand[0], hand[1], 0.03), skin, 0.008)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    gone = after(moment, 0.82)
    if gone < 0:
        return Grip(2, scale=0.0)
    height = min(1.0, gone / 0.5)
    return Grip(2, at=(0.5, 0.1 - 0.62 * ease(height)), angle=-70 + 14 * wave(gone, 0.3), scale=1.0)


PART = Action(
    name="fish",
    words=SceneWords(
        en=("fish", "fishing", "fishes", "angling", "catch a fish"),
        ko=("낚시", "물고기를 잡", "낚는"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "I have got a bite!", "ko": "물었다, 물었어!"},
    formation="row",
    hand=_hand,
    front=_rod,
    mood=moods((0.0, "asleep"), (0.42, "surprised"), (0.6, "angry"), (0.82, "laughing")),
    needs=(("🐟", "hold"),),
    sound=(("snore", 0.15), ("reel", 0.43), ("splash", 0.8)),
    reacts="comes closer",
)
