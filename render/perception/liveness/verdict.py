"""Joins the measures of a clip to a verdict, one rule for each, every reason named."""

from dataclasses import dataclass

from render.perception import thresholds
from render.perception.liveness.lips import LipSync
from render.perception.liveness.repaint import Repaint

LIVE, TURN, ANIMATED = "live", "one-more-turn", "animated"
"""A person; too little to tell, so another turn of the head would help; a moved picture."""

_BANDS = "bands-run"


@dataclass(frozen=True)
class LivenessMeasures:
    """`seconds`: from the first to the last sight of the face. `blinks`: counted while it looks
    ahead. `repetition`: see `measure_repetition`. `bands`: see `BandMeter`. `lips`: None without
    sound or with less than two seconds; `speech`: seconds with a voice.
    """

    seconds: float
    repaint: Repaint
    blinks: int
    repetition: float
    bands: float = 0.0
    lips: LipSync | None = None
    speech: float = 0.0


@dataclass(frozen=True)
class Liveness:
    """`outcome`: `LIVE`, `TURN` or `ANIMATED`. `reasons`: names of the rules that spoke against
    `LIVE`, those for `ANIMATED` first. `measures`: what they judged.
    """

    outcome: str
    reasons: tuple[str, ...]
    measures: LivenessMeasures

    @property
    def flickers(self) -> bool:
        """Whether bands of light run over the picture, so that other light would help."""
        return _BANDS in self.reasons

    def as_dict(self) -> dict[str, object]:
        """As JSON-ready data."""
        found, lips = self.measures, self.measures.lips
        return {
            "outcome": self.outcome,
            "reasons": list(self.reasons),
            "repaint": _round(found.repaint.turned),
            "repaint_straight": _round(found.repaint.straight),
            "turned_frames": found.repaint.frames,
            "lips_correlation": None if lips is None else round(lips.correlation, 2),
            "lips_lag": None if lips is None else round(lips.lag, 2),
            "lips_travel": None if lips is None else round(lips.travel, 3),
            "blinks": found.blinks,
            "repetition": round(found.repetition, 2),
            "bands": round(found.bands, 4),
        }


def judge_liveness(found: LivenessMeasures) -> Liveness:
    """`ANIMATED` when any rule says so, else `TURN` when any finds too little, else `LIVE`."""
    against = _name_signs(found)
    thin = _name_gaps(found)
    outcome = ANIMATED if against else TURN if thin else LIVE
    return Liveness(outcome, (*against, *thin), found)


def _name_signs(found: LivenessMeasures) -> list[str]:
    """Signs of a picture that was moved."""
    signs: list[str] = []
    turned, straight, lips = found.repaint.turned, found.repaint.straight, found.lips
    seen = turned is not None and found.repaint.frames >= thresholds.REPAINT_FRAMES
    if seen and turned is not None and turned < thresholds.REPAINT_ANIMATED:
        signs.append("light-turns-along")
    if not seen and straight is not None and straight < thresholds.REPAINT_STILL:
        signs.append("nothing-changes")
    if lips and found.speech >= thresholds.SPEECH and lips.travel < thresholds.LIPS_TRAVEL:
        signs.append("lips-rest")
    if found.repetition >= thresholds.REPETITION:
        signs.append("motion-repeats")
    return signs


def _name_gaps(found: LivenessMeasures) -> list[str]:
    """What was not seen well enough to say that somebody is there."""
    gaps: list[str] = []
    turned, lips = found.repaint.turned, found.lips
    if turned is None or found.repaint.frames < thresholds.REPAINT_FRAMES:
        gaps.append("no-turn")
    elif thresholds.REPAINT_ANIMATED <= turned < thresholds.REPAINT_LIVE:
        gaps.append("light-hardly-changes")
    if lips and found.speech >= thresholds.SPEECH and lips.correlation < thresholds.LIPS_SYNC:
        gaps.append("lips-out-of-step")
    if not found.blinks and found.seconds >= thresholds.BLINK_WITHIN:
        gaps.append("no-blink")
    if found.bands >= thresholds.BANDS:
        gaps.append(_BANDS)
    return gaps


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
