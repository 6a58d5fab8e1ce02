"""Answers the commands and presses that platforms hand over. The errors that their handlers raise
become words here."""

import logging
import secrets
from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from dataclasses import replace
from types import ModuleType

from bot.app import registration
from bot.app.delivery import recover, withdrawals
from bot.app.idempotency import AlreadyHandled, build_idempotent_app
from bot.app.messages import outbox
from bot.app.ports import App, PressedMessage
from bot.app.requests import bindings
from bot.chat import buttons, commands, controls, options
from bot.chat.answer_lock import AnswerLock
from bot.chat.cards.errors import apology_card, refusal_card
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Actor, Button, Command, Menu, Origin, Press, Reply
from bot.chat.unlocked_rights import UnlockedRights
from bot.chat.words import Words
from bot.core.errors import NotFound, NotYours, Refusal, SceneChanged, Temporary
from bot.core.operator_contact import OperatorContact

BOUND_VERBS = frozenset({"allow", "always", "no", "suggest", "take", "keep", "post", "stop"})
"""Verbs that answer what a card showed: on another scene they do not count."""

_log = logging.getLogger(__name__)


class Chat:
    """The conversation, the same on every platform.

    `public_url`: of the web server. `command`: the name under which `/cameo` is offered.
    `operator`: who runs this installation. `answer_lock`: holds back answers while updates are
    being received.
    """

    def __init__(
        self,
        app: App,
        public_url: str,
        command: str = "cameo",
        operator: OperatorContact = OperatorContact(),  # noqa: B008 - it is frozen
    ) -> None:
        self._app = app
        self._public_url = public_url
        self._command_name = command
        self.operator = operator
        self.answer_lock = AnswerLock()

    def list_commands(self, language: str) -> list[tuple[str, str]]:
        """The name and one-line help of every command, the most useful ones first."""
        return commands.list_help(language, self._command_name)

    def acts_at_once(self, name: str) -> bool:
        """Whether a command changes something as soon as it is typed, so that a link, which others
        can make, must not type it."""
        return getattr(self._find_command(name), "ACTS_AT_ONCE", False)

    def list_choices(self, name: str, language: str) -> tuple[options.OptionChoice, ...]:
        """The options that can be chosen beside the text of a command."""
        takes_options = getattr(self._find_command(name), "TAKES_OPTIONS", False)
        return options.list_choices(Words(language)) if takes_options else ()

    async def handle_command(self, command: Command) -> Reply:
        """Carries out a command. The reply is for the actor alone."""
        module = self._find_command(command.name)

        async def run(context: Context) -> Reply:
            if module is None:
                raise Refusal("command-unknown", {"name": command.name[:32]})
            reply: Reply = await module.run(context, command)
            await withdrawals.retry(self._app, context.place.id)  # the bot may have rights again
            return reply

        is_long = getattr(module, "IS_LONG", False)
        return await self._reply(command.actor, command.origin, command.update, run, is_long)

    async def handle_press(self, press: Press) -> Reply:
        """Carries out a press. The reply is for the actor alone."""
        handler = buttons.list_handlers().get(press.verb.partition(".")[0])

        async def run(context: Context) -> Reply:
            pressed = await self._get_message(context, press)
            if handler is None:
                raise Refusal("button-gone")
            resolved = ResolvedPress(pressed.message, pressed.binding, press.verb, press.value)
            try:
                return await handler(context, resolved)
            except SceneChanged:
                await bindings.redraw(self._app, pressed.message.id)
                raise

        return await self._reply(press.actor, press.origin, press.update, run)

    async def get_control(self, press: Press) -> Button | Menu | Reply:
        """The button or menu of a press that is not carried out yet, or a reply that says why the
        actor has no such control."""
        control: Button | Menu | None = None

        async def find(context: Context) -> Reply:
            nonlocal control
            pressed = await self._get_message(context, press)
            is_bound = press.verb.partition(".")[0] in BOUND_VERBS
            if is_bound and pressed.binding != pressed.message.binding:
                await bindings.redraw(self._app, pressed.message.id)
                raise SceneChanged
            control = await controls.find_control(context, pressed.message, press.verb)
            return Reply()

        reply = await self._reply(press.actor, press.origin, "", find)
        return reply if control is None else control

    def _find_command(self, name: str) -> ModuleType | None:
        """The module of a command; None when there is no command of that name."""
        return commands.list_commands().get("cameo" if name == self._command_name else name)

    async def _reply(
        self,
        actor: Actor,
        origin: Origin,
        update: str,
        run: Callable[[Context], Awaitable[Reply]],
        is_long: bool = False,
    ) -> Reply:
        """The reply of `run`, or one that explains the error it raised. `is_long`: `run` may take
        seconds, and does not hold the answer lock."""
        words = Words("ko" if actor.language.lower().startswith("ko") else "en")
        try:
            async with nullcontext() if is_long else self.answer_lock.acquire():
                context = await self._build_context(actor, origin, update, not is_long)
                words = context.words
                reply = await run(context)
        except AlreadyHandled:
            reply = Reply()
        except Refusal as refusal:
            reply = Reply(refusal_card(refusal, words), refusal=refusal.code)
        except Temporary as error:
            _log.warning("%s", error)
            reply = Reply(refusal_card(Refusal("try-again"), words))
        except Exception:  # noqa: BLE001 - the outermost call: people get an apology, the log the trace
            number = secrets.token_hex(4)
            _log.exception("error %s", number)
            reply = Reply(apology_card(number, words))
        return replace(reply, language=words.language)

    async def _build_context(
        self, actor: Actor, origin: Origin, update: str, is_locked: bool
    ) -> Context:
        me, place = await registration.register_sender(
            self._app,
            account=actor.address,
            name=actor.name,
            language=actor.language,
            username=actor.username,
            place=origin.address,
            place_kind=origin.kind,
            place_name=origin.name,
        )
        app = build_idempotent_app(self._app, actor.address.platform, update)
        if is_locked:
            app = replace(app, rights=UnlockedRights(app.rights, self.answer_lock))
        words = Words(me.language)
        return Context(
            app,
            actor,
            me,
            place,
            origin,
            words,
            self._public_url,
            self._command_name,
            self.operator,
        )

    async def _get_message(self, context: Context, press: Press) -> PressedMessage:
        """The message that a press belongs to. Raises NotFound "button-gone", NotYours."""
        pressed = await outbox.get_by_token(context.app, press.token)
        message = pressed.message
        if message.person is not None and message.person != context.me.id:
            raise NotYours("not-your-button")
        if message.place is not None and message.place != context.place.id:
            raise NotFound("button-gone")  # rights are those of the conversation it stands in
        if press.message_handle:
            # Not with the app of the context: its first transaction must be that of the press.
            message = await recover.record_location(self._app, message, press.message_handle)
        return PressedMessage(message, pressed.binding if press.binding is None else press.binding)
