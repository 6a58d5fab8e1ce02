"""Buttons and menus that discord.py recognizes by their custom ids, also after a restart."""

import re
from typing import Any

import discord
from discord import ui

from bot.platforms.discord import ids

CONTROL_EVENT = "control"
"""The name of the event that a used control dispatches; `Bot.on_control` handles it."""

AnyItem = ui.Item[Any]


class ControlItem(ui.DynamicItem[AnyItem], template=ids.TEMPLATE):
    """A button or a menu of a card, both of which have the same custom ids. Remembers nothing."""

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: AnyItem, match: re.Match[str], /
    ) -> "ControlItem":
        """The control that was used, as it is in its message."""
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Dispatches the interaction as an event, because discord.py only logs an error in a
        callback, while one in an event reaches `Bot.on_error`, which apologizes to the person."""
        interaction.client.dispatch(CONTROL_EVENT, interaction)


def is_control(interaction: discord.Interaction[Any]) -> bool:
    """Whether a control of this bot was used, so that discord.py calls `ControlItem.callback`."""
    if interaction.type is not discord.InteractionType.component or interaction.data is None:
        return False
    return ids.TEMPLATE.fullmatch(str(interaction.data.get("custom_id", ""))) is not None
