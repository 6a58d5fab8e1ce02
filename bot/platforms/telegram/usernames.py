"""Who has which @username: Telegram names people by number and tells a bot no other way."""

from collections import OrderedDict
from typing import Protocol

from telegram import Message, User

from bot.chat.parts import Mention
from bot.platforms.telegram.heard import mention

_MOST = 20_000


class Book(Protocol):
    """Usernames of people that the bot has met."""

    def note(self, user: User) -> None:
        """Somebody was met."""

    def named(self, username: str) -> Mention | None:
        """Who has it, without the @; None for somebody nobody met."""


class Usernames:
    """What this process heard. After a restart it fills again as people write; answering a
    friend's message names them without it."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Mention] = OrderedDict()

    def note(self, user: User) -> None:
        """See `Book`."""
        if user.username and not user.is_bot:
            self._known[user.username.lower()] = mention(user)
            self._known.move_to_end(user.username.lower())
            if len(self._known) > _MOST:
                self._known.popitem(last=False)

    def named(self, username: str) -> Mention | None:
        """See `Book`."""
        return self._known.get(username.lower())


def met(message: Message) -> list[User]:
    """Everybody whom a message shows."""
    users = [message.from_user, *(entity.user for entity in message.entities)]
    if message.reply_to_message is not None:
        users.append(message.reply_to_message.from_user)
    return [user for user in (*users, *message.new_chat_members) if user is not None]
