"""The result of an inspection: every check, and whether the clip may become a cameo."""

from collections import Counter
from dataclasses import dataclass

from render.perception import thresholds
from render.perception.checks import Check, run_checks
from render.perception.evidence import Evidence
from render.perception.liveness.verdict import Liveness, judge_liveness
from render.perception.pose import mirror_turns


@dataclass(frozen=True)
class Report:
    """The verdict on one clip.

    `faces`: how many the clip shows at once. `digits_heard`: None when none were asked for.
    `turns_seen`: in the order seen, unmirrored when a mirrored clip shows the asked turns.
    `seconds`: length of the clip. `elapsed`: seconds that the inspection took. `liveness`: whether
    it shows a person or a moved picture, None when no face was seen.
    """

    accepted: bool
    faces: int
    checks: tuple[Check, ...]
    digits_heard: str | None
    turns_seen: tuple[str, ...]
    seconds: float
    elapsed: float
    liveness: Liveness | None = None

    def as_dict(self) -> dict[str, object]:
        """The report as JSON-ready data, as `walkon inspect --json` prints it."""
        return {
            "accepted": self.accepted,
            "faces": self.faces,
            "checks": [
                {
                    "name": check.name,
                    "passed": check.passed,
                    "value": check.value,
                    "limit": check.limit,
                    "span": None if check.span is None else [round(end, 2) for end in check.span],
                    "advice": check.advice or None,
                }
                for check in self.checks
            ],
            "digits_heard": self.digits_heard,
            "turns_seen": list(self.turns_seen),
            "seconds": round(self.seconds, 2),
            "elapsed": round(self.elapsed, 2),
            "liveness": None if self.liveness is None else self.liveness.as_dict(),
        }


def build_report(evidence: Evidence, elapsed: float) -> Report:
    """Runs the checks. A clip is accepted when every check that applies passes."""
    checks = run_checks(evidence)
    turns = tuple(turn.name for turn in evidence.turns)
    if turns != evidence.challenge.turns == mirror_turns(turns):
        turns = mirror_turns(turns)
    often = [
        n for n, frames in Counter(evidence.face_counts).items() if frames >= thresholds.OTHERS
    ]
    return Report(
        accepted=all(check.passed for check in checks),
        faces=max(often, default=0),
        checks=checks,
        digits_heard=evidence.heard_digits,
        turns_seen=turns,
        seconds=evidence.seconds,
        elapsed=elapsed,
        liveness=None if evidence.liveness is None else judge_liveness(evidence.liveness),
    )
