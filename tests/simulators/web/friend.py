"""Somebody in the group chat: one window of the real page's protocol, over a real WebSocket."""

import asyncio
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

import aiohttp

from tests.support.patience import PATIENCE_SECONDS

Card = dict[str, Any]
"""Seconds until a story counts as stuck: renders on a busy machine are slow."""


class SignedOut(Exception):
    """The session ended while this window waited for something else."""


@dataclass
class Message:
    """A message as the window has it."""

    id: str
    room: str
    card: Card | None
    gone: bool
    text: str


@dataclass
class Friend:
    """A window that signed in as `name`. Use it in an `async with`."""

    url: str
    name: str
    language: str = "en"
    token: str = ""
    secret: str = ""
    id: str = ""
    has_secret: bool = False
    rooms: dict[str, Card] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    messages: dict[str, Message] = field(default_factory=dict)
    signed_out: bool = False
    _replies: dict[str, Card] = field(default_factory=dict)
    _numbers: "itertools.count[int]" = field(
        default_factory=lambda: itertools.count(time.time_ns())
    )

    async def __aenter__(self) -> Self:
        self._http = aiohttp.ClientSession()
        self._socket = await self._http.ws_connect(f"{self.url}/ws", origin=self.url)
        hello = {"name": self.name, "language": self.language, "token": self.token}
        hello |= {"secret": self.secret} if self.secret else {}
        await self._socket.send_json(hello)
        await self._until(lambda: bool(self.id), "to be welcomed")
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._socket.close()
        await self._http.close()

    @property
    def group(self) -> str:
        """The room that everybody is in."""
        return next(room for room, about in self.rooms.items() if about["everybody"])

    @property
    def private(self) -> str:
        """Their conversation with Walk-On."""
        return next(room for room, about in self.rooms.items() if about["kind"] == "private")

    async def mention(self, name: str) -> Card:
        """Somebody named in a text, once the page knows them."""
        await self._until(lambda: name in self.people.values(), f"to see {name}")
        found = next(who for who, called in self.people.items() if called == name)
        return {"mention": found}

    async def protect(self, secret: str, current: str = "") -> str:
        """Gives the name a secret; what is wrong with it, or ""."""
        answer = await self._do("secret", secret=secret, current=current)
        if not answer["refused"]:
            self.secret, self.has_secret = secret, True
        return str(answer["refused"])

    async def sign_out(self, everywhere: bool = False) -> None:
        """Ends this session, or all of them."""
        await self._socket.send_json({"do": "sign-out", "everywhere": everywhere})

    async def make_room(self, name: str, *people: str) -> str:
        """A new group with these people; its id."""
        known = [(await self.mention(one))["mention"] for one in people]
        answer = await self._do("room", name=name, people=known)
        await self._until(lambda: answer["room"] in self.rooms, f"to be in {name}")
        return str(answer["room"])

    async def command(self, name: str, *parts: str | Card, room: str = "") -> Card:
        """Types a command; the reply, which only they see."""
        said = [{"text": part} if isinstance(part, str) else part for part in parts]
        return await self._do("command", room=room or self.group, name=name, parts=said)

    async def press(self, card: Card, verb: str, value: str = "", room: str = "") -> Card:
        """Presses the button, or uses the menu, whose verb begins so; the reply."""
        found = next((one for one in pressable(card) if one["verb"].startswith(verb)), None)
        assert found is not None, f"no {verb} among {[one['verb'] for one in pressable(card)]}"
        return await self._do(
            "press",
            room=room or self.private,
            verb=found["verb"],
            token=found["token"],
            value=value,
        )

    async def card(self, room: str, fits: Callable[[Card], bool], what: str) -> Message:
        """The newest message in a room whose card fits, once there is one."""

        def found() -> Message | None:
            there = [one for one in self.messages.values() if one.room == room and one.card]
            return next((one for one in reversed(there) if fits(one.card or {})), None)

        await self._until(lambda: found() is not None, what)
        message = found()
        assert message is not None
        return message

    async def until_signed_out(self) -> None:
        """Waits until the server says that this window's session ended."""
        await self._until(lambda: self.signed_out, "to be signed out")

    async def say(self, *parts: str | Card) -> None:
        """Writes into the group."""
        said = [{"text": part} if isinstance(part, str) else part for part in parts]
        await self._do("say", room=self.group, parts=said)

    async def until_gone(self, message: str) -> None:
        """Waits until a message was taken away, or all of them because the session ended."""

        def is_gone() -> bool:
            return self.signed_out or self.messages[message].gone

        await self._until(is_gone, "the message to be taken away")

    async def fetch(self, url: str) -> tuple[int, bytes]:
        """Status and content of something on the page, such as a clip."""
        async with self._http.get(self.url + url) as answer:
            return answer.status, await answer.read()

    async def listen(self, seconds: float) -> None:
        """Hears what is said for a while."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                await self._hear(left)
            except TimeoutError:
                return

    async def _do(self, what: str, **said: object) -> Card:
        number = str(next(self._numbers))
        await self._socket.send_json({"do": what, "id": number, **said})
        await self._until(lambda: number in self._replies, f"an answer to {what}")
        return self._replies.pop(number)

    async def _until(self, true: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not true():
            left = end - time.monotonic()
            cards = [one.card["title"] for one in self.messages.values() if one.card]
            assert left > 0, f"{self.name} waited in vain {what}; cards: {cards}"
            try:
                await self._hear(left)
            except TimeoutError:
                continue
            except aiohttp.WSMessageTypeError as closed:
                if self.signed_out:
                    raise SignedOut(f"{self.name} waited {what}") from closed
                raise

    async def _hear(self, seconds: float) -> None:
        said = await asyncio.wait_for(self._socket.receive_json(), seconds)
        match said["is"]:
            case "welcome":
                self.token, self.id = said["token"], said["me"]["id"]
                self.has_secret = said["me"]["has_secret"]
                self._take(said)
            case "changes":
                self._take(said)
            case "reply" | "done" | "older":
                self._replies[str(said["id"])] = said
            case "signed-out" if self.id:
                self.signed_out = True
                self.messages.clear()
            case "refused" | "signed-out":
                raise AssertionError(f"{self.name} was not let in: {said}")

    def _take(self, said: Card) -> None:
        self.rooms |= {room["id"]: room for room in said["rooms"]}
        self.people |= {person["id"]: person["name"] for person in said["people"]}
        for one in said["messages"]:
            text = "".join(part.get("text", "") for part in one["parts"])
            self.messages.pop(one["id"], None)  # the newest change comes last
            self.messages[one["id"]] = Message(
                one["id"], one["room"], one["card"], one["gone"], text
            )


def pressable(card: Card) -> list[Card]:
    """Every button and menu of a card."""
    buttons = [button for row in card.get("rows", ()) for button in row]
    return [*buttons, *card.get("menus", ())]


def text(card: Card) -> str:
    """Everything a card says."""
    return "\n".join([card["title"], *card.get("lines", ())])
