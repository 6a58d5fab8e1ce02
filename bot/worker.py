"""A worker of one queue: takes what the dispatcher sends, claims it, does it, says so."""

import asyncio
import contextlib
import importlib
import logging
import pkgutil
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from types import ModuleType
from typing import Any

from arq.worker import Worker, func

from bot import jobs
from bot.app.ports import Queue
from bot.core.errors import Broken, Temporary, WalkOnError
from bot.jobs import Job
from bot.redis_link import pack, queue_name, settings, unpack
from bot.together import Together
from render.errors import RenderError
from storage.claims import Claim, Claims

SLOTS = {Queue.CHAT: 20, Queue.RENDER: 1, Queue.GPU: 1}
"""How much a worker does at once. Renders take all the cores there are."""
_ATTEMPTS = 5
_BEAT = 1.0  # seconds, or a fifth of the lease where that is less
_LONGEST = 24 * 3600  # arq's own limit: ours are in the child process and in the lease
_log = logging.getLogger(__name__)

Clock = Callable[[], datetime]


class Claimed:
    """What is done with one queue's work once it is in a worker's hands."""

    def __init__(self, setup: jobs.Setup, claims: Claims, now: Clock) -> None:
        self._setup = setup
        self._claims = claims
        self._now = now
        self._take = Together[tuple[str, str, float], Claim | None](self._claim)
        self._over = Together[Claim, None](self._finish)

    async def do(self, module: ModuleType, kind: str, subject: str) -> None:
        """Claims, does and finishes one piece of work; nothing when somebody else has it."""
        claim = await self._take((kind, subject, module.LEASE))
        if claim is None:
            return
        job = Job(self._setup, subject, claim.epoch)
        started = self._now()
        try:
            await self._beating(module, job, claim)
        except asyncio.CancelledError:
            # The worker is asked to stop: somebody else may have it at once.
            await asyncio.shield(self._claims.again(claim, self._now(), counted=False))
            raise
        except Temporary as error:
            await self._later(claim, error.retry_after)
        except (WalkOnError, RenderError) as error:
            await self._failed(module, job, claim, error)
        except Exception as error:  # noqa: BLE001 - the edge: a bug must not cost the work
            _log.exception("%s %s", kind, subject)
            await self._failed(module, job, claim, Broken(repr(error)))
        else:
            await self._over(claim)
            if getattr(module, "PACED", False) and not job.cancelled():
                seconds = (self._now() - started).total_seconds()
                await self._claims.took(module.QUEUE, seconds, self._now())

    async def _beating(self, module: ModuleType, job: Job, claim: Claim) -> None:
        beating = asyncio.create_task(self._beat(module, job, claim))
        try:
            await module.run(job)
        except BaseException:
            job.stop()  # whatever still runs in a thread for it
            raise
        finally:
            beating.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await beating

    async def _beat(self, module: ModuleType, job: Job, claim: Claim) -> None:
        lease = timedelta(seconds=module.LEASE)
        while True:
            await asyncio.sleep(min(_BEAT, module.LEASE / 5))
            try:
                if not await self._claims.beat(claim, lease, self._now(), job.share):
                    job.stop()  # somebody else has taken over
                elif hasattr(module, "still_wanted") and not await module.still_wanted(job):
                    job.stop()
            except Exception:  # noqa: BLE001 - a missed beat is no reason to end: the lease is
                _log.warning("a beat of %s %s failed", claim.kind, claim.subject, exc_info=True)

    async def _failed(
        self, module: ModuleType, job: Job, claim: Claim, error: WalkOnError | RenderError
    ) -> None:
        _log.warning("%s %s failed: %s", claim.kind, claim.subject, error)
        if claim.attempts < _ATTEMPTS:
            await self._later(claim, 2.0**claim.attempts)
            return
        if hasattr(module, "give_up"):
            await module.give_up(job, error)
        await self._over(claim)

    async def _later(self, claim: Claim, seconds: float) -> None:
        await self._claims.again(claim, self._now() + timedelta(seconds=seconds))

    async def _claim(self, wanted: Sequence[tuple[str, str, float]]) -> list[Claim | None]:
        lease = timedelta(seconds=min(seconds for _, _, seconds in wanted))
        keys = [(kind, subject) for kind, subject, _ in wanted]
        taken = await self._claims.claim(keys, lease, self._now())
        return [taken.pop(key, None) for key in keys]

    async def _finish(self, claims: Sequence[Claim]) -> list[None]:
        await self._claims.finish(claims, self._now())
        return [None] * len(claims)


def found(queue: Queue) -> dict[str, ModuleType]:
    """The jobs of a queue, by the kind of work they do."""
    names = [one.name for one in pkgutil.iter_modules(jobs.__path__) if one.name[0] != "_"]
    modules = {name: importlib.import_module(f"bot.jobs.{name}") for name in names}
    return {name: module for name, module in modules.items() if module.QUEUE is queue}


async def work(
    url: str, queue: Queue, claimed: Claimed, modules: dict[str, ModuleType], slots: int
) -> None:
    """Works until a SIGTERM or SIGINT. `url`: of Redis."""
    worker = Worker(
        [
            func(_function(claimed, module, kind), name=kind, timeout=_LONGEST)
            for kind, module in modules.items()
        ],
        queue_name=queue_name(queue),
        redis_settings=settings(url),
        max_jobs=slots,
        poll_delay=0.05,
        max_tries=1,  # the database knows what to try again
        keep_result=0,
        job_timeout=_LONGEST,
        job_serializer=pack,
        job_deserializer=unpack,
        log_results=False,
    )
    try:
        await worker.async_run()
    except asyncio.CancelledError:
        pass  # asked to stop
    finally:
        with contextlib.suppress(asyncio.CancelledError, ConnectionError):
            await worker.close()


def _function(claimed: Claimed, module: ModuleType, kind: str) -> Callable[..., Any]:
    async def do(context: dict[Any, Any], subject: str) -> None:
        await claimed.do(module, kind, subject)

    return do
