"""Handles one interaction: a command, a button, a menu or a form, and its answer."""

import asyncio
from contextlib import suppress
from dataclasses import replace

import discord

from bot.app import people
from bot.app.ports import App
from bot.chat.cards.errors import refusal_card
from bot.chat.cards.notes import confirmation_card as note
from bot.chat.contract import (
    Button,
    Card,
    Command,
    Mention,
    Press,
    Reply,
)
from bot.chat.conversation import Chat
from bot.chat.words import Words
from bot.core.clip import find_clip_id
from bot.core.errors import Refusal
from bot.core.place import PlaceKind
from bot.platforms.discord import (
    enrollment,
    forms,
    ids,
    parse,
)
from bot.platforms.discord.accounts import FORM_SECONDS, DiscordAccounts
from bot.platforms.discord.ids import ControlStep, CustomId
from bot.platforms.discord.parse import Attachment
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
        self._app = app
        self._chat = chat
        self._client = client
        self._command_name = command
        self._accounts = accounts
        self._replies = replies
        self._data = to_raw_data(interaction)
        self._info = parse.parse_interaction(self._data, get_place_names(interaction))

    async def handle(self) -> None:
        """Answers it, whatever it is. Raises what discord.py raises."""
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
        if person := parse.get_target_person(self._data):
            await self._cast(person)
            return
        await self._replies.defer_answer()
        clip, adult = parse.get_attached_clip(self._data)
        if clip is not None:
            await self._enroll(clip, adult, await self._accounts.get_words(self._info))
            return
        try:
            command = await self._spoken()
            self._check(command)
        except Refusal as refusal:
            await self._no(refusal, await self._accounts.get_words(self._info))
            return
        await self._hand_over(command)

    async def _no(self, refusal: Refusal, words: Words) -> None:
        """Why not; where the app cannot post, with the way to the private conversation."""
        card = refusal_card(refusal, words)
        if refusal.code == "discord-not-here":
            card = await self._with_way(card, words)
        await self._replies.send_answer(Reply(card), words)

    async def _with_way(self, card: Card, words: Words) -> Card:
        """The card with a button to the private conversation."""
        # Opening it is free, and fails where somebody wants none.
        with suppress(discord.HTTPException):
            person = self._info.actor.address.number
            opened = await self._client.http.start_private_message(person)
            url = f"https://discord.com/channels/@me/{opened['id']}"
            return replace(card, rows=((Button(words("discord-in-private"), url=url),),))
        return card

    async def _spoken(self) -> Command:
        if parse.is_slash(self._data):
            named = await self._accounts.list_names(parse.list_mentioned_ids(self._data))
            return parse.parse_command(self._data, self._info, named)
        text = parse.get_target_text(self._data)
        if find_clip_id(text) is None and not parse.list_target_media(self._data):
            raise Refusal("discord-no-clip")
        said = self._info
        return Command(said.actor, said.where, "verify", (text,), said.update)

    def _check(self, command: Command) -> None:
        """Raises Refusal for what cannot work on Discord."""
        # Where the app only came along with somebody the clip goes to their private conversation.
        asks = command.name == self._command_name
        if asks and self._info.is_present and not self._info.may_post:
            raise Refusal("discord-not-here")
        for part in command.parts:
            if isinstance(part, Mention) and parse.is_bot(self._data, part.address.number):
                raise Refusal("discord-not-a-person")

    async def _hand_over(self, command: Command) -> None:
        reply = await self._chat.handle_command(command)
        words = Words(reply.language)
        if command.name == "enroll" and reply.card is not None:
            reply = replace(reply, card=enrollment.add_upload(reply.card, words))
        if command.name == self._command_name and reply.card is None and not self._info.is_present:
            told = note(words, "discord-comes-in-private")
            reply = replace(reply, card=await self._with_way(told, words))
        await self._replies.send_answer(reply, words)
        if self._info.is_present and self._info.where.kind is PlaceKind.PRIVATE:
            await self._accounts.deliver_waiting(self._info)

    async def _cast(self, person: str) -> None:
        """The menu of a person: what happens comes next."""
        words = await self._accounts.get_words_quickly(self._info)
        if parse.is_bot(self._data, person):
            await self._replies.defer_answer()
            refusal = refusal_card(Refusal("discord-not-a-person"), words)
            await self._replies.send_answer(Reply(refusal), words)
            return
        await self._replies.open_form(forms.build_scene_form(words, int(person)))

    # Buttons and menus.

    async def _handle_component(self, custom_id: str) -> None:
        custom = ids.parse_custom_id(custom_id)
        match custom:
            case None:
                await self._refuse("button-gone")
            case CustomId(ControlStep.PRESS, enrollment.UPLOAD):
                await self._challenge(custom)
            case CustomId(ControlStep.PRESS, enrollment.CLIP):
                words = await self._accounts.get_words_quickly(self._info)
                await self._replies.open_form(
                    forms.build_upload_form(words, enrollment.build_clip_form_id(custom.token))
                )
            case CustomId(ControlStep.PRESS):
                await self._press(custom, parse.get_chosen_values(self._data))
            case CustomId(ControlStep.FORM):
                await self._ask(custom)
            case CustomId(ControlStep.SURE):
                await self._sure(custom)
            case CustomId(ControlStep.YES):
                await self._yes(custom)
            case CustomId(ControlStep.NO):
                await self._replies.defer_update()
                words = await self._accounts.get_words(self._info)
                await self._replies.replace_card(note(words, "discord-left"), words)

    async def _press(self, custom: CustomId, value: str) -> None:
        await self._replies.defer_update()
        reply = await self._chat.handle_press(parse.parse_press(self._info, custom, value))
        words = Words(reply.language)
        await self._replies.answer_press(reply, words)
        if self._replies.is_ephemeral and not reply.replaces:
            await self._again(custom.token, words)

    async def _again(self, token: str, words: Words) -> None:
        """A private message that was shown as an answer is brought up to date: no worker does."""
        show = Press(self._info.actor, self._info.where, "show", token)
        shown = await self._chat.handle_press(show)
        if shown.replaces and shown.card is not None:
            await self._replies.replace_card(shown.card, words)

    async def _ask(self, custom: CustomId) -> None:
        """Opens the form of a button; that is the answer, so it has to be quick."""
        press = parse.parse_press(self._info, custom)
        try:
            found = await asyncio.wait_for(self._chat.get_control(press), FORM_SECONDS)
        except TimeoutError:
            await self._refuse("try-again")
            return
        if isinstance(found, Button) and found.field is not None:
            await self._replies.open_form(forms.build_text_form(found, custom))
            return
        await self._replies.defer_update()
        reply = found if isinstance(found, Reply) else Reply()
        await self._replies.answer_press(reply, await self._accounts.get_words(self._info))

    async def _sure(self, custom: CustomId) -> None:
        await self._replies.defer_answer()
        found = await self._chat.get_control(parse.parse_press(self._info, custom))
        words = await self._accounts.get_words(self._info)
        if isinstance(found, Button):
            await self._replies.ask_confirmation(found, words)
        else:
            await self._replies.send_answer(found if isinstance(found, Reply) else Reply(), words)

    async def _yes(self, custom: CustomId) -> None:
        await self._replies.defer_update()
        reply = await self._chat.handle_press(parse.parse_press(self._info, custom))
        words = Words(reply.language)
        await self._replies.replace_card(reply.card or note(words, "discord-done"), words)
        await self._replies.answer_press(replace(reply, card=None), words)

    async def _refuse(self, code: str) -> None:
        await self._replies.defer_update()
        words = await self._accounts.get_words(self._info)
        await self._replies.answer_press(Reply(refusal_card(Refusal(code), words)), words)

    # Forms.

    async def _handle_form(self, custom_id: str) -> None:
        custom = ids.parse_custom_id(custom_id)
        match custom:
            case CustomId(ControlStep.FORM):
                await self._press(custom, parse.get_form_text(self._data))
            case CustomId(ControlStep.CAST):
                await self._with(custom)
            case CustomId(ControlStep.CLIP):
                await self._clip(custom)
            case _:
                await self._refuse("button-gone")

    async def _with(self, custom: CustomId) -> None:
        """The scene for a clip with somebody whose menu was used."""
        await self._replies.defer_answer()
        words = await self._accounts.get_words(self._info)
        prompt = parse.get_form_text(self._data)
        named = await self._accounts.list_names([custom.verb, *parse.find_mentioned_ids(prompt)])
        said = self._info
        try:
            if custom.verb not in named:
                raise Refusal("person-gone")
            other = Mention(ids.to_account_address(custom.verb), named[custom.verb])
            parts = (*parse.parse_mentions(prompt, named), " ", other)
            command = Command(said.actor, said.where, self._command_name, parts, said.update)
            self._check(command)
        except Refusal as refusal:
            await self._no(refusal, words)
            return
        await self._hand_over(command)

    # Enrollment with a file.

    async def _challenge(self, custom: CustomId) -> None:
        await self._replies.defer_update()
        words = await self._accounts.get_words(self._info)
        try:
            card = await enrollment.challenge_card(self._app, custom.token, words)
        except Refusal as refusal:
            card = refusal_card(refusal, words)
        await self._replies.answer_press(Reply(card), words)

    async def _clip(self, form: CustomId) -> None:
        await self._replies.defer_answer()
        words = await self._accounts.get_words(self._info)
        try:
            card = await self._received(form, words)
        except Refusal as refusal:
            card = refusal_card(refusal, words)
        await self._replies.send_answer(Reply(card), words)

    async def _received(self, form: CustomId, words: Words) -> Card:
        clip, adult = parse.get_uploaded_clip(self._data)
        if clip is None:
            raise Refusal("media-empty")
        content = await self._fetch(clip)
        return await enrollment.receive_form_clip(self._app, form, content, adult, words)

    async def _fetch(self, clip: Attachment) -> bytes:
        enrollment.check_size(clip.size)
        # At once: the address does not work for long.
        return bytes(await self._client.http.get_from_cdn(clip.url))

    async def _enroll(self, clip: Attachment, adult: bool, words: Words) -> None:
        """A clip that came with the command answers the digits that were shown before it was
        filmed; without them, and where it is too large, the card shows the ways there are."""
        said = self._info
        try:
            me = await people.register(
                self._app, said.actor.address, said.actor.name, said.actor.language
            )
            content = await self._fetch(clip)
            card = await enrollment.receive_command_clip(self._app, me.id, content, adult, words)
        except Refusal as refusal:
            if refusal.code in ("adults-only", "cameo-is-received", "cameo-is-checking"):
                await self._no(refusal, words)
                return
            command = Command(said.actor, said.where, "enroll", (), said.update)
            reply = await self._chat.handle_command(command)
            if reply.card is None:
                await self._no(refusal, words)
                return
            card = enrollment.add_upload(reply.card, words)
            card = enrollment.add_reason(card, words, refusal)
        await self._replies.send_answer(Reply(card), words)
