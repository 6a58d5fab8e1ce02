"""What the asker alone reads: suggestions, a cast that is not complete, what failed."""

from bot.app.pictures import AskerPicture, SuggestionPicture
from bot.chat.cards import phrases
from bot.chat.parts import Button, Card, Style, Tone
from bot.chat.words import Words
from bot.core.request import RequestState

_S = RequestState


def card(what: AskerPicture, words: Words, token: str) -> Card:
    """Never who said no."""
    prompt = {"prompt": what.scene.prompt}
    cancel = Button(words("cancel"), "cancel", token)
    if what.state is _S.FAILED:
        failed = (words("request-failed"), words.plain(what.problem) or words("try-again"))
        again = Button(words("retry"), "retry", token, Style.GOOD)
        return Card(words("asker-title", prompt), failed, ((again, cancel),), tone=Tone.BAD)
    if what.state is not _S.CASTING:
        return Card(words("asker-title", prompt), (words(f"asker-{what.state}"),), tone=Tone.GONE)
    lines: tuple[str, ...] = tuple(line for one in what.suggestions for line in _lines(one, words))
    rows = [_choice(one, what, words, token) for one in what.suggestions]
    if what.incomplete:
        lines += (words("cast-incomplete"),)
        rows.append((Button(words("fill"), "fill", token), cancel))
    if not lines:
        return Card(words("asker-title", prompt), (words("asker-settled"),))
    return Card(words("asker-title", prompt), lines, tuple(rows))


def _lines(one: SuggestionPicture, words: Words) -> tuple[str, ...]:
    old, new = phrases.changed(one.old, one.new)
    return (words("suggestion", {"name": one.name}), f"− {old}", f"+ {new}")


def _choice(
    one: SuggestionPicture, what: AskerPicture, words: Words, token: str
) -> tuple[Button, ...]:
    letter = next((role.letter for role in what.scene.cast if role.name == one.name), "")
    return (
        Button(words("take-it"), f"take.{letter}", token, Style.GOOD),
        Button(words("keep-mine"), f"keep.{letter}", token),
    )
