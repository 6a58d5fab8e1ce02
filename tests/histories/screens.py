"""What stands on the screens of three simulated platforms, and everything that ever stood there."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.app.ports import Address
from bot.chat.contract import Card
from bot.core.errors import Refusal, Temporary


@dataclass(frozen=True)
class Sight:
    """A card that somebody saw: where, under which handle, since when. `handle`: "" for a reply,
    which only the person at `to` sees."""

    to: Address
    handle: str
    card: Card
    at: datetime


State = tuple[dict[str, Sight], dict[str, str], list[str], set[str], set[str]]


@dataclass
class Board:
    """The screens of all platforms. `weather`: what becomes of the next calls; "" is success.

    `standing`: by handle. `nonces`: handles by nonce. `lost`: handles that the program never heard
    of. `refused`: those that a platform did not let it touch. `on_show`: is told of what is shown.
    """

    now: Callable[[], datetime]
    on_show: Callable[[Sight], None]
    weather: list[str] = field(default_factory=list)
    standing: dict[str, Sight] = field(default_factory=dict)
    nonces: dict[str, str] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    removed: int = 0

    def copy_state(self) -> "State":
        """For `restore_state`."""
        kept = (self.standing, self.nonces, self.weather, self.lost, self.refused)
        return tuple(each.copy() for each in kept)  # type: ignore[return-value]

    def restore_state(self, state: "State") -> None:
        """The screens as they were."""
        copies = tuple(each.copy() for each in state)
        self.standing, self.nonces, self.weather, self.lost, self.refused = copies  # type: ignore[assignment]

    def at(self, to: Address) -> list[Sight]:
        """What stands at an address, oldest first."""
        return [sight for sight in self.standing.values() if sight.to == to]


class Screens:
    """Implements `bot.chat.contract.Surface` for one platform of a board."""

    def __init__(self, board: Board, platform: str, posts_once: bool) -> None:
        self.platform = platform
        self.posts_once = posts_once
        self.min_edit_seconds = 2.0
        self._board = board

    async def post(self, to: Address, card: Card, nonce: str) -> str:
        """Posts a message, unless the weather is bad."""
        weather = self._take_weather()
        if self.posts_once and nonce in self._board.nonces:
            return self._board.nonces[nonce]
        handle = f"{self.platform}:{to.number}:{len(self._board.nonces) + 1}"
        self._board.nonces[nonce if self.posts_once else handle] = handle
        self._show(handle, Sight(to, handle, card, self._board.now()))
        if weather == "lost":
            self._board.lost.add(handle)
            raise Temporary("the answer never came", 1.0)
        return handle

    async def edit(self, to: Address, message: str, card: Card) -> None:
        """Replaces a message, unless the weather is bad."""
        weather = self._take_weather(message)
        if message not in self._board.standing:
            raise Refusal("message-gone")
        self._show(message, Sight(to, message, card, self._board.now()))
        if weather == "lost":
            raise Temporary("the answer never came", 1.0)

    async def remove(self, to: Address, message: str) -> bool:
        """Removes a message, unless the weather is bad. "old": it is too old to be removed."""
        weather = self._take_weather(message)
        if weather == "old":
            return False
        self._board.standing.pop(message, None)
        self._board.removed += 1
        if weather == "lost":
            raise Temporary("the answer never came", 1.0)
        return True

    def _take_weather(self, handle: str = "") -> str:
        weather = self._board.weather.pop(0) if self._board.weather else ""
        if weather == "busy":
            raise Temporary("too many requests", 1.0, nothing_done=True)
        if weather == "refused":
            self._board.refused.add(handle)
            raise Refusal("telegram-no-rights")
        return weather

    def _show(self, handle: str, sight: Sight) -> None:
        self._board.standing[handle] = sight
        self._board.on_show(sight)


def text_of(card: Card) -> str:
    """Everything that a person reads on a card, buttons and their questions included."""
    parts = [card.title, *card.lines]
    for row in card.rows:
        for button in row:
            parts += [button.label, button.confirm]
            parts += [button.field.text] if button.field is not None else []
    for menu in card.menus:
        parts += [menu.label, *(option.label for option in menu.options)]
    if card.media is not None:
        parts.append(card.media.alt)
    return "\n".join(parts)


def without_tokens(card: Card) -> Card:
    """The card without what is on no screen: the tokens of its buttons."""
    rows = tuple(tuple(replace(button, token="") for button in row) for row in card.rows)
    return replace(card, rows=rows, menus=tuple(replace(menu, token="") for menu in card.menus))
