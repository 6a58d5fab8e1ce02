"""A wedding: hand in hand before everybody, a look into the eyes, a spin, rice in the air."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, approach, changed, halfway, moods, now, story, wave
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED, UPRIGHT


@facing_right
def _vows(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    sways = wave(t, 2.8)
    far = halfway(moment)
    return changed(
        TURNED,
        at=(approach(moment, 0.56, 0.2) + 0.012 * sways, 0.0),
        lean=2 * sways,
        hands=((-0.1, 0.26), (far, 0.14)),
        elbows=(-1.0, 1.0),
        tilt=-5 + 3 * sways,
        pitch=2,
    )


@facing_right
def _closer(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.4)
    return changed(
        TURNED,
        at=(approach(moment, 0.5, 0.2), 0.0),
        lean=3,
        hands=((0.06, 0.12), (0.24, 0.1)),
        elbows=(-1.0, 1.0),
        tilt=-8 + 2 * wave(gone, 1.6),
        pitch=3,
    )


@facing_right
def _cheer(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.64)
    hop = abs(wave(t, 0.9))
    return changed(
        UPRIGHT,
        at=(0.0, -0.05 * hop),
        hands=((-0.22, -0.17 + 0.02 * hop), (0.26, 0.02)),
        lean=-4 + 4 * wave(t, 1.8),
        tilt=5 * wave(t, 1.8),
        pitch=5,
        yaw=2,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _vows), (0.4, _closer), (0.64, _cheer), cross=0.5)


PART = Action(
    name="marry",
    words=SceneWords(
        en=("marry", "marrying", "getting married", "get married", "exchange vows"),
        ko=("혼례", "결혼식"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "I do!", "ko": "네, 맹세합니다!"},
    formation="facing",
    mood=moods((0.0, "happy"), (0.4, "in love"), (0.64, "laughing")),
    sound=(("bells", 0.1), ("applause", 0.64)),
)
