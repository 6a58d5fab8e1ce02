"""A double take: away, back with a snap, frozen, slowly round to us."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, now, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import UPRIGHT


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.07 + 0.03 * moment.index)
    away = 1 - ease(gone / 0.12)
    start = hit(gone, 0.08, 0.6)
    us = ease(after(moment, 0.5) / 0.5)
    stare = (1 - away) * (1 - us)
    t = now(moment)
    return changed(
        UPRIGHT,
        at=(-0.02 * start, -0.07 * start),
        turn=-0.2 * away + 0.4 * (1 - away) * (1 - us),
        lean=-7 * start - 2 * (1 - us),
        hands=(
            (-0.15 - 0.05 * start, 0.25 - 0.17 * start - 0.07 * stare),
            (0.15 + 0.06 * start, 0.25 - 0.17 * start - 0.09 * stare),
        ),
        feet=((-0.085, -0.05 * start), (0.085, -0.03 * start)),
        tilt=2 * wave(t, 1.9) - 3 * start,
        yaw=(-13 * away + 13 * (1 - away)) * (1 - us),
        pitch=6 * start,
        squash=1 + 0.06 * start,
    )


PART = Action(
    name="double_take",
    words=SceneWords(
        en=("double take", "look twice", "stunned", "startled", "do a double take"),
        ko=("깜짝 놀라", "다시 쳐다보", "멍하니"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Wait... what?", "ko": "잠깐... 뭐라고?"},
    mood=moods((0.0, ""), (0.08, "surprised"), (0.6, "")),
    sound=(("boing", 0.08),),
)
