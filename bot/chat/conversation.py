"""Where platforms hand over what people say and press; the one edge where errors become words."""

import logging
import secrets
from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from dataclasses import replace

from bot.app import registration
from bot.app.delivery import recover
from bot.app.idempotency import AlreadyHandled, handle_once
from bot.app.messages import outbox
from bot.app.ports import App, Message
from bot.chat import (
    buttons,
    commands,
    controls,
    options,
)
from bot.chat.answer_lock import AnswerLock
from bot.chat.cards.errors import apology_card, refusal_card
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import (
    Actor,
    Button,
    Command,
    Menu,
    Origin,
    Press,
    Reply,
)
from bot.chat.words import Words
from bot.core.errors import NotYours, Refusal, Temporary

_log = logging.getLogger(__name__)


class Chat:
    """The conversation. `public_url`: of the web server. `command`: what asks for a clip. `turns`:
    whose answer is next."""

    def __init__(self, app: App, public_url: str, command: str = "cameo") -> None:
        self._app = app
        self._public_url = public_url
        self._command = command
        self.turns = AnswerLock()

    def list_commands(self, language: str) -> list[tuple[str, str]]:
        """Every command with one line of help, the most wanted first."""
        return commands.list_help(language, self._command)

    def needs_admin_status(self, name: str) -> bool:
        """Whether a command wants to know if its actor administers the conversation."""
        module = commands.list_commands().get("cameo" if name == self._command else name)
        return getattr(module, "NEEDS_ADMIN_STATUS", False)

    def list_choices(self, name: str, language: str) -> tuple[options.OptionChoice, ...]:
        """What can be chosen along with a command."""
        module = commands.list_commands().get("cameo" if name == self._command else name)
        return (
            options.list_choices(Words(language)) if getattr(module, "TAKES_OPTIONS", False) else ()
        )

    async def handle_command(self, command: Command) -> Reply:
        """Somebody typed a command; the reply is for them alone."""
        name = "cameo" if command.name == self._command else command.name
        module = commands.list_commands().get(name)

        async def do(context: Context) -> Reply:
            if module is None:
                raise Refusal("command-unknown", {"name": command.name[:32]})
            reply: Reply = await module.run(context, command)
            return reply

        long = getattr(module, "IS_LONG", False)
        return await self._reply(command.actor, command.origin, command.update, do, long)

    async def handle_press(self, press: Press) -> Reply:
        """Somebody used a button or a menu; the reply is for them alone."""
        handler = buttons.list_handlers().get(press.verb.partition(".")[0])

        async def do(context: Context) -> Reply:
            view = await self._get_message(context, press)
            if handler is None:
                raise Refusal("button-gone")
            return await handler(context, ResolvedPress(view, press.verb, press.value))

        return await self._reply(press.actor, press.origin, press.update, do)

    async def get_control(self, press: Press) -> Button | Menu | Reply:
        """What a press belongs to, before it counts; the reply when there is no such thing, or
        it is not theirs."""
        found: list[Button | Menu] = []

        async def do(context: Context) -> Reply:
            found.append(
                await controls.find_control(
                    context, await self._get_message(context, press), press.verb
                )
            )
            return Reply()

        reply = await self._reply(press.actor, press.origin, "", do)
        return found[0] if found else reply

    async def _reply(
        self,
        actor: Actor,
        where: Origin,
        update: str,
        do: Callable[[Context], Awaitable[Reply]],
        long: bool = False,
    ) -> Reply:
        """What `do` replies, or why it could not. `long`: it may take seconds, and holds up nobody
        else."""
        words = Words("ko" if actor.language.lower().startswith("ko") else "en")
        try:
            async with nullcontext() if long else self.turns.acquire():
                context = await self._build_context(actor, where, update)
                words = context.words
                reply = await do(context)
        except AlreadyHandled:
            reply = Reply()
        except Refusal as refusal:
            reply = Reply(refusal_card(refusal, words), refusal=refusal.code)
        except Temporary as error:
            _log.warning("%s", error)
            reply = Reply(refusal_card(Refusal("try-again"), words))
        except Exception:  # noqa: BLE001 - the edge: people get an apology, we get the trace
            number = secrets.token_hex(4)
            _log.exception("error %s", number)
            reply = Reply(apology_card(number, words))
        return replace(reply, language=words.language)

    async def _build_context(self, actor: Actor, where: Origin, update: str) -> Context:
        me, place = await registration.register_sender(
            self._app,
            account=actor.address,
            name=actor.name,
            language=actor.language,
            username=actor.username,
            place=where.address,
            place_kind=where.kind,
            place_name=where.name,
        )
        app, words = handle_once(self._app, actor.address.platform, update), Words(me.language)
        return Context(app, me, place, where, words, self._public_url, self._command)

    async def _get_message(self, context: Context, press: Press) -> Message:
        view = await outbox.get_by_token(context.app, press.token)
        if view.person is not None and view.person != context.me.id:
            raise NotYours("not-your-button")
        if press.message_handle:
            # Not by the app of the context, whose first transaction is to be the press itself.
            return await recover.record_location(self._app, view, press.message_handle)
        return view
