"""One browser window: signs in, hears every change of its rooms, speaks, commands and presses."""

import asyncio
import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from aiohttp import WSMsgType, web

from bot.app.ports import Address
from bot.chat.contract import (
    Actor,
    Command,
    Origin,
    Press,
    Reply,
)
from bot.core.person import PlaceKind
from bot.platforms.web import media, parse
from bot.platforms.web.context import WebContext, hash_token
from bot.platforms.web.format import card_for_browser, card_to_json
from bot.platforms.web.surface import WebSurface
from storage.web_rooms import (
    GROUP,
    Account,
    Message,
    Room,
)

HISTORY_LENGTH = 60
"""Messages of each room that a new window is given; older ones when it scrolls up."""

Data = Mapping[str, Any]


class Session:
    """A connection, from its first message to its end."""

    def __init__(self, site: WebContext, socket: web.WebSocketResponse) -> None:
        self._site = site
        self._socket = socket
        self._account = Account("", "", "en")
        self._session = ""
        self._secret = ""
        self._since = 0
        self._cast = -1
        self._told: set[str] = set()  # rooms whose messages it has

    async def run(self) -> None:
        """Serves the connection until it is closed. Raises UnexpectedMessage."""
        hello = await self._next()
        while hello is not None and not await self._hello(hello):
            hello = await self._next()
        if hello is None:
            return
        with self._site.change_feed.subscribe() as changed:
            async with asyncio.TaskGroup() as group:
                telling = group.create_task(self._tell(changed))
                await self._listen()
                telling.cancel()

    async def _next(self) -> Data | None:
        """What the browser says next; None once it is gone."""
        message = await self._socket.receive()
        if message.type is not WSMsgType.TEXT:
            return None
        try:
            said = json.loads(message.data)
        except ValueError as error:
            raise parse.UnexpectedMessage("json") from error
        if not isinstance(said, dict):
            raise parse.UnexpectedMessage("json")
        return said

    async def _send(self, is_: str, **data: object) -> None:
        await self._socket.send_json({"is": is_, **data})

    # Signing in.

    async def _hello(self, said: Data) -> bool:
        """Signs in with a token, or with a name; false when that did not work."""
        token = parse.parse_text(said, "token", 100)
        return await (self._come_back(token, said) if token else self._come_in(said))

    async def _come_back(self, token: str, said: Data) -> bool:
        known = await self._site.rooms.signed_in(hash_token(token))
        if known is None:
            await self._send("signed-out")
            return False
        self._session, self._account = known
        self._secret = hash_token(token)
        since = parse.parse_number(said, "since")
        if 0 < since <= await self._site.rooms.number():
            self._since = since
            await self._send("back")
        else:
            await self._welcome(token)
        return True

    async def _come_in(self, said: Data) -> bool:
        name, now = parse.parse_name(said), self._site.app.now()
        if not name or name.casefold() in ("walk-on", "walkon"):
            await self._send("refused", why="name")
            return False
        new = Account(secrets.token_hex(8), name, parse.parse_language(said))
        account = await self._site.rooms.sign_in(new, now)
        if account.sample:  # who is played already
            await self._send("refused", why="name")
            return False
        token = secrets.token_urlsafe(32)
        self._session, self._account = secrets.token_hex(8), account
        self._secret = hash_token(token)
        await self._site.rooms.keep_session(self._session, account.id, self._secret, now)
        await self._read_in(new.language)
        await self._welcome(token)
        return True

    async def _welcome(self, token: str = "") -> None:
        # The number first: what changes meanwhile is told again, and shown once.
        self._since = await self._site.rooms.number()
        rooms = await self._site.rooms.rooms_of(self._account.id)
        self._told = {room.id for room in rooms}
        messages = [
            message
            for room in rooms
            for message in await self._site.rooms.history(room.id, None, HISTORY_LENGTH)
        ]
        await self._send(
            "welcome",
            token=token,
            me={"id": self._account.id, "name": self._account.name},
            language=self._account.language,
            commands=[
                {"name": name, "help": line, "options": self._choices(name)}
                for name, line in self._site.chat.list_commands(self._account.language)
            ],
            rooms=[_room(room) for room in rooms],
            people=await self._people(),
            messages=self._messages(messages),
            latest=HISTORY_LENGTH,
            since=self._since,
        )

    def _choices(self, command: str) -> list[dict[str, object]]:
        return [
            {"name": one.name, "values": [list(value) for value in one.values]}
            for one in self._site.chat.list_choices(command, self._account.language)
        ]

    # Telling.

    async def _tell(self, changed: asyncio.Event) -> None:
        while True:
            await self._changes()
            if self._site.sample_cast.changes != self._cast:
                self._cast = self._site.sample_cast.changes
                await self._send("cast", people=self._site.sample_cast.list_people())
            await changed.wait()
            changed.clear()

    async def _changes(self) -> None:
        changes = await self._site.rooms.changes(self._account.id, self._since)
        if changes.rooms or changes.messages:
            told = list(changes.messages)
            for room in changes.rooms:
                if room.id not in self._told:
                    # Somebody who just joined reads what was said before.
                    told += await self._site.rooms.history(room.id, None, HISTORY_LENGTH)
                    self._told.add(room.id)
            await self._send(
                "changes",
                rooms=[_room(room) for room in changes.rooms],
                people=await self._people() if changes.rooms else [],
                messages=self._messages(told),
                since=changes.since,
            )
        self._since = changes.since

    async def _people(self) -> list[dict[str, str]]:
        return [
            {"id": account.id, "name": account.name, "sample": account.sample}
            for account in await self._site.rooms.accounts()
        ]

    def _messages(self, messages: Iterable[Message]) -> list[dict[str, object]]:
        return [
            {
                "id": message.id,
                "room": message.room,
                "author": message.author,
                "at": int(message.at.timestamp() * 1000),
                "number": message.number,
                "change": message.change,
                "parts": list(message.parts),
                "card": self._seen(message.card, message.id) if message.card else None,
                "gone": message.gone,
            }
            for message in messages
        ]

    def _seen(self, card: Data, message: str = "") -> dict[str, Any]:
        return card_for_browser(
            card, lambda shown: media.media_url(self._session, self._secret, shown, message)
        )

    # Listening.

    async def _listen(self) -> None:
        while (said := await self._next()) is not None:
            match said.get("do"):
                case "say":
                    await self._say(said)
                case "command":
                    await self._command(said)
                case "press":
                    await self._press(said)
                case "read":
                    room, upto = parse.parse_id(said, "room"), parse.parse_number(said, "number")
                    await self._site.rooms.read_up_to(room, self._account.id, upto)
                case "older":
                    await self._older(said)
                case "room":
                    await self._make_room(said)
                case "invite":
                    await self._invite(said)
                case "language":
                    await self._set_language(said)
                case "cast":
                    self._site.sample_cast.invite(self._account.language)
                case _:
                    raise parse.UnexpectedMessage("do")
            self._site.change_feed.check_now()

    async def _say(self, said: Data) -> None:
        room, parts = await self._in(said), await self._parts(said)
        nonce = f"{self._account.id}:{parse.parse_id(said, 'id')}"
        if any(part.get("text", "").strip() or "mention" in part for part in parts):
            await self._site.rooms.add(
                secrets.token_hex(8),
                room.id,
                nonce,
                self._site.app.now(),
                author=self._account.id,
                parts=parts,
            )
        await self._send("done", id=said["id"])

    async def _command(self, said: Data) -> None:
        room, parts = await self._in(said), await self._parts(said)
        command = Command(
            actor=self._actor(),
            origin=self._where(room),
            name=parse.parse_command_name(said),
            parts=parse.to_chat_parts(parts),
            update=self._update(said),
        )
        await self._reply(said, await self._site.chat.handle_command(command))

    async def _press(self, said: Data) -> None:
        press = Press(
            actor=self._actor(),
            origin=self._where(await self._in(said)),
            verb=parse.parse_text(said, "verb", 64),
            token=parse.parse_text(said, "token", 64),
            value=parse.parse_text(said, "value"),
            update=self._update(said),
        )
        await self._reply(said, await self._site.chat.handle_press(press))

    async def _reply(self, said: Data, reply: Reply) -> None:
        file = None
        if reply.file is not None:
            name, content = reply.file
            file = {"name": name, "url": self._site.downloads.add(name, content)}
        card = None if reply.card is None else self._seen(card_to_json(reply.card))
        await self._send("reply", id=said["id"], card=card, replaces=reply.replaces, file=file)

    async def _older(self, said: Data) -> None:
        room, before = await self._in(said), parse.parse_number(said, "before")
        found = await self._site.rooms.history(room.id, before, HISTORY_LENGTH)
        await self._send("older", id=parse.parse_id(said, "id"), messages=self._messages(found))

    async def _make_room(self, said: Data) -> None:
        name, room = parse.parse_name(said), secrets.token_hex(8)
        if not name:
            raise parse.UnexpectedMessage("name")
        people = await self._known(said)
        await self._site.rooms.make_room(room, name, self._account.id, people, self._site.app.now())
        await self._send("done", id=parse.parse_id(said, "id"), room=room)

    async def _invite(self, said: Data) -> None:
        room = await self._in(said)
        if room.kind != PlaceKind.GROUP:
            raise parse.UnexpectedMessage("room")
        await self._site.rooms.invite(room.id, await self._known(said))
        await self._send("done", id=parse.parse_id(said, "id"))

    async def _set_language(self, said: Data) -> None:
        await self._read_in(parse.parse_language(said))
        await self._welcome()

    async def _read_in(self, language: str) -> None:
        """The page is in this language, and so is what we write to them: as if they had typed the
        command."""
        await self._site.rooms.set_language(self._account.id, language)
        self._account = replace(self._account, language=language)
        private = await self._site.rooms.room(self._account.id, self._account.id)
        if private is not None:
            where = self._where(private)
            await self._site.chat.handle_command(
                Command(self._actor(), where, "language", (language,))
            )

    # What a message of theirs is about.

    async def _in(self, said: Data) -> Room:
        room = await self._site.rooms.room(parse.parse_id(said, "room"), self._account.id)
        if room is None:
            raise parse.UnexpectedMessage("room")
        return room

    async def _parts(self, said: Data) -> list[dict[str, str]]:
        names = {account.id: account.name for account in await self._site.rooms.accounts()}
        return parse.parse_parts(said, names)

    async def _known(self, said: Data) -> list[str]:
        everybody = {account.id for account in await self._site.rooms.accounts()}
        return [one for one in parse.parse_ids(said, "people") if one in everybody]

    def _actor(self) -> Actor:
        account = self._account
        return Actor(Address(WebSurface.platform, account.id), account.name, account.language)

    def _where(self, room: Room) -> Origin:
        return Origin(
            address=Address(WebSurface.platform, room.id),
            kind=PlaceKind(room.kind),
            name=room.name,
            is_admin=(self._account.id, True) in room.members,
        )

    def _update(self, said: Data) -> str:
        return f"{self._account.id}:{parse.parse_id(said, 'id')}"


def _room(room: Room) -> dict[str, object]:
    members = [{"id": account, "admin": admin} for account, admin in room.members]
    return {
        "id": room.id,
        "kind": room.kind,
        "name": room.name,
        "members": members,
        "read": room.read,
        "everybody": room.id == GROUP,
    }
