"""The sample cast: people who do not mind, so that one person alone can try everything.

They enroll like anybody, with a clip that answers their own challenge, and they answer the cards
in their private rooms by pressing buttons, a few seconds later.
"""

import asyncio
import logging
import secrets
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.app.account import policy
from bot.app.enrollment import enroll
from bot.app.messages.view_models import RequestStage
from bot.app.people import register
from bot.app.ports import Address, App
from bot.chat.contract import Actor, Origin, Press
from bot.chat.conversation import Chat
from bot.core.cameo import Challenge
from bot.core.errors import WalkOnError
from bot.core.person import Person, PlaceKind
from bot.core.policy import Audience
from bot.platforms.web.change_feed import ChangeFeed
from bot.platforms.web.surface import WebSurface
from render.contract.errors import RenderError
from render.contract.renderer import Cancelled, Progress
from render.isolation.child import Child
from render.sample_people.answer_clip import write_sample
from storage.web_rooms import (
    GROUP,
    Account,
    Message,
    Rooms,
)

_log = logging.getLogger(__name__)

_YES = ("allow", "post")
"""Verbs of the buttons that say yes: to a scene, and to the finished clip."""
THINK_SECONDS = 2.5
"""Seconds until somebody presses a button: a person would read first."""
_LOOKS = 0.5
"""Seconds between looks at an inspection."""
_FILM_SECONDS, _FILM_MEMORY_MB = 240.0, 1500
_MOST_PRESSES = 4
"""Of one card, whatever it comes back with."""
_FILMED = 0.6
"""Share of an enrollment that is done with the clip; the rest is its inspection."""


@dataclass(frozen=True)
class SamplePerson:
    """One of them. `suggests`: whether they have an idea of their own the first time. `hello`: what
    they say when they have enrolled, by language."""

    name: str
    suggests: bool
    hello: Mapping[str, str]


CAST = {
    "sunny": SamplePerson(
        "Sunny",
        suggests=False,
        hello={
            "en": "Hi, Sunny here! Put me in anything. I nearly always say yes.",
            "ko": "안녕, 나 써니야! 어디든 불러 줘. 웬만하면 좋다고 할게.",
        },
    ),
    "river": SamplePerson(
        "River",
        suggests=True,
        hello={
            "en": "River. I'm in too, but I may have an idea of my own first.",
            "ko": "난 리버. 나도 할래. 근데 내 생각부터 말할지도 몰라.",
        },
    ),
}


