"""A duel with blades: a salute, cuts and parries in turn, one is disarmed."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import (
    after,
    approach,
    by_index,
    changed,
    hit,
    moods,
    now,
    story,
    tremble,
    wave,
)
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import CROUCH, TURNED, UPRIGHT


def _turns(moment: PoseMoment) -> tuple[float, float]:
    """Wind-up and cut, 0-1, in turns."""
    mine = (now(moment) / 1.3 + 0.5 * (moment.index % 2)) % 1.0
    return pulse(mine, 0.0, 0.42), hit((mine - 0.3) * 1.3, 0.1, 0.3)


@facing_right
def _salute(moment: PoseMoment) -> FigurePose:
    up = ease(now(moment) / 0.3)
    return changed(
        TURNED, hands=((-0.14, 0.24), (0.17, 0.2 - 0.19 * up)), elbows=(-1.0, 1.0), lean=-2, pitch=3
    )


@facing_right
def _clash(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    wind, cut = _turns(moment)
    step = wave(t, 1.3, 0.5 * (moment.index % 2))
    return changed(
        CROUCH,
        at=(approach(moment, 0.78) + 0.05 * step, 0.0),
        pelvis=(-0.01 + 0.03 * cut, -0.235),
        lean=6 - 9 * wind + 13 * cut,
        feet=((-0.16, 0.0), (0.13 + 0.05 * cut, -0.03 * wind)),
        hands=((-0.24, -0.02), (0.22 - 0.06 * wind + 0.07 * cut, 0.05 - 0.2 * wind + 0.04 * cut)),
        elbows=(-1.0, 1.0),
        tilt=-5 - 3 * cut,
        pitch=3 * wind,
    )


@facing_right
def _end(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.76)
    if moment.index % 2:
        return changed(
            UPRIGHT,
            at=(-0.02, 0.0),
            hands=((-0.2, -0.15), (0.22, -0.14 + tremble(gone, 0.006))),
            lean=-6,
            tilt=tremble(gone, 1.0),
            pitch=4,
            yaw=6,
        )
    return changed(
        TURNED,
        at=(0.06, 0.0),
        lean=6,
        hands=((-0.12, 0.22), (0.27, 0.04)),
        elbows=(-1.0, 1.0),
        pitch=5,
        tilt=-5,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _salute), (0.14, _clash), (0.76, _end), cross=0.25)


def _hand(moment: PoseMoment) -> Grip:
    """The usual picture of a blade has its handle at the top right."""
    ahead = 1 if moment.facing >= 0 else -1
    side = 1 if ahead > 0 else 0
    upright = 165.0 if ahead > 0 else 105.0
    wind, cut = _turns(moment) if 0.14 < moment.share < 0.76 else (0.0, 0.0)
    gone = after(moment, 0.76)
    if moment.index % 2 and gone > 0:  # it flies out of the hand
        height = -0.6 - 1.3 * gone + 1.6 * gone * gone
        return Grip(side, upright + 700 * gone, 0.7, at=(ahead * (0.25 - 0.5 * gone), height))
    return Grip(side, upright + ahead * (60 * cut - 30 * wind), 0.7)


PART = Action(
    name="sword",
    words=SceneWords(
        en=("sword fight", "sword fighting", "fencing"), ko=("칼싸움", "검술", "펜싱", "검을 휘두")
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "En garde!", "ko": "덤벼라!"},
    formation="facing",
    hand=_hand,
    mood=by_index(moods((0.0, "angry"), (0.76, "proud")), moods((0.0, "angry"), (0.76, "scared"))),
    needs=(("🗡", "hold"),),
    sound=(("sword", 0.2), ("sword", 0.36), ("sword", 0.55), ("sword", 0.75)),
)
