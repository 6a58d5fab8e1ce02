"""Every interaction comes in here, and leaves as an answer.

One place for all of them, controls too (see `controls`): what was pressed is in its custom id, so
nothing has to be remembered, a restart changes nothing, and whatever goes wrong becomes words.
"""

import asyncio
import logging
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any

import discord

from bot.app import people
from bot.app.messages import outbox
from bot.app.ports import App
from bot.chat.cards.errors import apology_card, refusal_card
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
from bot.core.clip import named_in
from bot.core.errors import Refusal
from bot.core.person import PlaceKind
from bot.platforms.discord import (
    enrollment,
    format,
    forms,
    ids,
    parse,
)
from bot.platforms.discord.errors import FAILURES
from bot.platforms.discord.files import MediaLoader
from bot.platforms.discord.ids import ControlStep, CustomId
from bot.platforms.discord.parse import Attachment, InteractionInfo
from bot.platforms.discord.raw_interaction import get_place_names, to_raw_data
from bot.platforms.discord.replies import Interaction, InteractionReplies

_log = logging.getLogger(__name__)
_ANSWERED = {40060, 10062}
"""Answered before, as when Discord tells of it twice; or too late."""
_BEFORE_FORM = 2.0
"""Seconds to find out what a form asks; Discord waits three for it to open."""


