"""A slapstick fight: circling, a swing that misses, an answer that lands, stars, no breath left."""

from dataclasses import replace

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import (
    after,
    approach,
    blend,
    breathe,
    by_index,
    changed,
    hit,
    moods,
    now,
    story,
    wave,
)
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import CROUCH
from render.studio.motion.stars import draw_stars


def _nearer(moment: PoseMoment) -> float:
    return approach(moment, 0.56) if moment.count < 3 else 0.0


@facing_right
def _circle(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    bob = abs(wave(t, 0.7, 0.25 * moment.index))
    step = wave(t, 1.4, 0.5 * moment.index if moment.count < 3 else 0.0)
    return changed(
        CROUCH,
        at=(_nearer(moment) * ease(moment.share / 0.2) + 0.04 * step, -0.01 * bob),
        pelvis=(-0.02, -0.245 + 0.015 * bob),
        lean=9,
        feet=((-0.12, -0.02 * max(step, 0)), (0.12, -0.02 * max(-step, 0))),
        hands=((0.05, 0.05 + 0.02 * bob), (0.19, 0.03 - 0.03 * bob)),
        elbows=(-1.0, 1.0),
        tilt=-4 + 3 * step,
        pitch=-2,
    )


@facing_right
def _blow(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.3)
    wind = ease(gone / 0.35) - ease((gone - 0.38) / 0.2)
    out = hit(gone - 0.36, 0.24, 0.6)
    base = _circle(replace(moment, share=0.3))
    if moment.index % 2:  # ducks
        duck = ease((gone - 0.25) / 0.12) - ease((gone - 0.9) / 0.25)
        return changed(
            base,
            pelvis=(-0.03, -0.245 + 0.11 * duck),
            lean=9 + 22 * duck,
            tilt=-4 - 16 * duck,
            pitch=6 * duck,
            hands=((-0.12, 0.1), (0.14, 0.12)),
        )
    return changed(
        base,
        lean=9 - 16 * wind + 24 * out,
        at=(base.at[0] + 0.09 * out, 0.0),
        turn=0.5 - 0.5 * wind + 0.4 * out,
        hands=((0.05 - 0.25 * wind + 0.22 * out, 0.05 - 0.05 * wind), (0.17, 0.06)),
        elbows=(1.0, 1.0),
        roll=4 * out,
    )


@facing_right
def _answer(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.56)
    wind = ease(gone / 0.3) - ease((gone - 0.34) / 0.16)
    out = hit(gone - 0.32, 0.18, 0.5)
    base = _circle(replace(moment, share=0.56))
    if moment.index % 2:
        return changed(
            base,
            lean=9 - 14 * wind + 20 * out,
            at=(base.at[0] + 0.07 * out, 0.0),
            hands=((0.08 - 0.2 * wind, 0.05), (0.16 + 0.14 * out, 0.1 - 0.08 * out)),
            tilt=-3,
        )
    hurt = ease((gone - 0.36) / 0.3)
    dizzy = wave(gone, 0.9) * hurt
    return changed(
        base,
        at=(base.at[0] - 0.12 * hurt, 0.0),
        lean=9 - 26 * hurt + 4 * dizzy,
        roll=-5 * hurt + 5 * dizzy,
        hands=((-0.05 - 0.2 * hurt, 0.05), (0.19 + 0.06 * hurt, 0.03)),
        feet=((-0.14, 0.0), (0.16, -0.05 * hurt)),
        tilt=12 * dizzy,
        pitch=8 * hurt,
    )


@facing_right
def _spent(moment: PoseMoment) -> FigurePose:
    breath = breathe(after(moment, 0.8) + 0.3 * moment.index, 0.8)
    return changed(
        CROUCH,
        at=(_nearer(moment), 0.0),
        pelvis=(-0.04, -0.235),
        lean=34 + 4 * breath,
        hands=((0.03, 0.22), (0.1, 0.21)),
        elbows=(-1.0, 1.0),
        tilt=-20 + 4 * breath,
        pitch=4 * breath,
        squash=1 + 0.02 * breath,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    pose = story(moment, (0.0, _circle), (0.3, _blow), (0.56, _answer), (0.82, _spent), cross=0.36)
    if moment.count < 3:
        return pose
    return blend(_circle(moment), pose, 0.9 / moment.count)  # little room in a crowd


def _stars(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Stars around the head of who was hit: who leans back far."""
    if abs(actor.pose.lean) < 12 or actor.pose.lean * actor.spot.facing > 0:
        return
    draw_stars(canvas, actor, brush)


PART = Action(
    name="fight",
    words=SceneWords(
        en=(
            "fight",
            "fighting",
            "fights",
            "brawl",
            "punch",
            "kung fu",
            "karate",
            "martial arts",
            "taekwondo",
        ),
        ko=("싸우", "싸움", "격투", "태권도", "쿵푸", "결투"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Take that!", "ko": "받아라!"},
    formation="facing",
    front=_stars,
    mood=by_index(
        moods((0.0, "angry"), (0.62, "surprised"), (0.82, "sad")),
        moods((0.0, "angry"), (0.32, "scared"), (0.52, "angry"), (0.82, "proud")),
    ),
    sound=(("whoosh", 0.36), ("punch", 0.62), ("panting", 0.84)),
    reacts="shakes",
    reacts_at=0.62,
)
