"""The state of an enrollment as the JSON that the capture page shows, sentences included."""

from bot.app.enrollment.capture_view import CaptureView, EnrollmentStage
from bot.chat.agreement_text import agreement_lines, agreement_text
from bot.chat.words import Words, format_clip_time
from bot.core.cameo import Cameo, Finding


def enrollment_for_browser(view: CaptureView, words: Words) -> dict[str, object]:
    """The stage; while the challenge can be answered, the challenge and the text to agree to; and
    the report once there is one."""
    cameo = view.cameo
    state: dict[str, object] = {
        "stage": view.stage,
        "name": view.person.name,
        "language": words.language,
        "whose": words(
            "capture-whose", {"name": view.person.name, "accounts": ", ".join(view.accounts)}
        ),
    }
    if view.stage is EnrollmentStage.RECORD:
        state["digits"] = cameo.challenge.digits
        state["turns"] = list(cameo.challenge.turns)
        *kept, declared = agreement_lines(words)
        version = agreement_text(words).version
        state["agreement"] = {"lines": kept, "declared": declared, "version": version}
    if view.stage in (EnrollmentStage.DONE, EnrollmentStage.REJECTED):
        state["checks"] = _checks(cameo, words)
    return state


def _checks(cameo: Cameo, words: Words) -> list[dict[str, object]]:
    if cameo.problem:
        text = words(cameo.problem, dict(cameo.problem_data))
        return [{"label": text, "passed": False, "advice": ""}]
    return [
        {
            "label": words(f"check-{finding.name}"),
            "passed": finding.passed,
            "advice": _advice(finding, words) if finding.advice else "",
        }
        for finding in cameo.findings
    ]


def _advice(finding: Finding, words: Words) -> str:
    text = words(finding.advice, {"value": finding.value, "limit": finding.limit})
    if finding.span is None:
        return text
    start, end = (format_clip_time(second) for second in finding.span)
    return f"{text} {words('inspect-span', {'start': start, 'end': end})}"
