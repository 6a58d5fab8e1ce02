"""A small world to live in: a real store, vault and files, a clock that tests move, people with
cameos, and workers that do one thing at a time."""

import atexit
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import event, or_, select

from bot.app import people, places
from bot.app.delivery import deliver
from bot.app.file_names import clip as clip_file
from bot.app.messages.view_models import RequestView, ViewModel
from bot.app.ports import Address, App, Claim, Message, MessageKind, Rights, WorkKind
from bot.app.requests import ask, expire, render
from bot.core.cameo import Cameo, CameoState, draw_challenge
from bot.core.clip import Clip
from bot.core.ids import CameoId, ClipId, PersonId, PlaceId, RequestId
from bot.core.limits import Limits
from bot.core.place import PlaceKind
from bot.core.policy import Audience, Policy, ReviewPolicy
from bot.core.request import Request
from storage.database.tables import work
from storage.files.objects import open_objects
from storage.files.sealed_files import SealedFiles
from storage.files.vault import KeyVault, open_vault
from storage.store import SqlStore, open_store
from storage.work_queue.claims import SqlClaims

LEASE = timedelta(seconds=30)


class Quiet:
    """Wakes nobody: tests look at the work themselves."""

    async def notify(self) -> None:
        """Does nothing."""


class Admins:
    """Who administers what: pairs of numbers, of a place and an account. `failure`: what is raised
    when somebody asks. `asked`: how often somebody did."""

    def __init__(self) -> None:
        self.pairs: set[tuple[str, str]] = set()
        self.failure: Exception | None = None
        self.asked = 0

    async def is_admin(self, place: Address, account: Address) -> bool:
        """See `bot.app.ports.Rights`."""
        self.asked += 1
        if self.failure is not None:
            raise self.failure
        return (place.number, account.number) in self.pairs


