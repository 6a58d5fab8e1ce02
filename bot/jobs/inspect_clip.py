"""Inspects the clip of an enrollment. When it is accepted, stores its kit and its still."""

import asyncio
import time
from pathlib import Path

from bot.app import file_names
from bot.app.enrollment import inspect
from bot.app.ports import Queue
from bot.core.cameo import Cameo, Finding
from bot.core.errors import WalkOnError
from bot.core.ids import CameoId, PersonId
from bot.jobs import Job
from render.contract.errors import LimitExceeded, RenderError, Unreadable
from render.perception.evidence import ExpectedChallenge
from render.perception.face_match import is_same_face
from render.perception.report import Report
from render.tasks import inspect_in, make_still_in, read_face_in

QUEUE = Queue.RENDER
LEASE = 15.0


async def run(job: Job) -> None:
    """Raises RenderError for what is worth another attempt."""
    app = job.context.app
    cameo = await inspect.start(app, CameoId(job.subject), job.epoch)
    if cameo is None:
        return
    started = time.monotonic()
    try:
        await _inspect_cameo(job, cameo)
    finally:
        await inspect.record_time(app, cameo.id, time.monotonic() - started)


async def _inspect_cameo(job: Job, cameo: Cameo) -> None:
    app = job.context.app
    with job.context.scratch.open_folder() as folder:
        clip, kit = folder / "clip", folder / "kit"
        try:
            clip.write_bytes(await app.files.read(file_names.upload(cameo.id), [cameo.owner]))
            report = await asyncio.to_thread(_inspect, job, cameo, clip, kit)
        except (Unreadable, LimitExceeded) as error:
            await inspect.reject_unreadable(app, cameo.id, job.epoch, error.code, error.data)
            return
        except LookupError:
            return  # the cameo was deleted meanwhile
        same_face_as = None
        if report.accepted:
            same_face_as = await find_same_face(job, cameo.owner, kit, folder)
            still = await asyncio.to_thread(make_still_in, job.context.child, kit)
            await app.files.write(file_names.kit(cameo.id), [cameo.owner], kit.read_bytes())
            await app.files.write(file_names.still(cameo.id), [cameo.owner], still)
    await inspect.finish(app, cameo.id, job.epoch, report.accepted, _findings(report), same_face_as)


async def find_same_face(job: Job, owner: PersonId, kit: Path, folder: Path) -> CameoId | None:
    """The cameo that the new one would replace, if it shows the same face. One whose kit cannot be
    read does not: what was allowed with it is asked for again."""
    app, child = job.context.app, job.context.child
    before = await inspect.find_before(app, owner)
    if before is None:
        return None
    old_kit = folder / "before.kit"
    try:
        old_kit.write_bytes(await app.files.read(file_names.kit(before.id), [before.owner]))
        old = await asyncio.to_thread(read_face_in, child, old_kit)
        new = await asyncio.to_thread(read_face_in, child, kit)
    except (LookupError, Unreadable):
        return None
    finally:
        old_kit.unlink(missing_ok=True)
    return before.id if is_same_face(old, new) else None


async def give_up(job: Job, error: WalkOnError | RenderError) -> None:
    """Every attempt failed: the person is told and can send another clip."""
    code = error.code if isinstance(error, RenderError) else "inspection-failed"
    data = error.data if isinstance(error, RenderError) else {}
    await inspect.reject_unreadable(job.context.app, CameoId(job.subject), job.epoch, code, data)


def _inspect(job: Job, cameo: Cameo, clip: Path, kit: Path) -> Report:
    challenge = ExpectedChallenge(cameo.challenge.digits, cameo.challenge.turns)
    models = job.context.models.folder
    return inspect_in(
        job.context.child, clip, challenge, models, kit, job.report_progress, job.is_cancelled
    )


def _findings(report: Report) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            name=check.name,
            passed=check.passed,
            value=str(check.value),
            limit=str(check.limit),
            span=check.span,
            advice=check.advice,
        )
        for check in report.checks
    )