class SampleCast:
    """Everybody of the cast who is here, and how far they are. `changes`: counts what is told."""

    def __init__(
        self,
        app: App,
        chat: Chat,
        rooms: Rooms,
        tail: ChangeFeed,
        models: Path,
        thinks: float = THINK_SECONDS,
    ) -> None:
        self._app = app
        self._chat = chat
        self._rooms = rooms
        self._tail = tail
        self._models = models
        self._thinks = thinks
        self._wanted = asyncio.Event()
        self._language = "en"
        self._here: dict[str, dict[str, Any]] = {}
        self.changes = 0

    def invite(self, language: str) -> None:
        """They join the group and speak this language. Those who are here already stay."""
        self._language = language
        self._wanted.set()

    def list_people(self) -> list[dict[str, Any]]:
        """Who is here: sample, name, progress 0-1, and stage: waiting, filming, checking, ready,
        failed."""
        return list(self._here.values())

    async def run(self) -> None:
        """Plays everybody until it is cancelled."""
        async with asyncio.TaskGroup() as group:
            for account in await self._rooms.accounts():
                if account.sample in CAST:
                    group.create_task(self._play(account))
            while True:
                await self._wanted.wait()
                self._wanted.clear()
                for sample in CAST:
                    if self._here.get(sample, {}).get("stage", "failed") == "failed":
                        group.create_task(self._play(await self._arrive(sample)))

    async def _arrive(self, sample: str) -> Account:
        name = CAST[sample].name
        self._tell(sample, name, "waiting")
        while True:
            new = Account(secrets.token_hex(8), name, self._language, sample)
            account = await self._rooms.sign_in(new, self._app.now())
            if account.sample == sample:
                self._tail.check_now()
                return account
            name += " (sample)"  # somebody else is called that

    def _tell(self, sample: str, name: str, stage: str, progress: float = 0.0) -> None:
        told = {"sample": sample, "name": name, "stage": stage, "progress": round(progress, 2)}
        if self._here.get(sample) != told:
            self._here[sample] = told
            self.changes += 1
            self._tail.notify()

    async def _play(self, account: Account) -> None:
        self._tell(account.sample, account.name, "waiting")
        try:
            person = await register(self._app, _address(account), account.name, account.language)
            shown = await policy.show(self._app, person.id)
            if shown.policy is None:
                await self._enroll(account, person)
        except (WalkOnError, RenderError) as error:
            _log.warning("%s of the sample cast could not enroll: %r", account.name, error)
            self._tell(account.sample, account.name, "failed")
            return
        self._tell(account.sample, account.name, "ready", 1.0)
        await self._greet(account)
        await self._answer_all(account)

    async def _greet(self, account: Account) -> None:
        text = CAST[account.sample].hello[account.language]
        await self._rooms.add(
            secrets.token_hex(8),
            GROUP,
            f"{account.id}:hello",  # once
            self._app.now(),
            author=account.id,
            parts=[{"text": text}],
        )
        self._tail.check_now()

    async def _enroll(self, account: Account, person: Person) -> None:
        link = await enroll.begin(self._app, person.id)
        opened = await enroll.open_link(self._app, link.token, None)
        challenge = opened.cameo.challenge
        loop = asyncio.get_running_loop()

        def filmed(share: float) -> None:
            told = (account.sample, account.name, "filming", share * _FILMED)
            loop.call_soon_threadsafe(self._tell, *told)

        self._tell(account.sample, account.name, "filming")
        given_up = threading.Event()
        try:
            clip = await asyncio.to_thread(
                _film, account.sample, challenge, self._models, filmed, given_up.is_set
            )
        finally:
            given_up.set()
        await enroll.receive(self._app, link.token, opened.secret, clip, adult=True)
        self._tell(account.sample, account.name, "checking", _FILMED)
        while (seen := await enroll.get_status(self._app, link.token, opened.secret)).stage is (
            RequestStage.CHECKING
        ):
            await asyncio.sleep(_LOOKS)
        if seen.stage is not RequestStage.DONE:
            raise WalkOnError(f"their clip was {seen.stage}: {seen.cameo.problem}")
        await policy.change(self._app, person.id, audience=Audience.EVERYONE)

    async def _answer_all(self, account: Account) -> None:
        """Answers what stands in their private room, and whatever comes."""
        since, presses = 0, Counter[str]()
        idea = CAST[account.sample].suggests
        with self._tail.subscribe() as changed:
            while True:
                version = await self._rooms.changes(account.id, since)
                since = version.since
                for message in version.messages:
                    if _yes(message) is None or presses[message.id] >= _MOST_PRESSES:
                        continue
                    presses[message.id] += 1
                    await asyncio.sleep(self._thinks)
                    if await self._answer(account, message.id, idea):
                        idea = False
                await changed.wait()
                changed.clear()

    async def _answer(self, account: Account, asked: str, idea: bool) -> bool:
        """Presses what they would press; whether it was an idea of their own."""
        message = await self._rooms.message(asked)  # as it is now
        button = None if message is None else _yes(message)
        if message is None or button is None or message.room != account.id:
            return False
        field, value = _suggest(message), ""
        if idea and field is not None:
            value = _better(field["field"]["text"])
        if value and field is not None:
            button = field
        press = Press(
            actor=Actor(_address(account), account.name, account.language),
            origin=Origin(_address(account), PlaceKind.PRIVATE, "Walk-On"),
            verb=button["verb"],
            token=button["token"],
            value=value,
            # Another server that plays them as well presses the same button only once.
            update=f"{account.id}:{message.id}:{message.change}",
        )
        await self._chat.handle_press(press)
        self._tail.check_now()
        return bool(value)


def _address(account: Account) -> Address:
    return Address(WebSurface.platform, account.id)


def _buttons(message: Message) -> Iterator[dict[str, Any]]:
    if message.card is not None:
        for row in message.card["rows"]:
            yield from row


def _yes(message: Message) -> dict[str, Any] | None:
    """The button that says yes; None while a suggestion of theirs waits for the asker."""
    field = _suggest(message)
    # The field holds the suggestion while there is one, else the scene that the card quotes.
    if field and message.card and field["field"]["text"] not in message.card["lines"][0]:
        return None
    return next((one for one in _buttons(message) if one["verb"] in _YES), None)


def _suggest(message: Message) -> dict[str, Any] | None:
    """The button that takes another prompt, which has theirs in it."""
    return next((one for one in _buttons(message) if one["verb"] == "suggest"), None)


def _better(prompt: str) -> str:
    """Everything looks better at night; "" when it is night already."""
    if "night" in prompt.lower() or "밤" in prompt:
        return ""
    korean = any("가" <= letter <= "힣" for letter in prompt)
    return f"밤에 {prompt}" if korean else f"{prompt.rstrip(' .!')} at night"


def _film(
    sample: str, challenge: Challenge, models: Path, told: Progress, given_up: Cancelled
) -> bytes:
    with tempfile.TemporaryDirectory(prefix="walkon-") as folder, Child() as child:
        out = Path(folder) / "clip.mp4"
        child.call(
            write_sample,
            sample,
            challenge.digits,
            challenge.turns,
            models,
            out,
            seconds=_FILM_SECONDS,
            memory_mb=_FILM_MEMORY_MB,
            on_progress=told,
            cancelled=given_up,
        )
        return out.read_bytes()
