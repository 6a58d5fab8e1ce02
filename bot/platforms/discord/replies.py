"""Answers to one interaction: in time, for the actor alone, with their pictures and buttons."""

import io
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import discord
from discord import ui

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
from bot.platforms.discord.ids import ControlStep, CustomId

Interaction = discord.Interaction[Any]
_NOBODY = discord.AllowedMentions.none()


class InteractionReplies:
    """How one interaction is answered. Every method raises what discord.py raises.

    `commands`: their numbers.
    """

    def __init__(
        self, interaction: Interaction, outgoing: MediaLoader, commands: Mapping[str, int]
    ) -> None:
        self._interaction = interaction
        self._outgoing = outgoing
        self._commands = commands

    @property
    def is_private(self) -> bool:
        """Whether the message that was pressed is seen by the actor alone."""
        message = self._interaction.message
        return message is not None and (
            message.flags.ephemeral or self._interaction.context.dm_channel
        )

    @property
    def is_ephemeral(self) -> bool:
        """Whether the message that was pressed is an answer of ours, which no worker edits."""
        message = self._interaction.message
        return message is not None and message.flags.ephemeral

    async def defer_answer(self) -> None:
        """Says that an answer follows, for the actor alone."""
        await self._interaction.response.defer(ephemeral=True, thinking=True)

    async def defer_update(self) -> None:
        """Says that a press was taken; its message stays as it is for now."""
        await self._interaction.response.defer()

    async def open_form(self, modal: ui.Modal) -> None:
        """Opens a form."""
        await self._interaction.response.send_modal(modal)

    async def send_answer(self, reply: Reply, words: Words) -> None:
        """The answer that was said to follow; nothing at all when there is none."""
        if reply.card is not None:
            await self._put(await self._made(reply.card, words))
        if reply.card is None:
            await self._interaction.delete_original_response()
        if reply.file is not None:
            await self._file(reply.file)

    async def answer_press(self, reply: Reply, words: Words) -> None:
        """The answer to a press: in place of its card, or beside it."""
        if reply.card is not None:
            made = await self._made(reply.card, words)
            if reply.replaces and self.is_private:
                await self._put(made)
            else:
                view, files = made
                await self._interaction.followup.send(
                    view=view, files=files, ephemeral=True, allowed_mentions=_NOBODY
                )
        if reply.file is not None:
            await self._file(reply.file)

    async def replace_card(self, card: Card, words: Words) -> None:
        """Another card in place of the one that was pressed."""
        await self._put(await self._made(card, words))

    async def ask_confirmation(self, button: Button, words: Words) -> None:
        """Asks whether they mean it, in the place of the answer that was said to follow."""
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
        await self._put((view, []))

    async def _made(self, card: Card, words: Words) -> tuple[ui.LayoutView, list[discord.File]]:
        try:
            fitted = await self._outgoing.fit(card, self._limit)
        except Refusal as refusal:
            fitted = LoadedMedia()
            reason = refusal_card(refusal, words).lines
            card = replace(card, lines=(*card.lines, *reason), media=None)
        link = None if fitted.link is None else ("▶", fitted.link)
        attached = None if fitted.file is None else fitted.file.filename
        files = [] if fitted.file is None else [fitted.file]
        return format.format_card(card, attached, link, commands=self._commands), files

    async def _limit(self) -> int:
        return int(self._interaction.filesize_limit)

    async def _put(self, made: tuple[ui.LayoutView, list[discord.File]]) -> None:
        view, files = made
        await self._interaction.edit_original_response(
            view=view, attachments=files, allowed_mentions=_NOBODY
        )

    async def _file(self, file: tuple[str, bytes]) -> None:
        name, content = file
        await self._interaction.followup.send(
            file=discord.File(io.BytesIO(content), name), ephemeral=True
        )
