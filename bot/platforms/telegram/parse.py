"""Native messages as the conversation takes them. Pure: what has to be looked up is handed in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from telegram import Chat, MaybeInaccessibleMessage, Message, MessageEntity, User
from telegram.constants import ChatType

from bot.chat.contract import Actor, Mention, Origin, Press
from bot.core.place import PlaceKind
from bot.platforms.telegram.callback_data import CallbackCode
from bot.platforms.telegram.ids import to_address, to_handle

UpdateData = dict[str, Any]
"""An update as it came. Made into the library's own when its turn has come: that takes longer than
to say that it was heard."""

FindMention = Callable[[str], Mention | None]
"""Who has a username (without the @), as far as anybody knows."""

VERIFY = "verify"
"""The command that is about the message it answers, and not about who wrote it."""


@dataclass(frozen=True)
class TypedCommand:
    """`/name@bot rest`. `bot`: "" when none was named. `unknown`: usernames of nobody we met."""

    name: str
    bot: str
    parts: tuple[str | Mention, ...]
    unknown: tuple[str, ...] = ()


def get_sender_id(update: UpdateData) -> int | None:
    """Who did what an update tells of."""
    for told in update.values():
        if isinstance(told, dict):
            who = told.get("from") or told.get("user") or {}
            return who.get("id")
    return None


def parse_press(update: UpdateData) -> tuple[str, str, bool] | None:
    """The press that an update tells of: its id, what the button carries, and whether it hangs
    under a message that nobody else reads."""
    query = update.get("callback_query")
    if query is None:
        return None
    chat = query.get("message", {}).get("chat", {})
    return query["id"], query.get("data", ""), chat.get("type") == ChatType.PRIVATE


def parse_actor(user: User) -> Actor:
    """Who did something."""
    return Actor(to_address(user.id), user.full_name, user.language_code or "", user.username or "")


def parse_mention(user: User) -> Mention:
    """Somebody named."""
    return Mention(to_address(user.id), user.full_name)


def is_private(chat: Chat) -> bool:
    """Whether it is the private chat of one person with the bot."""
    return chat.type == ChatType.PRIVATE


def parse_origin(chat: Chat, topic: int | None, admin: bool = False) -> Origin:
    """The conversation; a topic of a forum is one of its own."""
    private = chat.type == ChatType.PRIVATE
    kind = PlaceKind.PRIVATE if private else PlaceKind.GROUP
    name = chat.title or chat.full_name or "?"
    return Origin(to_address(chat.id, topic), kind, name, admin)


def parse_callback(
    user: User,
    message: MaybeInaccessibleMessage,
    code: CallbackCode,
    update_number: str,
    is_admin: bool,
) -> Press:
    """A press of a button under `message`, as the conversation takes it.

    Its message handle is named in groups only, where a card can stand that no worker knows of.
    """
    topic = get_topic_id(message) if isinstance(message, Message) else None
    in_group = not is_private(message.chat)
    return Press(
        parse_actor(user),
        parse_origin(message.chat, topic, is_admin),
        code.verb,
        code.token,
        code.value,
        update_number,
        to_handle(message.chat.id, message.message_id) if in_group else "",
    )


def get_topic_id(message: Message) -> int | None:
    """The forum topic a message is in."""
    return message.message_thread_id if message.is_topic_message else None


def list_usernames(message: Message) -> list[str]:
    """Those that it names, without the @: who they are has to be looked up."""
    marked = message.parse_entities([MessageEntity.MENTION]).values() if message.text else ()
    return [one.removeprefix("@") for one in marked]


def parse_command(message: Message, named: FindMention, me: int) -> TypedCommand | None:
    """What a message asks for when it begins with a command. A command that answers somebody's
    message names them too, after everybody else. `me`: the bot's own number."""
    text, entities = message.text or "", sorted(message.entities, key=lambda one: one.offset)
    if not entities or (entities[0].type, entities[0].offset) != (MessageEntity.BOT_COMMAND, 0):
        return None
    raw = text.encode("utf-16-le")
    start = 2 * entities[0].length
    name, _, bot = raw[2:start].decode("utf-16-le").partition("@")
    found, unknown = _parts(raw, start, entities[1:], named)
    if name.lower() == VERIFY and message.reply_to_message is not None:
        # Whoever posted the clip is not what is asked about: the clip is.
        answered_text = _said(message.reply_to_message)
        return TypedCommand(
            VERIFY, bot, (answered_text,) if answered_text and not found else tuple(found)
        )
    answered = _answered(message, me)
    if answered is not None and answered not in found:
        found = [*found, answered]
    return TypedCommand(name.lower(), bot, tuple(found), tuple(unknown))


def _parts(
    raw: bytes, start: int, entities: Sequence[MessageEntity], named: FindMention
) -> tuple[list[str | Mention], list[str]]:
    found: list[str | Mention] = []
    unknown = []
    at = start
    for entity in entities:
        begin, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
        if begin < at:
            continue  # a mark within a name
        who = None
        if entity.type == MessageEntity.TEXT_MENTION and entity.user is not None:
            who = parse_mention(entity.user)
        elif entity.type == MessageEntity.MENTION:
            username = raw[begin:end].decode("utf-16-le").removeprefix("@")
            who = named(username)
            if who is None:
                unknown.append(username)
        if who is not None:
            _add(found, raw[at:begin].decode("utf-16-le"))
            found.append(who)
            at = end
    _add(found, raw[at:].decode("utf-16-le"))
    return found, unknown


def _add(found: list[str | Mention], text: str) -> None:
    if not found:
        text = text.lstrip()
    if text:
        found.append(text)


def _answered(message: Message, me: int) -> Mention | None:
    """Whose message it answers: people only, and not the first message of a topic, which every
    message there answers as far as Telegram is concerned."""
    other = message.reply_to_message
    if other is None or other.forum_topic_created is not None or other.sender_chat is not None:
        return None
    user = other.from_user
    return None if user is None or user.is_bot or user.id == me else parse_mention(user)


def _said(message: Message) -> str:
    return message.text or message.caption or ""


def get_hidden_url(message: Message | None, me: int) -> str:
    """The address that a prompt of ours carries; "" without one."""
    if message is None or message.from_user is None or message.from_user.id != me:
        return ""
    links = [one.url for one in message.entities if one.type == MessageEntity.TEXT_LINK]
    return next((url for url in links if url), "")
