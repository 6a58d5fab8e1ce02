"""The conversation in a small world: what people type and press, and what they see."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.app.ports import Address, MessageKind
from bot.chat.cards import build_card as card_of
from bot.chat.contract import (
    Actor,
    Button,
    Card,
    Command,
    Mention,
    Origin,
    Press,
    Reply,
)
from bot.chat.conversation import Chat
from bot.chat.words import Words
from bot.core.ids import PersonId
from bot.core.place import PlaceKind
from bot.core.policy import Audience, ReviewPolicy
from tests.support.world import World, world

FRIDAY = Origin(Address("web", "friday"), PlaceKind.GROUP, "Friday")


@dataclass
class Talking:
    """Friends in one group. `people`: by name."""

    w: World
    chat: Chat
    people: dict[str, PersonId] = field(default_factory=dict)
    languages: dict[str, str] = field(default_factory=dict)

    async def join(self, name: str, language: str = "en", cameo: bool = True) -> PersonId:
        """Somebody comes in; with a cameo that everybody may ask for and nobody reviews."""
        self.languages[name] = language
        await self.type(name, "help")
        async with self.w.store.read() as t:
            account = await t.people.find_account(address(name))
        assert account is not None
        self.people[name] = account.person
        if cameo:
            await self.w.cameo(
                account.person, audience=Audience.EVERYONE, review=ReviewPolicy.NEVER
            )
        return account.person

    async def type(self, name: str, command: str, *parts: str | Mention, update: str = "") -> Reply:
        """Somebody types a command."""
        return await self.chat.handle_command(
            Command(self.actor(name), FRIDAY, command, parts, update)
        )

    async def press(
        self, name: str, verb: str, token: str, value: str = "", update: str = ""
    ) -> Reply:
        """Somebody presses a button, whether they see it or not."""
        return await self.chat.handle_press(
            Press(self.actor(name), FRIDAY, verb, token, value, update)
        )

    def actor(self, name: str) -> Actor:
        """As the platform names them."""
        return Actor(address(name), name, self.languages.get(name, "en"))

    async def card(self, kind: MessageKind, name: str = "") -> tuple[Card, str]:
        """The newest message of a kind, to somebody or to all, and the token of its buttons."""
        await self.w.show_all()
        person = self.people[name] if name else None
        shown = [
            (view, what)
            for view, what in self.w.screen.values()
            if view.kind is kind and view.person == person
        ]
        assert shown, f"no {kind} for {name or 'all'}"
        view, what = shown[-1]
        return card_of(what, Words(self.languages.get(name, "en")), view.token), view.token


def address(name: str) -> Address:
    """Where somebody is written to."""
    return Address("web", f"friend-{name}")


def at(name: str) -> Mention:
    """Somebody named in a text."""
    return Mention(address(name), name)


def buttons(card: Card | None) -> dict[str, Button]:
    """The buttons of a card by their verb."""
    assert card is not None
    return {button.verb: button for row in card.rows for button in row}


def text(card: Card | None) -> str:
    """Everything that a card says."""
    assert card is not None
    return "\n".join((card.title, *card.lines))


def card_in(reply: Reply) -> Card:
    """The card of an answer."""
    assert reply.card is not None
    return reply.card


@pytest.fixture
async def t(tmp_path: Path) -> AsyncIterator[Talking]:
    """Nobody is here yet."""
    async with world(tmp_path) as made:
        yield Talking(made, Chat(made.app, "http://127.0.0.1:8080"))
