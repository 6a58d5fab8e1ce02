"""Looks up what handlers need to know of an account: its person and their language."""

from telegram import Message, User

from bot.app import people
from bot.app.ports import App
from bot.chat.contract import Mention
from bot.chat.words import Words
from bot.core.person import Person
from bot.platforms.telegram import parse
from bot.platforms.telegram.ids import PLATFORM, to_address


class TelegramAccounts:
    """Looks up people in the database."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def register(self, user: User) -> Person:
        """The person behind an account, added if the account is new."""
        actor = parse.parse_actor(user)
        return await people.register(
            self._app, actor.address, actor.name, actor.language, actor.username
        )

    async def get_words(self, user: User) -> Words:
        """The sentences in the language of an account, which is added if it is new. A changed
        name is not stored."""
        language = await people.find_language(self._app, to_address(user.id))
        return Words((await self.register(user)).language if language is None else language)

    async def get_mention_finder(self, message: Message) -> parse.FindMention:
        """A function that finds the accounts whose usernames a message contains.

        Telegram tells a bot the id behind a username only when that account acts, so the function
        finds only accounts that have written or pressed something before.
        """
        people_by_username = await people.find_by_usernames(
            self._app, PLATFORM, parse.list_usernames(message)
        )

        def find_mention(username: str) -> Mention | None:
            person = people_by_username.get(username.lower())
            return None if person is None else Mention(person.address, person.name)

        return find_mention
