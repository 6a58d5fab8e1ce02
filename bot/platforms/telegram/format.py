"""A card as a Telegram message: text with marks by position, and a keyboard. Pure."""

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
_MOST_LABEL = 64
_STYLES = {ButtonStyle.PLAIN: None, ButtonStyle.GOOD: "success", ButtonStyle.BAD: "danger"}
_BAR = 12
_LONG_DATE_SHORT_TIME = "Dt"
"""https://core.telegram.org/bots/api#date-time-entity-formatting"""


@dataclass(frozen=True)
class FormattedMessage:
    """`shows`: whether the card's picture or clip goes with it."""

    text: str
    entities: tuple[MessageEntity, ...]
    keyboard: InlineKeyboardMarkup | None
    shows_media: bool


def format_card(card: Card) -> FormattedMessage:
    """The message of a card. A picture that would cut its words is left out: what somebody is
    asked is to be read in full. A clip stays, and its words are shortened."""
    whole, times = _read(card)
    shows = card.media is not None
    if card.media is not None and count_utf16_units(whole) > MAX_CAPTION_UNITS:
        shows = card.media.kind is MediaKind.CLIP
    text = shorten(whole, MAX_CAPTION_UNITS if shows else MAX_TEXT_UNITS)
    end = count_utf16_units(text) if text == whole else count_utf16_units(text[:-1])
    title = min(count_utf16_units(card.title), count_utf16_units(text))
    bold = [MessageEntity(MessageEntity.BOLD, 0, title)] if title else []
    left = [one for one in times if one.offset + one.length <= end]
    return FormattedMessage(text, (*bold, *left), build_keyboard(card), shows)


def format_text(card: Card) -> str:
    """Everything a card says, with the links that no button can hold; moments in UTC, for where
    Telegram shows nothing else."""
    return _read(card)[0]


def build_keyboard(card: Card) -> InlineKeyboardMarkup | None:
    """Menus above buttons; None without any."""
    rows = [row for menu in card.menus for row in _menu(menu)]
    for buttons in card.rows:
        drawn = [_button(one) for one in buttons if not one.url or is_public_url(one.url)]
        if drawn:
            rows.append(drawn)
    return InlineKeyboardMarkup(rows) if rows else None


def add_question(
    shown: InlineKeyboardMarkup | None, code: CallbackCode, yes: str, cancel: str
) -> InlineKeyboardMarkup:
    """The keyboard with one more row that answers "are you sure"."""
    sure = encode(CallbackCode(CallbackStep.PRESS, code.verb, code.token, code.value))
    row = (
        InlineKeyboardButton(yes, callback_data=sure, style="danger"),
        InlineKeyboardButton(cancel, callback_data=encode(CallbackCode(CallbackStep.CANCEL))),
    )
    return InlineKeyboardMarkup([*_rows_without_question(shown), row])


def remove_question(shown: InlineKeyboardMarkup | None) -> InlineKeyboardMarkup | None:
    """The keyboard without that row; None when nothing else was there."""
    rows = _rows_without_question(shown)
    return InlineKeyboardMarkup(rows) if rows else None


def is_public_url(url: str) -> bool:
    """Whether Telegram takes it for a button: not when it leads to this machine or has no dot."""
    host = urlsplit(url).hostname or ""
    try:
        return not ipaddress.ip_address(host).is_loopback
    except ValueError:
        return "." in host


def count_utf16_units(text: str) -> int:
    """Length as Telegram counts: UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def shorten(text: str, most: int) -> str:
    """At most so many UTF-16 units, with … where it was cut."""
    if count_utf16_units(text) <= most:
        return text
    return text.encode("utf-16-le")[: 2 * (most - 1)].decode("utf-16-le", "ignore") + "…"


def _read(card: Card) -> tuple[str, list[MessageEntity]]:
    """What a card says, and the moments in it, which Telegram shows in the reader's own time."""
    lines = list(card.lines)
    if card.progress is not None:
        lines.append(_bar(card.progress))
    lines += [
        button.url
        for row in card.rows
        for button in row
        if button.url and not is_public_url(button.url)
    ]
    if not lines:
        return card.title, []
    text, found = timestamps.replace_times("\n".join(lines), timestamps.format_utc)
    start = count_utf16_units(card.title) + 2
    return f"{card.title}\n\n{text}", [
        MessageEntity(
            MessageEntity.DATE_TIME,
            start + count_utf16_units(text[:at]),
            count_utf16_units(shown),
            unix_time=when,
            date_time_format=_LONG_DATE_SHORT_TIME,
        )
        for at, shown, when in found
    ]


def _bar(share: float) -> str:
    done = round(_BAR * min(max(share, 0.0), 1.0))
    return f"{'▓' * done}{'░' * (_BAR - done)} {round(100 * share)} %"


def _button(button: Button) -> InlineKeyboardButton:
    label = shorten(button.label, _MOST_LABEL)
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


def _menu(menu: Menu) -> Iterable[list[InlineKeyboardButton]]:
    heading = shorten(f"— {menu.label} —", _MOST_LABEL)
    yield [InlineKeyboardButton(heading, callback_data=encode(CallbackCode(CallbackStep.HEADING)))]
    for option in menu.options:
        code = CallbackCode(CallbackStep.PRESS, menu.verb, menu.token, option.value, menu.many)
        label = shorten(f"✓ {option.label}" if option.chosen else option.label, _MOST_LABEL)
        yield [InlineKeyboardButton(label, callback_data=encode(code))]


def _rows_without_question(
    shown: InlineKeyboardMarkup | None,
) -> list[tuple[InlineKeyboardButton, ...]]:
    rows = shown.inline_keyboard if shown is not None else ()
    cancel = encode(CallbackCode(CallbackStep.CANCEL))
    return [row for row in rows if all(one.callback_data != cancel for one in row)]
