"""Buttons and menus that discord.py finds again by what their custom id says, also after a restart.

One class for both: their ids say the same things. It remembers nothing, neither of its message nor
of whoever pressed it.
"""

import re
from typing import Any

import discord
from discord import ui

from bot.platforms.discord import ids

PRESSED = "control"
"""The event of a control that was used; its handler is `Bot.on_control`."""

Inside = ui.Item[Any]


class ControlItem(ui.DynamicItem[Inside], template=ids.TEMPLATE):
    """A button or a menu of a card."""

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: Inside, match: re.Match[str], /
    ) -> "ControlItem":
        """As it stands in the message that was pressed."""
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Hands over. As an event of its own, since an error in a callback is only logged, and one
        in an event reaches `Bot.on_error`, which tells the person."""
        interaction.client.dispatch(PRESSED, interaction)


def is_control(interaction: discord.Interaction[Any]) -> bool:
    """Whether it is one of our controls that was used, and discord.py hands it to `Control`."""
    if interaction.type is not discord.InteractionType.component or interaction.data is None:
        return False
    return ids.TEMPLATE.fullmatch(str(interaction.data.get("custom_id", ""))) is not None
