"""The clip shows a person, not a picture that was made to move."""

from render.perception.checks import Check
from render.perception.evidence import Evidence
from render.perception.liveness.verdict import ANIMATED, LIVE, judge_liveness

_ADVICE = {LIVE: "", ANIMATED: "looks-animated"}


def check(evidence: Evidence) -> Check | None:
    """The outcome of `judge_liveness`. Only a clip that claims to be captured live can fail; one
    from a file is flagged by its advice, because a file proves nothing anyway.
    """
    if evidence.liveness is None:
        return None
    judged = judge_liveness(evidence.liveness)
    outcome = judged.outcome
    if not evidence.challenge.live:
        return Check("live", True, outcome, LIVE, advice=_ADVICE.get(outcome, ""))
    passed = outcome == LIVE
    again = "light-flickers" if judged.flickers else "turn-once-more"
    return Check("live", passed, outcome, LIVE, advice=_ADVICE.get(outcome, again))
