"""Formats a card as a Discord message: a container with text, media and controls (Components V2).

Components V2 instead of embeds, because a clip then stands inside the card, between its text and
its buttons; pictures can have an alternative text; and every card is the same kind of message, so
an edit never has to change the kind, which Discord does not allow.
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
from bot.platforms.discord.files import MAX_ALT_LENGTH
from bot.platforms.discord.ids import ControlStep, CustomId

MAX_TEXT_LENGTH = 4000
MAX_LABEL_LENGTH = 80
MAX_OPTIONS = 25
MAX_OPTION_LENGTH = 100
MAX_PLACEHOLDER_LENGTH = 150
_PROGRESS_CELLS = 12
_NO_COMMANDS: Mapping[str, int] = {}
_TIMESTAMP = re.compile("<\u200bt:(\\d{1,11})>")
"""A timestamp as `bot.chat.timestamps` marks it, after `escape`."""

_STYLES = {
    ButtonStyle.PLAIN: discord.ButtonStyle.secondary,
    ButtonStyle.GOOD: discord.ButtonStyle.success,
    ButtonStyle.BAD: discord.ButtonStyle.danger,
}
_COLORS = {Tone.BUSY: 0x5865F2, Tone.GOOD: 0x3BA55D, Tone.BAD: 0xED4245, Tone.GONE: 0x747F8D}


def format_card(
    card: Card,
    attached: str | None = None,
    link: tuple[str, str] | None = None,
    mark: int | None = None,
    commands: Mapping[str, int] = _NO_COMMANDS,
) -> ui.LayoutView:
    """The message of a card.

    `attached`: the name of the attached file with the card's media; without one the media is left
    out. `link`: the label and the URL of a button for media that is too large to attach. `mark`: a
    number that identifies the message, 1 to 2**31 - 1. `commands`: the ids of the commands that
    its text may mention, by name.
    """
    view = ui.LayoutView(timeout=None)
    container: ui.Container[ui.LayoutView] = ui.Container(
        accent_colour=_COLORS.get(card.tone), id=mark
    )
    container.add_item(ui.TextDisplay(format_text(card, commands)))
    if attached is not None and card.media is not None:
        item = discord.MediaGalleryItem(
            f"attachment://{attached}", description=card.media.alt[:MAX_ALT_LENGTH] or None
        )
        container.add_item(ui.MediaGallery(item))
    for row in build_rows(card, link):
        container.add_item(row)
    view.add_item(container)
    # Otherwise discord.py keeps the view in memory for its callbacks, which `ControlItem` replaces.
    view.stop()
    return view


def format_text(card: Card, commands: Mapping[str, int] = _NO_COMMANDS) -> str:
    """The text of a card: title, lines, and the progress if it has one; cut to Discord's limit."""
    lines = [f"**{escape(card.title)}**", *(_format_line(line, commands) for line in card.lines)]
    if card.progress is not None:
        lines.append(format_progress(card.progress))
    text = "\n".join(lines)
    return text if len(text) <= MAX_TEXT_LENGTH else f"{text[: MAX_TEXT_LENGTH - 1]}…"


def format_progress(share: float) -> str:
    """A progress bar with percent. `share`: 0-1; values outside are clamped."""
    share = min(1.0, max(0.0, share))
    filled = round(share * _PROGRESS_CELLS)
    return f"{'▰' * filled}{'▱' * (_PROGRESS_CELLS - filled)} {share:.0%}"


def escape(text: str) -> str:
    """The text with everything escaped that Discord would format: bold, lists, headings, mentions,
    emojis and timestamps."""
    escaped = discord.utils.escape_mentions(discord.utils.escape_markdown(text))
    # Mentions of people and channels, emojis and timestamps begin with "<".
    escaped = escaped.replace("<", "<\u200b")
    return f"\\{escaped}" if escaped.startswith(("- ", "-# ", "# ", "## ", "### ")) else escaped


def _format_line(text: str, commands: Mapping[str, int]) -> str:
    """An escaped line, with its timestamps in the reader's time zone and its commands as
    mentions."""
    return mention_commands(_TIMESTAMP.sub(r"<t:\1:f>", escape(text)), commands)


def build_rows(
    card: Card, link: tuple[str, str] | None = None
) -> Iterator[ui.ActionRow[ui.LayoutView]]:
    """The rows of a card: its menus, then its buttons, at most five in a row."""
    for menu in card.menus:
        if menu.options:
            yield ui.ActionRow(_build_select(menu))
    for row in card.rows:
        for start in range(0, len(row), 5):
            yield ui.ActionRow(*(_build_button(button) for button in row[start : start + 5]))
    if link is not None:
        yield ui.ActionRow(ui.Button(label=link[0][:MAX_LABEL_LENGTH], url=link[1]))


def get_step(button: Button) -> ControlStep:
    """The step that pressing a button begins with."""
    if button.field is not None:
        return ControlStep.FORM
    return ControlStep.SURE if button.confirm else ControlStep.PRESS


def build_control(label: str, custom_id: CustomId, style: discord.ButtonStyle) -> ui.Item[Any]:
    """A button that `ControlItem` recognizes by its custom id."""
    return ControlItem(
        ui.Button(label=label[:MAX_LABEL_LENGTH], style=style, custom_id=str(custom_id))
    )


def _build_button(button: Button) -> ui.Item[Any]:
    if button.url:
        return ui.Button(label=button.label[:MAX_LABEL_LENGTH], url=button.url)
    custom_id = CustomId(get_step(button), button.verb, button.token)
    return build_control(button.label, custom_id, _STYLES[button.style])


def _build_select(menu: Menu) -> ui.Item[Any]:
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
