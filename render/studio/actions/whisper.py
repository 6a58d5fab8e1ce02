"""Whispering: a look around, a hand beside the mouth, the other one gasps."""

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import (
    after,
    by_index,
    changed,
    hit,
    moods,
    now,
    story,
    tremble,
    wave,
)
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED, UPRIGHT


@facing_right
def _whisper(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    if moment.index % 2:
        lean = ease((moment.share - 0.16) / 0.1)
        return changed(
            TURNED,
            lean=8 * lean,
            hands=((-0.12, 0.26), (0.15, 0.02 + 0.2 * (1 - lean))),
            elbows=(-1.0, 1.0),
            tilt=10 * lean,
            yaw=3,
        )
    secret = ease((moment.share - 0.16) / 0.1)
    look = wave(t, 1.1) * (1 - secret)
    return changed(
        TURNED,
        at=(0.05 * secret, 0.0),
        lean=14 * secret,
        hands=((-0.13, 0.25), (0.17, 0.2 - 0.21 * secret)),
        elbows=(-1.0, 1.0),
        tilt=-4 * secret + 1.5 * wave(t, 0.3),
        yaw=9 * secret + 11 * look,
        pitch=-2,
    )


@facing_right
def _gasp(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.6)
    start = hit(gone, 0.1, 0.9)
    if moment.index % 2:
        return changed(
            UPRIGHT,
            at=(-0.04 * start, -0.05 * hit(gone, 0.08, 0.3)),
            lean=-6,
            hands=((-0.15, -0.03), (0.15, -0.03)),
            tilt=tremble(gone, 1.0),
            yaw=-3,
            pitch=6,
            squash=1 + 0.04 * start,
        )
    nod = abs(wave(gone, 0.8))
    return changed(
        TURNED,
        hands=((-0.13, 0.26), (0.17, 0.05)),
        elbows=(-1.0, 1.0),
        lean=3,
        tilt=4,
        pitch=4 - 6 * nod,
        yaw=4,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _whisper), (0.6, _gasp), cross=0.2)


PART = Action(
    name="whisper",
    words=SceneWords(
        en=("whisper", "whispering", "whispers", "gossip", "gossiping", "tell a secret"),
        ko=("속삭", "귓속말", "비밀을 말", "수군"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Do not tell anyone...", "ko": "이거 비밀인데..."},
    formation="facing",
    mood=by_index(moods((0.0, ""), (0.6, "happy")), moods((0.0, ""), (0.6, "surprised"))),
    sound=(("gasp", 0.62),),
)
