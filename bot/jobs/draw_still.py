"""Draws the still that a consent card shows: the scene with a drawn stand-in in every role, so no
face is used before its owner consented."""

import asyncio
from pathlib import Path

from bot.app.ports import Queue
from bot.app.requests import scene_stills
from bot.core.clip_options import fit_size
from bot.core.ids import RequestId
from bot.core.request import Request
from bot.jobs import Job
from render.contract.errors import BadOrder
from render.contract.order import CastMember, RenderOrder
from render.tasks import draw_still_in

QUEUE = Queue.RENDER
LEASE = 15.0


async def run(job: Job) -> None:
    """Raises RenderError for what is worth another attempt."""
    app = job.context.app
    request = await scene_stills.find_wanted(app, RequestId(job.subject))
    if request is None:
        return
    with job.context.scratch.open_folder() as folder:
        try:
            image, left_out = await asyncio.to_thread(_draw, job, request, folder)
        except BadOrder:
            return  # the render reports what is wrong with the order; the card has no still
    name = scene_stills.file_name(request)
    try:
        await app.files.write(name, [request.asker], image)
    except LookupError:
        return  # the asker has deleted their account
    if job.context.engine.is_generative:
        left_out = ()  # the engine reads the prompt itself: the still only hints at its clip
    if not await scene_stills.finish(app, request.id, request.scene, left_out):
        await app.files.remove(name)


def _draw(job: Job, request: Request, folder: Path) -> tuple[bytes, tuple[str, ...]]:
    """The JPEG, and the words of the prompt that it does not show."""
    scene, out = request.scene, folder / "still.jpg"
    order = RenderOrder(
        clip_id="",
        prompt=scene.prompt,
        cast=tuple(CastMember(role.letter, None) for role in scene.cast),
        out=out,
        size=fit_size(job.context.app.clip_size, scene.shape),
        seconds=scene.seconds,
        look=scene.look,
        seed=scene.seed,
    )
    context = job.context
    left_out = draw_still_in(context.child, order, context.models.folder, out, context.pictures)
    return out.read_bytes(), left_out
