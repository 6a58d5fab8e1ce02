"""Short cards that belong to no message: explanations of commands, links, confirmations."""

from collections.abc import Sequence
from datetime import timedelta

from bot.app.delivery.verify import ClipConsents
from bot.app.messages.command_views import RehearsalView
from bot.chat.agreement_text import agreement_lines_for_chat
from bot.chat.cards import phrases
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    CardKind,
    Tone,
)
from bot.chat.operator_lines import list_operator_lines
from bot.chat.timestamps import mark_time
from bot.chat.words import Words
from bot.core.decide import Answer
from bot.core.operator_contact import OperatorContact
from bot.core.retention import WARNING


def confirmation_card(words: Words, key: str) -> Card:
    """One sentence that confirms what was done."""
    return Card(words(key), tone=Tone.GOOD)


def gone_card(words: Words) -> Card:
    """What a message shows after its request was erased."""
    return Card(words("request-withdrawn"), tone=Tone.GONE)


def ask_help_card(words: Words, command: str) -> Card:
    """Explains the command that asks for a clip. `command`: the name under which it is offered."""
    examples = tuple(f"/{command} {words(f'example-{number}')}" for number in (1, 2, 3))
    more = (words("how-to-ask-names"), words("how-to-ask-options"), words("option-values"))
    return Card(words("how-to-ask"), (*examples, *more))


def rehearse_help_card(words: Words) -> Card:
    """Explains `/rehearse`."""
    return Card(words("how-to-rehearse"), (f"/rehearse {words('example-rehearse')}",))


def capture_link_card(words: Words, url: str) -> Card:
    """What the capture page does, what an enrollment agrees to, and the one-time link to the page.
    `url`: ends with its token."""
    lines = (words("capture-what"), *agreement_lines_for_chat(words), words("capture-once"))
    button = Button(words("capture-open"), style=ButtonStyle.GOOD, url=url)
    return Card(words("capture-title"), lines, ((button,),), kind=CardKind.CAPTURE_LINK)


def get_capture_token(card: Card) -> str:
    """The token of the link that `capture_link_card` offers; "" for every other card."""
    if card.kind is not CardKind.CAPTURE_LINK:
        return ""
    return card.rows[0][0].url.rpartition("/")[2]


def rehearsal_card(rehearsal: RehearsalView, words: Words) -> Card:
    """What an owner's policy would answer to a prompt, and why."""
    kinds = phrases.list_kinds(rehearsal.reading.kinds, words) or words("no-kinds")
    lines = [words("rehearsal-read", {"kinds": kinds})]
    lines += [
        words(f"never-{finding.rule}", {"words": finding.words})
        for finding in rehearsal.reading.never
    ]
    if rehearsal.decision is None:
        return Card(words("rehearsal-never"), tuple(lines), tone=Tone.BAD)
    reason = words(
        f"reason-{rehearsal.decision.reason}",
        {"kinds": phrases.list_kinds(rehearsal.decision.kinds, words)},
    )
    tones = {Answer.ALLOW: Tone.GOOD, Answer.ASK: Tone.PLAIN, Answer.REFUSE: Tone.BAD}
    title = words(f"rehearsal-{rehearsal.decision.answer}")
    return Card(title, (reason, *lines), tone=tones[rehearsal.decision.answer])


def verified_card(words: Words, consents: ClipConsents | None) -> Card:
    """Whose consent a clip rests on. `consents`: None for an unknown clip."""
    title = words("verify-title")
    if consents is None:
        return Card(title, (words("verify-nobody"),), tone=Tone.GONE)
    if not consents.is_consented:
        return Card(title, (words("verify-consent-withdrawn"),), tone=Tone.BAD)
    lines = [words("verify-consent", {"asker": consents.asker})]
    lines += [
        words(f"verify-consent-{basis}", {"name": name, "at": mark_time(at)})
        for name, basis, at in consents.owners
    ]
    return Card(title, tuple(lines), tone=Tone.GOOD)


def privacy_card(words: Words, operator: OperatorContact, retention: timedelta | None) -> Card:
    """Who runs this, what is stored, what for, and how long. `retention`: after which time without
    use a person is deleted, None for never."""
    lines = tuple(words(f"privacy-{number}") for number in range(1, 8))
    if retention is not None:
        lines += (words("privacy-retention", {"days": retention.days, "warning": WARNING.days}),)
    return Card(words("privacy-title"), (*list_operator_lines(words, operator), *lines))


def help_card(words: Words, command: str, command_list: Sequence[tuple[str, str]]) -> Card:
    """Every command with its one-line help. `command`: the name under which `/cameo` is offered."""
    lines = tuple(f"/{name} – {line}" for name, line in command_list)
    return Card(words("help-title", {"command": command}), lines)


def verify_help_card(words: Words) -> Card:
    """Explains `/verify`."""
    return Card(words("verify-title"), (words("verify-how"),))
