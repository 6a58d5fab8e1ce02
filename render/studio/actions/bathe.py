"""Bathing: scrubbing the back, singing into the brush, suddenly ice-cold."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, own_time, story, tremble, wave
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import CROSS_LEGGED


@facing_right
def _scrub(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    scrub = wave(t, 0.4)
    return changed(
        CROSS_LEGGED,
        pelvis=(0.0, -0.12),
        lean=4 * scrub,
        hands=((-0.2 + 0.03 * scrub, -0.02 + 0.05 * scrub), (0.12, 0.16)),
        elbows=(-1.0, 1.0),
        tilt=6 * wave(t, 1.6),
        pitch=4,
    )


@facing_right
def _cold(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.62)
    start = hit(gone, 0.08, 0.6)
    shake = tremble(gone, 0.008)
    return changed(
        CROSS_LEGGED,
        at=(0.0, -0.12 * start),
        pelvis=(0.0, -0.14),
        hands=((0.08 + shake, 0.14), (-0.08 + shake, 0.16)),
        elbows=(-1.0, 1.0),
        tilt=tremble(gone, 1.5),
        pitch=6 * start,
        squash=1 + 0.05 * start,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _scrub), (0.62, _cold), cross=0.15)


PART = Action(
    name="bathe",
    words=SceneWords(
        en=("bathe", "bathing", "take a bath", "bubble bath", "hot spring"),
        ko=("목욕", "샤워", "온천", "반신욕"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Rubber duck, you are the one!", "ko": "고무 오리야, 너뿐이야!"},
    grounded=False,
    mood=moods((0.0, "happy"), (0.62, "surprised"), (0.74, "scared")),
    needs=(("🛁", "in"),),
    sound=(("splash", 0.05), ("scream", 0.63)),
)