@dataclass
class World:
    """`screen`: what stands where, by message handle, as the last show of it left it. `admins`: of
    the places here. `rights`: where tests put a platform's own."""

    app: App
    store: SqlStore
    vault: KeyVault
    claims: SqlClaims
    now: datetime
    screen: dict[str, tuple[Message, ViewModel]] = field(default_factory=dict)
    frames: list[tuple[RequestId, str]] = field(default_factory=list)
    """Request and scene of everything that was ever rendered."""
    posts: int = 0
    numbers: int = 0
    admins: Admins = field(default_factory=Admins)
    rights: dict[str, Rights] = field(default_factory=dict)

    def later(self, by: timedelta) -> None:
        """Time passes."""
        self.now += by

    async def person(self, name: str, cameo: bool = True, **policy: object) -> PersonId:
        """Somebody with an active cameo that everyone may ask for and nobody has to review."""
        self.numbers += 1
        address = Address("web", f"p{self.numbers}")
        met = await people.register(self.app, address, name, "en")
        if cameo:
            await self.cameo(met.id, **policy)
        return met.id

    async def cameo(self, owner: PersonId, **policy: object) -> Cameo:
        """An active cameo."""
        rules: dict[str, object] = {"audience": Audience.EVERYONE, "review": ReviewPolicy.NEVER}
        made = Cameo(
            CameoId(self.app.new_id()),
            owner,
            draw_challenge(self.app.random),
            replace(Policy(owner), **(rules | policy)),
            self.now,
            CameoState.ACTIVE,
        )
        async with self.store.begin() as t:
            await t.cameos.save(made)
        for folder, content in (("kits", b"kit of "), ("stills", b"still of ")):
            await self.app.files.write(f"{folder}/{made.id}", [owner], content + owner.encode())
        return made

    async def place(self, name: str = "Friday") -> PlaceId:
        """A group."""
        self.numbers += 1
        address = Address("web", f"g{self.numbers}")
        return (await places.register(self.app, address, PlaceKind.GROUP, name)).id

    async def appoint(self, person: PersonId, place: PlaceId) -> None:
        """A person administers a place from now on."""
        self.admins.pairs.add(await self._admin_pair(person, place))

    async def dismiss(self, person: PersonId, place: PlaceId) -> None:
        """And no longer."""
        self.admins.pairs.discard(await self._admin_pair(person, place))

    async def _admin_pair(self, person: PersonId, place: PlaceId) -> tuple[str, str]:
        async with self.store.read() as t:
            address = await t.places.get_address(place)
            accounts = await t.people.list_accounts(person)
        numbers = [each.number for _, each in accounts if each.platform == address.platform]
        return address.number, numbers[0]

    async def ask(
        self, asker: PersonId, place: PlaceId, *cast: PersonId, prompt: str = ""
    ) -> Request:
        """A request; the prompt names everybody in it. The asker is seen in the place."""
        await places.record_presence(self.app, place, asker)
        letters = " and ".join(f"{{{letter}}}" for letter in "ABCD"[: len(cast)])
        return await ask.ask(self.app, asker, place, prompt or f"{letters} surf a wave", cast)

    async def request(self, request: RequestId) -> Request:
        """As it is stored."""
        async with self.store.read() as t:
            found = await t.requests.get(request)
        assert found is not None
        return found

    async def waiting(self, kind: WorkKind) -> list[str]:
        """Subjects of work that can be taken now."""
        return await list_waiting(self.store, kind, self.now)

    async def claim(self, kind: WorkKind, subject: str) -> Claim | None:
        """A worker takes it."""
        taken = await self.claims.claim([(kind, subject)], LEASE, self.now)
        return taken.get((kind, subject))

    async def finish(self, claim: Claim) -> None:
        """A worker is done with it."""
        await self.claims.finish([claim], self.now)

    async def begin_render(self, request: RequestId) -> tuple[Claim, render.RenderTask | None]:
        """A worker takes a request and begins."""
        claim = await self.claim(WorkKind.RENDER, request)
        assert claim is not None
        begun = await render.start(self.app, request, claim.epoch)
        if begun is not None:
            self.frames.append((request, begun.request.scene.digest()))
        return claim, begun

    async def end_render(
        self, claim: Claim, begun: render.RenderTask, notes: tuple[str, ...] = ()
    ) -> bool:
        """It is done; whether its clip was wanted. `notes`: what it lacks."""
        request = begun.request.id
        name = clip_file(request, claim.epoch)
        await self.app.files.write(name, begun.owners, b"clip")
        clip = Clip(
            ClipId(self.app.new_id()[-8:].upper()),
            request,
            name,
            begun.owners,
            self.now,
            "studio",
            6.0,
            (1280, 720),
            secret="s",
            salt="t",
            notes=notes,
        )
        wanted = await render.finish(self.app, request, claim.epoch, clip)
        if not wanted:
            await self.app.files.remove(name)
        await self.finish(claim)
        return wanted

    async def render(self, request: RequestId) -> bool:
        """All of it."""
        claim, begun = await self.begin_render(request)
        if begun is None:
            await self.finish(claim)
            return False
        return await self.end_render(claim, begun)

    async def show(self, view: str) -> None:
        """A chat worker brings one message up to date."""
        claim = await self.claim(WorkKind.SHOW, view)
        if claim is None:
            return
        begun = await deliver.begin(self.app, view, claim.epoch)
        if begun is not None:
            await self.put_up(begun)
        await self.finish(claim)

    async def put_up(self, begun: deliver.Delivery) -> None:
        """What the platform does."""
        message = begun.message.handle
        if begun.view_model is None:
            if message is not None:
                self.screen.pop(message, None)
            await deliver.record_delivered(self.app, begun, None, "")
            return
        if message is None:
            if not await deliver.begin_post(self.app, begun):
                return
            message = f"m-{begun.message.id}"
            self.posts += message not in self.screen
            # The platform absorbs a repeated post, whatever the card; the job edits it then.
            assert message not in self.screen or begun.message.is_posting
        self.screen[message] = (begun.message, begun.view_model)
        await deliver.record_delivered(self.app, begun, message, "shown")

    async def show_all(self) -> None:
        """Until nothing is to be shown any more."""
        while todo := await self.waiting(WorkKind.SHOW):
            for view in todo:
                await self.show(view)

    async def tidy(self) -> None:
        """Workers erase, draw nothing, and let expire what is due."""
        for name in await self.waiting(WorkKind.ERASE):
            await self.app.files.remove(name)
            claim = await self.claim(WorkKind.ERASE, name)
            if claim is not None:
                await self.finish(claim)
        for request in await self.waiting(WorkKind.EXPIRE_REQUEST):
            claim = await self.claim(WorkKind.EXPIRE_REQUEST, request)
            await expire.expire_request(self.app, RequestId(request))
            if claim is not None:
                await self.finish(claim)

    async def live(self) -> None:
        """Everything that can be done now is done."""
        for request in await self.waiting(WorkKind.RENDER):
            await self.render(RequestId(request))
        await self.tidy()
        await self.show_all()

    def seen(self, kind: MessageKind, subject: str, person: PersonId | None = None) -> ViewModel:
        """What a message shows."""
        for view, what in self.screen.values():
            if view.kind is kind and view.subject == subject and view.person == person:
                return what
        raise AssertionError(f"no {kind} of {subject} for {person}")

    def in_place(self, request: RequestId) -> RequestView:
        """What the conversation sees of a request."""
        what = self.seen(MessageKind.REQUEST, request)
        assert isinstance(what, RequestView)
        return what


