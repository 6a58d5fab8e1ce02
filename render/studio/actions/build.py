"""Building: hammering in time, the thumb, hopping on one leg, one more blow."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, moods, own_time, story, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import CROUCH


@facing_right
def _hammer(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    phase = (t / 0.7) % 1.0
    up = ease(phase / 0.55) - ease((phase - 0.6) / 0.14)
    return changed(
        CROUCH,
        pelvis=(-0.02, -0.235 - 0.01 * up),
        lean=18 - 9 * up,
        hands=((0.08, 0.19), (0.2 - 0.03 * up, 0.17 - 0.28 * up)),
        elbows=(-1.0, 1.0),
        tilt=-8 + 5 * up,
        pitch=-4 + 4 * up,
    )


@facing_right
def _thumb(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.52)
    hop = abs(wave(gone, 0.6))
    shake = wave(gone, 0.16)
    return FigurePose(
        at=(0.03 * wave(gone, 1.2), -0.07 * hop),
        turn=0.2,
        pelvis=(0.0, -0.275),
        lean=6 * wave(gone, 1.2),
        feet=((-0.02, -0.12), (0.05, 0.0)),
        hands=((-0.22 + 0.02 * shake, 0.02), (0.16, 0.2)),
        tilt=-7 * wave(gone, 1.2),
        pitch=8,
        yaw=-4,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _hammer), (0.52, _thumb), (0.82, _hammer), cross=0.18)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(1, angle=30, scale=0.9)


PART = Action(
    name="build",
    words=SceneWords(
        en=(
            "build",
            "building",
            "builds",
            "hammer",
            "hammering",
            "construct",
            "carpenter",
            "woodwork",
        ),
        ko=("짓고", "만들고", "망치", "공사", "조립"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Ow, my thumb!", "ko": "아야, 내 손가락!"},
    formation="row",
    hand=_hand,
    mood=moods((0.0, "happy"), (0.52, "surprised"), (0.7, "angry")),
    needs=(("🔨", "use"),),
    sound=(("hammer", 0.07), ("hammer", 0.2), ("hammer", 0.32), ("ouch", 0.53), ("hammer", 0.9)),
    reacts="shakes",
    reacts_at=0.1,
)
