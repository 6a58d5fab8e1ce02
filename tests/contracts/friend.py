"""What a story needs of a platform: friends who type, press and read, and a bot that restarts."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from bot.core.ids import PersonId
from bot.jobs import JobContext
from tests.support.world import World


@dataclass(frozen=True)
class Shown:
    """A message as somebody sees it. `verbs`: of its buttons and menus, as far as they can be
    pressed. `options`: what a menu offers, by its verb. `clip`: whether it shows one. `links`:
    where its other buttons lead. `native`: the platform's own."""

    text: str
    verbs: tuple[str, ...] = ()
    options: dict[str, list[str]] = field(default_factory=dict)
    clip: bool = False
    links: tuple[str, ...] = ()
    native: Any = field(default=None, repr=False, compare=False)


class Friend(Protocol):
    """Somebody on a platform, who is in the group and can be written to in private."""

    name: str

    async def type(self, command: str, *parts: "str | Friend", **options: str) -> str:
        """Types a command in the group; what they are told at once, "" for nothing.

        `options`: chosen apart from the text where the platform can, else typed after it."""

    async def press(self, shown: Shown, verb: str, value: str = "") -> str:
        """Uses the button or the menu whose verb begins so; what they are told at once.

        `value`: what they write into its form, or choose in its menu. A question whether they
        mean it is answered with yes.
        """

    async def private(self) -> Sequence[Shown]:
        """What stands in their conversation with the bot, oldest first."""

    async def card(self, command: str) -> Shown:
        """The card that answers a command."""

    async def whisper(self, command: str, text: str = "") -> Shown:
        """Types a command in their conversation with the bot; the card that answers."""

    async def found(self) -> Sequence[Shown]:
        """Where they come when somebody tells them that the bot asks something of them: for those
        who could not be written to."""

    async def group(self) -> Sequence[Shown]:
        """What the bot posted in the group, oldest first."""

    async def file(self, shown: Shown) -> bytes:
        """The clip of a message."""


class Stage(Protocol):
    """A platform with its bot. `interrupted`: whether the bot's process is stopped, and another
    started, before everything that anybody does, and between a question and its answer."""

    name: str
    w: World
    interrupted: bool
    restarts: int
    setup: JobContext

    async def friend(self, name: str, language: str = "en", closed: bool = False) -> Friend:
        """Somebody who joins the group. `closed`: who cannot be written to, where that may be."""

    async def admin(self, friend: Friend) -> None:
        """Somebody administers the group from now on."""

    async def dismiss(self, friend: Friend) -> None:
        """Somebody who administered the group no longer does."""

    def hide_rights(self, hidden: bool) -> None:
        """Whether the platform does not say who administers the group, where that can be."""

    async def person(self, friend: Friend) -> PersonId:
        """Who they are to the rest of the program."""

    async def restart(self) -> None:
        """The bot's process is gone, and there is another one over the same database."""

    async def show(self) -> None:
        """Chat workers bring every message up to date."""


class Platform(Protocol):
    """A file in `tests/contracts/platforms`."""

    def stage(self, w: World, folder: Path) -> AbstractAsyncContextManager[Stage]:
        """The platform, running."""
