"""Cards: a peek at the hand, a bluff with a straight face, the card slammed down."""

from render.drawing.skia import skia
from render.studio.actions._furniture import draw_stool
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, by_index, changed, hit, moods, own_time, story, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import SEATED


@facing_right
def _peek(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.3)
    shifty = wave(t, 1.6)
    return changed(
        SEATED,
        turn=0.4,
        lean=5,
        hands=((0.07, 0.1), (0.17, 0.09)),
        elbows=(-1.0, 1.0),
        tilt=3 * shifty,
        yaw=4 + 9 * shifty,
        pitch=-5 + 4 * abs(shifty),
    )


@facing_right
def _slam(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.5)
    up = ease(gone / 0.35) - ease((gone - 0.42) / 0.08)
    down = ease((gone - 0.45) / 0.1)
    if moment.index % 2:
        start = hit(gone - 0.55, 0.08, 0.8)
        return changed(
            SEATED,
            turn=0.4,
            at=(0.0, -0.04 * hit(gone - 0.55, 0.08, 0.25)),
            lean=3 - 13 * start,
            hands=((-0.1, 0.12), (0.17, 0.1)),
            elbows=(-1.0, 1.0),
            pitch=6 * start,
            tilt=4,
        )
    return changed(
        SEATED,
        turn=0.4,
        at=(0.0, -0.02 * up),
        lean=2 - 9 * up + 16 * down,
        hands=((0.05, 0.13), (0.22, 0.08 - 0.28 * up + 0.14 * down)),
        elbows=(-1.0, 1.0),
        pitch=5,
        tilt=-4 * down,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _peek), (0.5, _slam), cross=0.3)


def _cards(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1 if actor.spot.facing >= 0 else -1
    near, far = actor.joints.hands[::ahead]
    for card in range(4):
        canvas.save()
        canvas.translate(near[0] + ahead * 0.03, near[1] + 0.01)
        canvas.rotate(ahead * (-26 + 18 * card))
        box = skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(-0.03, -0.13, 0.03, -0.02), 0.008, 0.008)
        brush.shape(
            canvas, skia.Path.RRect(box), (0.2, 0.35, 0.7) if card % 2 else (0.75, 0.2, 0.25), 0.008
        )
        canvas.restore()
    canvas.save()
    canvas.translate(*far)
    canvas.rotate(ahead * 12)
    box = skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(-0.032, -0.08, 0.032, 0.03), 0.008, 0.008)
    brush.shape(canvas, skia.Path.RRect(box), (0.98, 0.97, 0.94), 0.008)
    canvas.drawCircle(0, -0.025, 0.014, brush.fill((0.85, 0.15, 0.2)))
    canvas.restore()
    skin = actor.colours.get("hands", actor.colours["skin"])
    for hand in (near, far):
        brush.shape(canvas, skia.Path.Circle(hand[0], hand[1] + 0.012, 0.028), skin, 0.008)


PART = Action(
    name="play_cards",
    words=SceneWords(
        en=("playing cards", "card game", "poker", "blackjack", "go-stop", "hwatu"),
        ko=("포커", "고스톱", "보드게임"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Read them and weep!", "ko": "자, 봤지? 내가 이겼다!"},
    formation="facing",
    behind=draw_stool,
    front=_cards,
    mood=by_index(
        moods((0.0, ""), (0.56, "proud")), moods((0.0, ""), (0.58, "surprised"), (0.8, "sad"))
    ),
    sound=(("cards", 0.05), ("bang", 0.575)),
)
