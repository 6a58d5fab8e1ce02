"""Questions before a press counts, and prompts for a text, which remember nothing here.

A prompt carries the verb and the token in an address on a letter that nobody sees; an answer to
the prompt brings it back.
"""

from telegram import Bot, ForceReply, Message, MessageEntity, User

from bot.app.enrollment.capture_view import OpenedCapture
from bot.chat.contract import Field
from bot.chat.words import Words
from bot.platforms.telegram.callback_data import encode_prompt_url
from bot.platforms.telegram.format import MAX_TEXT_UNITS, count_utf16_units, shorten
from bot.platforms.telegram.parse import get_topic_id, is_private

_UNSEEN = "\u200b"  # a space of no width: nothing is drawn for it, and Telegram keeps it
_MOST_PLACEHOLDER = 64
MAX_CLIP_MB = 20
"""What the public server gives to a bot."""


async def ask_for_text(
    bot: Bot,
    username: str,
    under: Message,
    user: User,
    verb: str,
    token: str,
    field: Field,
    w: Words,
) -> None:
    """Asks for what a button needs first, in the chat of its card."""
    lines = [field.label]
    if field.text:
        lines += [w("telegram-now"), field.text]
    lines.append(w("telegram-answer"))
    named = "" if is_private(under.chat) else user.full_name
    head = f"{_UNSEEN}{named}: " if named else _UNSEEN
    text = shorten(head + "\n\n".join(lines), MAX_TEXT_UNITS)
    entities = [_carries(encode_prompt_url(username, verb=verb, token=token))]
    if named:
        mention = MessageEntity.TEXT_MENTION
        entities.append(
            MessageEntity(mention, count_utf16_units(_UNSEEN), count_utf16_units(named), user=user)
        )
    if field.text:
        at = count_utf16_units(text[: text.index(field.text, len(head) + len(field.label))])
        entities.append(MessageEntity(MessageEntity.CODE, at, count_utf16_units(field.text)))
    await bot.send_message(
        under.chat_id,
        text,
        entities=entities,
        message_thread_id=get_topic_id(under),
        reply_markup=_forced(field.label, selective=bool(named)),
    )


async def ask_for_clip(
    bot: Bot, username: str, chat: int, token: str, opened: OpenedCapture, w: Words
) -> None:
    """Gives the challenge, and asks for the clip that answers it."""
    challenge = opened.cameo.challenge
    turns = ", ".join(w(f"telegram-turn-{turn}") for turn in challenge.turns)
    lines = (
        w("telegram-record", {"digits": " ".join(challenge.digits)}),
        w("telegram-turns", {"turns": turns}),
        w("telegram-send", {"limit": MAX_CLIP_MB}),
    )
    await bot.send_message(
        chat,
        _UNSEEN + "\n\n".join(lines),
        entities=[_carries(encode_prompt_url(username, link=token, key=opened.secret))],
        reply_markup=_forced(w("telegram-record", {"digits": " ".join(challenge.digits)})),
    )


def _carries(url: str) -> MessageEntity:
    return MessageEntity(MessageEntity.TEXT_LINK, 0, count_utf16_units(_UNSEEN), url=url)


def _forced(placeholder: str, selective: bool = False) -> ForceReply:
    return ForceReply(
        selective=selective,
        input_field_placeholder=shorten(placeholder, _MOST_PLACEHOLDER),
    )
