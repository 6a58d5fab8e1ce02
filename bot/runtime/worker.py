"""A worker: takes the jobs of one queue from Redis, claims them in SQL, does and finishes them.

arq only carries; SQL owns claims, retries and leases. A worker that is killed loses nothing: its
leases run out. A worker that is stopped gives its claims back at once.
"""

import asyncio
import importlib
import logging
import pkgutil
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from types import ModuleType
from typing import Any

from arq.worker import Worker, func
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

import bot.jobs
from bot.app.ports import Queue, WorkKind
from bot.core.errors import Broken, Temporary, WalkOnError
from bot.jobs import Job, JobContext
from bot.runtime.batcher import Batcher
from bot.runtime.redis_queue import (
    REDIS_ERRORS,
    arq_queue_name,
    decode,
    encode,
    redis_settings,
)
from render.contract.errors import DeviceLost, RenderError
from storage.work_queue.claims import Claim, Claims

JOBS_AT_ONCE = {Queue.CHAT: 20, Queue.RENDER: 1, Queue.GPU: 1}
"""How much a worker does at once; one child process renders one clip at a time."""
MAX_ATTEMPTS = 5
"""How often a job that breaks is tried before it is given up."""
_TAKES = {
    Queue.CHAT: {Queue.CHAT},
    Queue.RENDER: {Queue.RENDER},
    Queue.GPU: {Queue.RENDER, Queue.GPU},  # the same jobs, done faster
}
_BEAT = 1.0  # seconds
_POLL = 0.02  # seconds between two looks into Redis
_HERE = 15.0  # seconds between two signs in Redis that somebody works on a queue
_FOR_EVER = 7 * 24 * 3600  # arq's time limit; ours are the lease and the child process's
_GRACE = 2.0  # seconds that jobs have to end by themselves when the worker is stopped
_AWAY = 0.3  # seconds until the next try when Redis is away

log = logging.getLogger(__name__)


def find_job_modules(folder: ModuleType, queue: Queue) -> dict[str, ModuleType]:
    """The job modules of a queue's workers by kind of work."""
    names = [one.name for one in pkgutil.iter_modules(folder.__path__)]
    modules = {
        name: importlib.import_module(f"{folder.__name__}.{name}")
        for name in names
        if not name.startswith("_")
    }
    return {name: module for name, module in modules.items() if module.QUEUE in _TAKES[queue]}


def retry_delay(attempts: int) -> timedelta:
    """How long to wait after so many attempts that broke: 1, 2, 4, 8 seconds."""
    return timedelta(seconds=2.0 ** (attempts - 1))


