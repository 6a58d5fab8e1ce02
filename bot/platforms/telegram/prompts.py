"""Questions before a press counts, and prompts for a text, which remember nothing here.

A prompt carries the verb and the token in an address on a letter that nobody sees; an answer to
the prompt brings it back.
"""

from telegram import ForceReply, Message, MessageEntity, User

from bot.app.messages.view_models import Opened
from bot.chat.contract import Field
from bot.chat.words import Words
from bot.platforms.telegram.callback_data import link
from bot.platforms.telegram.format import MOST_TEXT, shortened, units
from bot.platforms.telegram.parse import topic
from bot.platforms.telegram.replies import is_private
from bot.platforms.telegram.sender import Sender

_UNSEEN = "\u200b"  # a space of no width: nothing is drawn for it, and Telegram keeps it
_MOST_PLACEHOLDER = 64
MOST_CLIP_MB = 20
"""What the public server gives to a bot."""


async def ask_for_text(
    sender: Sender,
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
    text = shortened(head + "\n\n".join(lines), MOST_TEXT)
    entities = [_carries(link(username, verb=verb, token=token))]
    if named:
        mention = MessageEntity.TEXT_MENTION
        entities.append(MessageEntity(mention, units(_UNSEEN), units(named), user=user))
    if field.text:
        at = units(text[: text.index(field.text, len(head) + len(field.label))])
        entities.append(MessageEntity(MessageEntity.CODE, at, units(field.text)))
    await sender.bot.send_message(
        under.chat_id,
        text,
        entities=entities,
        message_thread_id=topic(under),
        reply_markup=_forced(field.label, selective=bool(named)),
    )


async def ask_for_clip(
    sender: Sender, username: str, chat: int, token: str, opened: Opened, w: Words
) -> None:
    """Gives the challenge, and asks for the clip that answers it."""
    challenge = opened.cameo.challenge
    turns = ", ".join(w(f"telegram-turn-{turn}") for turn in challenge.turns)
    lines = (
        w("telegram-record", {"digits": " ".join(challenge.digits)}),
        w("telegram-turns", {"turns": turns}),
        w("telegram-send", {"limit": MOST_CLIP_MB}),
    )
    await sender.bot.send_message(
        chat,
        _UNSEEN + "\n\n".join(lines),
        entities=[_carries(link(username, link=token, key=opened.secret))],
        reply_markup=_forced(w("telegram-record", {"digits": " ".join(challenge.digits)})),
    )


def _carries(url: str) -> MessageEntity:
    return MessageEntity(MessageEntity.TEXT_LINK, 0, units(_UNSEEN), url=url)


def _forced(placeholder: str, selective: bool = False) -> ForceReply:
    return ForceReply(
        selective=selective,
        input_field_placeholder=shortened(placeholder, _MOST_PLACEHOLDER),
    )
