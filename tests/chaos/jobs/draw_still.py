"""A still without drawing."""

from bot.app.ports import Queue
from bot.app.requests import scene_stills
from bot.core.ids import RequestId
from bot.jobs import Job

QUEUE = Queue.RENDER
LEASE = 4.0


async def run(job: Job) -> None:
    """Writes a few bytes."""
    app = job.context.app
    request = await scene_stills.find_wanted(app, RequestId(job.subject))
    if request is None:
        return
    await app.files.write(scene_stills.file_name(request), [request.asker], b"a still")
    await scene_stills.finish(app, request.id, request.scene)