async def list_waiting(store: SqlStore, kind: WorkKind, now: datetime) -> list[str]:
    """Subjects of work in a database that can be taken now."""
    due = or_(work.c.not_before.is_(None), work.c.not_before <= now)
    ready = select(work.c.subject).where(work.c.kind == kind, work.c.state == "waiting", due)
    async with store.engine.connect() as connection:
        return sorted((await connection.execute(ready)).scalars())


_made: list[Path] = []


async def _empty_database() -> Path:
    """Migrated once for all worlds of this process."""
    if not _made:
        folder = Path(tempfile.mkdtemp(prefix="walkon-empty-"))
        atexit.register(shutil.rmtree, folder)
        store = await open_store(f"sqlite:///{folder / 'empty.db'}")
        await store.close()
        _made.append(folder / "empty.db")
    return _made[0]


async def hurry(store: SqlStore) -> None:
    """Makes a new store of SQLite fast: the tests of it do not pull the plug."""
    await store.engine.dispose()
    event.listen(store.engine.sync_engine, "connect", _hurry)


def _hurry(connection: Any, _: object) -> None:
    connection.execute("PRAGMA synchronous = OFF")


@asynccontextmanager
async def world(folder: Path, url: str | None = None) -> AsyncIterator[World]:
    """A fresh one in an empty folder, or in the empty database at `url`."""
    clock = Clock(datetime(2026, 5, 1, 12, tzinfo=UTC))
    if url is None:
        shutil.copy(await _empty_database(), folder / "walkon.db")
    store = await open_store(url or f"sqlite:///{folder / 'walkon.db'}", clock)
    if url is None:
        await hurry(store)
    vault = await open_vault(f"sqlite:///{folder / 'keys.db'}", b"m" * 32)
    admins = Admins()
    rights: dict[str, Rights] = {"web": admins}
    app = App(
        store=store,
        files=SealedFiles(open_objects(str(folder / "objects")), vault),
        vault=vault,
        wakeup=Quiet(),
        now=clock,
        new_id=_ids(),
        random=Random(1),
        limits=Limits(open_each=100, person=1000, place=1000),
        rights=rights,
    )
    made = World(
        app, store, vault, SqlClaims(store.engine), clock.now, admins=admins, rights=rights
    )
    clock.world = made
    try:
        yield made
    finally:
        await store.close()
        await vault.close()


@dataclass
class Clock:
    """Tells the world's time."""

    now: datetime
    world: World | None = None

    def __call__(self) -> datetime:
        """Now."""
        return self.now if self.world is None else self.world.now


def _ids() -> Callable[[], str]:
    given = iter(range(1, 2**40))
    return lambda: f"{next(given):016x}"
