"""Routes the messages of one connection to the handlers that answer them.

A message is a JSON object; its field `do` names the handler. Its `id` comes back in the answer.
"""

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.app.ports import Room
from bot.chat.cards.errors import refusal_card
from bot.chat.contract import Command, Press
from bot.chat.words import Words
from bot.core.errors import Refusal
from bot.core.place import PlaceKind
from bot.platforms.web import parse
from bot.platforms.web.context import WebContext
from bot.platforms.web.errors import UnexpectedMessage
from bot.platforms.web.ids import new_id
from bot.platforms.web.replies import WebReplies
from bot.platforms.web.session import MAX_TYPED_SECRET, Data, Session
from bot.platforms.web.updates import HISTORY_LENGTH, Updates


async def serve_connection(context: WebContext, socket: web.WebSocketResponse) -> None:
    """Signs a browser in and serves it until it disconnects. Raises UnexpectedMessage."""
    session = Session(context, socket)
    updates = Updates(context, session)
    hello = await session.receive()
    while hello is not None and not await session.sign_in(hello):
        hello = await session.receive()
    if hello is None:
        return
    # A browser that signs in with its token may still show what it was sent before.
    is_returning = bool(parse.parse_text(hello, "token", 100))
    if not (is_returning and await updates.resume(parse.parse_number(hello, "since"))):
        await updates.send_welcome(session.token)
    with context.change_feed.subscribe() as changed:
        async with asyncio.TaskGroup() as group:
            sending = group.create_task(updates.run(changed))
            await MessageDispatcher(context, session, updates).run()
            sending.cancel()


class MessageDispatcher:
    """The incoming side of one connection that is signed in."""

    def __init__(self, context: WebContext, session: Session, updates: Updates) -> None:
        self._context = context
        self._session = session
        self._updates = updates
        self._replies = WebReplies(session, context.downloads)
        self._handlers: dict[object, Callable[[Data], Awaitable[None]]] = {
            "say": self._handle_say,
            "command": self._handle_command,
            "press": self._handle_press,
            "read": self._handle_read,
            "older": self._handle_older,
            "room": self._handle_new_room,
            "invite": self._handle_invite,
            "language": self._handle_language,
            "cast": self._handle_sample_cast,
            "words": self._handle_words,
            "secret": self._handle_secret,
            "sign-out": self._handle_sign_out,
        }

    async def run(self) -> None:
        """Handles messages, one after the other, until the connection is closed."""
        while (data := await self._session.receive()) is not None:
            handler = self._handlers.get(parse.parse_text(data, "do"))
            if handler is None:
                raise UnexpectedMessage("do")
            if not await self._session.record_use():
                await self._session.send("signed-out")
                await self._session.close()
                return
            await handler(data)
            self._context.change_feed.check_now()

    async def _handle_say(self, data: Data) -> None:
        room, parts = await self._find_room(data), await self._parse_parts(data)
        if any(part.get("text", "").strip() or "mention" in part for part in parts):
            await self._context.rooms.add_message(
                new_id(),
                room.id,
                self._nonce(data),
                self._context.app.now(),
                author=self._session.account.id,
                parts=parts,
            )
        await self._replies.send_done(parse.parse_id(data, "id"))

    async def _handle_command(self, data: Data) -> None:
        room, parts = await self._find_room(data), await self._parse_parts(data)
        command = Command(
            actor=self._session.actor(),
            origin=self._session.origin(room),
            name=parse.parse_command_name(data),
            parts=parse.to_chat_parts(parts),
            update=self._nonce(data),
        )
        reply = await self._context.chat.handle_command(command)
        await self._replies.send_reply(parse.parse_id(data, "id"), reply)

    async def _handle_press(self, data: Data) -> None:
        press = Press(
            actor=self._session.actor(),
            origin=self._session.origin(await self._find_room(data)),
            verb=parse.parse_text(data, "verb", 64),
            token=parse.parse_text(data, "token", 64),
            value=parse.parse_text(data, "value"),
            update=self._nonce(data),
        )
        reply = await self._context.chat.handle_press(press)
        await self._replies.send_reply(parse.parse_id(data, "id"), reply)

    async def _handle_read(self, data: Data) -> None:
        room, number = parse.parse_id(data, "room"), parse.parse_number(data, "number")
        await self._context.rooms.mark_read(room, self._session.account.id, number)

    async def _handle_older(self, data: Data) -> None:
        room, before = await self._find_room(data), parse.parse_number(data, "before")
        messages = await self._context.rooms.list_messages(room.id, before, HISTORY_LENGTH)
        await self._replies.send_older(parse.parse_id(data, "id"), messages)

    async def _handle_new_room(self, data: Data) -> None:
        name, room = parse.parse_name(data), new_id()
        if not name:
            raise UnexpectedMessage("name")
        people = await self._parse_people(data)
        await self._context.rooms.add_group(
            room, name, self._session.account.id, people, self._context.app.now()
        )
        await self._replies.send_done(parse.parse_id(data, "id"), room=room)

    async def _handle_invite(self, data: Data) -> None:
        room = await self._find_room(data)
        if room.kind != PlaceKind.GROUP:
            raise UnexpectedMessage("room")
        await self._context.rooms.add_members(room.id, await self._parse_people(data))
        await self._replies.send_done(parse.parse_id(data, "id"))

    async def _handle_language(self, data: Data) -> None:
        await self._session.set_language(parse.parse_language(data))
        await self._updates.send_welcome()

    async def _handle_sample_cast(self, data: Data) -> None:
        self._context.sample_cast.invite(self._session.account.language)

    async def _handle_words(self, data: Data) -> None:
        words = self._context.secrets.draw(self._session.account.language)
        await self._replies.send_done(parse.parse_id(data, "id"), words=words)

    async def _handle_secret(self, data: Data) -> None:
        refused = ""
        try:
            await self._session.set_secret(
                parse.parse_text(data, "secret", MAX_TYPED_SECRET),
                parse.parse_text(data, "current", MAX_TYPED_SECRET),
            )
        except Refusal as refusal:
            words = Words(self._session.account.language)
            (refused,) = refusal_card(refusal, words).lines
        await self._replies.send_done(parse.parse_id(data, "id"), refused=refused)

    async def _handle_sign_out(self, data: Data) -> None:
        await self._session.sign_out(everywhere=data.get("everywhere") is True)

    async def _find_room(self, data: Data) -> Room:
        """The room that a message is about, if its sender is a member."""
        account = self._session.account.id
        room = await self._context.rooms.get_room(parse.parse_id(data, "room"), account)
        if room is None:
            raise UnexpectedMessage("room")
        return room

    async def _parse_parts(self, data: Data) -> list[dict[str, str]]:
        accounts = await self._context.rooms.list_accounts()
        return parse.parse_parts(data, {account.id: account.name for account in accounts})

    async def _parse_people(self, data: Data) -> list[str]:
        known = {account.id for account in await self._context.rooms.list_accounts()}
        return [account for account in parse.parse_ids(data, "people") if account in known]

    def _nonce(self, data: Data) -> str:
        """The same for a message that is sent again: it then has no further effect."""
        return f"{self._session.account.id}:{parse.parse_id(data, 'id')}"
