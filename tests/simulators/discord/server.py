"""The server: requests under /api/v10, files under /cdn, the gateway under /gateway."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.simulators.discord import schema
from tests.simulators.discord.gateway import Gateway
from tests.simulators.discord.rules import Refused, check
from tests.simulators.discord.state import (
    APP,
    BOT,
    EPHEMERAL,
    RIGHTS,
    TOKEN,
    Channel,
    Interaction,
    Message,
    Person,
    snowflakes,
)

LIMIT = 10 * 2**20
API = "/api/v10"
IN_TIME = 3.0

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Failure:
    """What a request that matches is answered with, `times` times."""

    method: str
    path: str
    answer: Refused
    times: int = 1


@dataclass
class Discord:
    """One of them. `wrong`: what the bot or this server sent that Discord's description forbids.
    `rights`: the permissions of people beyond everybody's, on every server. `left`: servers and
    people who left them. `member_data`: what else is said about members. `calls`: every request,
    as "METHOD path". `app`: what it tells of the app. `settled`: returns once the bot has no answer
    under way; tests that run a bot set it."""

    tier: int = 0
    url: str = ""
    people: dict[int, Person] = field(default_factory=dict)
    servers: dict[int, str] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    interactions: dict[str, Interaction] = field(default_factory=dict)
    uploads: dict[int, tuple[str, bytes]] = field(default_factory=dict)
    rights: dict[int, int] = field(default_factory=dict)
    left: set[tuple[int, int]] = field(default_factory=set)
    member_data: dict[int, dict[str, Any]] = field(default_factory=dict)
    commands: list[dict[str, Any]] = field(default_factory=list)
    app: dict[str, Any] = field(default_factory=lambda: _application())
    failures: list[Failure] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    gateway: Gateway = field(default_factory=lambda: Gateway())
    settled: Callable[[], Awaitable[None]] = field(default=lambda: asyncio.sleep(0))

    def __post_init__(self) -> None:
        self.ids = snowflakes()
        self.gateway.ready = self._ready
        self.people[BOT] = Person(BOT, "Walk-On")

    # Who and where there is.

    def person(self, name: str, locale: str = "en-US", closed: bool = False) -> Person:
        """Somebody new."""
        made = Person(next(self.ids), name, locale, closed)
        self.people[made.id] = made
        return made

    def server(self, name: str) -> int:
        """A server that has the bot."""
        number = next(self.ids)
        self.servers[number] = name
        return number

    def channel(self, name: str, server: int | None = None) -> Channel:
        """A channel; of a server that has the bot, unless it is given."""
        made = Channel(next(self.ids), name, self.server("Friends") if server is None else server)
        self.channels[made.id] = made
        return made

    def group(self, name: str) -> Channel:
        """A private conversation of several people, where no bot can be."""
        made = Channel(next(self.ids), name, None)
        self.channels[made.id] = made
        return made

    def private(self, person: Person) -> Channel:
        """The private conversation of the bot with somebody."""
        for one in self.channels.values():
            if one.person is person:
                return one
        made = Channel(next(self.ids), "", None, person)
        self.channels[made.id] = made
        return made

    def in_channel(self, channel: Channel) -> list[Message]:
        """What everybody there sees, oldest first."""
        return [one for one in self.messages.values() if one.channel is channel and one.to is None]

    def fail(self, method: str, path: str, answer: Refused, times: int = 1) -> None:
        """The next requests that match are refused. `path`: a regular expression."""
        self.failures.append(Failure(method, path, answer, times))

    def bot_member(self, *roles: str) -> dict[str, Any]:
        """The bot as a member of a server."""
        joined = {
            "joined_at": "2026-01-01T00:00:00+00:00",
            "deaf": False,
            "mute": False,
            "flags": 0,
        }
        return {"user": self.people[BOT].data(), "roles": list(roles)} | joined

    def _ready(self) -> list[dict[str, Any]]:
        return [
            {
                "id": str(number),
                "name": name,
                "owner_id": "1",
                "channels": [c.data() for c in self.channels.values() if c.server == number],
                "threads": [],
                "roles": [],
                "members": [self.bot_member()],
                "emojis": [],
                "stickers": [],
                "features": [],
                "premium_tier": self.tier,
                "member_count": 3,
                "large": False,
                "unavailable": False,
                "verification_level": 0,
                "default_message_notifications": 0,
                "explicit_content_filter": 0,
                "mfa_level": 0,
                "nsfw_level": 0,
                "preferred_locale": "en-US",
                "system_channel_flags": 0,
            }
            for number, name in self.servers.items()
        ]

    # Requests.

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answers one request, and holds both it and the answer to the description."""
        path = request.path.removeprefix(API)
        self.calls.append(f"{request.method} {path}")
        try:
            self._allowed(request, path)
            body, files = await _read(request)
            if body is not None and (error := schema.wrong(request.method, path, body)):
                self.wrong.append(error)
                raise Refused(400, 50035, error)
            status, answer = await self._answer(request.method, path, request, body, files)
        except Refused as refused:
            told = {"code": refused.code, "message": refused.message}
            headers = {}
            if refused.status == 429:
                told |= {"retry_after": refused.retry_after, "global": False}
                headers = {"Via": "1.1 loopback"}
            return _json(told, refused.status, headers)
        if answer is None:
            return web.Response(status=status)
        return _json(answer, status)

    def _allowed(self, request: web.Request, path: str) -> None:
        for one in self.failures:
            if one.times and one.method == request.method and re.search(one.path, path):
                one.times -= 1
                raise one.answer
        by_token = path.startswith(("/interactions/", "/webhooks/"))
        if not by_token and request.headers.get("Authorization") != f"Bot {TOKEN}":
            raise Refused(401, 0, "401: Unauthorized")

    async def _answer(
        self,
        method: str,
        path: str,
        request: web.Request,
        body: Any,
        files: dict[int, bytes],
    ) -> tuple[int, Any]:
        parts = path.strip("/").split("/")
        is_change = method != "GET" and parts[0] == "channels" and "messages" in parts
        if is_change and self._channel(parts[1]).archived:
            raise Refused(400, 50083, "Thread is archived")
        match method, parts:
            case "GET", ["users", "@me"]:
                return 200, self.people[BOT].data() | {"mfa_enabled": True, "locale": "en-US"}
            case "GET", ["oauth2", "applications", "@me"]:
                return 200, self.app
            case "GET", ["gateway", "bot"]:
                limits = {"total": 1000, "remaining": 999, "reset_after": 1, "max_concurrency": 1}
                url = f"{self.url.replace('http', 'ws')}/gateway"
                return 200, {"url": url, "session_start_limit": limits, "shards": 1}
            case "PUT", ["applications", _, "commands"]:
                self.commands = body
                return 200, [_command(one, next(self.ids)) for one in body]
            case "GET", ["applications", _, "commands"]:
                return 200, [_command(one, next(self.ids)) for one in self.commands]
            case "GET", ["users", number]:
                return 200, self._person(number).data()
            case "POST", ["users", "@me", "channels"]:
                person = self._person(body["recipient_id"])
                return 200, self.private(person).data()
            case "GET", ["channels", channel]:
                return 200, self._channel(channel).data()
            case "PATCH", ["channels", channel]:
                thread = self._channel(channel)
                thread.archived = body["archived"]
                return 200, thread.data()
            case "GET", ["guilds", number]:
                return 200, self._server(number)
            case "GET", ["guilds", number, "members", person]:
                self._server(number)
                return 200, self._member(int(number), person)
            case "GET", ["channels", channel, "messages"]:
                found = self.in_channel(self._channel(channel))
                return 200, [one.data() for one in reversed(found)][: int(request.query["limit"])]
            case "POST", ["channels", channel, "messages"]:
                return 200, self._post(self._channel(channel), body, files).data()
            case "GET", ["channels", _, "messages", number]:
                return 200, self._message(number).data()
            case "PATCH", ["channels", _, "messages", number]:
                return 200, self._edit(self._message(number), body, files).data()
            case "DELETE", ["channels", _, "messages", number]:
                del self.messages[self._message(number).id]
                return 204, None
            case "POST", ["interactions", number, token, "callback"]:
                return self._callback(int(number), token, body, files)
            case _, ["webhooks", _, token, *rest]:
                return self._webhook(method, self._interaction(token), rest, body, files)
        raise Refused(404, 0, f"404: Not Found: {method} {path}")

    def _server(self, number: str) -> dict[str, Any]:
        if int(number) not in self.servers:
            raise Refused(404, 10004, "Unknown Guild")
        everyone = {"id": number, "name": "@everyone", "permissions": str(RIGHTS)}
        roles = [everyone]
        for person, rights in self.rights.items():
            roles.append({"id": str(person + 1), "name": "rights", "permissions": str(rights)})
        server = {"id": number, "premium_tier": self.tier, "name": "Friends", "owner_id": "1"}
        return server | {"roles": roles}

    def _member(self, server: int, number: str) -> dict[str, Any]:
        person = self._person(number)
        if (server, person.id) in self.left:
            raise Refused(404, 10007, "Unknown Member")
        roles = [str(person.id + 1)] if person.id in self.rights else []
        return {"user": person.data(), "roles": roles} | self.member_data.get(person.id, {})

    def _person(self, number: str) -> Person:
        if int(number) not in self.people:
            raise Refused(404, 10013, "Unknown User")
        return self.people[int(number)]

    def _channel(self, number: str) -> Channel:
        found = self.channels.get(int(number))
        if found is None:
            raise Refused(404, 10003, "Unknown Channel")
        return found

    def _message(self, number: str) -> Message:
        found = self.messages.get(int(number))
        if found is None or found.to is not None:
            raise Refused(404, 10008, "Unknown Message")
        return found

    # Messages.

    def _post(self, channel: Channel, body: Any, files: dict[int, bytes]) -> Message:
        if channel.person is not None and channel.person.closed:
            raise Refused(403, 50007, "Cannot send messages to this user")
        if channel.person is None and channel.server not in self.servers:
            raise Refused(403, 50001, "Missing Access")
        if channel.server is not None and not channel.rights & (1 << 11):
            raise Refused(403, 50013, "Missing Permissions")
        if body.get("enforce_nonce"):
            for one in self.messages.values():
                if one.channel is channel and one.nonce == body["nonce"]:
                    return one
        return self._make(channel, body, files)

    def _make(
        self, channel: Channel, body: Any, files: dict[int, bytes], to: Person | None = None
    ) -> Message:
        limit = {2: 50 * 2**20, 3: 100 * 2**20}.get(self.tier, LIMIT)
        check(body, files, limit, None)
        made = Message(next(self.ids), channel, [], flags=int(body.get("flags") or 0), to=to)
        made.nonce = str(body.get("nonce") or "")
        made.mentions = list(body.get("allowed_mentions", {}).get("users", ()))
        self.messages[made.id] = made
        return self._put(made, body, files)

    def _edit(self, message: Message, body: Any, files: dict[int, bytes]) -> Message:
        if message.channel.server is not None and message.channel.server not in self.servers:
            raise Refused(403, 50001, "Missing Access")
        check(body, files, LIMIT, message)
        message.edits += 1
        return self._put(message, body, files)

    def _put(self, message: Message, body: Any, files: dict[int, bytes]) -> Message:
        message.content = body.get("content") or ""
        message.components = body.get("components") or []
        if body.get("attachments") is not None:
            numbers = {str(one["id"]) for one in body["attachments"]}
            kept = [one for one in message.attachments if one["id"] in numbers]
            new = []
            for one in body["attachments"]:
                if "filename" in one:
                    number = next(self.ids)
                    content = files[int(one["id"])]
                    new.append(self._attached(number, one, content))
                    message.files[number] = content
                    message.uploads += 1
            message.attachments = kept + new
            left = {int(one["id"]) for one in message.attachments}
            message.files = {n: c for n, c in message.files.items() if n in left}
        return message

    def _attached(self, number: int, told: dict[str, Any], content: bytes) -> dict[str, Any]:
        return {
            "id": str(number),
            "filename": told["filename"],
            "size": len(content),
            "url": f"{self.url}/cdn/{number}",
            "proxy_url": f"{self.url}/cdn/{number}",
            "description": told.get("description"),
        }

    # Interactions.

    def _interaction(self, token: str) -> Interaction:
        found = self.interactions.get(token)
        if found is None or found.answer is None:
            raise Refused(404, 10015, "Unknown Webhook")
        return found

    def _callback(
        self, number: int, token: str, body: Any, files: dict[int, bytes]
    ) -> tuple[int, Any]:
        found = self.interactions.get(token)
        late = found is not None and asyncio.get_running_loop().time() - found.at > IN_TIME
        if found is None or found.id != number or late:
            raise Refused(404, 10062, "Unknown interaction")
        if found.answer is not None:
            raise Refused(400, 40060, "Interaction has already been acknowledged.")
        found.answer = body["type"]
        data = body.get("data") or {}
        match body["type"]:
            case 4:
                found.original = self._private_make(found, data, files)
            case 5:
                found.thinking = True
                flags = int(data.get("flags") or 0)
                found.original = Message(next(self.ids), found.channel, [], flags=flags)
                found.original.to = found.person if flags & EPHEMERAL else None
            case 6:
                found.original = found.message
            case 7:
                assert found.message is not None
                check(data, files, LIMIT, found.message)
                found.original = self._put(found.message, data, files)
            case 9:
                found.modal = data
        found.changed.set()
        answered = {"id": str(found.id), "type": found.kind, "response_message_id": None}
        return 200, {"interaction": answered | {"channel_id": str(found.channel.id)}}

    def _private_make(self, found: Interaction, data: Any, files: dict[int, bytes]) -> Message:
        to = found.person if int(data.get("flags") or 0) & EPHEMERAL else None
        return self._make(found.channel, data, files, to)

    def _webhook(
        self,
        method: str,
        found: Interaction,
        rest: list[str],
        body: Any,
        files: dict[int, bytes],
    ) -> tuple[int, Any]:
        match method, rest:
            case "POST", []:
                made = self._private_make(found, body, files)
                if found.thinking:  # the first one takes the place of what was said to follow
                    found.original, found.thinking = made, False
                else:
                    found.followups.append(made)
                answer: tuple[int, Any] = 200, made.data()
            case "PATCH", ["messages", "@original"]:
                if found.original is None:
                    raise Refused(404, 10008, "Unknown Message")
                check(body, files, LIMIT, found.original)
                found.thinking = False
                found.original.flags |= int(body.get("flags") or 0)
                found.original.edits += 1
                self.messages[found.original.id] = self._put(found.original, body, files)
                answer = 200, found.original.data()
            case "DELETE", ["messages", "@original"]:
                if found.original is None:
                    raise Refused(404, 10008, "Unknown Message")
                self.messages.pop(found.original.id, None)
                found.original, found.thinking = None, False
                answer = 204, None
            case _:
                raise Refused(404, 0, "404: Not Found")
        found.changed.set()
        return answer

    async def cdn(self, request: web.Request) -> web.Response:
        """A file that somebody sent."""
        found = self.uploads.get(int(request.match_info["number"]))
        if found is None:
            raise web.HTTPNotFound
        return web.Response(body=found[1])


