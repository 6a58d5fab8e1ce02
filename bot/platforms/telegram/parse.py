"""Turns Telegram's messages into those of the conversation. Pure: lookups are passed in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from telegram import (
    Chat,
    MaybeInaccessibleMessage,
    Message,
    MessageEntity,
    User,
)
from telegram.constants import ChatMemberStatus, ChatType

from bot.chat.contract import Actor, Mention, Origin, Press
from bot.core.place import PlaceKind
from bot.platforms.telegram.callback_data import CallbackCode, decode
from bot.platforms.telegram.ids import to_address, to_handle

UpdateData = dict[str, Any]
"""An update as JSON. It becomes the library's `Update` only when it is handled, because that takes
longer than acknowledging it."""

FindMention = Callable[[str], Mention | None]
"""Finds the account with a username, given without "@"; None when it is not known."""

VERIFY = "verify"
"""A command about the message that it replies to, and not about that message's sender."""


@dataclass(frozen=True)
class TypedCommand:
    """`/name@bot parts`. `bot`: "" when the message states none. `unknown`: mentioned usernames
    whose account is not known."""

    name: str
    bot: str
    parts: tuple[str | Mention, ...]
    unknown: tuple[str, ...] = ()


def get_sender_id(update: UpdateData) -> int | None:
    """The id of the user whose action an update reports; None when it names no user."""
    for event in update.values():
        if isinstance(event, dict):
            sender = event.get("from") or event.get("user")
            number = sender.get("id") if isinstance(sender, dict) else None
            return number if isinstance(number, int) else None
    return None


def parse_press(update: UpdateData) -> tuple[str, str, bool] | None:
    """The press that an update reports: the id of the query, the callback data, and whether the
    button is in a private chat. None for other updates."""
    query = update.get("callback_query")
    if not isinstance(query, dict):
        return None
    query_id, data, message = query.get("id"), query.get("data", ""), query.get("message")
    if not isinstance(query_id, str) or not isinstance(data, str):
        return None
    chat = message.get("chat") if isinstance(message, dict) else None
    is_in_private = isinstance(chat, dict) and chat.get("type") == ChatType.PRIVATE
    return query_id, data, is_in_private


def get_name(user: User) -> str:
    """The name of a user, "" for a deleted account, whose first name is empty."""
    return user.full_name or ""


def parse_actor(user: User) -> Actor:
    """The actor that a user is."""
    return Actor(to_address(user.id), get_name(user), user.language_code or "", user.username or "")


def parse_mention(user: User) -> Mention:
    """The mention of a user."""
    return Mention(to_address(user.id), get_name(user))


def is_private(chat: Chat) -> bool:
    """Whether a chat is the private chat of one person with the bot."""
    return chat.type == ChatType.PRIVATE


def parse_origin(chat: Chat, topic: int | None) -> Origin:
    """The place where something happened; each topic of a forum is its own place."""
    private = chat.type == ChatType.PRIVATE
    kind = PlaceKind.PRIVATE if private else PlaceKind.GROUP
    name = chat.title or chat.full_name or "?"
    return Origin(to_address(chat.id, topic), kind, name)


def parse_callback(
    user: User,
    message: MaybeInaccessibleMessage,
    code: CallbackCode,
    update_id: str,
) -> Press:
    """The press of a button under `message`.

    It states the handle of the message only in groups: there, a card can be in a message that the
    database does not know. A client can send the data of any button for any message, so the message
    itself must have a button with that token.
    """
    topic = get_topic_id(message) if isinstance(message, Message) else None
    is_located = not is_private(message.chat) and _has_token(message, code.token)
    return Press(
        parse_actor(user),
        parse_origin(message.chat, topic),
        code.verb,
        code.token,
        code.value,
        update_id,
        to_handle(message.chat.id, message.message_id) if is_located else "",
    )


def _has_token(message: MaybeInaccessibleMessage, token: str) -> bool:
    """Whether a message has a button with a token; false where Telegram does not show it."""
    if not isinstance(message, Message) or message.reply_markup is None:
        return False
    buttons = [button for row in message.reply_markup.inline_keyboard for button in row]
    codes = [decode(str(button.callback_data or "")) for button in buttons]
    return any(code is not None and code.token == token for code in codes)


