"""The head makes the turns that were asked for, in their order."""

from render.perception.checks import Check
from render.perception.evidence import Evidence
from render.perception.pose import mirror_turns


def check(evidence: Evidence) -> Check | None:
    """The turns seen, in order. A mirrored clip passes with left and right swapped throughout."""
    turns = evidence.challenge.turns
    if not turns:
        return None
    seen = tuple(turn.name for turn in evidence.turns)
    passed = turns in (seen, mirror_turns(seen))
    return Check(
        "turns",
        passed,
        ",".join(seen),
        ",".join(turns),
        advice="" if passed else "turns-not-seen" if not seen else "turns-in-another-order",
    )