@asynccontextmanager
async def running(tier: int = 0) -> AsyncIterator[Discord]:
    """A small Discord on a free port, until the block ends."""
    made = Discord(tier)
    app = web.Application(client_max_size=2**28)
    app.router.add_route("*", API + "/{rest:.*}", made.handle)
    app.router.add_get("/cdn/{number}", made.cdn)
    app.router.add_get("/gateway/", made.gateway.handle)
    app.router.add_get("/gateway", made.gateway.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0]
    made.url = f"http://{host}:{port}"
    try:
        yield made
    finally:
        await made.gateway.close()
        await runner.cleanup()


async def _read(request: web.Request) -> tuple[Any, dict[int, bytes]]:
    if request.method not in ("POST", "PUT", "PATCH"):
        return None, {}
    if request.content_type != "multipart/form-data":
        text = await request.text()
        return (json.loads(text) if text else None), {}
    body, files = None, {}
    async for part in await request.multipart():
        name = getattr(part, "name", "")
        if name == "payload_json":
            body = json.loads(await part.text())  # type: ignore[union-attr]
        else:
            number = int(name.removeprefix("files[").removesuffix("]"))
            files[number] = bytes(await part.read())  # type: ignore[union-attr]
    return body, files


def _json(body: Any, status: int, headers: dict[str, str] | None = None) -> web.Response:
    # discord.py reads nothing that comes with a charset.
    answer = web.Response(body=json.dumps(body).encode(), status=status, headers=headers)
    answer.headers["Content-Type"] = "application/json"
    return answer


def _command(told: dict[str, Any], number: int) -> dict[str, Any]:
    return told | {"id": str(number), "application_id": str(APP), "version": "1"}


def _application() -> dict[str, Any]:
    return {
        "id": str(APP),
        "name": "Walk-On",
        "icon": None,
        "description": "",
        "type": None,
        "verify_key": "0" * 64,
        "flags": 0,
        "flags_new": "0",
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": Person(1, "Owner").data(),
        "approximate_guild_count": 1,
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": [],
        "bot_public": True,
        "bot_require_code_grant": False,
        "integration_types_config": {"0": {}, "1": {}},
    }
