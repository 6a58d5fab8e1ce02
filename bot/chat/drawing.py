"""A button as it stands on its card now, for platforms where a press only brings back its verb.

What it asks for first, a text or a yes, is drawn again instead of being remembered.
"""

from collections.abc import Iterator

from bot.app import me, picturing
from bot.app.ports import View, ViewKind
from bot.chat.cards import card as card_of
from bot.chat.cards import me as mine
from bot.chat.parts import Button, Card
from bot.chat.talk import Talk
from bot.core.errors import NotFound


async def button(talk: Talk, view: View, verb: str) -> Button:
    """Raises NotFound "button-gone" when no card of the view has it any more."""
    for card in await _cards(talk, view):
        for one in _buttons(card):
            if one.verb == verb:
                return one
    raise NotFound("button-gone")


async def _cards(talk: Talk, view: View) -> list[Card]:
    """Every card that the buttons of a view stand on."""
    if view.kind is ViewKind.ME:
        shown = await me.show(talk.app, talk.me.id)
        drawn = (mine.overview, mine.leaving, mine.who, mine.off, mine.told, mine.rules)
        return [draw(shown, talk.words) for draw in drawn]
    async with talk.app.store.read() as t:
        what = await picturing.picture(talk.app, t, view)
    return [] if what is None else [card_of(what, talk.words, view.token)]


def _buttons(card: Card) -> Iterator[Button]:
    for row in card.rows:
        yield from row
