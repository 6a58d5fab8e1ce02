"""Handles one interaction: a command, a button, a menu or a form."""

import asyncio
from contextlib import suppress
from dataclasses import replace

import discord

from bot.app.ports import App
from bot.chat.cards.errors import refusal_card
from bot.chat.cards.notes import confirmation_card
from bot.chat.contract import Button, Card, Command, Mention, Press, Reply
from bot.chat.conversation import Chat
from bot.chat.words import Words
from bot.core.clip import find_clip_id
from bot.core.errors import Refusal
from bot.core.place import PlaceKind
from bot.platforms.discord import command_data, enrollment, forms, ids, parse
from bot.platforms.discord.accounts import FORM_SECONDS, DiscordAccounts
from bot.platforms.discord.ids import ControlStep, CustomId
from bot.platforms.discord.raw_interaction import get_place_names, to_raw_data
from bot.platforms.discord.replies import Interaction, InteractionReplies


class InteractionHandler:
    """Handles one interaction. `command`: the name under which `/cameo` is offered."""

    def __init__(
        self,
        interaction: Interaction,
        app: App,
        chat: Chat,
        client: discord.Client,
        command: str,
        accounts: DiscordAccounts,
        replies: InteractionReplies,
    ) -> None:
        self._interaction = interaction
        self._chat = chat
        self._client = client
        self._command_name = command
        self._accounts = accounts
        self._replies = replies
        self._data = to_raw_data(interaction)
        self._info = parse.parse_interaction(self._data, get_place_names(interaction))
        self._uploads = enrollment.UploadHandler(app, chat, client, accounts, replies, self._info)

    async def handle(self) -> None:
        """Handles the interaction, whatever its type. Raises one of `errors.FAILURES`."""
        kind = discord.InteractionType
        match self._interaction.type:
            case kind.application_command:
                await self._handle_command()
            case kind.component:
                await self._handle_component(str(self._data["data"]["custom_id"]))
            case kind.modal_submit:
                await self._handle_form(str(self._data["data"]["custom_id"]))

    # Commands, and the menus of people and messages.

    async def _handle_command(self) -> None:
        if user_id := command_data.get_target_user_id(self._data):
            await self._handle_user_menu(user_id)
            return
        await self._replies.defer_answer()
        clip, is_adult = command_data.get_attached_clip(self._data)
        if clip is not None:
            await self._uploads.handle_command_clip(clip, is_adult)
            return
        try:
            command = await self._parse_command()
            self._check_command(command)
        except Refusal as refusal:
            await self._send_refusal(refusal, await self._accounts.get_words(self._info))
            return
        await self._run_command(command)

    async def _handle_user_menu(self, user_id: str) -> None:
        """Opens the form that asks for the scene of a clip with a person."""
        words = await self._accounts.get_words_quickly(self._info)
        if command_data.is_bot(self._data, user_id):
            await self._replies.defer_answer()
            refusal = refusal_card(Refusal("discord-not-a-person"), words)
            await self._replies.send_answer(Reply(refusal), words)
            return
        await self._replies.open_form(forms.build_scene_form(words, int(user_id)))

    async def _parse_command(self) -> Command:
        """The command. Raises Refusal when the menu of a message without media was used."""
        if command_data.is_slash_command(self._data):
            user_ids = command_data.list_mentioned_ids(self._data)
            names = await self._accounts.list_names(user_ids)
            return command_data.parse_command(self._data, self._info, names)
        text = command_data.get_target_text(self._data)
        if find_clip_id(text) is None and not command_data.list_target_media(self._data):
            raise Refusal("discord-no-clip")
        return self._build_command("verify", (text,))

    def _build_command(self, name: str, parts: tuple[str | Mention, ...]) -> Command:
        info = self._info
        return Command(info.actor, info.origin, name, parts, info.update_id)

    def _check_command(self, command: Command) -> None:
        """Raises Refusal for what cannot work on Discord."""
        # Where the bot is not present, the clip goes to the asker's private conversation instead.
        asks_for_clip = command.name == self._command_name
        if asks_for_clip and self._info.is_present and not self._info.may_post:
            raise Refusal("discord-not-here")
        for part in command.parts:
            if isinstance(part, Mention) and command_data.is_bot(self._data, part.address.number):
                raise Refusal("discord-not-a-person")

    async def _run_command(self, command: Command) -> None:
        reply = await self._chat.handle_command(command)
        words = Words(reply.language)
        if command.name == "enroll" and reply.card is not None:
            reply = replace(reply, card=enrollment.add_upload_button(reply.card, words))
        if command.name == self._command_name and reply.card is None and not self._info.is_present:
            card = confirmation_card(words, "discord-comes-in-private")
            reply = replace(reply, card=await self._add_private_link(card, words))
        await self._replies.send_answer(reply, words)
        if self._info.is_present and self._info.origin.kind is PlaceKind.PRIVATE:
            await self._accounts.send_undelivered(self._info)

    async def _send_refusal(self, refusal: Refusal, words: Words) -> None:
        """Replies with a refusal, and a link to the private conversation if the bot cannot post
        here."""
        card = refusal_card(refusal, words)
        if refusal.code == "discord-not-here":
            card = await self._add_private_link(card, words)
        await self._replies.send_answer(Reply(card), words)

    async def _add_private_link(self, card: Card, words: Words) -> Card:
        """The card with a link to the private conversation, if the person allows one."""
        with suppress(discord.HTTPException):
            user_id = self._info.actor.address.number
            channel = await self._client.http.start_private_message(user_id)
            url = f"https://discord.com/channels/@me/{channel['id']}"
            return replace(card, rows=((Button(words("discord-in-private"), url=url),),))
        return card

    # Buttons and menus.

    async def _handle_component(self, custom_id: str) -> None:
        custom = ids.parse_custom_id(custom_id)
        match custom:
            case None:
                await self._refuse_press("button-gone")
            case CustomId(ControlStep.PRESS, enrollment.UPLOAD_VERB):
                await self._uploads.show_challenge(custom.token)
            case CustomId(ControlStep.PRESS, enrollment.CLIP_VERB):
                words = await self._accounts.get_words_quickly(self._info)
                form_id = enrollment.build_clip_form_id(custom.token)
                await self._replies.open_form(forms.build_upload_form(words, form_id))
            case CustomId(ControlStep.PRESS):
                await self._handle_press(custom, parse.get_chosen_values(self._data))
            case CustomId(ControlStep.FORM):
                await self._open_text_form(custom)
            case CustomId(ControlStep.SURE):
                await self._ask_confirmation(custom)
            case CustomId(ControlStep.YES):
                await self._handle_confirmed_press(custom)
            case CustomId(ControlStep.NO):
                await self._replies.defer_update()
                words = await self._accounts.get_words(self._info)
                await self._replies.replace_card(confirmation_card(words, "discord-left"), words)

    async def _handle_press(self, custom: CustomId, value: str) -> None:
        await self._replies.defer_update()
        reply = await self._chat.handle_press(parse.parse_press(self._info, custom, value))
        words = Words(reply.language)
        await self._replies.answer_press(reply, words)
        if self._replies.is_ephemeral and not reply.replaces:
            await self._refresh_card(custom.token, words)

    async def _refresh_card(self, token: str, words: Words) -> None:
        """Updates a private message that was shown as a reply, because no worker edits that."""
        show = Press(self._info.actor, self._info.origin, "show", token)
        reply = await self._chat.handle_press(show)
        if reply.replaces and reply.card is not None:
            await self._replies.replace_card(reply.card, words)

    async def _open_text_form(self, custom: CustomId) -> None:
        """Opens the form of a button, which Discord allows only as a quick first response."""
        press = parse.parse_press(self._info, custom)
        try:
            async with asyncio.timeout(FORM_SECONDS):
                control = await self._chat.get_control(press)
        except TimeoutError:
            await self._refuse_press("try-again")
            return
        if isinstance(control, Button) and control.field is not None:
            await self._replies.open_form(forms.build_text_form(control, custom))
            return
        await self._replies.defer_update()
        reply = control if isinstance(control, Reply) else Reply()
        await self._replies.answer_press(reply, await self._accounts.get_words(self._info))

    async def _ask_confirmation(self, custom: CustomId) -> None:
        await self._replies.defer_answer()
        control = await self._chat.get_control(parse.parse_press(self._info, custom))
        words = await self._accounts.get_words(self._info)
        if isinstance(control, Button):
            await self._replies.ask_confirmation(control, words)
        else:
            reply = control if isinstance(control, Reply) else Reply()
            await self._replies.send_answer(reply, words)

    async def _handle_confirmed_press(self, custom: CustomId) -> None:
        await self._replies.defer_update()
        reply = await self._chat.handle_press(parse.parse_press(self._info, custom))
        words = Words(reply.language)
        card = reply.card or confirmation_card(words, "discord-done")
        await self._replies.replace_card(card, words)
        await self._replies.answer_press(replace(reply, card=None), words)

    async def _refuse_press(self, code: str) -> None:
        await self._replies.defer_update()
        words = await self._accounts.get_words(self._info)
        await self._replies.answer_press(Reply(refusal_card(Refusal(code), words)), words)

    # Forms.

    async def _handle_form(self, custom_id: str) -> None:
        custom = ids.parse_custom_id(custom_id)
        match custom:
            case CustomId(ControlStep.FORM):
                await self._handle_press(custom, parse.get_form_text(self._data))
            case CustomId(ControlStep.CAST):
                await self._handle_scene_form(custom.verb)
            case CustomId(ControlStep.CLIP):
                await self._uploads.handle_form(custom, *parse.get_uploaded_clip(self._data))
            case _:
                await self._refuse_press("button-gone")

    async def _handle_scene_form(self, user_id: str) -> None:
        """Asks for a clip with the person whose menu opened the form."""
        await self._replies.defer_answer()
        words = await self._accounts.get_words(self._info)
        prompt = parse.get_form_text(self._data)
        mentioned_ids = command_data.find_mentioned_ids(prompt)
        names = await self._accounts.list_names([user_id, *mentioned_ids])
        try:
            if user_id not in names:
                raise Refusal("person-gone")
            person = Mention(ids.to_account_address(user_id), names[user_id])
            parts = (*command_data.parse_mentions(prompt, names), " ", person)
            command = self._build_command(self._command_name, parts)
            self._check_command(command)
        except Refusal as refusal:
            await self._send_refusal(refusal, words)
            return
        await self._run_command(command)
