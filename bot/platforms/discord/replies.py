"""Replies to one interaction so that only the actor sees them."""

import io
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import discord
from discord import ui

from bot.app.messages import sent_files
from bot.app.ports import App, MessageKind
from bot.chat.cards.errors import refusal_card
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Reply,
    Tone,
)
from bot.chat.words import Words
from bot.core.errors import Refusal
from bot.platforms.discord import format
from bot.platforms.discord.files import LoadedMedia, MediaLoader
from bot.platforms.discord.ids import ControlStep, CustomId, Handle, to_account_address

Interaction = discord.Interaction[Any]
_NOBODY = discord.AllowedMentions.none()


class InteractionReplies:
    """Replies to one interaction. Every method raises one of `errors.FAILURES`. A file that is sent
    is remembered.

    `commands`: the ids of the registered commands, by name.
    """

    def __init__(
        self,
        app: App,
        interaction: Interaction,
        media_loader: MediaLoader,
        commands: Mapping[str, int],
    ) -> None:
        self._app = app
        self._interaction = interaction
        self._media_loader = media_loader
        self._commands = commands

    @property
    def is_private(self) -> bool:
        """Whether only the actor sees the message whose control was used."""
        message = self._interaction.message
        return message is not None and (
            message.flags.ephemeral or self._interaction.context.dm_channel
        )

    @property
    def is_ephemeral(self) -> bool:
        """Whether the message whose control was used is a reply, which workers do not edit."""
        message = self._interaction.message
        return message is not None and message.flags.ephemeral

    async def defer_answer(self) -> None:
        """Acknowledges the interaction; `send_answer` has to follow."""
        await self._interaction.response.defer(ephemeral=True, thinking=True)

    async def defer_update(self) -> None:
        """Acknowledges a press or a form, and leaves the message as it is."""
        await self._interaction.response.defer()

    async def open_form(self, modal: ui.Modal) -> None:
        """Responds to the interaction with a form."""
        await self._interaction.response.send_modal(modal)

    async def send_answer(self, reply: Reply, words: Words) -> None:
        """Sends the reply after `defer_answer`; removes the placeholder if there is no card."""
        if reply.card is not None:
            await self._edit_original(await self._render(reply.card, words))
        else:
            await self._interaction.delete_original_response()
        if reply.file is not None:
            await self._send_file(reply.file)

    async def answer_press(self, reply: Reply, words: Words) -> None:
        """Sends the reply to a press: in place of its card, or as a new message."""
        if reply.card is not None:
            rendered = await self._render(reply.card, words)
            if reply.replaces and self.is_private:
                await self._edit_original(rendered)
            else:
                view, files = rendered
                await self._interaction.followup.send(
                    view=view, files=files, ephemeral=True, allowed_mentions=_NOBODY
                )
        if reply.file is not None:
            await self._send_file(reply.file)

    async def replace_card(self, card: Card, words: Words) -> None:
        """Shows a card in place of the one whose control was used."""
        await self._edit_original(await self._render(card, words))

    async def ask_confirmation(self, button: Button, words: Words) -> None:
        """Asks to confirm a press, as the reply after `defer_answer`."""
        card = Card(button.label, (button.confirm,), tone=Tone.BAD)
        view = format.format_card(card)
        row: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
        yes = CustomId(ControlStep.YES, button.verb, button.token)
        no = CustomId(ControlStep.NO, button.verb, button.token)
        style = (
            discord.ButtonStyle.danger
            if button.style is ButtonStyle.BAD
            else discord.ButtonStyle.success
        )
        row.add_item(format.build_control(words("discord-yes"), yes, style))
        row.add_item(format.build_control(words("discord-no"), no, discord.ButtonStyle.secondary))
        view.add_item(row)
        await self._edit_original((view, []))

    async def _render(self, card: Card, words: Words) -> tuple[ui.LayoutView, list[discord.File]]:
        """The message of a card and its files. Media that cannot be sent is replaced by the
        reason."""
        try:
            media = await self._media_loader.fit(card, self._get_max_bytes)
        except Refusal as refusal:
            media = LoadedMedia()
            reason = refusal_card(refusal, words).lines
            card = replace(card, lines=(*card.lines, *reason), media=None)
        link = None if media.link is None else ("▶", media.link)
        attached = None if media.file is None else media.file.filename
        files = [] if media.file is None else [media.file]
        return format.format_card(card, attached, link, commands=self._commands), files

    async def _get_max_bytes(self) -> int:
        return int(self._interaction.filesize_limit)

    async def _edit_original(self, rendered: tuple[ui.LayoutView, list[discord.File]]) -> None:
        view, files = rendered
        await self._interaction.edit_original_response(
            view=view, attachments=files, allowed_mentions=_NOBODY
        )

    async def _send_file(self, file: tuple[str, bytes]) -> None:
        name, content = file
        sent = await self._interaction.followup.send(
            file=discord.File(io.BytesIO(content), name), ephemeral=True, wait=True
        )
        account = to_account_address(self._interaction.user.id)
        handle = str(Handle(self._interaction.channel_id or 0, sent.id))
        # What only one person sees can be removed for fifteen minutes, by the interaction alone.
        now = self._app.now()
        await sent_files.record(self._app, account, MessageKind.FILE, handle, removable_until=now)
