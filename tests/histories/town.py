"""People with accounts on three platforms, rooms, screens, and workers around the real program.

The conversation, the use cases, the rules and the job that shows cards are the program's own. The
platforms are simulated, and so is the rendering of frames.
"""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from bot.app.account import erase
from bot.app.enrollment import enroll, inspect
from bot.app.messages import outbox
from bot.app.ports import Address, App, Claim, Message, WorkKind
from bot.app.requests import expire, render, scene_stills
from bot.chat.contract import Actor, Button, Command, Mention, Menu, Origin, Press, Reply
from bot.chat.conversation import Chat
from bot.core.agreement import AgreementText
from bot.core.clip import Clip
from bot.core.errors import Refusal, Temporary
from bot.core.ids import CameoId, ClipId, PersonId, RequestId
from bot.core.limits import Limits
from bot.core.place import PlaceKind
from bot.jobs import Job, JobContext, show_card
from bot.jobs._pace import EditPace
from render.isolation.child import Child
from render.marking.operator import Operator
from render.models.store import ModelStore
from tests.histories.backend import Backend, Clock
from tests.histories.screens import Board, Screens
from tests.support.world import Admins

Result = TypeVar("Result")
PLATFORMS = {"telegram": False, "discord": True, "web": True}
"""Whether each ignores a second post with the same nonce."""
AGREED = AgreementText("en", "You may draw me.")
LEASE = timedelta(seconds=30)
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Room:
    """A group. `members`: who is in it. `admins`: who administers it at first."""

    address: Address
    name: str
    members: frozenset[str]
    admins: frozenset[str]


def address(name: str, platform: str) -> Address:
    """The account of a human on a platform, which is also the number of their private chat."""
    return Address(platform, f"{platform}-{name}")


class Ids:
    """Counts, so that two towns with the same history give the same ids."""

    def __init__(self) -> None:
        self.given = 0

    def __call__(self) -> str:
        """The next id."""
        self.given += 1
        return f"{self.given:016x}"


