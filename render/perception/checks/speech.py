"""The clip contains enough speech."""

from render.perception import thresholds
from render.perception.checks import Check
from render.perception.evidence import Evidence


def check(evidence: Evidence) -> Check:
    """Seconds of speech."""
    value = sum(end - start for start, end in evidence.speech)
    passed = value >= thresholds.SPEECH
    return Check(
        "speech",
        passed,
        round(value, 2),
        thresholds.SPEECH,
        advice="" if passed else "speech-not-heard",
    )
