"""What the capture page is told: plain data for JSON, sentences included."""

from bot.app.enroll import Opened
from bot.chat.words import Words, moment
from bot.core.cameo import Cameo, CameoState, Finding

_STAGES = {
    CameoState.CHALLENGED: "record",
    CameoState.RECEIVED: "checking",
    CameoState.CHECKING: "checking",
    CameoState.ACTIVE: "accepted",
    CameoState.FROZEN: "accepted",
    CameoState.REJECTED: "rejected",
    CameoState.EXPIRED: "expired",
    CameoState.DELETED: "deleted",
}


def seen(opened: Opened, words: Words) -> dict[str, object]:
    """The stage, the challenge while it may be answered, and the report once there is one."""
    cameo = opened.cameo
    stage = _STAGES[cameo.state]
    told: dict[str, object] = {
        "stage": stage,
        "name": opened.person.name,
        "language": words.language,
        "progress": opened.progress,
    }
    if stage == "record":
        told["digits"] = cameo.challenge.digits
        told["turns"] = list(cameo.challenge.turns)
        told["until"] = cameo.expires_at.timestamp()
    if stage in ("accepted", "rejected"):
        told["checks"] = _checks(cameo, words)
    return told


def _checks(cameo: Cameo, words: Words) -> list[dict[str, object]]:
    if cameo.problem:
        text = words(cameo.problem, dict(cameo.problem_data))
        return [{"label": text, "passed": False, "advice": ""}]
    return [
        {
            "label": words(f"check-{finding.name}"),
            "passed": finding.passed,
            "advice": "" if finding.passed else _advice(finding, words),
        }
        for finding in cameo.findings
    ]


def _advice(finding: Finding, words: Words) -> str:
    text = words(finding.advice, {"value": finding.value, "limit": finding.limit})
    if finding.span is None:
        return text
    start, end = (moment(end) for end in finding.span)
    return f"{text} {words('inspect-span', {'start': start, 'end': end})}"
