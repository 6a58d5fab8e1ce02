"""Eating: smelling it, a big bite that pulls the head along, chewing with full cheeks, content."""

from render.studio.contracts.figure import Action, FigurePose, Grip, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, moods, own_time, story, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right, hand_facing_right
from render.studio.motion.spots import line_up

_BITE = 1.7


def _bite(moment: PoseMoment) -> tuple[float, float]:
    """How near the thing is to the mouth, and how much the jaw works, 0-1."""
    phase = (own_time(moment, 0.3) / _BITE) % 1.0
    near = ease(phase / 0.22) - ease((phase - 0.36) / 0.16)
    return near, 1.0 if phase > 0.4 else 0.0


@facing_right
def _eating(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.3)
    near, chewing = _bite(moment)
    chew = wave(t, 0.36) * chewing
    return FigurePose(
        pelvis=(0.008 * chew, -0.288),
        lean=3 + 5 * near,
        turn=0.3,
        hands=((-0.12, 0.2 - 0.02 * near), (0.2 - 0.015 * near, 0.13 - 0.13 * near)),
        tilt=9 * near + 2.5 * chew,
        yaw=7 + 4 * near,
        pitch=-4 * near + 3 * chew,
        squash=1 + 0.008 * chew,
    )


@facing_right
def _full(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.84)
    rub = wave(t, 0.8)
    return FigurePose(
        pelvis=(0.0, -0.285),
        lean=-7,
        hands=((-0.02 + 0.03 * rub, 0.22 + 0.015 * wave(t, 0.8, 0.25)), (0.17, 0.2)),
        tilt=-4,
        yaw=3,
        pitch=6,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _eating), (0.84, _full), cross=0.35)


@hand_facing_right
def _hand(moment: PoseMoment) -> Grip:
    near, _ = _bite(moment)
    return Grip(1, angle=-24 * near)


PART = Action(
    name="eat",
    words=SceneWords(
        en=(
            "eat",
            "eating",
            "eats",
            "munching",
            "devour",
            "snack",
            "feast",
            "mukbang",
            "having dinner",
            "having lunch",
        ),
        ko=("먹", "식사", "냠냠", "먹방", "간식"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Mmm, so good!", "ko": "음, 진짜 맛있다!"},
    hand=_hand,
    mood=moods((0.0, "happy"), (0.55, "in love"), (0.84, "happy")),
    needs=(("🍕", "eat"),),
    sound=(("bite", 0.1), ("bite", 0.38), ("bite", 0.66)),
    reacts="eaten",
    reacts_at=0.08,
)
