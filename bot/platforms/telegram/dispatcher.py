"""Routes each update to the handler of its kind. `ordered_tasks` calls it, in order per person.

Handlers: `messages` for what people write, `presses` for buttons, `reactions` for reactions.
"""

import logging

from telegram import Chat, Update, User

from bot.app.delivery import withdrawals
from bot.app.messages import outbox
from bot.app.ports import App
from bot.chat.conversation import Chat as Conversation
from bot.platforms.telegram import parse
from bot.platforms.telegram.accounts import TelegramAccounts
from bot.platforms.telegram.enrollment import EnrollmentHandler
from bot.platforms.telegram.ids import PLATFORM, is_in_chat
from bot.platforms.telegram.messages import MessageHandler
from bot.platforms.telegram.presses import PressHandler
from bot.platforms.telegram.reactions import ReactionHandler
from bot.platforms.telegram.replies import Replies
from bot.platforms.telegram.schema import Data, UnreadableUpdate, read_update
from bot.platforms.telegram.sender import Sender

_log = logging.getLogger(__name__)


class UpdateDispatcher:
    """Owns the handlers. `me`: the bot's own account. `public_url`: that of the web server."""

    def __init__(
        self, app: App, chat: Conversation, sender: Sender, me: User, public_url: str
    ) -> None:
        self._app = app
        self._bot = sender.bot
        self._accounts = TelegramAccounts(app)
        self._replies = Replies(app, sender, me.username or "")
        enrollment = EnrollmentHandler(app, sender, me.username or "", f"{public_url}/capture/")
        self._messages = MessageHandler(
            app, chat, sender, me, self._accounts, self._replies, enrollment
        )
        self._presses = PressHandler(chat, sender, self._accounts, self._replies, enrollment)
        self._reactions = ReactionHandler(app, chat, sender)

    async def acknowledge(self, data: parse.UpdateData) -> None:
        """Stops the spinner of a pressed button at once, before it is the press's turn.

        Raises TelegramError.
        """
        press = parse.parse_press(data)
        if press is not None:
            await self._replies.acknowledge(*press)

    async def handle_update(self, data: parse.UpdateData) -> None:
        """Handles one update. One that cannot be read is logged and left out.

        Raises TelegramError when the reply could not be sent.
        """
        try:
            readable = read_update(data)
        except UnreadableUpdate as error:
            _log.warning("an update of Telegram was left out: unexpected %s", error)
            return
        membership = readable.pop("my_chat_member", None)
        if membership is not None:
            await self._handle_membership(membership)
            return
        update = Update.de_json(readable, self._bot)
        update_id = str(update.update_id)
        if update.message is not None:
            await self._messages.handle_message(update.message, update_id)
        elif update.callback_query is not None:
            await self._presses.handle_press(update.callback_query, update_id)
        elif update.message_reaction is not None:
            await self._reactions.handle_reaction(update.message_reaction, update_id)

    async def _handle_membership(self, change: Data) -> None:
        """Sends a person who unblocked the bot what could not be sent while it was blocked, and
        removes from a group what could not be removed while the bot was not allowed to."""
        if not parse.is_present(change["new_chat_member"]):
            return
        chat, user = Chat.de_json(change["chat"]), User.de_json(change["from"])
        if parse.is_private(chat):
            person = await self._accounts.register(user)
            await outbox.send_undelivered(self._app, person.id)
        else:
            await withdrawals.retry_on(self._app, PLATFORM, is_in_chat(chat.id))
