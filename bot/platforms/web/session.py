"""One connection of a browser: its socket, and the account that is signed in on it.

A name is enough to sign in, unless it has a secret. The browser then keeps a random token, with
which it signs in again after a lost connection; the database keeps only the hash of that token.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from aiohttp import WSMsgType, web

from bot.app.account import unlink
from bot.app.ports import Room, WebAccount
from bot.chat.cards.errors import refusal_card
from bot.chat.contract import Actor, Command, Origin
from bot.chat.words import Words
from bot.core.errors import NotYours, Refusal
from bot.core.place import PlaceKind
from bot.platforms.web import parse
from bot.platforms.web.context import WebContext
from bot.platforms.web.errors import UnexpectedMessage
from bot.platforms.web.ids import hash_token, new_id, to_address
from bot.platforms.web.media import media_url
from bot.text.skeleton import resembles

Data = Mapping[str, Any]

MAX_TYPED_SECRET = 1000
_RESERVED_NAMES = ("walk-on",)
"""Names that nobody has, nor any that looks like one of them."""


class Session:
    """A connection and its account.

    `token`: what the browser signs in with the next time. `account` is empty until `sign_in`
    returned True. `has_secret`: whether more than the name is needed to act as this account.
    """

    def __init__(self, context: WebContext, socket: web.WebSocketResponse) -> None:
        self._context = context
        self._socket = socket
        self._id = ""
        self._secret = ""
        self.account = WebAccount("", "", "en")
        self.token = ""
        self.has_secret = False

    async def receive(self) -> Data | None:
        """The next message; None when the connection is closed.

        Raises UnexpectedMessage for anything but a JSON object.
        """
        message = await self._socket.receive()
        if message.type is not WSMsgType.TEXT:
            return None
        try:
            data = json.loads(message.data)
        except (ValueError, RecursionError) as error:  # lists in lists, thousands deep
            raise UnexpectedMessage("json") from error
        if not isinstance(data, dict):
            raise UnexpectedMessage("json")
        return data

    async def send(self, is_: str, **data: object) -> None:
        """Sends a message. `is_`: its kind."""
        await self._socket.send_json({"is": is_, **data})

    async def close(self) -> None:
        """Closes the connection."""
        await self._socket.close()

    async def sign_in(self, data: Data) -> bool:
        """Signs in with the token or the name in the first message; False when it was refused."""
        token = parse.parse_text(data, "token", 100)
        if token:
            return await self._sign_in_with_token(token)
        return await self._sign_in_with_name(data)

    async def _sign_in_with_token(self, token: str) -> bool:
        sessions, now = self._context.sessions, self._context.app.now()
        known = await sessions.find(hash_token(token), now)
        if known is None or not await sessions.record_use(known[0], now):
            await self.send("signed-out")
            return False
        self._id, self.account = known
        self._secret = hash_token(token)
        self.token = token
        self.has_secret = await self._context.secrets.has_secret(self.account.id)
        return True

    async def _sign_in_with_name(self, data: Data) -> bool:
        context, now = self._context, self._context.app.now()
        name, language = parse.parse_name(data), parse.parse_language(data)
        typed = parse.parse_text(data, "secret", MAX_TYPED_SECRET)
        if not name or any(resembles(name, reserved) for reserved in _RESERVED_NAMES):
            await self.send("refused", why="name")
            return False
        try:
            self.has_secret = await self._check_name(name, typed)
        except Refusal as refusal:
            (text,) = refusal_card(refusal, Words(language)).lines
            await self.send("refused", why=refusal.code, text=text)
            return False
        account = await context.rooms.sign_in(WebAccount(new_id(), name, language), now)
        if account.sample:  # this server itself plays that person
            await self.send("refused", why="name")
            return False
        self.token = secrets.token_urlsafe(32)
        self._id, self._secret = new_id(), hash_token(self.token)
        self.account = account
        await context.sessions.add(self._id, account.id, self._secret, now)
        await self.set_language(language)
        return True

    async def _check_name(self, name: str, typed: str) -> bool:
        """Whether the name has a secret, which was typed.

        Raises NotYours "secret-needed", "secret-wrong", "secret-linked" for a name that was linked
        when names had no secrets, "name-alike" for a new one that looks like somebody's, and
        LimitReached "secret-tries".
        """
        account = await self._context.sessions.find_account(name)
        if account is None:
            for other in await self._context.rooms.list_accounts():
                if resembles(name, other.name):
                    raise NotYours("name-alike", {"name": other.name})
            return False
        if not await self._context.secrets.has_secret(account.id):
            if await unlink.is_linked(self._context.app, to_address(account.id)):
                raise NotYours("secret-linked")
            return False
        if not typed:
            raise NotYours("secret-needed")
        await self._context.secrets.check(account.id, typed)
        return True

    async def set_secret(self, secret: str, current: str) -> None:
        """Sets or changes the secret of the name; every other browser of it is signed out. Raises
        Refusal like `NameSecrets.set`."""
        account = self.account
        await self._context.secrets.set(account.id, account.name, secret, current, self._id)
        self.has_secret = True

    async def sign_out(self, everywhere: bool) -> None:
        """Ends this session, or every one of the account."""
        if everywhere:
            await self._context.sessions.end_all(self.account.id)
        else:
            await self._context.sessions.end(self._id)

    @property
    def id(self) -> str:
        """The id of the session, "" until `sign_in` returned True."""
        return self._id

    async def is_valid(self) -> bool:
        """Whether it has not ended meanwhile."""
        return await self._context.sessions.get(self._id, self._context.app.now()) is not None

    async def record_use(self) -> bool:
        """Records that somebody did something here. False once the session ended."""
        return await self._context.sessions.record_use(self._id, self._context.app.now())

    async def set_language(self, language: str) -> None:
        """Sets the language of the page, and of what Walk-On writes to this person, as if they had
        typed the command /language."""
        await self._context.rooms.set_language(self.account.id, language)
        self.account = replace(self.account, language=language)
        private_room = await self._context.rooms.get_room(self.account.id, self.account.id)
        if private_room is not None:
            command = Command(self.actor(), self.origin(private_room), "language", (language,))
            await self._context.chat.handle_command(command)

    def actor(self) -> Actor:
        """The account as the conversation knows it."""
        return Actor(
            to_address(self.account.id),
            self.account.name,
            self.account.language,
            is_authenticated=self.has_secret,
        )

    def origin(self, room: Room) -> Origin:
        """The room as the conversation knows it."""
        return Origin(
            address=to_address(room.id),
            kind=PlaceKind(room.kind),
            name=room.name,
        )

    def media_link(self, media: Data, message: str) -> str:
        """The URL of a card's media that is valid for this session; see `format.MediaLink`."""
        return media_url(self._id, self._secret, media, message)
