"""Kneeling and begging: down on both knees, folded hands, arms to the sky, forehead low."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, blend, changed, moods, now, story, tremble, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ON_BOTH_KNEES, TURNED


@facing_right
def _down(moment: PoseMoment) -> FigurePose:
    drop = ease(now(moment) / 0.5)
    return blend(
        changed(TURNED, elbows=(-1.0, 1.0)),
        changed(ON_BOTH_KNEES, hands=((0.02, 0.13), (0.1, 0.13)), elbows=(-1.0, 1.0)),
        drop,
    )


@facing_right
def _beg(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    shake = wave(t, 0.42)
    return changed(
        ON_BOTH_KNEES,
        lean=9 + 3 * shake,
        hands=((0.08, 0.1 + 0.02 * shake), (0.16, 0.09 + 0.02 * shake)),
        elbows=(-1.0, 1.0),
        tilt=-6 + 3 * shake,
        pitch=8,
    )


@facing_right
def _plead(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.5)
    return changed(
        ON_BOTH_KNEES,
        lean=-8,
        hands=((-0.2, -0.18), (0.22, -0.17)),
        elbows=(-1.0, 1.0),
        tilt=tremble(gone, 1.0),
        pitch=11,
    )


@facing_right
def _flat(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.72)
    up = abs(wave(gone, 1.7))
    return changed(
        ON_BOTH_KNEES,
        pelvis=(-0.08, -0.12),
        lean=58 - 24 * up,
        hands=((0.12, -0.12), (0.17, -0.13)),
        elbows=(-1.0, 1.0),
        tilt=-30 + 10 * up,
        pitch=-6,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _down), (0.14, _beg), (0.5, _plead), (0.72, _flat), cross=0.35)


PART = Action(
    name="kneel",
    words=SceneWords(
        en=(
            "kneel",
            "kneeling",
            "kneels",
            "beg",
            "begging",
            "pray",
            "praying",
            "worship",
            "apologize",
        ),
        ko=("무릎", "빌고", "빌어", "기도", "애원", "사과하"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Please, please, please!", "ko": "제발, 제발요!"},
    mood=moods((0.0, ""), (0.14, "sad"), (0.72, "scared")),
    sound=(("thud", 0.06),),
)
