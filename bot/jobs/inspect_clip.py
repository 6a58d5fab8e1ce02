"""Inspects the clip of an enrollment. When it is accepted, stores its kit and its still."""

import asyncio
import time
from pathlib import Path

from bot.app import file_names
from bot.app.enrollment import held, inspect
from bot.app.ports import Queue
from bot.core.cameo import Cameo, Finding
from bot.core.errors import WalkOnError
from bot.core.ids import CameoId, PersonId
from bot.jobs import Job
from render.contract.errors import Cancelled, LimitExceeded, RenderError, Unreadable
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
        same_face_as = held_for = None
        if report.accepted:
            held_for = await find_face_of_another(job, cameo.owner, kit, folder)
            same_face_as = await find_same_face(job, cameo.owner, kit, folder)
            still = await asyncio.to_thread(make_still_in, job.context.child, kit)
            await app.files.write(file_names.kit(cameo.id), [cameo.owner], kit.read_bytes())
            await app.files.write(file_names.still(cameo.id), [cameo.owner], still)
    await inspect.finish(
        app, cameo.id, job.epoch, report.accepted, _findings(report), same_face_as, held_for
    )


async def find_same_face(job: Job, owner: PersonId, kit: Path, folder: Path) -> CameoId | None:
    """The cameo that the new one would replace, if it shows the same face. One whose kit cannot be
    read does not: what was allowed with it is asked for again."""
    before = await inspect.find_before(job.context.app, owner)
    if before is None:
        return None
    face = await asyncio.to_thread(read_face_in, job.context.child, kit)
    return before.id if await _shows(job, before, face, folder) else None


async def find_face_of_another(
    job: Job, owner: PersonId, kit: Path, folder: Path
) -> CameoId | None:
    """The active or frozen cameo of somebody else that shows the same face. Each kit is opened in
    turn: measurements of faces are kept nowhere but in sealed kits."""
    face = await asyncio.to_thread(read_face_in, job.context.child, kit)
    for other in await held.list_others(job.context.app, owner):
        if job.is_cancelled():
            raise Cancelled("cancelled")
        if await _shows(job, other, face, folder):
            return other.id
    return None


async def _shows(job: Job, cameo: Cameo, face: tuple[float, ...], folder: Path) -> bool:
    """Whether a stored cameo shows this face; false where its kit is gone or cannot be read."""
    path = folder / "other.kit"
    try:
        path.write_bytes(await job.context.app.files.read(file_names.kit(cameo.id), [cameo.owner]))
        stored = await asyncio.to_thread(read_face_in, job.context.child, path)
    except (LookupError, Unreadable):
        return False
    finally:
        path.unlink(missing_ok=True)  # before anything else is opened in this folder
    return len(stored) == len(face) and is_same_face(stored, face)


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
