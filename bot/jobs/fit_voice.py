"""Fits the synthetic voice of a cameo to its person, in slices that end when other work waits."""

import asyncio

from bot.app import file_names
from bot.app.enrollment import fit
from bot.app.ports import Queue
from bot.core.errors import Temporary, WalkOnError
from bot.core.ids import CameoId
from bot.jobs import Job
from render.contract.errors import Cancelled, RenderError
from render.models.pins import KOKORO_PARTS
from render.tasks import fit_timbre_in

QUEUE = Queue.RENDER
LEASE = 15.0
_NO_MODELS_SECONDS = 3600.0  # until somebody has pulled them


async def run(job: Job) -> None:
    """Raises RenderError for what is worth another attempt, Temporary without its model files."""
    app, models = job.context.app, job.context.models
    cameo = await fit.start(app, CameoId(job.subject), job.epoch)
    if cameo is None:
        return
    if not all(models.has(part) for part in KOKORO_PARTS):
        raise Temporary("voice-models-missing", retry_after=_NO_MODELS_SECONDS)
    name, done = file_names.kit(cameo.id), False
    with job.context.scratch.open_folder() as folder:
        kit, fitted = folder / "kit", folder / "fitted"
        try:
            kit.write_bytes(await app.files.read(name, [cameo.owner]))
            done = await asyncio.to_thread(
                fit_timbre_in, job.context.child, kit, models.folder, fitted, job.is_cancelled
            )
            if fitted.exists():
                await app.files.write(name, [cameo.owner], fitted.read_bytes())
        except LookupError:
            return  # the cameo was deleted meanwhile
        except Cancelled:
            pass  # it did not stop in time: what it reached is lost, the next slice begins there
    await fit.finish(app, cameo.id, job.epoch, done)


async def is_still_wanted(job: Job) -> bool:
    """Whether to go on."""
    return await fit.is_wanted(job.context.app, CameoId(job.subject))


async def give_up(job: Job, error: WalkOnError | RenderError) -> None:
    """The voice stays as it is: the nearest published one, or as far as the fitting came."""
