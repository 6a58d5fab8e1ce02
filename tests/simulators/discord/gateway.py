"""The gateway: hello, identify, ready, heartbeats, and events to whoever has the intent."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web

from tests.simulators.discord.state import (
    APP,
    BOT,
    TOKEN,
    Person,
)

_HEARTBEAT = 41250
_INTENTS = {"MESSAGE_REACTION_ADD": 1 << 13, "GUILD_CREATE": 1 << 0}
_PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)


@dataclass
class Gateway:
    """`ready`: what servers there are. `intents`: of the latest session. `identified`: set while
    there is one."""

    ready: Callable[[], list[dict[str, Any]]] = list
    intents: int = 0
    sessions: int = 0
    identified: asyncio.Event = field(default_factory=asyncio.Event)
    _socket: web.WebSocketResponse | None = None
    _number: int = 0

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        """One connection, to its end."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": _HEARTBEAT}})
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                continue
            said = json.loads(message.data)
            match said["op"]:
                case 1:
                    await socket.send_json({"op": 11})
                case 2:
                    await self._identify(socket, said["d"])
                case 6:
                    await socket.send_json({"op": 9, "d": False})
        if self._socket is socket:
            self._socket = None
            self.identified.clear()
        return socket

    async def _identify(self, socket: web.WebSocketResponse, said: dict[str, Any]) -> None:
        if said["token"] != TOKEN:
            await socket.close(code=4004)
            return
        if said["intents"] & _PRIVILEGED:
            await socket.close(code=4014)
            return
        self.intents = said["intents"]
        self._socket = socket
        self.sessions += 1
        servers = self.ready()
        ready = {
            "v": 10,
            "user": Person(BOT, "Walk-On").data(),
            "guilds": [{"id": one["id"], "unavailable": True} for one in servers],
            "session_id": f"session-{self.sessions}",
            "resume_gateway_url": str(self._url(socket)),
            "shard": said.get("shard", [0, 1]),
            "application": {"id": str(APP), "flags": 0},
        }
        await self.send("READY", ready)
        for one in servers:
            await self.send("GUILD_CREATE", one)
        self.identified.set()

    def _url(self, socket: web.WebSocketResponse) -> str:
        request = socket._req
        assert request is not None
        return f"ws://{request.host}/gateway"

    async def send(self, event: str, data: dict[str, Any]) -> bool:
        """An event; false when nobody listens, or listens without the intent for it."""
        intent = _INTENTS.get(event)
        if self._socket is None or (intent is not None and not self.intents & intent):
            return False
        self._number += 1
        await self._socket.send_json({"op": 0, "t": event, "s": self._number, "d": data})
        return True

    async def close(self) -> None:
        """Ends the connection, as when a network goes away."""
        if self._socket is not None:
            await self._socket.close(code=WSCloseCode.GOING_AWAY)
