"""A worker: takes the jobs of one queue from Redis, claims them in SQL, runs and finishes them.

arq only transports job ids; claims, retries and leases are in SQL. When a worker is killed its
leases expire and another worker takes over. A worker that is stopped gives its claims back at once.
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

import bot.jobs
from bot.app.ports import Claim, Claims, DatabaseError, Queue, WorkKind
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

JOBS_AT_ONCE = {Queue.CHAT: 20, Queue.RENDER: 1, Queue.GPU: 1}
"""Jobs that one worker runs at once, by queue; a child process renders one clip at a time."""
MAX_ATTEMPTS = 5
"""How often a job that fails is tried before it is given up."""
_QUEUES_OF_JOBS = {
    Queue.CHAT: {Queue.CHAT},
    Queue.RENDER: {Queue.RENDER},
    Queue.GPU: {Queue.RENDER, Queue.GPU},  # the same jobs, on a faster engine
}
"""The `QUEUE` of the job modules that a worker of a queue can run."""
_HEARTBEAT_SECONDS = 1.0
_POLL_SECONDS = 0.02  # between two reads from Redis
_HEALTH_CHECK_SECONDS = 15.0  # between two signs of life in Redis, which `has_worker` reads
_ARQ_TIMEOUT_SECONDS = 7 * 24 * 3600  # never reached: the lease and the child process have limits
_STOP_SECONDS = 2.0  # that jobs have to end by themselves when the worker is stopped
_RETRY_SECONDS = 0.3  # after Redis could not be reached

log = logging.getLogger(__name__)


def find_job_modules(folder: ModuleType, queue: Queue) -> dict[str, ModuleType]:
    """The job modules that a worker of the queue runs, by kind of work, which is the file name."""
    names = [module.name for module in pkgutil.iter_modules(folder.__path__)]
    modules = {
        name: importlib.import_module(f"{folder.__name__}.{name}")
        for name in names
        if not name.startswith("_")
    }
    queues = _QUEUES_OF_JOBS[queue]
    return {name: module for name, module in modules.items() if module.QUEUE in queues}


def retry_delay(attempts: int) -> timedelta:
    """How long to wait after that many failed attempts: 1, 2, 4, 8 seconds."""
    return timedelta(seconds=2.0 ** (attempts - 1))


async def run_worker(
    queue: Queue,
    context: JobContext,
    claims: Claims,
    redis_url: str,
    *,
    slots: int | None = None,
    folder: ModuleType = bot.jobs,
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Works until it is cancelled; then the jobs under way are given back within seconds.

    `slots`: jobs at once. `folder`: the package of the job modules. `ready`: called when the worker
    listens. Raises DeviceLost once its GPU is gone, after it gave its jobs back.
    """
    runner = _JobRunner(queue, context, claims, find_job_modules(folder, queue))
    worker = runner.make_arq_worker(redis_url, slots or JOBS_AT_ONCE[queue], ready)
    try:
        while True:
            try:
                await _run_until_lost(worker, runner)
            except REDIS_ERRORS as error:
                # arq may now count its running jobs wrongly: start with a new worker.
                log.warning("Redis is away: %s", error)
                worker.allow_pick_jobs = False
                await asyncio.gather(*worker.tasks.values(), return_exceptions=True)
                await asyncio.sleep(_RETRY_SECONDS)
                worker = runner.make_arq_worker(redis_url, slots or JOBS_AT_ONCE[queue], ready)
    finally:
        worker.allow_pick_jobs = False
        await runner.stop()
        with suppress(*REDIS_ERRORS):
            async with asyncio.timeout(_STOP_SECONDS):
                await worker.close()


async def _run_until_lost(worker: Worker, runner: "_JobRunner") -> None:
    """Runs jobs until the GPU is lost. Raises DeviceLost, and what arq raises."""
    running = asyncio.ensure_future(worker.async_run())
    lost = asyncio.ensure_future(runner.device_lost.wait())
    try:
        await asyncio.wait({running, lost}, return_when=asyncio.FIRST_COMPLETED)
        if runner.device_error is not None:
            raise runner.device_error
        running.result()
    finally:
        for task in (running, lost):
            task.cancel()
        await asyncio.gather(running, lost, return_exceptions=True)