class InteractionDispatcher:
    """`command`: what asks for a clip. `commands`: numbers of all that Discord lists, by name."""

    def __init__(self, app: App, chat: Chat, client: discord.Client, command: str) -> None:
        self._app = app
        self._chat = chat
        self._client = client
        self._command = command
        self._outgoing = MediaLoader(app.files)
        self.commands: dict[str, int] = {}
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def idle(self, seconds: float) -> None:
        """Returns once nothing is under way, or when the time is up."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._idle.wait(), seconds)

    async def take(self, interaction: Interaction) -> None:
        """Answers one interaction, whatever it is."""
        with self._counted():
            try:
                await _Turn(self, interaction).take()
            except FAILURES as error:
                _log.warning("an answer could not be given: %s", error)
                if getattr(error, "code", 0) not in _ANSWERED:
                    await _say(
                        interaction, refusal_card(Refusal("try-again"), _locale(interaction))
                    )

    async def apologise(self, interaction: Interaction) -> None:
        """Something is wrong here: they are told so, and the operator finds it by its number."""
        number = secrets.token_hex(4)
        _log.exception("error %s", number)
        await _say(interaction, apology_card(number, _locale(interaction)))

    @contextmanager
    def _counted(self) -> Iterator[None]:
        self._under_way += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()

    async def react(self, event: discord.RawReactionActionEvent) -> None:
        """✅ or ❌ on a question in a private conversation is the same as its button."""
        me = self._client.user
        if event.guild_id is not None or me is None or event.user_id == me.id:
            return
        with self._counted():
            try:
                await self._react(event, me.id)
            except FAILURES as error:
                _log.warning("a reaction could not be taken: %s", error)

    async def _react(self, event: discord.RawReactionActionEvent, me: int) -> None:
        message: Any = await self._client.http.get_message(event.channel_id, event.message_id)
        if int(message["author"]["id"]) != me:
            return
        custom = parse.find_reaction_button(str(event.emoji), message["components"])
        if custom is None:
            return
        name = (await self.names([str(event.user_id)])).get(str(event.user_id))
        if name is None:
            return
        actor, where = parse.build_private_origin(event.user_id, name)
        reply = await self._chat.handle_press(Press(actor, where, custom.verb, custom.token))
        if reply.card is not None:
            channel = self._client.get_partial_messageable(event.channel_id)
            await channel.send(view=format.format_card(reply.card, commands=self.commands))

    async def names(self, numbers: Sequence[str]) -> dict[str, str]:
        """What people are called, by their numbers; nobody that Discord does not know."""
        found: dict[str, str] = {}
        for number in numbers[:8]:
            with suppress(discord.NotFound):
                found[number] = parse.get_display_name(
                    dict(await self._client.http.get_user(number))
                )
        return found

    async def deliver(self, said: InteractionInfo) -> None:
        """Somebody is in the private conversation: what they could not be sent there before, when
        it was closed to the bot, is tried once more."""
        async with self._app.store.read() as t:
            account = await t.people.find_account(said.actor.address)
        if account is not None:
            await outbox.deliver(self._app, account.person)

    async def words_at_once(self, said: InteractionInfo) -> Words:
        """The same, for a form, which cannot wait."""
        try:
            return await asyncio.wait_for(self.words(said), _BEFORE_FORM)
        except TimeoutError:
            return _spoken_by(said)

    async def words(self, said: InteractionInfo) -> Words:
        """What somebody reads: as they set it, else as Discord knows them."""
        async with self._app.store.read() as t:
            found = await t.people.find_by_address(said.actor.address)
        return Words(found[0].language) if found else _spoken_by(said)


class _Turn:
    """One interaction."""

    def __init__(self, desk: InteractionDispatcher, interaction: Interaction) -> None:
        self._desk = desk
        self._interaction = interaction
        self._data = to_raw_data(interaction)
        self._said = parse.parse_interaction(self._data, get_place_names(interaction))
        self._answers = InteractionReplies(interaction, desk._outgoing, desk.commands)

    async def take(self) -> None:
        kind = discord.InteractionType
        match self._interaction.type:
            case kind.application_command:
                await self._command()
            case kind.component:
                await self._component(str(self._data["data"]["custom_id"]))
            case kind.modal_submit:
                await self._form(str(self._data["data"]["custom_id"]))

    # Commands, and the menus of people and messages.

    async def _command(self) -> None:
        if person := parse.get_target_person(self._data):
            await self._cast(person)
            return
        await self._answers.defer_answer()
        clip, adult = parse.get_attached_clip(self._data)
        if clip is not None:
            await self._enroll(clip, adult, await self._desk.words(self._said))
            return
        try:
            command = await self._spoken()
            self._check(command)
        except Refusal as refusal:
            await self._no(refusal, await self._desk.words(self._said))
            return
        await self._hand_over(command)

    async def _no(self, refusal: Refusal, words: Words) -> None:
        """Why not; where the app cannot post, with the way to the private conversation."""
        card = refusal_card(refusal, words)
        if refusal.code == "discord-not-here":
            card = await self._with_way(card, words)
        await self._answers.send_answer(Reply(card), words)

    async def _with_way(self, card: Card, words: Words) -> Card:
        """The card with a button to the private conversation."""
        # Opening it is free, and fails where somebody wants none.
        with suppress(discord.HTTPException):
            person = self._said.actor.address.number
            opened = await self._desk._client.http.start_private_message(person)
            url = f"https://discord.com/channels/@me/{opened['id']}"
            return replace(card, rows=((Button(words("discord-in-private"), url=url),),))
        return card

    async def _spoken(self) -> Command:
        if parse.is_slash(self._data):
            named = await self._desk.names(parse.list_mentioned_ids(self._data))
            return parse.parse_command(self._data, self._said, named)
        text = parse.get_target_text(self._data)
        if named_in(text) is None and not parse.list_target_media(self._data):
            raise Refusal("discord-no-clip")
        said = self._said
        return Command(said.actor, said.where, "verify", (text,), said.update)

    def _check(self, command: Command) -> None:
        """Raises Refusal for what cannot work on Discord."""
        # Where the app only came along with somebody the clip goes to their private conversation.
        asks = command.name == self._desk._command
        if asks and self._said.is_present and not self._said.may_post:
            raise Refusal("discord-not-here")
        for part in command.parts:
            if isinstance(part, Mention) and parse.is_bot(self._data, part.address.number):
                raise Refusal("discord-not-a-person")

    async def _hand_over(self, command: Command) -> None:
        reply = await self._desk._chat.handle_command(command)
        words = Words(reply.language)
        if command.name == "enroll" and reply.card is not None:
            reply = replace(reply, card=enrollment.add_upload(reply.card, words))
        if command.name == self._desk._command and reply.card is None and not self._said.is_present:
            told = note(words, "discord-comes-in-private")
            reply = replace(reply, card=await self._with_way(told, words))
        await self._answers.send_answer(reply, words)
        if self._said.is_present and self._said.where.kind is PlaceKind.PRIVATE:
            await self._desk.deliver(self._said)

    async def _cast(self, person: str) -> None:
        """The menu of a person: what happens comes next."""
        words = await self._desk.words_at_once(self._said)
        if parse.is_bot(self._data, person):
            await self._answers.defer_answer()
            refusal = refusal_card(Refusal("discord-not-a-person"), words)
            await self._answers.send_answer(Reply(refusal), words)
            return
        await self._answers.open_form(forms.build_scene_form(words, int(person)))

    # Buttons and menus.

    async def _component(self, custom_id: str) -> None:
        custom = ids.parse_custom_id(custom_id)
        match custom:
            case None:
                await self._refuse("button-gone")
            case CustomId(ControlStep.PRESS, enrollment.UPLOAD):
                await self._challenge(custom)
            case CustomId(ControlStep.PRESS, enrollment.CLIP):
                words = await self._desk.words_at_once(self._said)
                await self._answers.open_form(
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
                await self._answers.defer_update()
                words = await self._desk.words(self._said)
                await self._answers.replace_card(note(words, "discord-left"), words)

    async def _press(self, custom: CustomId, value: str) -> None:
        await self._answers.defer_update()
        reply = await self._desk._chat.handle_press(parse.parse_press(self._said, custom, value))
        words = Words(reply.language)
        await self._answers.answer_press(reply, words)
        if self._answers.is_ephemeral and not reply.replaces:
            await self._again(custom.token, words)

    async def _again(self, token: str, words: Words) -> None:
        """A private message that was shown as an answer is brought up to date: no worker does."""
        show = Press(self._said.actor, self._said.where, "show", token)
        shown = await self._desk._chat.handle_press(show)
        if shown.replaces and shown.card is not None:
            await self._answers.replace_card(shown.card, words)

    async def _ask(self, custom: CustomId) -> None:
        """Opens the form of a button; that is the answer, so it has to be quick."""
        press = parse.parse_press(self._said, custom)
        try:
            found = await asyncio.wait_for(self._desk._chat.get_control(press), _BEFORE_FORM)
        except TimeoutError:
            await self._refuse("try-again")
            return
        if isinstance(found, Button) and found.field is not None:
            await self._answers.open_form(forms.build_text_form(found, custom))
            return
        await self._answers.defer_update()
        reply = found if isinstance(found, Reply) else Reply()
        await self._answers.answer_press(reply, await self._desk.words(self._said))

    async def _sure(self, custom: CustomId) -> None:
        await self._answers.defer_answer()
        found = await self._desk._chat.get_control(parse.parse_press(self._said, custom))
        words = await self._desk.words(self._said)
        if isinstance(found, Button):
            await self._answers.ask_confirmation(found, words)
        else:
            await self._answers.send_answer(found if isinstance(found, Reply) else Reply(), words)

    async def _yes(self, custom: CustomId) -> None:
        await self._answers.defer_update()
        reply = await self._desk._chat.handle_press(parse.parse_press(self._said, custom))
        words = Words(reply.language)
        await self._answers.replace_card(reply.card or note(words, "discord-done"), words)
        await self._answers.answer_press(replace(reply, card=None), words)

    async def _refuse(self, code: str) -> None:
        await self._answers.defer_update()
        words = await self._desk.words(self._said)
        await self._answers.answer_press(Reply(refusal_card(Refusal(code), words)), words)

    # Forms.

    async def _form(self, custom_id: str) -> None:
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
        await self._answers.defer_answer()
        words = await self._desk.words(self._said)
        prompt = parse.get_form_text(self._data)
        named = await self._desk.names([custom.verb, *parse.find_mentioned_ids(prompt)])
        said = self._said
        try:
            if custom.verb not in named:
                raise Refusal("person-gone")
            other = Mention(ids.to_account_address(custom.verb), named[custom.verb])
            parts = (*parse.parse_mentions(prompt, named), " ", other)
            command = Command(said.actor, said.where, self._desk._command, parts, said.update)
            self._check(command)
        except Refusal as refusal:
            await self._no(refusal, words)
            return
        await self._hand_over(command)

    # Enrollment with a file.

    async def _challenge(self, custom: CustomId) -> None:
        await self._answers.defer_update()
        words = await self._desk.words(self._said)
        try:
            card = await enrollment.challenge_card(self._desk._app, custom.token, words)
        except Refusal as refusal:
            card = refusal_card(refusal, words)
        await self._answers.answer_press(Reply(card), words)

    async def _clip(self, form: CustomId) -> None:
        await self._answers.defer_answer()
        words = await self._desk.words(self._said)
        try:
            card = await self._received(form, words)
        except Refusal as refusal:
            card = refusal_card(refusal, words)
        await self._answers.send_answer(Reply(card), words)

    async def _received(self, form: CustomId, words: Words) -> Card:
        clip, adult = parse.get_uploaded_clip(self._data)
        if clip is None:
            raise Refusal("media-empty")
        content = await self._fetch(clip)
        return await enrollment.receive_form_clip(self._desk._app, form, content, adult, words)

    async def _fetch(self, clip: Attachment) -> bytes:
        enrollment.check_size(clip.size)
        # At once: the address does not work for long.
        return bytes(await self._desk._client.http.get_from_cdn(clip.url))

    async def _enroll(self, clip: Attachment, adult: bool, words: Words) -> None:
        """A clip that came with the command answers the digits that were shown before it was
        filmed; without them, and where it is too large, the card shows the ways there are."""
        said = self._said
        try:
            me = await people.meet(
                self._desk._app, said.actor.address, said.actor.name, said.actor.language
            )
            content = await self._fetch(clip)
            card = await enrollment.receive_command_clip(
                self._desk._app, me.id, content, adult, words
            )
        except Refusal as refusal:
            if refusal.code in ("adults-only", "cameo-is-received", "cameo-is-checking"):
                await self._no(refusal, words)
                return
            command = Command(said.actor, said.where, "enroll", (), said.update)
            reply = await self._desk._chat.handle_command(command)
            if reply.card is None:
                await self._no(refusal, words)
                return
            card = enrollment.add_upload(reply.card, words)
            card = enrollment.add_reason(card, words, refusal)
        await self._answers.send_answer(Reply(card), words)


def _spoken_by(said: InteractionInfo) -> Words:
    return Words("ko" if said.actor.language.startswith("ko") else "en")


def _locale(interaction: Interaction) -> Words:
    return Words("ko" if str(interaction.locale.value).startswith("ko") else "en")


async def _say(interaction: Interaction, card: Card) -> None:
    """What can still be said when an answer failed; it may be too late for that, too."""
    view = format.format_card(card)
    with suppress(*FAILURES):
        if interaction.response.is_done():
            await interaction.followup.send(view=view, ephemeral=True)
        else:
            await interaction.response.send_message(view=view, ephemeral=True)
