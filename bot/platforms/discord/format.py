"""A card as a Discord message: one block of text, picture or clip, and buttons (Components V2).

Components V2 and not embeds: the clip stands inside the card with its words and buttons around it,
pictures carry a text for those who cannot see them, and every card is one kind of message, so that
no edit has to cross from one kind to the other, which Discord does not take back.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import discord
from discord import ui

from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Menu,
    Tone,
)
from bot.platforms.discord.commands import mention_commands
from bot.platforms.discord.dynamic_items import ControlItem
from bot.platforms.discord.ids import ControlStep, CustomId

MAX_TEXT_LENGTH = 4000
MAX_LABEL_LENGTH = 80
MAX_OPTIONS = 25
MAX_OPTION_LENGTH = 100
MAX_PLACEHOLDER_LENGTH = 150
MAX_ALT_LENGTH = 1024
_BAR = 12
_NO_COMMANDS: Mapping[str, int] = {}
_MOMENT = re.compile("<\u200bt:(\\d{1,11})>")
"""As `bot.chat.timestamps.mark` writes it, after `plain`."""

_STYLES = {
    ButtonStyle.PLAIN: discord.ButtonStyle.secondary,
    ButtonStyle.GOOD: discord.ButtonStyle.success,
    ButtonStyle.BAD: discord.ButtonStyle.danger,
}
_COLOURS = {Tone.BUSY: 0x5865F2, Tone.GOOD: 0x3BA55D, Tone.BAD: 0xED4245, Tone.GONE: 0x747F8D}


def format_card(
    card: Card,
    attached: str | None = None,
    link: tuple[str, str] | None = None,
    mark: int | None = None,
    commands: Mapping[str, int] = _NO_COMMANDS,
) -> ui.LayoutView:
    """The message. `attached`: name of the file that shows its media, which is left out without
    one. `link`: label and address of a button for media that is too large to attach. `mark`: a
    number that the message carries. `commands`: numbers of those that its words may name."""
    view = ui.LayoutView(timeout=None)
    block: ui.Container[ui.LayoutView] = ui.Container(
        accent_colour=_COLOURS.get(card.tone), id=mark
    )
    block.add_item(ui.TextDisplay(format_text(card, commands)))
    if attached is not None and card.media is not None:
        item = discord.MediaGalleryItem(
            f"attachment://{attached}", description=card.media.alt[:MAX_ALT_LENGTH] or None
        )
        block.add_item(ui.MediaGallery(item))
    for row in build_rows(card, link):
        block.add_item(row)
    view.add_item(block)
    # A view that is not stopped is remembered for its callbacks: ours are found by their ids.
    view.stop()
    return view


def format_text(card: Card, commands: Mapping[str, int] = _NO_COMMANDS) -> str:
    """Title, lines and a bar while something is under way; cut where Discord cuts."""
    lines = [f"**{escape(card.title)}**", *(_line(line, commands) for line in card.lines)]
    if card.progress is not None:
        lines.append(format_progress(card.progress))
    whole = "\n".join(lines)
    return whole if len(whole) <= MAX_TEXT_LENGTH else f"{whole[: MAX_TEXT_LENGTH - 1]}…"


def format_progress(share: float) -> str:
    """A share of 0-1 for the eye."""
    share = min(1.0, max(0.0, share))
    full = round(share * _BAR)
    return f"{'▰' * full}{'▱' * (_BAR - full)} {share:.0%}"


def escape(words: str) -> str:
    """Words that mean nothing to Discord: no bold, no list, no heading, no mention."""
    shown = discord.utils.escape_mentions(discord.utils.escape_markdown(words))
    # Mentions of people and channels, emojis and times begin with "<".
    shown = shown.replace("<", "<\u200b")
    return f"\\{shown}" if shown.startswith(("- ", "-# ", "# ", "## ", "### ")) else shown


def _line(words: str, commands: Mapping[str, int]) -> str:
    """The same, with moments as Discord shows them in each reader's own time, and commands that
    are typed by pressing them."""
    return mention_commands(_MOMENT.sub(r"<t:\1:f>", escape(words)), commands)


def build_rows(
    card: Card, link: tuple[str, str] | None = None
) -> Iterator[ui.ActionRow[ui.LayoutView]]:
    """Menus, then buttons, five in a row at most."""
    for menu in card.menus:
        if menu.options:
            yield ui.ActionRow(_select(menu))
    for row in card.rows:
        for start in range(0, len(row), 5):
            yield ui.ActionRow(*(_button(button) for button in row[start : start + 5]))
    if link is not None:
        yield ui.ActionRow(ui.Button(label=link[0][:MAX_LABEL_LENGTH], url=link[1]))


def get_step(button: Button) -> ControlStep:
    """What using a button begins with."""
    if button.field is not None:
        return ControlStep.FORM
    return ControlStep.SURE if button.confirm else ControlStep.PRESS


def build_control(label: str, custom: CustomId, style: discord.ButtonStyle) -> ui.Item[Any]:
    """A button that is found again by its custom id."""
    return ControlItem(
        ui.Button(label=label[:MAX_LABEL_LENGTH], style=style, custom_id=str(custom))
    )


def _button(button: Button) -> ui.Item[Any]:
    if button.url:
        return ui.Button(label=button.label[:MAX_LABEL_LENGTH], url=button.url)
    custom = CustomId(get_step(button), button.verb, button.token)
    return build_control(button.label, custom, _STYLES[button.style])


def _select(menu: Menu) -> ui.Item[Any]:
    options = [
        discord.SelectOption(
            label=option.label[:MAX_OPTION_LENGTH] or "–", value=option.value, default=option.chosen
        )
        for option in menu.options[:MAX_OPTIONS]
    ]
    select: ui.Select[ui.LayoutView] = ui.Select(
        custom_id=str(CustomId(ControlStep.PRESS, menu.verb, menu.token)),
        placeholder=menu.label[:MAX_PLACEHOLDER_LENGTH],
        min_values=0 if menu.many else 1,
        max_values=len(options) if menu.many else 1,
        options=options,
    )
    return ControlItem(select)
