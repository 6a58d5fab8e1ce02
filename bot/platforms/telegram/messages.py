"""Handles messages: commands, replies to prompts, and clips for an enrollment."""

from collections.abc import Mapping
from datetime import timedelta

from telegram import Message, User
from telegram.error import BadRequest

from bot.app import places
from bot.app.delivery import withdrawals
from bot.app.messages import outbox, sent_files
from bot.app.ports import App, MessageKind
from bot.chat.cards.errors import refusal_card
from bot.chat.contract import Card, Command, Press, Reply, Tone
from bot.chat.conversation import Chat
from bot.chat.words import Words
from bot.core.errors import Refusal
from bot.platforms.telegram import parse
from bot.platforms.telegram.accounts import TelegramAccounts
from bot.platforms.telegram.callback_data import decode_prompt_url
from bot.platforms.telegram.enrollment import ClipAttachment, EnrollmentHandler, get_clip
from bot.platforms.telegram.ids import PLATFORM, is_in_chat, to_address, to_handle
from bot.platforms.telegram.replies import Replies
from bot.platforms.telegram.sender import Sender

REMOVABLE_FOR = timedelta(hours=48)
"""How long Telegram lets a bot delete a message that a person sent in their private chat."""
# https://core.telegram.org/bots/api#deletemessage


class MessageHandler:
    """Handles the messages that people send. `me`: the bot's own account."""

    def __init__(
        self,
        app: App,
        chat: Chat,
        sender: Sender,
        me: User,
        accounts: TelegramAccounts,
        replies: Replies,
        enrollment: EnrollmentHandler,
    ) -> None:
        self._app = app
        self._chat = chat
        self._sender = sender
        self._me = me
        self._username = me.username or ""
        self._accounts = accounts
        self._replies = replies
        self._enrollment = enrollment
        self._command_names = frozenset(name for name, _ in chat.list_commands("en"))

    async def handle_message(self, message: Message, update_id: str) -> None:
        """Handles one message. Raises TelegramError when the reply could not be sent."""
        user = message.from_user
        chat = to_address(message.chat_id)
        if message.migrate_to_chat_id is not None:
            await places.move(self._app, chat, to_address(message.migrate_to_chat_id))
        elif message.migrate_from_chat_id is not None:
            await places.move(self._app, to_address(message.migrate_from_chat_id), chat)
        elif parse.opens_topic(message):
            matches = is_in_chat(message.chat_id)
            await withdrawals.retry_on(self._app, PLATFORM, matches)
        elif user is not None and not (user.is_bot and message.sender_chat is None):
            find_mention = await self._accounts.get_mention_finder(message)
            command = parse.parse_command(message, find_mention, self._me.id)
            if command is None:
                if message.sender_chat is None:
                    await self._handle_text_or_clip(message, user, update_id)
            elif self._is_for_this_bot(message, command):
                await self._handle_command(message, user, command, update_id)

    def _is_for_this_bot(self, message: Message, command: parse.TypedCommand) -> bool:
        """Whether a command is for this bot: in a group, a bot also receives those for others."""
        if command.bot:
            return command.bot.lower() == self._username.lower()
        return parse.is_private(message.chat) or command.name in self._command_names

    async def _handle_command(
        self, message: Message, user: User, command: parse.TypedCommand, update_id: str
    ) -> None:
        if message.sender_chat is not None:
            await self._refuse_anonymous_admin(message)
            return
        name, parts = command.name, command.parts
        if name == "start":
            # A link into the private chat can state the command to start with.
            parameter = str(parts[0]).strip() if parts else ""
            name, parts = (parameter if parameter in self._command_names else "help"), ()
            if self._chat.acts_at_once(name):
                name = "me"  # anybody can make such a link: the card has the button
            await outbox.send_undelivered(self._app, (await self._accounts.register(user)).id)
        if command.unknown:
            words = await self._accounts.get_words(user)
            names = ", ".join(f"@{username}" for username in command.unknown)
            reply = Reply(refusal_card(Refusal("telegram-nobody", {"names": names}), words))
        else:
            origin = parse.parse_origin(message.chat, parse.get_topic_id(message))
            reply = await self._chat.handle_command(
                Command(parse.parse_actor(user), origin, name, parts, update_id)
            )
            words = Words(reply.language)
        start = name if name in self._command_names else "help"
        await self._replies.reply_to_message(message, user, reply, start, words)

    async def _refuse_anonymous_admin(self, message: Message) -> None:
        """Refuses a message on behalf of the group: Telegram does not state who sent it."""
        card = Card(Words("en")("telegram-anonymous"), tone=Tone.BAD)
        await self._sender.send(
            message.chat_id, parse.get_topic_id(message), card, message.message_id
        )

    async def _handle_text_or_clip(self, message: Message, user: User, update_id: str) -> None:
        prompt = message.reply_to_message
        values = decode_prompt_url(self._username, parse.get_hidden_url(prompt, self._me.id))
        clip = get_clip(message)
        if "verb" in values and message.text and prompt is not None:
            await self._handle_prompt_reply(message, user, values, update_id)
            await _delete_prompt(prompt)
        elif parse.is_private(message.chat) and clip is not None:
            await self._handle_clip(message, user, values, clip)
        elif parse.is_private(message.chat) and message.text:
            await self._handle_command(message, user, parse.TypedCommand("help", "", ()), update_id)

    async def _handle_prompt_reply(
        self, message: Message, user: User, prompt: Mapping[str, str], update_id: str
    ) -> None:
        """Handles a text that a button asked for as the press of that button."""
        press = Press(
            parse.parse_actor(user),
            parse.parse_origin(message.chat, parse.get_topic_id(message)),
            prompt["verb"],
            prompt.get("token", ""),
            message.text or "",
            update_id,
        )
        reply = await self._chat.handle_press(press)
        await self._replies.reply_to_message(message, user, reply, "help", Words(reply.language))

    async def _handle_clip(
        self, message: Message, user: User, prompt: Mapping[str, str], clip: ClipAttachment
    ) -> None:
        person = await self._accounts.register(user)
        origin = parse.parse_origin(message.chat, None)
        place = await places.register(
            self._app, to_address(message.chat_id), origin.kind, origin.name
        )
        handle = to_handle(message.chat_id, message.message_id)
        until = message.date + REMOVABLE_FOR
        kind = MessageKind.UPLOAD
        await sent_files.record(self._app, to_address(user.id), kind, handle, until)
        card = await self._enrollment.handle_clip(prompt, clip, person, place.id)
        await self._sender.send(message.chat_id, None, card, message.message_id)


async def _delete_prompt(prompt: Message) -> None:
    try:
        await prompt.delete()
    except BadRequest:
        return  # already deleted, or older than 48 hours
