"""Where platforms hand over what people say and press; the one edge where errors become words."""

import logging
import secrets
from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from dataclasses import replace

from bot.app import people, places
from bot.app.delivery import recover
from bot.app.messages import outbox
from bot.app.ports import App, View
from bot.chat import (
    buttons,
    commands,
    controls,
    options,
)
from bot.chat.answer_lock import Turns
from bot.chat.cards.errors import broken, refused
from bot.chat.context import Pressed, Talk
from bot.chat.contract import (
    Actor,
    Button,
    Command,
    Menu,
    Press,
    Reply,
    Where,
)
from bot.chat.idempotency import Once, Repeated
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
        self.turns = Turns()

    def listed(self, language: str) -> list[tuple[str, str]]:
        """Every command with one line of help, the most wanted first."""
        return commands.listed(language, self._command)

    def asks_admin(self, name: str) -> bool:
        """Whether a command wants to know if its actor administers the conversation."""
        module = commands.found().get("cameo" if name == self._command else name)
        return getattr(module, "ADMIN", False)

    def choices(self, name: str, language: str) -> tuple[options.Choice, ...]:
        """What can be chosen along with a command."""
        module = commands.found().get("cameo" if name == self._command else name)
        return options.choices(Words(language)) if getattr(module, "OPTIONS", False) else ()

    async def command(self, command: Command) -> Reply:
        """Somebody typed a command; the reply is for them alone."""
        name = "cameo" if command.name == self._command else command.name
        module = commands.found().get(name)

        async def do(talk: Talk) -> Reply:
            if module is None:
                raise Refusal("command-unknown", {"name": command.name[:32]})
            reply: Reply = await module.run(talk, command)
            return reply

        long = getattr(module, "LONG", False)
        return await self._answered(command.actor, command.where, command.update, do, long)

    async def press(self, press: Press) -> Reply:
        """Somebody used a button or a menu; the reply is for them alone."""
        handler = buttons.found().get(press.verb.partition(".")[0])

        async def do(talk: Talk) -> Reply:
            view = await self._view(talk, press)
            if handler is None:
                raise Refusal("button-gone")
            return await handler(talk, Pressed(view, press.verb, press.value))

        return await self._answered(press.actor, press.where, press.update, do)

    async def control(self, press: Press) -> Button | Menu | Reply:
        """What a press belongs to, before it counts; the reply when there is no such thing, or
        it is not theirs."""
        found: list[Button | Menu] = []

        async def do(talk: Talk) -> Reply:
            found.append(await controls.control(talk, await self._view(talk, press), press.verb))
            return Reply()

        reply = await self._answered(press.actor, press.where, "", do)
        return found[0] if found else reply

    async def _answered(
        self,
        actor: Actor,
        where: Where,
        update: str,
        do: Callable[[Talk], Awaitable[Reply]],
        long: bool = False,
    ) -> Reply:
        """What `do` replies, or why it could not. `long`: it may take seconds, and holds up nobody
        else."""
        words = Words("ko" if actor.language.lower().startswith("ko") else "en")
        try:
            async with nullcontext() if long else self.turns.answer():
                talk = await self._talk(actor, where, update)
                words = talk.words
                reply = await do(talk)
        except Repeated:
            reply = Reply()
        except Refusal as refusal:
            reply = Reply(refused(refusal, words), refusal=refusal.code)
        except Temporary as error:
            _log.warning("%s", error)
            reply = Reply(refused(Refusal("try-again"), words))
        except Exception:  # noqa: BLE001 - the edge: people get an apology, we get the trace
            number = secrets.token_hex(4)
            _log.exception("error %s", number)
            reply = Reply(broken(number, words))
        return replace(reply, language=words.language)

    async def _talk(self, actor: Actor, where: Where, update: str) -> Talk:
        async with self._app.store.read() as t:  # as a rule both were here before
            me = await people.known(t, actor.address, actor.name, actor.username)
            place = await places.known(t, where.address, where.name)
        if me is None:
            me = await people.meet(
                self._app, actor.address, actor.name, actor.language, actor.username
            )
        if place is None:
            place = await places.arrive(self._app, where.address, where.kind, where.name)
        once = Once(self._app.store, actor.address.platform, update, self._app.now())
        app, words = replace(self._app, store=once), Words(me.language)
        return Talk(app, me, place, where, words, self._public_url, self._command)

    async def _view(self, talk: Talk, press: Press) -> View:
        view = await outbox.by_token(talk.app, press.token)
        if view.person is not None and view.person != talk.me.id:
            raise NotYours("not-your-button")
        if press.message:
            # Not by the app of the talk, whose first transaction is to be the press itself.
            return await recover.found(self._app, view, press.message)
        return view
