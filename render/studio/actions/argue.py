"""Arguing: a finger in the other face, palms up, and both turn away with arms crossed."""

from dataclasses import replace

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, blend, changed, hit, moods, now, settle, story
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ARMS_CROSSED, TURNED

_TURN = 1.5


@facing_right
def _quarrel(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    mine = (t / _TURN + 0.5 * (moment.index % 2)) % 1.0 < 0.5
    jab = hit(t % 0.38, 0.08, 0.2)
    if mine:
        return changed(
            TURNED,
            at=(0.03, 0.0),
            lean=11 + 3 * jab,
            hands=((-0.15, 0.2), (0.26 + 0.03 * jab, 0.0 + 0.05 * jab)),
            elbows=(-1.0, 1.0),
            tilt=-4 - 3 * jab,
            pitch=2 + 3 * jab,
        )
    shrug = hit((t % (_TURN / 2)) - 0.15, 0.15, 0.4)
    return changed(
        TURNED,
        at=(-0.02, 0.0),
        lean=-8,
        hands=(
            (-0.2 - 0.03 * shrug, 0.13 - 0.04 * shrug),
            (0.2 + 0.04 * shrug, 0.12 - 0.04 * shrug),
        ),
        elbows=(-1.0, 1.0),
        tilt=6 * shrug,
        pitch=4,
        squash=1 + 0.015 * shrug,
    )


@facing_right
def _smooth(moment: PoseMoment) -> FigurePose:
    """Each of the two for a moment, crossing over quickly where the word changes."""
    period = _TURN / 2
    t = now(moment)
    gone = t % period
    here = _quarrel(moment)
    if gone > 0.25 or t < period:
        return here
    earlier = replace(moment, share=(t - gone - 0.01) / moment.length)
    return blend(_quarrel(earlier), here, settle(gone / 0.25))


@facing_right
def _huff(moment: PoseMoment) -> FigurePose:
    away = -1.0
    puff = hit(after(moment, 0.84), 0.15, 0.5)
    return changed(
        ARMS_CROSSED,
        lean=4 * away,
        turn=0.4 * away,
        yaw=12 * away,
        pitch=7,
        tilt=4 * away,
        squash=1 + 0.03 * puff,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _smooth), (0.78, _huff), cross=0.3)


PART = Action(
    name="argue",
    words=SceneWords(
        en=("argue", "arguing", "argues", "quarrel", "debate", "debating", "fight about", "bicker"),
        ko=("싸우고 있", "말다툼", "다투", "논쟁", "토론", "따지"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "No, you are wrong!", "ko": "아니, 네가 틀렸어!"},
    formation="facing",
    mood=moods((0.0, "angry")),
    sound=(("grumble", 0.1), ("hmph", 0.82)),
    reacts="comes closer",
)
