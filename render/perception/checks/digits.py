"""The digits that were asked for are heard."""

from render.perception.checks import Check
from render.perception.evidence import Evidence


def check(evidence: Evidence) -> Check | None:
    """Reports the digits heard; passes by how well the sound fits those asked for."""
    digits = evidence.challenge.digits
    if digits is None:
        return None
    return Check(
        "digits",
        evidence.digits_match,
        evidence.heard_digits or "",
        digits,
        advice="" if evidence.digits_match else "digits-not-heard",
    )
