"""A platform of the chaos run's own, over HTTP on loopback: it keeps what is posted and edited,
absorbs repeats and counts them."""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from random import Random
from typing import Any

import aiohttp
from aiohttp import web

from bot.app.ports import Address
from bot.chat.contract import Card
from bot.core.errors import Temporary

PLATFORM = "board"


@dataclass
class Board:
    """`cards`: what stands there now, by message. `renders`: (request, epoch, when it began)."""

    random: Random
    cards: dict[str, dict[str, Any]] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    renders: list[tuple[str, int, float]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def clips(self) -> Counter[str]:
        """How many messages show the clip of each request."""
        shown = Counter[str]()
        for card in self.cards.values():
            media = card["media"]
            if media and media["kind"] == "clip":
                shown[media["file"].removeprefix("clips/").partition(".")[0]] += 1
        return shown

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[str]:
        """Serves on a free port of this machine; its address."""
        app = web.Application(middlewares=[_lets_go])
        app.add_routes(
            [
                web.post("/post", self._post),
                web.post("/edit", self._edit),
                web.post("/remove", self._remove),
                web.post("/render", self._render),
            ]
        )
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        try:
            host, port = runner.addresses[0][:2]
            yield f"http://{host}:{port}"
        finally:
            await runner.cleanup()

    async def _post(self, request: web.Request) -> web.Response:
        await self._takes_time()
        said = await request.json()
        message = said["nonce"]
        self.counts["posts"] += 1
        if message in self.cards:
            self.counts["repeated posts absorbed"] += 1
        else:
            self.cards[message] = said["card"]
            self.places[message] = said["to"]
        await self._takes_time()
        return web.json_response({"message": message})

    async def _edit(self, request: web.Request) -> web.Response:
        await self._takes_time()
        said = await request.json()
        self.counts["edits"] += 1
        if self.cards.get(said["message"]) == said["card"]:
            self.counts["repeated edits absorbed"] += 1
        self.cards[said["message"]] = said["card"]
        await self._takes_time()
        return web.Response()

    async def _remove(self, request: web.Request) -> web.Response:
        said = await request.json()
        self.counts["removals"] += 1
        self.cards.pop(said["message"], None)
        return web.Response()

    async def _render(self, request: web.Request) -> web.Response:
        said = await request.json()
        self.renders.append((said["request"], said["epoch"], said["began"]))
        return web.Response()

    async def _takes_time(self) -> None:
        await asyncio.sleep(self.random.uniform(0.0, 0.01))


@web.middleware
async def _lets_go(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """A worker that was killed in the middle of a word has said nothing."""
    try:
        return await handler(request)
    except ConnectionError:
        return web.Response(status=400)


class BoardSurface:
    """Implements `bot.chat.contract.Surface` for workers."""

    platform = PLATFORM
    min_edit_seconds = 0.0
    posts_once = True

    def __init__(self, url: str) -> None:
        self._url = url

    async def post(self, to: Address, card: Card, nonce: str) -> str:
        """Posts; once more with the same nonce is the same message."""
        answer = await self._say("post", to=to.number, card=card, nonce=nonce)
        return str(json.loads(answer)["message"])

    async def edit(self, to: Address, message: str, card: Card) -> None:
        """Shows another card in its place."""
        await self._say("edit", message=message, card=card)

    async def remove(self, to: Address, message: str) -> bool:
        """Takes it away."""
        await self._say("remove", message=message)
        return True

    async def _say(self, what: str, card: Card | None = None, **also: str) -> str:
        said = {**also, "card": None if card is None else asdict(card)}
        try:
            async with (
                aiohttp.ClientSession() as session,
                session.post(f"{self._url}/{what}", json=said) as answer,
            ):
                answer.raise_for_status()
                return await answer.text()
        except aiohttp.ClientError as error:
            raise Temporary(str(error)) from error
