"""How an enrollment ended; and, because nobody may ask at first, who may."""

from bot.app.messages.view_models import EnrollmentView
from bot.chat.cards import phrases
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Menu,
    Option,
    Tone,
)
from bot.chat.words import Words, format_clip_time
from bot.core.cameo import CameoState, Finding
from bot.core.policy import Audience

_LIVING = (CameoState.ACTIVE, CameoState.FROZEN)


def enrollment_card(what: EnrollmentView, words: Words, token: str) -> Card:
    """The report, or the cameo with its first question."""
    state = what.cameo.state
    if state in _LIVING:
        return Card(
            title=words("enrolled-title"),
            lines=(words("enrolled"), words("enrolled-next")),
            menus=(audience_menu(what.cameo.policy.audience, words, token),),
            media=phrases.still_media(what.still, words("still-of-you")),
            tone=Tone.GOOD,
        )
    if state is CameoState.REJECTED:
        failed = [line for one in what.findings if not one.passed for line in _lines(one, words)]
        if what.problem:
            failed = [words(what.problem, dict(what.problem_data))]
        again = Button(words("enroll-retry"), "enroll", token, ButtonStyle.GOOD)
        lines = (*failed, words("enroll-again"))
        return Card(words("rejected-title"), lines, ((again,),), tone=Tone.BAD)
    if state in (CameoState.RECEIVED, CameoState.CHECKING):
        return Card(words("checking-title"), tone=Tone.BUSY)
    return Card(words("enrollment-over"), (words("enroll-again"),), tone=Tone.GONE)


def audience_menu(chosen: Audience, words: Words, token: str) -> Menu:
    """The choice of an audience."""
    options = tuple(Option(one, words(f"audience-{one}"), one is chosen) for one in Audience)
    return Menu(words("who-may-ask"), "set-audience", token, options)


def _lines(finding: Finding, words: Words) -> tuple[str, str]:
    advice = words(finding.advice, {"value": finding.value, "limit": finding.limit})
    if finding.span is not None:
        start, end = (format_clip_time(end) for end in finding.span)
        advice = f"{advice} {words('inspect-span', {'start': start, 'end': end})}"
    return f"✗ {words(f'check-{finding.name}')}", advice
