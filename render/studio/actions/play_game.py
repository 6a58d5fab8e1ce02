"""A video game: thumbs flying, leaning into the bends, leaping up at the win; the other sinks."""

from render.studio.actions._furniture import draw_stool
from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, by_index, changed, moods, own_time, story, wave
from render.studio.motion.idle import ease, sway
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ARMS_UP, SEATED


@facing_right
def _play(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.1)
    bend = sway(t, moment.seed + moment.index, 1.4)
    thumb = 0.008 * wave(t, 0.13)
    tense = ease(moment.share / 0.6)
    return changed(
        SEATED,
        lean=6 + 12 * tense + 5 * bend,
        roll=3 * bend,
        turn=0.35,
        hands=(
            (0.06 + 0.02 * bend, 0.17 + thumb - 0.02 * bend),
            (0.17 + 0.02 * bend, 0.17 - thumb + 0.02 * bend),
        ),
        elbows=(-1.0, 1.0),
        over=(True, True),
        tilt=-6 - 8 * bend,
        pitch=-1,
        yaw=8,
    )


@facing_right
def _result(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.68)
    if moment.index % 2:
        return changed(
            SEATED,
            lean=18,
            hands=((0.02, 0.25), (0.12, 0.25)),
            elbows=(-1.0, 1.0),
            tilt=12 + 3 * wave(gone, 1.6),
            pitch=-8,
        )
    hop = abs(wave(gone, 0.7))
    return changed(
        ARMS_UP,
        at=(0.0, -0.08 * hop),
        hands=((-0.2, -0.19), (0.21, -0.18)),
        tilt=6 * wave(gone, 1.4),
        feet=((-0.1, -0.05 * hop), (0.1, -0.03 * hop)),
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _play), (0.68, _result), cross=0.3)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    return Grip(2 if moment.share < 0.68 or moment.index % 2 else 1, scale=0.9)


PART = Action(
    name="play_game",
    words=SceneWords(
        en=("video game", "video games", "gaming", "playing games", "play games", "esports"),
        ko=("게임", "롤을 하"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "One more round!", "ko": "딱 한 판만 더!"},
    formation="row",
    hand=_hand,
    behind=draw_stool,
    mood=by_index(
        moods((0.0, ""), (0.3, "angry"), (0.68, "laughing")),
        moods((0.0, ""), (0.3, "angry"), (0.68, "sad")),
    ),
    needs=(("🎮", "hold"),),
    sound=(("beep", 0.05), ("beep", 0.35), ("game over", 0.68)),
)
