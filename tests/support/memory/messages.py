"""Messages in memory."""

from collections.abc import Callable
from dataclasses import replace

from bot.app.ports import Message, MessageKind, PressedMessage
from bot.core.ids import PersonId, PlaceId
from tests.support.memory.tables import Tables, drop


class MemoryMessages:
    """Implements `bot.app.ports.Messages`."""

    def __init__(self, tables: Tables) -> None:
        self._t = tables

    async def get(self, message: str) -> Message | None:
        """The message, or None."""
        return self._t.messages.get(message)

    async def find_by_token(self, token: str) -> PressedMessage | None:
        """The message whose buttons carry a token, or carried it before it was replaced."""
        for message in self._t.messages.values():
            if message.token == token:
                return PressedMessage(message, message.binding)
        if token not in self._t.old_tokens:
            return None
        message_id, binding = self._t.old_tokens[token]
        return PressedMessage(self._t.messages[message_id], binding)

    async def list_by_kind(self, kind: MessageKind, subject: str) -> list[Message]:
        """The messages of one kind about a subject."""
        return self._list(lambda each: each.kind is kind and each.subject == subject)

    async def list_by_subject(self, subject: str) -> list[Message]:
        """Every message about a subject."""
        return self._list(lambda each: each.subject == subject)

    async def list_by_person(self, person: PersonId) -> list[Message]:
        """Every message that is for this person alone."""
        return self._list(lambda each: each.person == person)

    async def list_refused(self, place: PlaceId | None = None) -> list[Message]:
        """Messages that show what was taken back because their platform refuses to remove it,
        longest first: those in a place, or all of them."""
        refused = [
            (each.refused_since, each)
            for each in self._t.messages.values()
            if each.refused_since is not None and place in (None, each.place)
        ]
        return [each for _, each in sorted(refused, key=lambda pair: pair[0])]

    async def save(self, message: Message) -> None:
        """Adds a message, or saves what changed about it."""
        self._t.messages[message.id] = message

    async def replace_token(self, message: Message, token: str, binding: str) -> None:
        """Gives a message another token, for what it shows from now on. The old one stays known."""
        self._t.old_tokens[message.token] = message.id, message.binding
        await self.save(replace(message, token=token, binding=binding))

    async def remove(self, message: str) -> None:
        """Deletes what we know of a message; on the platform it stays as it is."""
        old = self._t.old_tokens
        drop(old, [token for token, (whose, _) in old.items() if whose == message])
        self._t.messages.pop(message, None)

    def _list(self, matches: Callable[[Message], bool]) -> list[Message]:
        found = [each for each in self._t.messages.values() if matches(each)]
        return sorted(found, key=lambda each: each.id)
