"""Plays the sample cast: people who say yes, so that one person alone can try everything.

They enroll as people do, with a clip that answers their own challenge. A few seconds after a
card arrives in their private room they press one of its buttons.
"""

import asyncio
import logging
import threading
from collections import Counter
from pathlib import Path
from typing import Any

from bot.app.account import policy, profile
from bot.app.enrollment import enroll
from bot.app.enrollment.capture_view import EnrollmentStage
from bot.app.people import register
from bot.app.ports import COMMON_GROUP, App, Rooms, WebAccount
from bot.chat.agreement_text import agreement_text
from bot.chat.contract import Actor, Origin, Press
from bot.chat.conversation import Chat
from bot.chat.words import Words
from bot.core.errors import WalkOnError
from bot.core.person import Person
from bot.core.place import PlaceKind
from bot.core.policy import Audience
from bot.platforms.web.change_feed import ChangeFeed
from bot.platforms.web.ids import new_id, to_address
from bot.platforms.web.sample_people import (
    CAST,
    film_clip,
    find_suggest_button,
    find_yes_button,
    suggest_prompt,
)
from render.contract.errors import RenderError

_log = logging.getLogger(__name__)

THINK_SECONDS = 2.5
"""How long a sample person waits before a press, as a reader would."""
_POLL_SECONDS = 0.5  # between two reads of the state of an inspection
_MAX_PRESSES = 4  # on one message, however often its card changes
_FILM_SHARE = 0.6  # of the progress of an enrollment; the rest is the inspection


class SampleCast:
    """The sample people who joined, and how far each of them is.

    `think_seconds`: how long they wait before they press a button. `version`: grows with every
    change of `list_people`.
    """

    def __init__(
        self,
        app: App,
        chat: Chat,
        rooms: Rooms,
        change_feed: ChangeFeed,
        models: Path,
        think_seconds: float = THINK_SECONDS,
    ) -> None:
        self._app = app
        self._chat = chat
        self._rooms = rooms
        self._change_feed = change_feed
        self._models = models
        self._think_seconds = think_seconds
        self._invited = asyncio.Event()
        self._language = "en"
        self._states: dict[str, dict[str, Any]] = {}
        self.version = 0

    def invite(self, language: str) -> None:
        """Makes those who have not joined yet join the group. `language`: of their messages."""
        self._language = language
        self._invited.set()

    def list_people(self) -> list[dict[str, Any]]:
        """Those who joined, each with sample, name, progress (0-1) and stage: waiting, filming,
        checking, ready or failed."""
        return list(self._states.values())

    async def run(self) -> None:
        """Plays all of them until it is cancelled."""
        async with asyncio.TaskGroup() as group:
            for account in await self._rooms.list_accounts():
                if account.sample in CAST:
                    group.create_task(self._play(account))
            while True:
                await self._invited.wait()
                self._invited.clear()
                for sample in CAST:
                    if self._states.get(sample, {}).get("stage", "failed") == "failed":
                        group.create_task(self._play(await self._join(sample)))

    async def _join(self, sample: str) -> WebAccount:
        name = CAST[sample].name
        self._set_state(sample, name, "waiting")
        while True:
            new = WebAccount(new_id(), name, self._language, sample)
            account = await self._rooms.sign_in(new, self._app.now())
            if account.sample == sample:
                self._change_feed.check_now()
                return account
            name += " (sample)"  # a person has that name

    def _set_state(self, sample: str, name: str, stage: str, progress: float = 0.0) -> None:
        state = {"sample": sample, "name": name, "stage": stage, "progress": round(progress, 2)}
        if self._states.get(sample) != state:
            self._states[sample] = state
            self.version += 1
            self._change_feed.notify()

    async def _play(self, account: WebAccount) -> None:
        self._set_state(account.sample, account.name, "waiting")
        try:
            person = await register(
                self._app, to_address(account.id), account.name, account.language
            )
            own_profile = await profile.load_overview(self._app, person.id)
            if own_profile.policy is None:
                await self._enroll(account, person)
        except (WalkOnError, RenderError) as error:
            _log.warning("%s of the sample cast could not enroll: %r", account.name, error)
            self._set_state(account.sample, account.name, "failed")
            return
        self._set_state(account.sample, account.name, "ready", 1.0)
        await self._greet(account)
        await self._answer_all(account)

    async def _greet(self, account: WebAccount) -> None:
        text = CAST[account.sample].hello[account.language]
        await self._rooms.add_message(
            new_id(),
            COMMON_GROUP,
            f"{account.id}:hello",  # the nonce: it is said once
            self._app.now(),
            author=account.id,
            parts=[{"text": text}],
        )
        self._change_feed.check_now()

    async def _enroll(self, account: WebAccount, person: Person) -> None:
        link = await enroll.begin(self._app, person.id)
        opened = await enroll.open_link(self._app, link.token, None)
        challenge = opened.cameo.challenge
        loop = asyncio.get_running_loop()

        def on_progress(share: float) -> None:
            state = (account.sample, account.name, "filming", share * _FILM_SHARE)
            loop.call_soon_threadsafe(self._set_state, *state)

        self._set_state(account.sample, account.name, "filming")
        cancelled = threading.Event()
        try:
            clip = await asyncio.to_thread(
                film_clip, account.sample, challenge, self._models, on_progress, cancelled.is_set
            )
        finally:
            cancelled.set()
        agreed = agreement_text(Words(account.language))
        await enroll.receive(self._app, link.token, opened.secret, clip, agreed)
        self._set_state(account.sample, account.name, "checking", _FILM_SHARE)
        while (view := await enroll.get_status(self._app, link.token, opened.secret)).stage is (
            EnrollmentStage.CHECKING
        ):
            await asyncio.sleep(_POLL_SECONDS)
        if view.stage is not EnrollmentStage.DONE:
            raise WalkOnError(f"their clip was {view.stage}: {view.cameo.problem}")
        await policy.change(self._app, person.id, audience=Audience.EVERYONE)

    async def _answer_all(self, account: WebAccount) -> None:
        """Answers the cards in their private room, also those that arrive later."""
        since, presses = 0, Counter[str]()
        may_suggest = CAST[account.sample].suggests
        with self._change_feed.subscribe() as changed:
            while True:
                changes = await self._rooms.list_changes(account.id, since)
                since = changes.since
                for message in changes.messages:
                    if find_yes_button(message) is None or presses[message.id] >= _MAX_PRESSES:
                        continue
                    presses[message.id] += 1
                    await asyncio.sleep(self._think_seconds)
                    if await self._answer(account, message.id, may_suggest):
                        may_suggest = False
                await changed.wait()
                changed.clear()

    async def _answer(self, account: WebAccount, message_id: str, may_suggest: bool) -> bool:
        """Presses the button that this person would press; True when it was a suggestion."""
        message = await self._rooms.get_message(message_id)  # it may have changed since
        button = None if message is None else find_yes_button(message)
        if message is None or button is None or message.room != account.id:
            return False
        field, value = find_suggest_button(message), ""
        if may_suggest and field is not None:
            value = suggest_prompt(field["field"]["text"])
        if value and field is not None:
            button = field
        press = Press(
            actor=Actor(to_address(account.id), account.name, account.language),
            origin=Origin(to_address(account.id), PlaceKind.PRIVATE, "Walk-On"),
            verb=button["verb"],
            token=button["token"],
            value=value,
            # Another server may play them too: the same press counts once.
            update=f"{account.id}:{message.id}:{message.change}",
        )
        await self._chat.handle_press(press)
        self._change_feed.check_now()
        return bool(value)
