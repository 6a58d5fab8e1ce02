"""What the asker alone reads: suggestions, a cast that is not complete, what failed."""

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
_LOST = (_S.POSTED, _S.WITHDRAWN)


def asker_card(what: AskerView, words: Words, token: str) -> Card:
    """Never who said no."""
    prompt = {"prompt": what.scene.prompt}
    cancel = Button(words("cancel"), "cancel", token)
    if what.state is _S.FAILED:
        failed = [words("request-failed"), words.get_or_none(what.problem) or words("try-again")]
        if what.missed:
            failed.append(
                words("not-recognised", {"names": phrases.join_names(what.missed, words)})
            )
        again = Button(words("retry"), "retry", token, ButtonStyle.GOOD)
        return Card(words("asker-title", prompt), tuple(failed), ((again, cancel),), tone=Tone.BAD)
    if what.outcome is not PostAttempt.NOTHING and what.state in _LOST:
        return _lost(what, words, token)
    if what.state is not _S.CASTING:
        return Card(words("asker-title", prompt), (words(f"asker-{what.state}"),), tone=Tone.GONE)
    lines: tuple[str, ...] = tuple(line for one in what.suggestions for line in _lines(one, words))
    rows = [_choice(one, what, words, token) for one in what.suggestions]
    if what.is_incomplete:
        lines += (words("cast-incomplete"),)
        rows.append((Button(words("fill"), "fill", token), cancel))
    if not lines:
        return Card(words("asker-title", prompt), (words("asker-settled"),))
    return Card(words("asker-title", prompt), lines, tuple(rows))


def _lost(what: AskerView, words: Words, token: str) -> Card:
    """The platform never said whether the clip arrived."""
    title = words("asker-title", {"prompt": what.scene.prompt})
    place = {"place": what.scene.place}
    if what.state is _S.WITHDRAWN:
        return Card(title, (words("asker-lost-withdrawn", place),), tone=Tone.BAD)
    again = Button(words("lost-again"), "again", token)
    if what.outcome is PostAttempt.THERE:
        return Card(title, (words("asker-lost-there"),), ((again,),), tone=Tone.GOOD)
    there = Button(words("lost-there"), "there", token, ButtonStyle.GOOD)
    lines = (words("asker-lost", place), words("asker-lost-there"))
    return Card(title, lines, ((there, again),))


def _lines(one: SuggestionView, words: Words) -> tuple[str, ...]:
    old, new = phrases.mark_changes(one.old, one.new)
    return (words("suggestion", {"name": one.name}), f"− {old}", f"+ {new}")


def _choice(one: SuggestionView, what: AskerView, words: Words, token: str) -> tuple[Button, ...]:
    letter = next((role.letter for role in what.scene.cast if role.name == one.name), "")
    return (
        Button(words("take-it"), f"take.{letter}", token, ButtonStyle.GOOD),
        Button(words("keep-mine"), f"keep.{letter}", token),
    )
