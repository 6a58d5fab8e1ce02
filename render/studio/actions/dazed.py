"""Dazed after a blow: knees give, stars, a stagger from foot to foot."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import hit, moods, now, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stars import draw_stars


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    blow = hit(t - 0.05 - 0.08 * moment.index, 0.1, 0.5)
    reel = wave(t, 1.3, 0.2 * moment.index) * ease((t - 0.3) / 0.4)
    return FigurePose(
        at=(0.07 * reel, 0.0),
        roll=7 * wave(t, 1.3, -0.1) * ease((t - 0.3) / 0.4),
        pelvis=(0.02 * reel, -0.28 + 0.07 * blow),
        lean=7 * reel,
        feet=((-0.1, -0.05 * max(0.0, reel)), (0.1, -0.05 * max(0.0, -reel))),
        knees=(0.5, -0.5),
        hands=((-0.18 - 0.04 * blow, 0.22 - 0.2 * blow), (0.18 + 0.04 * blow, 0.22 - 0.2 * blow)),
        tilt=-12 * wave(t, 1.3, -0.2) * ease((t - 0.3) / 0.4),
        yaw=8 * wave(t, 1.3, 0.25),
        pitch=-6 * blow + 4,
        squash=1 - 0.14 * blow,
    )


PART = Action(
    name="dazed",
    words=SceneWords(
        en=("dizzy", "dazed", "seeing stars", "knocked silly", "bump my head"),
        ko=("어지러", "머리를 부딪", "헤롱"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Who turned on the stars?", "ko": "별이 보여..."},
    front=draw_stars,
    mood=moods((0.0, "surprised")),
    sound=(("bonk", 0.01),),
)