class _JobRunner:
    """Claims and runs the jobs of one worker, and keeps or gives back their claims.

    `device_lost`: set once the GPU is gone, with the reason in `device_error`.
    """

    def __init__(
        self, queue: Queue, context: JobContext, claims: Claims, modules: dict[str, ModuleType]
    ) -> None:
        self._queue = queue
        self._context = context
        self._claims = claims
        self._modules = modules
        self._running: dict[Claim, tuple[Job, asyncio.Task[None]]] = {}
        self._unfinished: set[Claim] = set()  # includes claims that are being given back
        self._stopping = False
        self.device_lost = asyncio.Event()
        self.device_error: DeviceLost | None = None
        self._claim: Batcher[tuple[str, str], Claim | None] = Batcher(self._claim_all)
        self._finish: Batcher[Claim, None] = Batcher(self._finish_all)

    def make_arq_worker(self, redis_url: str, slots: int, ready: Callable[[], None]) -> Worker:
        """An arq worker that runs these jobs. `ready`: called when it listens."""

        async def on_startup(arq_context: dict[Any, Any]) -> None:
            ready()

        return Worker(
            [func(self._job_function(kind), name=kind) for kind in self._modules],
            queue_name=arq_queue_name(self._queue),
            redis_settings=redis_settings(redis_url, tries=-1),
            on_startup=on_startup,  # type: ignore[arg-type]
            handle_signals=False,
            max_jobs=slots,
            job_timeout=_ARQ_TIMEOUT_SECONDS,
            keep_result=0,
            poll_delay=_POLL_SECONDS,
            health_check_interval=_HEALTH_CHECK_SECONDS,
            max_tries=1,
            retry_jobs=False,
            job_serializer=encode,
            job_deserializer=decode,  # type: ignore[arg-type]
            log_results=False,
        )

    async def stop(self) -> None:
        """Asks the jobs to end, then cancels them; their claims are given back."""
        self._stopping = True
        for job, _ in self._running.values():
            job.stop()
        await self._wait_until_finished(_STOP_SECONDS)
        for _, task in self._running.values():
            task.cancel()
        await self._wait_until_finished(_STOP_SECONDS)

    async def _wait_until_finished(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while self._unfinished and time.monotonic() < end:
            await asyncio.sleep(_POLL_SECONDS)

    def _job_function(self, kind: str) -> Callable[..., Any]:
        async def claim_and_run(arq_context: dict[Any, Any], subject: str) -> None:
            claim = await self._claim((kind, subject))
            if claim is None:
                return
            if self.device_error is not None:
                await self._claims.give_back(claim, datetime.now(UTC), counted=False)
                return
            self._unfinished.add(claim)
            try:
                await self._run(self._modules[kind], claim)
            finally:
                self._unfinished.remove(claim)

        return claim_and_run

    async def _run(self, module: ModuleType, claim: Claim) -> None:
        job = Job(self._context, claim.subject, claim.epoch)
        started = time.monotonic()
        try:
            await self._run_with_heartbeat(module, job, claim)
        except Temporary as error:
            log.info("%s %s: %s", claim.kind, claim.subject, error)
            later = timedelta(seconds=error.retry_after)
            await self._claims.give_back(claim, datetime.now(UTC) + later, counted=False)
            await self._context.app.wakeup.notify()
        except DeviceLost as error:
            self.device_error = error  # first: what is given back must not come back to this worker
            await self._claims.give_back(claim, datetime.now(UTC), counted=False)
            self.device_lost.set()
            await self._context.app.wakeup.notify()
        except Exception as error:  # noqa: BLE001 - the edge: a failed job is tried again
            await self._handle_failure(module, job, claim, error)
        else:
            if self._stopping and job.is_cancelled():
                await self._claims.give_back(claim, datetime.now(UTC), counted=False)
                return
            if claim.kind == WorkKind.RENDER and job.share and not job.is_cancelled():
                seconds = time.monotonic() - started
                await self._claims.add_duration(
                    self._queue, seconds, datetime.now(UTC), job.memory_mb
                )
            await self._finish(claim)

    async def _run_with_heartbeat(self, module: ModuleType, job: Job, claim: Claim) -> None:
        """Runs the job while its claim is kept.

        Raises what the job raised; nothing when the job was cancelled.
        """
        try:
            async with asyncio.TaskGroup() as group:
                heartbeat = group.create_task(self._keep_claim(module, job, claim))
                task = group.create_task(module.run(job))
                task.add_done_callback(lambda _: heartbeat.cancel())
                self._running[claim] = job, task
        except ExceptionGroup as group_error:
            raise group_error.exceptions[0] from group_error
        finally:
            self._running.pop(claim, None)

    async def _keep_claim(self, module: ModuleType, job: Job, claim: Claim) -> None:
        """Renews the lease; stops the job once the claim is lost or the work is not wanted."""
        lease = timedelta(seconds=module.LEASE)
        is_still_wanted = getattr(module, "is_still_wanted", None)
        while not job.is_cancelled():
            await asyncio.sleep(_HEARTBEAT_SECONDS)
            try:
                is_held = await self._claims.renew(claim, lease, datetime.now(UTC), job.share)
                if not is_held or (is_still_wanted is not None and not await is_still_wanted(job)):
                    job.stop()
            except (DatabaseError, OSError) as error:
                log.warning("%s %s: no heartbeat: %s", claim.kind, claim.subject, error)

    async def _handle_failure(
        self, module: ModuleType, job: Job, claim: Claim, error: Exception
    ) -> None:
        is_last = claim.attempts >= MAX_ATTEMPTS
        is_known = isinstance(error, WalkOnError | RenderError)
        log.error(
            "%s %s failed, attempt %d of %d: %r %s",
            *(claim.kind, claim.subject, claim.attempts, MAX_ATTEMPTS, error),
            getattr(error, "details", ""),
            exc_info=None if is_known else error,
        )
        if not is_last:
            await self._claims.give_back(claim, datetime.now(UTC) + retry_delay(claim.attempts))
            return
        if hasattr(module, "give_up"):
            await module.give_up(job, error if is_known else Broken(repr(error)))
        await self._finish(claim)

    async def _claim_all(self, works: Sequence[tuple[str, str]]) -> list[Claim | None]:
        # One statement sets one lease, the longest; the first heartbeat sets the right one.
        lease = max(self._modules[kind].LEASE for kind, _ in works)
        claims = await self._claims.claim(works, timedelta(seconds=lease), datetime.now(UTC))
        # Redis may hold two copies of one piece of work: only the first of them gets the claim.
        return [claims.pop(work, None) for work in works]

    async def _finish_all(self, claims: Sequence[Claim]) -> list[None]:
        await self._claims.finish(claims, datetime.now(UTC))
        await self._context.app.wakeup.notify()  # the queue has room for more
        return [None for _ in claims]