@dataclass
class Town:
    """`rooms`: by name. `renders`: under way, with their claims. `unfinished`: claims on cards that
    a worker left when it died."""

    backend: Backend
    clock: Clock
    board: Board
    rooms: dict[str, Room]
    loop: asyncio.AbstractEventLoop
    ids: Ids = field(default_factory=Ids)
    random: Random = field(default_factory=lambda: Random(1))
    renders: list[tuple[Claim, render.RenderTask]] = field(default_factory=list)
    updates: int = 0
    admins: Admins = field(default_factory=Admins)

    def __post_init__(self) -> None:
        self.app = App(
            store=self.backend.store,
            files=self.backend.files,
            vault=self.backend.vault,
            wakeup=_Quiet(),
            now=self.clock,
            new_id=self.ids,
            random=self.random,
            limits=Limits(open_each=20, person=100, place=500, challenges=50),
            rights=dict.fromkeys(PLATFORMS, self.admins),
        )
        self.appoint_admins()
        self.start_processes()

    def appoint_admins(self) -> None:
        """Whoever administers a room at first."""
        self.admins.pairs = {
            (room.address.number, address(name, room.address.platform).number)
            for room in self.rooms.values()
            for name in room.admins
        }

    def is_admin(self, name: str, room: Room) -> bool:
        """Whether somebody administers a room now."""
        account = address(name, room.address.platform)
        return (room.address.number, account.number) in self.admins.pairs

    def start_processes(self) -> None:
        """A new chat process and a new worker: nothing of the old ones is left but the store."""
        self.chat = Chat(self.app, "http://127.0.0.1:8080")
        surfaces = {name: Screens(self.board, name, once) for name, once in PLATFORMS.items()}
        self.jobs = JobContext(
            app=self.app,
            surfaces=surfaces,
            models=ModelStore(Path("/nonexistent")),
            operator=_no_operator,
            child=Child(),
            public_url="http://127.0.0.1:8080",
            command_name="cameo",
            pace=EditPace(lambda: self.clock.now.timestamp()),
        )
        self.renders = []

    def do(self, work: Coroutine[Any, Any, Result]) -> Result:
        """Runs it to its end."""
        return self.loop.run_until_complete(work)

    # What people do.

    def origin(self, by: str, platform: str, room: str) -> Origin:
        """Where somebody acts. `room`: "" for their private chat."""
        if not room:
            return Origin(address(by, platform), PlaceKind.PRIVATE, by)
        there = self.rooms[room]
        return Origin(there.address, PlaceKind.GROUP, there.name)

    def command(
        self, by: str, platform: str, room: str, name: str, *parts: str | Mention, **options: str
    ) -> Reply:
        """Somebody types a command."""
        self.updates += 1
        actor = Actor(address(by, platform), by, "en")
        origin = self.origin(by, platform, room)
        command = Command(actor, origin, name, parts, str(self.updates), options)
        return self.do(self.chat.handle_command(command))

    def build_press(
        self, by: str, platform: str, room: str, verb: str, token: str, value: str = ""
    ) -> Press:
        """A press that was not handed over yet."""
        self.updates += 1
        actor = Actor(address(by, platform), by, "en")
        origin = self.origin(by, platform, room)
        return Press(actor, origin, verb, token, value, str(self.updates))

    def press(self, press: Press) -> Reply:
        """Hands over a press."""
        return self.do(self.chat.handle_press(press))

    def control(self, press: Press) -> Button | Menu | Reply:
        """What a platform asks before it opens a form or a question."""
        return self.do(self.chat.get_control(press))

    def find_reacted(self, to: Address, handle: str) -> Message | None:
        """The message that a reaction names, as Telegram's edge finds it."""
        return self.do(outbox.find_by_handle(self.app, to, handle))

    def open_capture(self, token: str) -> str:
        """Opens the capture page; the browser's secret."""
        return self.do(enroll.open_link(self.app, token, None)).secret

    def upload(self, token: str, secret: str) -> bool:
        """Sends a clip for an enrollment. False when it is refused."""
        try:
            self.do(enroll.receive(self.app, token, secret, b"clip", AGREED))
        except Refusal:
            return False
        return True

    def upload_and_die(self, token: str, secret: str) -> None:
        """The process dies between storing the clip and recording it."""
        dying: Any = _Dying(self.backend.store)
        with suppress(_Death, Refusal):
            self.do(enroll.receive(replace(self.app, store=dying), token, secret, b"", AGREED))

    # What workers do.

    def waiting(self, kind: WorkKind) -> list[str]:
        """Subjects of work that is due."""
        return self.do(self.backend.claims.list_waiting(kind, self.clock.now))

    def show(self, message: str, dies: bool = False) -> None:
        """A worker brings one card up to date. `dies`: before it records that it did."""
        self.do(self._show(message, dies))

    def show_all(self, rounds: int = 6) -> None:
        """Workers bring everything up to date."""
        self.do(self._show_all(rounds))

    async def _show_all(self, rounds: int) -> None:
        for _ in range(rounds):
            todo = await self.backend.claims.list_waiting(WorkKind.SHOW, self.clock.now)
            if not todo:
                return
            for message in todo:
                await self._show(message)
            self.clock.now += timedelta(seconds=3)

    async def _show(self, message: str, dies: bool = False) -> None:
        claims, now = self.backend.claims, self.clock.now
        claim = await claims.claim(WorkKind.SHOW, message, LEASE, now)
        if claim is None:
            return
        job = Job(self.jobs, message, claim.epoch)
        try:
            await show_card.run(job)
        except Temporary as error:
            await claims.give_back(claim, now + timedelta(seconds=error.retry_after))
        else:
            if not dies:
                await claims.finish(claim, now)

    def begin_render(self, request: str) -> render.RenderTask | None:
        """A worker takes a request."""
        return self.do(self._begin_render(request))

    async def _begin_render(self, request: str) -> render.RenderTask | None:
        claims, now = self.backend.claims, self.clock.now
        claim = await claims.claim(WorkKind.RENDER, request, LEASE, now)
        if claim is None:
            return None
        task = await render.start(self.app, RequestId(request), claim.epoch)
        if task is None:
            await claims.finish(claim, now)
        else:
            self.renders.append((claim, task))
        return task

    def end_render(self, which: int, fails: bool = False) -> tuple[render.RenderTask, str] | None:
        """A worker is done with a render. Returns it and the file of its clip, "" when that was not
        wanted or failed; None when a key is gone."""
        claim, task = self.renders.pop(which)
        return self.do(self._end_render(claim, task, fails))

    async def _end_render(
        self, claim: Claim, task: render.RenderTask, fails: bool
    ) -> tuple[render.RenderTask, str] | None:
        request, now = task.request.id, self.clock.now
        if fails:
            await render.fail(self.app, request, claim.epoch, "render-failed")
            await self.backend.claims.finish(claim, now)
            return task, ""
        name = f"clips/{request}.{claim.epoch}"
        try:
            await self.app.files.write(name, task.owners, b"clip")
        except LookupError:
            return None
        clip = Clip(
            ClipId(self.ids()[-8:].upper()),
            request,
            name,
            task.owners,
            now,
            "studio",
            task.request.scene.seconds,
            (1280, 720),
            secret="s",
            salt="t",
        )
        is_wanted = await render.finish(self.app, request, claim.epoch, clip)
        if not is_wanted:
            await self.app.files.remove(name)
        await self.backend.claims.finish(claim, now)
        return task, name if is_wanted else ""

    def tidy(self) -> None:
        """Workers let expire what is due, erase files and keys, draw stills and send what is told
        daily."""
        self.do(self._tidy())

    async def _tidy(self) -> None:
        claims = self.backend.claims
        await claims.release_expired(self.clock.now)
        for kind in (
            WorkKind.EXPIRE_REQUEST,
            WorkKind.EXPIRE_CAMEO,
            WorkKind.ERASE,
            WorkKind.FORGET,
            WorkKind.PURGE,
            WorkKind.NOTICES,
            WorkKind.STILL,
        ):
            for subject in await claims.list_waiting(kind, self.clock.now):
                claim = await claims.claim(kind, subject, LEASE, self.clock.now)
                if claim is not None:
                    await self._tidy_up(kind, subject)
                    await claims.finish(claim, self.clock.now)

    async def _tidy_up(self, kind: WorkKind, subject: str) -> None:
        match kind:
            case WorkKind.EXPIRE_REQUEST:
                await expire.expire_request(self.app, RequestId(subject))
            case WorkKind.EXPIRE_CAMEO:
                await expire.expire_cameo(self.app, CameoId(subject))
            case WorkKind.ERASE:
                await erase.erase_file(self.app, subject)
            case WorkKind.FORGET:
                await erase.erase_key(self.app, PersonId(subject))
            case WorkKind.PURGE:
                await erase.purge(self.app)
            case WorkKind.NOTICES:
                await expire.post_daily_notice(self.app, PersonId(subject))
            case WorkKind.STILL:
                await self._draw_still(subject)

    async def _draw_still(self, subject: str) -> None:
        request = await scene_stills.find_wanted(self.app, RequestId(subject))
        if request is not None:
            name = scene_stills.file_name(request)
            await self.app.files.write(name, [request.asker], b"still")
            if not await scene_stills.finish(self.app, request.id, request.scene):
                await self.app.files.remove(name)

    def inspect(self, accepts: bool) -> list[CameoId]:
        """Workers inspect the clips of enrollments; which cameos are active now."""
        return self.do(self._inspect(accepts))

    async def _inspect(self, accepts: bool) -> list[CameoId]:
        claims, accepted = self.backend.claims, []
        for subject in await claims.list_waiting(WorkKind.INSPECT, self.clock.now):
            claim = await claims.claim(WorkKind.INSPECT, subject, LEASE, self.clock.now)
            assert claim is not None
            cameo = await inspect.start(self.app, CameoId(subject), claim.epoch)
            if cameo is not None:
                for folder in ("kits", "stills"):
                    await self.app.files.write(f"{folder}/{cameo.id}", [cameo.owner], b"kit")
                before = await inspect.find_before(self.app, cameo.owner)
                same = None if before is None else before.id  # people keep their faces here
                await inspect.finish(self.app, cameo.id, claim.epoch, accepts, (), same)
                accepted += [cameo.id] if accepts else []
            await claims.finish(claim, self.clock.now)
        return accepted


class _Quiet:
    async def notify(self) -> None:
        """The town's workers look for work by themselves."""


class _Death(Exception):
    pass


class _Dying:
    """A store of a process that dies as soon as it begins to write."""

    def __init__(self, store: Any) -> None:
        self._store = store

    def begin(self) -> Any:
        raise _Death

    def read(self) -> Any:
        return self._store.read()


def _no_operator() -> Operator:
    raise AssertionError("showing a card signs nothing")
