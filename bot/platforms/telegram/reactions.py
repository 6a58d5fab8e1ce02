"""Handles reactions: 👍, ✅ or 👎 on a question in a private chat stands for a button of it."""

from collections.abc import Sequence

from telegram import MessageReactionUpdated, ReactionType, ReactionTypeEmoji

from bot.app.messages import outbox
from bot.app.ports import App, MessageKind
from bot.chat.contract import Press
from bot.chat.conversation import Chat
from bot.platforms.telegram import parse
from bot.platforms.telegram.ids import to_address, to_handle
from bot.platforms.telegram.sender import Sender

_VERBS = {"👍": "allow", "✅": "allow", "👎": "no"}


class ReactionHandler:
    """Handles reactions as presses."""

    def __init__(self, app: App, chat: Chat, sender: Sender) -> None:
        self._app = app
        self._chat = chat
        self._sender = sender

    async def handle_reaction(self, reaction: MessageReactionUpdated, update_id: str) -> None:
        """Handles one reaction. Raises TelegramError when the reply could not be sent."""
        user = reaction.user
        verb = _get_verb(reaction)
        if user is None or verb is None or not parse.is_private(reaction.chat):
            return
        handle = to_handle(reaction.chat.id, reaction.message_id)
        message = await outbox.find_by_handle(self._app, to_address(user.id), handle)
        if message is None or message.kind is not MessageKind.ASK:
            return
        origin = parse.parse_origin(reaction.chat, None)
        press = Press(
            parse.parse_actor(user),
            origin,
            verb,
            message.token,
            update=update_id,
            binding=outbox.get_seen_binding(message, reaction.date),
        )
        reply = await self._chat.handle_press(press)
        if reply.card is not None:
            await self._sender.send(reaction.chat.id, None, reply.card, reaction.message_id)


def _get_verb(reaction: MessageReactionUpdated) -> str | None:
    """The verb of an emoji that was added. One that was there before answers nothing: the card may
    have shown another scene then."""
    earlier, now = _list_emojis(reaction.old_reaction), _list_emojis(reaction.new_reaction)
    return next((_VERBS[emoji] for emoji in now if emoji in _VERBS and emoji not in earlier), None)


def _list_emojis(reactions: Sequence[ReactionType]) -> list[str]:
    return [each.emoji for each in reactions if isinstance(each, ReactionTypeEmoji)]