def is_present(member: Mapping[str, object]) -> bool:
    """Whether a member, as an update states it, is in the chat and may write there."""
    if member["status"] == ChatMemberStatus.RESTRICTED:
        return bool(member.get("is_member") and member.get("can_send_messages"))
    return member["status"] not in (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)


def opens_topic(message: Message) -> bool:
    """Whether a message says that a topic of a forum is open again."""
    return (
        message.forum_topic_reopened is not None or message.general_forum_topic_unhidden is not None
    )


def get_topic_id(message: Message) -> int | None:
    """The id of the forum topic that a message is in; None outside forums."""
    return message.message_thread_id if message.is_topic_message else None


def list_usernames(message: Message) -> list[str]:
    """The usernames that a message mentions, without "@"."""
    encoded = (message.text or "").encode("utf-16-le")
    return [
        _decode(encoded[2 * entity.offset : 2 * (entity.offset + entity.length)]).removeprefix("@")
        for entity in message.entities
        if entity.type == MessageEntity.MENTION and entity.offset >= 0
    ]


def parse_command(message: Message, find_mention: FindMention, me: int) -> TypedCommand | None:
    """The command that a message begins with, or None. `me`: the bot's own id.

    A command in reply to a person's message also mentions that person, after the others.
    """
    text = message.text or ""
    entities = sorted(message.entities, key=lambda entity: entity.offset)
    if not entities or (entities[0].type, entities[0].offset) != (MessageEntity.BOT_COMMAND, 0):
        return None
    encoded = text.encode("utf-16-le")
    start = 2 * entities[0].length
    name, _, bot = _decode(encoded[2:start]).partition("@")
    parts, unknown = _parse_parts(encoded, start, entities[1:], find_mention)
    if name.lower() == VERIFY and message.reply_to_message is not None:
        replied_text = _get_text(message.reply_to_message)
        return TypedCommand(
            VERIFY, bot, (replied_text,) if replied_text and not parts else tuple(parts)
        )
    replied_to = _parse_replied_to(message, me)
    if replied_to is not None and replied_to not in parts:
        parts = [*parts, replied_to]
    return TypedCommand(name.lower(), bot, tuple(parts), tuple(unknown))


def _parse_parts(
    encoded: bytes, start: int, entities: Sequence[MessageEntity], find_mention: FindMention
) -> tuple[list[str | Mention], list[str]]:
    """Texts and mentions in their order, and the usernames whose account is not known.

    `encoded`: the text of the message as UTF-16, which entities count in; `start`: a byte in it.
    """
    parts: list[str | Mention] = []
    unknown = []
    position = start
    for entity in entities:
        begin, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
        if begin < position:
            continue  # an entity inside a mention
        mention = None
        if entity.type == MessageEntity.TEXT_MENTION and entity.user is not None:
            mention = parse_mention(entity.user)
        elif entity.type == MessageEntity.MENTION:
            username = _decode(encoded[begin:end]).removeprefix("@")
            mention = find_mention(username)
            if mention is None:
                unknown.append(username)
        if mention is not None:
            _append_text(parts, _decode(encoded[position:begin]))
            parts.append(mention)
            position = end
    _append_text(parts, _decode(encoded[position:]))
    return parts, unknown


def _decode(encoded: bytes) -> str:
    """A part of a text as UTF-16, which may begin or end inside of a character."""
    return encoded.decode("utf-16-le", "replace")


def _append_text(parts: list[str | Mention], text: str) -> None:
    if not parts:
        text = text.lstrip()
    if text:
        parts.append(text)


def _parse_replied_to(message: Message, me: int) -> Mention | None:
    """The sender of the message that a message replies to, if it is a person.

    Telegram states every message of a topic as a reply to the topic's first one, which is ignored.
    """
    replied = message.reply_to_message
    if (
        replied is None
        or replied.forum_topic_created is not None
        or replied.sender_chat is not None
    ):
        return None
    user = replied.from_user
    return None if user is None or user.is_bot or user.id == me else parse_mention(user)


def _get_text(message: Message) -> str:
    return message.text or message.caption or ""


def get_hidden_url(message: Message | None, me: int) -> str:
    """The hidden URL of a prompt that this bot sent; "" for any other message."""
    if message is None or message.from_user is None or message.from_user.id != me:
        return ""
    links = [entity.url for entity in message.entities if entity.type == MessageEntity.TEXT_LINK]
    return next((url for url in links if url), "")
