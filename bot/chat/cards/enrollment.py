"""The card that reports the result of an enrollment. For an accepted clip it also offers the choice
of an audience, because at first nobody may ask for a new cameo."""

from collections.abc import Sequence

from bot.app.messages.view_models import EnrollmentView, NamedId
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
from bot.core.policy import Audience, Policy

_LIVING = (CameoState.ACTIVE, CameoState.FROZEN)


def enrollment_card(view: EnrollmentView, words: Words, token: str) -> Card:
    """The new cameo with the choice of its audience, or what was wrong with the clip."""
    state = view.cameo.state
    if state in _LIVING:
        return Card(
            title=words("enrolled-title"),
            lines=(
                words("enrolled"),
                *_list_tips(view, words),
                *describe_audience(view.cameo.policy, view.groups, words),
                words("enrolled-next"),
            ),
            menus=(audience_menu(view.cameo.policy, view.groups, words, token),),
            media=phrases.still_media(view.still, words("still-of-you")),
            tone=Tone.GOOD,
        )
    if state is CameoState.HELD:
        return Card(words("held-title"), (words(view.problem),), tone=Tone.BUSY)
    if state is CameoState.REJECTED:
        failure_lines = [
            line
            for finding in view.findings
            if not finding.passed
            for line in _format_finding(finding, words)
        ]
        if view.problem:
            failure_lines = [words(view.problem, dict(view.problem_data))]
        retry = Button(words("enroll-retry"), "enroll", token, ButtonStyle.GOOD)
        lines = (*failure_lines, words("enroll-again"))
        return Card(words("rejected-title"), lines, ((retry,),), tone=Tone.BAD)
    if state in (CameoState.RECEIVED, CameoState.CHECKING):
        return Card(words("checking-title"), tone=Tone.BUSY)
    return Card(words("enrollment-over"), (words("enroll-again"),), tone=Tone.GONE)


def audience_menu(policy: Policy, groups: Sequence[NamedId], words: Words, token: str) -> Menu:
    """The menu that sets the audience: who may ask for a cameo. Each of the `groups` is an entry
    under its name; several of them at once are one more entry."""
    is_place = policy.audience is Audience.PLACE
    has_one_group = is_place and len([group for group in groups if group.id in policy.places]) == 1
    options = []
    for audience in Audience:
        if audience is Audience.PLACE:
            options += [
                Option(
                    group.id,
                    words("audience-group", {"group": group.name}),
                    has_one_group and group.id in policy.places,
                )
                for group in groups
            ]
            if not is_place or has_one_group:
                continue
        label = words(f"audience-{audience}")
        is_chosen = audience is policy.audience and not has_one_group
        options.append(Option(audience, label, is_chosen))
    return Menu(words("who-may-ask"), "set-audience", token, tuple(options))


def describe_audience(policy: Policy, groups: Sequence[NamedId], words: Words) -> tuple[str, ...]:
    """Who may ask, with the names of the groups where anybody may."""
    means = words(f"audience-means-{policy.audience}")
    names = [group.name for group in groups if group.id in policy.places]
    if policy.audience is not Audience.PLACE or not names:
        return (means,)
    return means, words("places", {"names": phrases.join_names(names, words)})


def _list_tips(view: EnrollmentView, words: Words) -> tuple[str, ...]:
    """What would make the clip better, though it was accepted."""
    return tuple(
        words(finding.advice, {"value": finding.value, "limit": finding.limit})
        for finding in view.findings
        if finding.passed and finding.advice
    )


def _format_finding(finding: Finding, words: Words) -> tuple[str, str]:
    advice = words(finding.advice, {"value": finding.value, "limit": finding.limit})
    if finding.span is not None:
        start, end = (format_clip_time(seconds) for seconds in finding.span)
        advice = f"{advice} {words('inspect-span', {'start': start, 'end': end})}"
    return f"✗ {words(f'check-{finding.name}')}", advice