async def run_worker(
    queue: Queue,
    setup: JobContext,
    engine: AsyncEngine,
    redis_url: str,
    *,
    slots: int | None = None,
    folder: ModuleType = bot.jobs,
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Works until it is cancelled; then what is under way is given back within seconds.

    `slots`: jobs at once. `folder`: where the jobs are. `ready`: called when it listens.
    Raises DeviceLost once the card it works with is gone; what it had is given back.
    """
    crew = _Crew(queue, setup, Claims(engine), find_job_modules(folder, queue))
    worker = crew.hire(redis_url, slots or JOBS_AT_ONCE[queue], ready)
    try:
        while True:
            try:
                await _until_lost(worker, crew)
            except REDIS_ERRORS as error:
                # What arq counts as running may be wrong now: a new one starts from nothing.
                log.warning("Redis is away: %s", error)
                worker.allow_pick_jobs = False
                await asyncio.gather(*worker.tasks.values(), return_exceptions=True)
                await asyncio.sleep(_AWAY)
                worker = crew.hire(redis_url, slots or JOBS_AT_ONCE[queue], ready)
    finally:
        worker.allow_pick_jobs = False
        await crew.leave()
        with suppress(*REDIS_ERRORS):
            async with asyncio.timeout(_GRACE):
                await worker.close()


async def _until_lost(worker: Worker, crew: "_Crew") -> None:
    """Takes jobs. Raises DeviceLost, and what arq raises."""
    taking = asyncio.ensure_future(worker.async_run())
    lost = asyncio.ensure_future(crew.lost.wait())
    try:
        await asyncio.wait({taking, lost}, return_when=asyncio.FIRST_COMPLETED)
        if crew.why_lost is not None:
            raise crew.why_lost
        taking.result()
    finally:
        for one in (taking, lost):
            one.cancel()
        await asyncio.gather(taking, lost, return_exceptions=True)


class _Crew:
    """The jobs that a worker has under way. `lost`: set when its card is gone, `why_lost` says
    which."""

    def __init__(
        self, queue: Queue, setup: JobContext, claims: Claims, modules: dict[str, ModuleType]
    ) -> None:
        self._queue = queue
        self._setup = setup
        self._claims = claims
        self._modules = modules
        self._live: dict[Claim, tuple[Job, asyncio.Task[None]]] = {}
        self._open: set[Claim] = set()  # those too that are just being given back
        self._leaving = False
        self.lost = asyncio.Event()
        self.why_lost: DeviceLost | None = None
        self._claim: Batcher[tuple[str, str], Claim | None] = Batcher(self._claim_all)
        self._finish: Batcher[Claim, None] = Batcher(self._finish_all)

    def hire(self, redis_url: str, slots: int, ready: Callable[[], None]) -> Worker:
        """An arq worker for these jobs."""

        async def started(context: dict[Any, Any]) -> None:
            ready()

        return Worker(
            [func(self._doing(kind), name=kind) for kind in self._modules],
            queue_name=arq_queue_name(self._queue),
            redis_settings=redis_settings(redis_url, tries=-1),
            on_startup=started,  # type: ignore[arg-type]
            handle_signals=False,
            max_jobs=slots,
            job_timeout=_FOR_EVER,
            keep_result=0,
            poll_delay=_POLL,
            health_check_interval=_HERE,
            max_tries=1,
            retry_jobs=False,
            job_serializer=encode,
            job_deserializer=decode,  # type: ignore[arg-type]
            log_results=False,
        )

    async def leave(self) -> None:
        """Asks the jobs to end, then breaks them off; their claims are given back."""
        self._leaving = True
        for job, _ in self._live.values():
            job.stop()
        await self._ended(_GRACE)
        for _, running in self._live.values():
            running.cancel()
        await self._ended(_GRACE)

    async def _ended(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while self._open and time.monotonic() < end:
            await asyncio.sleep(_POLL)

    def _doing(self, kind: str) -> Callable[..., Any]:
        async def do(context: dict[Any, Any], subject: str) -> None:
            claim = await self._claim((kind, subject))
            if claim is None:
                return
            if self.why_lost is not None:
                await self._claims.again(claim, datetime.now(UTC), counted=False)
                return
            self._open.add(claim)
            try:
                await self._do(self._modules[kind], claim)
            finally:
                self._open.remove(claim)

        return do

    async def _do(self, module: ModuleType, claim: Claim) -> None:
        job = Job(self._setup, claim.subject, claim.epoch)
        started = time.monotonic()
        try:
            await self._run(module, job, claim)
        except Temporary as error:
            log.info("%s %s: %s", claim.kind, claim.subject, error)
            later = timedelta(seconds=error.retry_after)
            await self._claims.again(claim, datetime.now(UTC) + later, counted=False)
            await self._setup.app.wakeup.notify()
        except DeviceLost as error:
            await self._claims.again(claim, datetime.now(UTC), counted=False)
            self.why_lost = error
            self.lost.set()
            await self._setup.app.wakeup.notify()
        except Exception as error:  # noqa: BLE001 - the edge: whatever broke is tried again
            await self._broke(module, job, claim, error)
        else:
            if self._leaving and job.is_cancelled():
                await self._claims.again(claim, datetime.now(UTC), counted=False)
                return
            if claim.kind == WorkKind.RENDER and job.share and not job.is_cancelled():
                seconds = time.monotonic() - started
                await self._claims.took(self._queue, seconds, datetime.now(UTC), job.memory_mb)
            await self._finish(claim)

    async def _run(self, module: ModuleType, job: Job, claim: Claim) -> None:
        """Raises what the job raised; nothing when it was broken off."""
        try:
            async with asyncio.TaskGroup() as group:
                beating = group.create_task(self._beat(module, job, claim))
                running = group.create_task(module.run(job))
                running.add_done_callback(lambda _: beating.cancel())
                self._live[claim] = job, running
        except ExceptionGroup as several:
            raise several.exceptions[0] from several
        finally:
            self._live.pop(claim, None)

    async def _beat(self, module: ModuleType, job: Job, claim: Claim) -> None:
        """Keeps the claim; stops the job once the claim is lost or nobody wants it any more."""
        lease = timedelta(seconds=module.LEASE)
        wanted = getattr(module, "still_wanted", None)
        while not job.is_cancelled():
            await asyncio.sleep(_BEAT)
            try:
                kept = await self._claims.beat(claim, lease, datetime.now(UTC), job.share)
                if not kept or (wanted is not None and not await wanted(job)):
                    job.stop()
            except (DBAPIError, OSError) as error:
                log.warning("%s %s: no beat: %s", claim.kind, claim.subject, error)

    async def _broke(self, module: ModuleType, job: Job, claim: Claim, error: Exception) -> None:
        last = claim.attempts >= MAX_ATTEMPTS
        ours = isinstance(error, WalkOnError | RenderError)
        log.error(
            "%s %s broke, attempt %d of %d: %r %s",
            *(claim.kind, claim.subject, claim.attempts, MAX_ATTEMPTS, error),
            getattr(error, "details", ""),
            exc_info=None if ours else error,
        )
        if not last:
            await self._claims.again(claim, datetime.now(UTC) + retry_delay(claim.attempts))
            return
        if hasattr(module, "give_up"):
            await module.give_up(job, error if ours else Broken(repr(error)))
        await self._finish(claim)

    async def _claim_all(self, wanted: Sequence[tuple[str, str]]) -> list[Claim | None]:
        # One statement has one lease: the longest; the first beat sets the right one.
        lease = max(self._modules[kind].LEASE for kind, _ in wanted)
        got = await self._claims.claim(wanted, timedelta(seconds=lease), datetime.now(UTC))
        return [got.pop(one, None) for one in wanted]

    async def _finish_all(self, claims: Sequence[Claim]) -> list[None]:
        await self._claims.finish(claims, datetime.now(UTC))
        await self._setup.app.wakeup.notify()  # there is room for more
        return [None for _ in claims]
