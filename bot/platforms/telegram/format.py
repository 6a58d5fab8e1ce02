"""Formats a card as a Telegram message: a text with entities, and an inline keyboard. Pure."""

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

from bot.chat import timestamps
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    MediaKind,
    Menu,
)
from bot.platforms.telegram.callback_data import CallbackCode, CallbackStep, encode

MAX_TEXT_UNITS = 4096
MAX_CAPTION_UNITS = 1024
MAX_ALERT_UNITS = 200
"""Limits of Telegram, in UTF-16 code units."""
_MAX_LABEL_UNITS = 64
_STYLES = {ButtonStyle.PLAIN: None, ButtonStyle.GOOD: "success", ButtonStyle.BAD: "danger"}
_PROGRESS_CELLS = 12
_LONG_DATE_SHORT_TIME = "Dt"
"""https://core.telegram.org/bots/api#date-time-entity-formatting"""


@dataclass(frozen=True)
class FormattedMessage:
    """`shows_media`: whether the card's picture or clip is sent with the text."""

    text: str
    entities: tuple[MessageEntity, ...]
    keyboard: InlineKeyboardMarkup | None
    shows_media: bool


def format_card(card: Card) -> FormattedMessage:
    """The message of a card.

    When the text is longer than a caption can be, a picture is left out, because a person has to
    read in full what they are asked; the caption of a clip is shortened instead.
    """
    full_text, times = _build_text(card)
    shows_media = card.media is not None
    if card.media is not None and count_utf16_units(full_text) > MAX_CAPTION_UNITS:
        shows_media = card.media.kind is MediaKind.CLIP
    text = shorten(full_text, MAX_CAPTION_UNITS if shows_media else MAX_TEXT_UNITS)
    end = count_utf16_units(text) if text == full_text else count_utf16_units(text[:-1])
    title = min(count_utf16_units(card.title), count_utf16_units(text))
    bold = [MessageEntity(MessageEntity.BOLD, 0, title)] if title else []
    kept_times = [time for time in times if time.offset + time.length <= end]
    return FormattedMessage(text, (*bold, *kept_times), build_keyboard(card), shows_media)


def format_text(card: Card) -> str:
    """The whole text of a card without entities, for an alert. Times are in UTC; URLs that
    Telegram does not allow in buttons are part of the text."""
    return _build_text(card)[0]


def build_keyboard(card: Card) -> InlineKeyboardMarkup | None:
    """The keyboard of a card, with the menus above the buttons. None when it has neither."""
    rows = [row for menu in card.menus for row in _build_menu_rows(menu)]
    for buttons in card.rows:
        row = [
            _build_button(button)
            for button in buttons
            if not button.url or is_public_url(button.url)
        ]
        if row:
            rows.append(row)
    return InlineKeyboardMarkup(rows) if rows else None


def add_question(
    keyboard: InlineKeyboardMarkup | None, code: CallbackCode, yes: str, cancel: str
) -> InlineKeyboardMarkup:
    """The keyboard with one more row that confirms or cancels a press. `yes`, `cancel`: labels."""
    confirmed = encode(CallbackCode(CallbackStep.PRESS, code.verb, code.token, code.value))
    row = (
        InlineKeyboardButton(yes, callback_data=confirmed, style="danger"),
        InlineKeyboardButton(cancel, callback_data=encode(CallbackCode(CallbackStep.CANCEL))),
    )
    return InlineKeyboardMarkup([*_list_rows_without_question(keyboard), row])


def remove_question(keyboard: InlineKeyboardMarkup | None) -> InlineKeyboardMarkup | None:
    """The keyboard without that row. None when it has no other row."""
    rows = _list_rows_without_question(keyboard)
    return InlineKeyboardMarkup(rows) if rows else None


def is_public_url(url: str) -> bool:
    """Whether Telegram allows a URL in a button: its host must be neither a loopback address nor a
    name without a dot."""
    host = urlsplit(url).hostname or ""
    try:
        return not ipaddress.ip_address(host).is_loopback
    except ValueError:
        return "." in host


def count_utf16_units(text: str) -> int:
    """The length of a text as Telegram counts it, in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def shorten(text: str, max_units: int) -> str:
    """The text cut to at most `max_units` UTF-16 code units, of which the last is "…" if cut."""
    if count_utf16_units(text) <= max_units:
        return text
    return text.encode("utf-16-le")[: 2 * (max_units - 1)].decode("utf-16-le", "ignore") + "…"


def _build_text(card: Card) -> tuple[str, list[MessageEntity]]:
    """The text of a card, and entities for the times in it: Telegram shows those in the reader's
    time zone."""
    lines = list(card.lines)
    if card.progress is not None:
        lines.append(_format_progress(card.progress))
    lines += [
        button.url
        for row in card.rows
        for button in row
        if button.url and not is_public_url(button.url)
    ]
    if not lines:
        return card.title, []
    text, times = timestamps.replace_times("\n".join(lines), timestamps.format_utc)
    start = count_utf16_units(card.title) + 2
    return f"{card.title}\n\n{text}", [
        MessageEntity(
            MessageEntity.DATE_TIME,
            start + count_utf16_units(text[:position]),
            count_utf16_units(time_text),
            unix_time=unix_time,
            date_time_format=_LONG_DATE_SHORT_TIME,
        )
        for position, time_text, unix_time in times
    ]


def _format_progress(share: float) -> str:
    filled = round(_PROGRESS_CELLS * min(max(share, 0.0), 1.0))
    return f"{'▓' * filled}{'░' * (_PROGRESS_CELLS - filled)} {round(100 * share)} %"


def _build_button(button: Button) -> InlineKeyboardButton:
    label = shorten(button.label, _MAX_LABEL_UNITS)
    if button.url:
        return InlineKeyboardButton(label, url=button.url, style=_STYLES[button.style])
    step = (
        CallbackStep.CONFIRM
        if button.confirm
        else CallbackStep.FIELD
        if button.field
        else CallbackStep.PRESS
    )
    data = encode(CallbackCode(step, button.verb, button.token))
    return InlineKeyboardButton(label, callback_data=data, style=_STYLES[button.style])


def _build_menu_rows(menu: Menu) -> Iterable[list[InlineKeyboardButton]]:
    heading = shorten(f"— {menu.label} —", _MAX_LABEL_UNITS)
    yield [InlineKeyboardButton(heading, callback_data=encode(CallbackCode(CallbackStep.HEADING)))]
    for option in menu.options:
        code = CallbackCode(CallbackStep.PRESS, menu.verb, menu.token, option.value, menu.many)
        label = shorten(f"✓ {option.label}" if option.chosen else option.label, _MAX_LABEL_UNITS)
        yield [InlineKeyboardButton(label, callback_data=encode(code))]


def _list_rows_without_question(
    keyboard: InlineKeyboardMarkup | None,
) -> list[tuple[InlineKeyboardButton, ...]]:
    rows = keyboard.inline_keyboard if keyboard is not None else ()
    cancel = encode(CallbackCode(CallbackStep.CANCEL))
    return [row for row in rows if all(button.callback_data != cancel for button in row)]
