"""Heat: dragging along, wiping the brow, fanning, melting down onto the knees."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import blend, breathe, changed, moods, own_time, wave
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ON_BOTH_KNEES


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.3)
    breath = breathe(t, 0.5)
    wipe = pulse(moment.share, 0.12, 0.26)
    fan = ease((moment.share - 0.4) / 0.05) - ease((moment.share - 0.7) / 0.08)
    melt = ease((moment.share - 0.7) / 0.2)
    flutter = wave(t, 0.24) * fan
    stand = FigurePose(
        pelvis=(0.012 * wave(t, 2.6), -0.278),
        lean=9 + 3 * breath,
        hands=(
            (-0.14 - 0.05 * wipe, 0.27 - 0.4 * wipe),
            (0.15 + 0.05 * fan + 0.02 * flutter, 0.27 - 0.2 * fan),
        ),
        tilt=7 * wave(t, 2.6) + 4 * wipe,
        pitch=4 * breath,
        squash=1 - 0.01 * breath,
    )
    low = changed(
        ON_BOTH_KNEES,
        turn=0.2,
        lean=16 + 4 * breath,
        hands=((-0.13, 0.27), (0.15, 0.27)),
        elbows=(-1.0, 1.0),
        tilt=9,
        pitch=-5,
    )
    return blend(stand, low, melt)


PART = Action(
    name="sweat",
    words=SceneWords(
        en=("sweat", "sweating", "too hot", "heatwave", "melting", "overheated"),
        ko=("더워", "폭염", "찜통"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "I am melting!", "ko": "녹아내리겠어!"},
    mood=moods((0.0, "sad")),
    sound=(("panting", 0.05), ("panting", 0.5), ("thud", 0.84)),
)
