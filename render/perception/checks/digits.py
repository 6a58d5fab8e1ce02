"""The digits that were asked for are heard."""

from render.perception.checks import Check
from render.perception.evidence import Evidence


def check(evidence: Evidence) -> Check | None:
    """Reports the digits heard; passes by how well the sound fits the asked ones."""
    asked = evidence.challenge.digits
    if asked is None:
        return None
    return Check(
        "digits",
        evidence.digits_match,
        evidence.heard or "",
        asked,
        advice="" if evidence.digits_match else "digits-not-heard",
    )
