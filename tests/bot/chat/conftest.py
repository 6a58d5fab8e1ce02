"""A conversation in a test world: people type commands, press buttons, and see cards."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.app.ports import Address, MessageKind
from bot.chat.cards import build_card
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
class Conversation:
    """People in one group. `people`: their ids by name. `languages`: theirs by name; "" for what
    everybody reads."""

    w: World
    chat: Chat
    people: dict[str, PersonId] = field(default_factory=dict)
    languages: dict[str, str] = field(default_factory=dict)

    async def join(self, name: str, language: str = "en", cameo: bool = True) -> PersonId:
        """Registers a person; unless `cameo` is false, with a cameo that everybody may ask for and
        nobody reviews."""
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
        """Types a command."""
        return await self.chat.handle_command(
            Command(self.actor(name), FRIDAY, command, parts, update)
        )

    async def press(
        self, name: str, verb: str, token: str, value: str = "", update: str = ""
    ) -> Reply:
        """Presses a button, whether or not that person sees it."""
        return await self.chat.handle_press(
            Press(self.actor(name), FRIDAY, verb, token, value, update)
        )

    def actor(self, name: str) -> Actor:
        """A person as the platform describes them."""
        return Actor(address(name), name, self.languages.get(name, "en"))

    async def card(self, kind: MessageKind, name: str = "") -> tuple[Card, str]:
        """The newest message of a kind, to a person or to everybody, and its token."""
        await self.w.show_all()
        person = self.people[name] if name else None
        shown = [
            (message, view_model)
            for message, view_model in self.w.screen.values()
            if message.kind is kind and message.person == person
        ]
        assert shown, f"no {kind} for {name or 'all'}"
        message, view_model = shown[-1]
        return build_card(
            view_model, Words(self.languages.get(name, "en")), message.token
        ), message.token


def address(name: str) -> Address:
    """The address of a person's account."""
    return Address("web", f"friend-{name}")


def mention(name: str) -> Mention:
    """A mention of a person."""
    return Mention(address(name), name)


def buttons(card: Card | None) -> dict[str, Button]:
    """The buttons of a card by verb."""
    assert card is not None
    return {button.verb: button for row in card.rows for button in row}


def text(card: Card | None) -> str:
    """The title and the lines of a card."""
    assert card is not None
    return "\n".join((card.title, *card.lines))


def card_in(reply: Reply) -> Card:
    """The card of a reply, which must have one."""
    assert reply.card is not None
    return reply.card


@pytest.fixture
async def t(tmp_path: Path) -> AsyncIterator[Conversation]:
    """A conversation that nobody has joined yet."""
    async with world(tmp_path) as w:
        yield Conversation(w, Chat(w.app, "http://127.0.0.1:8080"))
