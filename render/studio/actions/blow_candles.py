"""Blowing out candles: a wish, a breath so deep that it lifts the heels, the blow, applause."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, moods, now, story, tremble, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED, UPRIGHT


@facing_right
def _wish(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    return changed(
        TURNED,
        hands=((0.05, 0.14), (0.1, 0.14)),
        elbows=(-1.0, 1.0),
        lean=4,
        tilt=4 * wave(t, 2.2),
        pitch=-4,
    )


@facing_right
def _blow(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.24)
    breath = ease(gone / 1.0) - ease((gone - 1.1) / 0.2)
    out = ease((gone - 1.1) / 0.2)
    if moment.index % 2:
        return changed(
            TURNED,
            hands=((-0.02, 0.14), (0.1, 0.13)),
            elbows=(-1.0, 1.0),
            lean=6,
            pitch=-2,
            tilt=-4,
        )
    return changed(
        TURNED,
        at=(0.0, -0.012 * breath),
        pelvis=(-0.02 * out, -0.288 + 0.05 * out),
        lean=4 - 12 * breath + 28 * out,
        hands=((-0.14 - 0.05 * breath, 0.2), (0.05 + 0.05 * breath, 0.25)),
        elbows=(-1.0, 1.0),
        tilt=-12 * out + tremble(gone, 1.0) * out,
        pitch=7 * breath - 3 * out,
        squash=1 + 0.05 * breath - 0.02 * out,
    )


@facing_right
def _clap(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.68)
    clap = 0.5 + 0.5 * wave(t, 0.3, 0.2 * moment.index)
    hop = abs(wave(t, 0.9, 0.2 * moment.index))
    return changed(
        UPRIGHT,
        at=(0.0, -0.03 * hop),
        hands=((-0.02 - 0.09 * clap, 0.1), (0.02 + 0.09 * clap, 0.1)),
        tilt=5 * wave(t, 1.8),
        pitch=5,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _wish), (0.24, _blow), (0.68, _clap), cross=0.35)


PART = Action(
    name="blow_candles",
    words=SceneWords(
        en=("blow out candles", "blowing out candles", "make a wish", "birthday party"),
        ko=("촛불", "초를 끄", "불을 끄"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Make a wish!", "ko": "소원 빌어!"},
    formation="ring",
    mood=moods((0.0, "happy"), (0.3, "surprised"), (0.66, "laughing")),
    needs=(("🎂", "front"),),
    sound=(("breath", 0.26), ("blow", 0.43), ("applause", 0.68)),
    reacts="blown out",
    reacts_at=0.46,
)
