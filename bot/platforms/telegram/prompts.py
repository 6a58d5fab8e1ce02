"""Prompts: messages that ask for a text or a clip, and that people reply to.

The bot remembers nothing about them: a prompt carries the verb and the token of its button in the
URL of a link on an invisible character, and the reply to the prompt brings that URL back.
"""

from telegram import Bot, ForceReply, Message, MessageEntity, User

from bot.app.enrollment.capture_view import OpenedCapture
from bot.chat.contract import Field
from bot.chat.words import Words
from bot.platforms.telegram.callback_data import encode_prompt_url
from bot.platforms.telegram.format import MAX_TEXT_UNITS, count_utf16_units, shorten
from bot.platforms.telegram.parse import get_name, get_topic_id, is_private
from bot.text.clean import clean_name
from bot.text.isolate import isolate

_INVISIBLE = "\u200b"
"""A zero-width space, which Telegram does not strip."""
_MAX_PLACEHOLDER_UNITS = 64
MAX_CLIP_MB = 20
"""The largest file that Telegram's own server lets bots download."""


async def ask_for_text(
    bot: Bot,
    username: str,
    message: Message,
    user: User,
    verb: str,
    token: str,
    field: Field,
    words: Words,
) -> None:
    """Asks for the text that a button needs, in the chat of its card.

    In a group the prompt mentions the person, so that their client opens the reply to it.
    """
    lines = [field.label]
    if field.text:
        lines += [words("telegram-now"), field.text]
    lines.append(words("telegram-answer"))
    name = "" if is_private(message.chat) else isolate(clean_name(get_name(user)))
    head = f"{_INVISIBLE}{name}: " if name else _INVISIBLE
    text = shorten(head + "\n\n".join(lines), MAX_TEXT_UNITS)
    entities = [_build_hidden_link(encode_prompt_url(username, verb=verb, token=token))]
    if name:
        offset, length = count_utf16_units(_INVISIBLE), count_utf16_units(name)
        entities.append(MessageEntity(MessageEntity.TEXT_MENTION, offset, length, user=user))
    if field.text:
        offset = count_utf16_units(text[: text.index(field.text, len(head) + len(field.label))])
        entities.append(MessageEntity(MessageEntity.CODE, offset, count_utf16_units(field.text)))
    await bot.send_message(
        message.chat_id,
        text,
        entities=entities,
        message_thread_id=get_topic_id(message),
        reply_markup=_build_force_reply(field.label, selective=bool(name)),
    )


async def ask_for_clip(
    bot: Bot, username: str, chat: int, token: str, opened: OpenedCapture, words: Words
) -> None:
    """States the challenge of an enrollment and asks for the clip."""
    challenge = opened.cameo.challenge
    turns = ", ".join(words(f"telegram-turn-{turn}") for turn in challenge.turns)
    record = words("telegram-record", {"digits": " ".join(challenge.digits)})
    lines = (
        record,
        words("telegram-turns", {"turns": turns}),
        words("telegram-send", {"limit": MAX_CLIP_MB}),
    )
    await bot.send_message(
        chat,
        _INVISIBLE + "\n\n".join(lines),
        entities=[_build_hidden_link(encode_prompt_url(username, link=token, key=opened.secret))],
        reply_markup=_build_force_reply(record),
    )


def _build_hidden_link(url: str) -> MessageEntity:
    return MessageEntity(MessageEntity.TEXT_LINK, 0, count_utf16_units(_INVISIBLE), url=url)


def _build_force_reply(placeholder: str, selective: bool = False) -> ForceReply:
    return ForceReply(
        selective=selective,
        input_field_placeholder=shorten(placeholder, _MAX_PLACEHOLDER_UNITS),
    )
