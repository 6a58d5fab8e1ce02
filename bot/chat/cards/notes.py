"""Short answers that are about no request: how to, links, help."""

from collections.abc import Sequence

from bot.app.delivery.verify import ClipConsents
from bot.app.messages.command_views import RehearsalView
from bot.chat.cards import phrases
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    CardKind,
    Tone,
)
from bot.chat.timestamps import mark_time
from bot.chat.words import Words
from bot.core.decide import Answer


def confirmation_card(words: Words, key: str) -> Card:
    """One sentence."""
    return Card(words(key), tone=Tone.GOOD)


def gone_card(words: Words) -> Card:
    """What is left of a message whose request is gone."""
    return Card(words("request-withdrawn"), tone=Tone.GONE)


def ask_help_card(words: Words, command: str) -> Card:
    """What to type after the command."""
    examples = tuple(f"/{command} {words(f'example-{number}')}" for number in (1, 2, 3))
    more = (words("how-to-ask-names"), words("how-to-ask-options"), words("option-values"))
    return Card(words("how-to-ask"), (*examples, *more))


def rehearse_help_card(words: Words) -> Card:
    """What to type after /rehearse."""
    return Card(words("how-to-rehearse"), (f"/rehearse {words('example-rehearse')}",))


def capture_link_card(words: Words, url: str) -> Card:
    """The one-time link."""
    lines = (words("capture-what"), words("capture-kept"), words("capture-once"))
    button = Button(words("capture-open"), style=ButtonStyle.GOOD, url=url)
    return Card(words("capture-title"), lines, ((button,),), kind=CardKind.CAPTURE_LINK)


def get_capture_token(card: Card) -> str:
    """The token of the link that `capture_link_card` offers; "" for every other card."""
    if card.kind is not CardKind.CAPTURE_LINK:
        return ""
    return card.rows[0][0].url.rpartition("/")[2]


def rehearsal_card(found: RehearsalView, words: Words) -> Card:
    """What one's own rules would answer, and why."""
    kinds = phrases.list_kinds(found.reading.kinds, words) or words("no-kinds")
    lines = [words("rehearsal-read", {"kinds": kinds})]
    lines += [words(f"never-{one.rule}", {"words": one.words}) for one in found.reading.never]
    if found.decision is None:
        return Card(words("rehearsal-never"), tuple(lines), tone=Tone.BAD)
    reason = words(
        f"reason-{found.decision.reason}",
        {"kinds": phrases.list_kinds(found.decision.kinds, words)},
    )
    tones = {Answer.ALLOW: Tone.GOOD, Answer.ASK: Tone.PLAIN, Answer.REFUSE: Tone.BAD}
    title = words(f"rehearsal-{found.decision.answer}")
    return Card(title, (reason, *lines), tone=tones[found.decision.answer])


def verified_card(words: Words, found: ClipConsents | None) -> Card:
    """Whose yes stands behind a clip."""
    title = words("verify-title")
    if found is None:
        return Card(title, (words("verify-nobody"),), tone=Tone.GONE)
    lines = [words("verify-consent", {"asker": found.asker})]
    lines += [
        words(f"verify-consent-{basis}", {"name": name, "at": mark_time(at)})
        for name, basis, at in found.owners
    ]
    if found.is_consented:
        return Card(title, tuple(lines), tone=Tone.GOOD)
    return Card(title, (*lines, words("verify-consent-withdrawn")), tone=Tone.BAD)


def privacy_card(words: Words) -> Card:
    """What is kept, for what, how long."""
    lines = tuple(words(f"privacy-{number}") for number in range(1, 7))
    return Card(words("privacy-title"), lines)


def help_card(words: Words, command: str, listed: Sequence[tuple[str, str]]) -> Card:
    """What can be typed."""
    lines = tuple(f"/{name} – {line}" for name, line in listed)
    return Card(words("help-title", {"command": command}), lines)


def verify_help_card(words: Words) -> Card:
    """What to type after /verify."""
    return Card(words("verify-title"), (words("verify-how"),))
