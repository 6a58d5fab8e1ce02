"""Asks Telegram who administers a chat."""

from telegram import Bot, ChatMember
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest, ChatMigrated, TelegramError

from bot.app.ports import Address
from bot.platforms.telegram import errors
from bot.platforms.telegram.ids import get_chat_id, get_topic_id

_ADMINS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)
_NO_MEMBER = ("user not found", "participant_id_invalid", "member not found")
"""Parts of the errors for an account that never was in the chat."""


class TelegramRights:
    """Implements `bot.app.ports.Rights`. Admins who remain anonymous are found too: Telegram hides
    them from the members of a group, and not from its bots."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def is_admin(self, place: Address, account: Address) -> bool:
        """Whether an account administers the group or channel of a place. False in a private chat.

        Raises Temporary, Refusal, Broken.
        """
        chat, user = get_chat_id(place), get_chat_id(account)
        if chat > 0 and get_topic_id(place) is None:
            return False
        try:
            member = await self._get_member(chat, user)
        except BadRequest as error:
            if any(part in str(error).lower() for part in _NO_MEMBER):
                return False
            raise errors.translate_error(error) from error
        except TelegramError as error:
            raise errors.translate_error(error) from error
        return member.status in _ADMINS

    async def _get_member(self, chat: int, user: int) -> ChatMember:
        try:
            return await self._bot.get_chat_member(chat, user)
        except ChatMigrated as migration:
            return await self._bot.get_chat_member(migration.new_chat_id, user)
