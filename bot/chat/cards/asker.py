"""The private card of the asker: suggestions, an incomplete cast, a failure, or a lost post."""

from bot.app.messages.view_models import AskerView, SuggestionView
from bot.app.ports import PostAttempt
from bot.chat.cards import phrases
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Tone,
)
from bot.chat.words import Words
from bot.core.request import RequestState

_S = RequestState
_POST_STATES = (_S.POSTED, _S.WITHDRAWN)
"""The states in which it matters whether a post arrived."""


def asker_card(view: AskerView, words: Words, token: str) -> Card:
    """What the asker has to decide or know. It never says who declined."""
    prompt = {"prompt": view.scene.prompt}
    cancel = Button(words("cancel"), "cancel", token)
    if view.state is _S.FAILED:
        failure_lines = [
            words("request-failed"),
            words.get_or_none(view.problem) or words("try-again"),
        ]
        if view.missed:
            failure_lines.append(
                words("not-recognised", {"names": phrases.join_names(view.missed, words)})
            )
        retry = Button(words("retry"), "retry", token, ButtonStyle.GOOD)
        return Card(
            words("asker-title", prompt), tuple(failure_lines), ((retry, cancel),), tone=Tone.BAD
        )
    if view.outcome is not PostAttempt.NOTHING and view.state in _POST_STATES:
        return _build_lost_post_card(view, words, token)
    if view.state is not _S.CASTING:
        reason = words.get_or_none(view.problem) if view.state is _S.EXPIRED else None
        outcome = reason or words(f"asker-{view.state}")
        return Card(words("asker-title", prompt), (outcome,), tone=Tone.GONE)
    lines: tuple[str, ...] = tuple(
        line for suggestion in view.suggestions for line in _format_suggestion(suggestion, words)
    )
    rows = [
        _build_suggestion_buttons(suggestion, view, words, token) for suggestion in view.suggestions
    ]
    if view.is_incomplete:
        lines += (words("cast-incomplete"),)
        rows.append((Button(words("fill"), "fill", token), cancel))
    if not lines:
        return Card(words("asker-title", prompt), (words("asker-settled"),))
    return Card(words("asker-title", prompt), lines, tuple(rows))


def _build_lost_post_card(view: AskerView, words: Words, token: str) -> Card:
    """Asks whether the clip arrived, because the platform never answered its post."""
    title = words("asker-title", {"prompt": view.scene.prompt})
    place = {"place": view.scene.place}
    if view.state is _S.WITHDRAWN:
        return Card(title, (words("asker-lost-withdrawn", place),), tone=Tone.BAD)
    again = Button(words("lost-again"), "again", token)
    if view.outcome is PostAttempt.THERE:
        return Card(title, (words("asker-lost-there"),), ((again,),), tone=Tone.GOOD)
    there = Button(words("lost-there"), "there", token, ButtonStyle.GOOD)
    lines = (words("asker-lost", place), words("asker-lost-there"))
    return Card(title, lines, ((there, again),))


def _format_suggestion(suggestion: SuggestionView, words: Words) -> tuple[str, ...]:
    old, new = phrases.mark_changes(suggestion.old, suggestion.new)
    return (words("suggestion", {"name": suggestion.name}), f"− {old}", f"+ {new}")


def _build_suggestion_buttons(
    suggestion: SuggestionView, view: AskerView, words: Words, token: str
) -> tuple[Button, ...]:
    letter = next((role.letter for role in view.scene.cast if role.name == suggestion.name), "")
    return (
        Button(words("take-it"), f"take.{letter}", token, ButtonStyle.GOOD),
        Button(words("keep-mine"), f"keep.{letter}", token),
    )
