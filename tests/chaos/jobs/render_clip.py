"""A render without frames: half a second at most, and sometimes it hangs past its lease."""

import asyncio
import time
from random import Random

from bot.app import file_names
from bot.app.ports import Queue
from bot.app.requests import render
from bot.core.clip import Clip
from bot.core.ids import ClipId, RequestId
from bot.jobs import Job
from bot.jobs.render_clip import give_up, is_still_wanted
from tests.chaos.jobs import tell_render

QUEUE = Queue.RENDER
LEASE = 3.0
_HANGS = 0.002
_STEPS = 6

__all__ = ["LEASE", "QUEUE", "give_up", "is_still_wanted", "run"]


async def run(job: Job) -> None:
    """Checks consent, tells that frames are made, makes a small file."""
    app, request = job.context.app, RequestId(job.subject)
    random = Random(f"{request}.{job.epoch}")
    began = app.now()
    wanted = await render.start(app, request, job.epoch)
    if wanted is None:
        return
    await tell_render(request, job.epoch, began)
    for step in range(_STEPS):
        await asyncio.sleep(random.uniform(0.01, 0.08))
        if random.random() < _HANGS:
            time.sleep(LEASE + 2)
        job.report_progress(step / _STEPS)
        if job.is_cancelled():
            return
    name = file_names.clip(request, job.epoch)
    await app.files.write(name, wanted.owners, b"a clip")
    clip = Clip(
        id=ClipId("".join(random.choices("0123456789ABCDEFGHJKMNPQRSTVWXYZ", k=8))),
        request=request,
        file=name,
        owners=wanted.owners,
        made_at=app.now(),
        engine="chaos",
        seconds=6.0,
        size=(1280, 720),
    )
    if not await render.finish(app, request, job.epoch, clip):
        await app.files.remove(name)
