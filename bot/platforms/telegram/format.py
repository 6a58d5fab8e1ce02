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
from bot.platforms.telegram.callback_data import Code, Step, encode

MOST_TEXT = 4096
MOST_CAPTION = 1024
MOST_ALERT = 200
_MOST_LABEL = 64
_STYLES = {ButtonStyle.PLAIN: None, ButtonStyle.GOOD: "success", ButtonStyle.BAD: "danger"}
_BAR = 12
_LONG_DATE_SHORT_TIME = "Dt"
"""https://core.telegram.org/bots/api#date-time-entity-formatting"""


@dataclass(frozen=True)
class Drawn:
    """`shows`: whether the card's picture or clip goes with it."""

    text: str
    entities: tuple[MessageEntity, ...]
    keyboard: InlineKeyboardMarkup | None
    shows: bool


def draw(card: Card) -> Drawn:
    """The message of a card. A picture that would cut its words is left out: what somebody is
    asked is to be read in full. A clip stays, and its words are shortened."""
    whole, times = _read(card)
    shows = card.media is not None
    if card.media is not None and units(whole) > MOST_CAPTION:
        shows = card.media.kind is MediaKind.CLIP
    text = shortened(whole, MOST_CAPTION if shows else MOST_TEXT)
    end = units(text) if text == whole else units(text[:-1])
    title = min(units(card.title), units(text))
    bold = [MessageEntity(MessageEntity.BOLD, 0, title)] if title else []
    left = [one for one in times if one.offset + one.length <= end]
    return Drawn(text, (*bold, *left), keyboard(card), shows)


def words(card: Card) -> str:
    """Everything a card says, with the links that no button can hold; moments in UTC, for where
    Telegram shows nothing else."""
    return _read(card)[0]


def keyboard(card: Card) -> InlineKeyboardMarkup | None:
    """Menus above buttons; None without any."""
    rows = [row for menu in card.menus for row in _menu(menu)]
    for buttons in card.rows:
        drawn = [_button(one) for one in buttons if not one.url or opens(one.url)]
        if drawn:
            rows.append(drawn)
    return InlineKeyboardMarkup(rows) if rows else None


def with_question(
    shown: InlineKeyboardMarkup | None, code: Code, yes: str, cancel: str
) -> InlineKeyboardMarkup:
    """The keyboard with one more row that answers "are you sure"."""
    sure = encode(Code(Step.PRESS, code.verb, code.token, code.value))
    row = (
        InlineKeyboardButton(yes, callback_data=sure, style="danger"),
        InlineKeyboardButton(cancel, callback_data=encode(Code(Step.CANCEL))),
    )
    return InlineKeyboardMarkup([*_without_question(shown), row])


def without_question(shown: InlineKeyboardMarkup | None) -> InlineKeyboardMarkup | None:
    """The keyboard without that row; None when nothing else was there."""
    rows = _without_question(shown)
    return InlineKeyboardMarkup(rows) if rows else None


def opens(url: str) -> bool:
    """Whether Telegram takes it for a button: not when it leads to this machine or has no dot."""
    host = urlsplit(url).hostname or ""
    try:
        return not ipaddress.ip_address(host).is_loopback
    except ValueError:
        return "." in host


def units(text: str) -> int:
    """Length as Telegram counts: UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def shortened(text: str, most: int) -> str:
    """At most so many UTF-16 units, with … where it was cut."""
    if units(text) <= most:
        return text
    return text.encode("utf-16-le")[: 2 * (most - 1)].decode("utf-16-le", "ignore") + "…"


def _read(card: Card) -> tuple[str, list[MessageEntity]]:
    """What a card says, and the moments in it, which Telegram shows in the reader's own time."""
    lines = list(card.lines)
    if card.progress is not None:
        lines.append(_bar(card.progress))
    lines += [
        button.url for row in card.rows for button in row if button.url and not opens(button.url)
    ]
    if not lines:
        return card.title, []
    text, found = timestamps.replace_times("\n".join(lines), timestamps.format_utc)
    start = units(card.title) + 2
    return f"{card.title}\n\n{text}", [
        MessageEntity(
            MessageEntity.DATE_TIME,
            start + units(text[:at]),
            units(shown),
            unix_time=when,
            date_time_format=_LONG_DATE_SHORT_TIME,
        )
        for at, shown, when in found
    ]


def _bar(share: float) -> str:
    done = round(_BAR * min(max(share, 0.0), 1.0))
    return f"{'▓' * done}{'░' * (_BAR - done)} {round(100 * share)} %"


def _button(button: Button) -> InlineKeyboardButton:
    label = shortened(button.label, _MOST_LABEL)
    if button.url:
        return InlineKeyboardButton(label, url=button.url, style=_STYLES[button.style])
    step = Step.CONFIRM if button.confirm else Step.FIELD if button.field else Step.PRESS
    data = encode(Code(step, button.verb, button.token))
    return InlineKeyboardButton(label, callback_data=data, style=_STYLES[button.style])


def _menu(menu: Menu) -> Iterable[list[InlineKeyboardButton]]:
    heading = shortened(f"— {menu.label} —", _MOST_LABEL)
    yield [InlineKeyboardButton(heading, callback_data=encode(Code(Step.HEADING)))]
    for option in menu.options:
        code = Code(Step.PRESS, menu.verb, menu.token, option.value, menu.many)
        label = shortened(f"✓ {option.label}" if option.chosen else option.label, _MOST_LABEL)
        yield [InlineKeyboardButton(label, callback_data=encode(code))]


def _without_question(
    shown: InlineKeyboardMarkup | None,
) -> list[tuple[InlineKeyboardButton, ...]]:
    rows = shown.inline_keyboard if shown is not None else ()
    cancel = encode(Code(Step.CANCEL))
    return [row for row in rows if all(one.callback_data != cancel for one in row)]
