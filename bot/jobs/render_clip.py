"""Renders a request's clip, marks and signs it, and keeps it sealed."""

import asyncio
import secrets
from pathlib import Path

from bot.app.ports import Queue
from bot.app.requests import render
from bot.app.requests.render import Rendering
from bot.core.clip import Clip
from bot.core.clip_options import sized
from bot.core.errors import Broken, WalkOnError
from bot.core.ids import ClipId, RequestId
from bot.jobs import Job
from bot.scratch import scratch_folder
from render.contract.errors import (
    BadOrder,
    Cancelled,
    LimitExceeded,
    RenderError,
    Unreadable,
)
from render.contract.order import CastMember, RenderedClip, RenderOrder
from render.engines.select import OUT_OF_MEMORY, notes_of
from render.marking import clip_id
from render.marking.credentials import Source, Voice, receipt, sign, voice_in
from render.tasks import face_in, render_in, verify_in

QUEUE = Queue.RENDER
LEASE = 15.0


async def run(job: Job) -> None:
    """Raises RenderError for what may go better another time."""
    app, request = job.context.app, RequestId(job.subject)
    wanted = await render.start(app, request, job.epoch)
    if wanted is None:
        return
    with scratch_folder() as folder:
        try:
            order = await _order(job, wanted, folder)
            drawn = await asyncio.to_thread(_draw, job, order)
        except (BadOrder, LimitExceeded) as error:
            if isinstance(error, LimitExceeded) and error.code != OUT_OF_MEMORY:
                raise
            await render.failed(app, request, job.epoch, error.code, _missed(error))
            return  # it would be the same another time
        except (Cancelled, LookupError):
            return  # taken back, or somebody's key is gone
        memory = drawn.plan.get("memory_mb")
        job.record_memory(memory if isinstance(memory, int) else 0)
        secret, salt = secrets.token_hex(16), secrets.token_bytes(16)
        await asyncio.to_thread(_sign, job, order, wanted, secret, salt, voice_in(drawn))
        fingerprint = await asyncio.to_thread(_read_back, job, order)
        clip = Clip(
            id=ClipId(order.clip_id),
            request=request,
            file=f"clips/{request}.{job.epoch}",
            owners=wanted.owners,
            made_at=app.now(),
            engine=drawn.engine,
            seconds=drawn.seconds,
            size=drawn.size,
            fingerprint=fingerprint,
            secret=secret,
            salt=salt.hex(),
            notes=notes_of(drawn),
        )
        try:
            await app.files.write(clip.file, clip.owners, order.out.read_bytes())
        except LookupError:
            return  # somebody's key is gone
    if not await render.finished(app, request, job.epoch, clip):
        await app.files.remove(clip.file)


def _missed(error: RenderError) -> tuple[str, ...]:
    """The roles that a refusal is about: "A, C" as the engine says it."""
    return tuple(str(error.data.get("roles", "")).replace(",", " ").split())


async def still_wanted(job: Job) -> bool:
    """Whether to go on; the card shows how far it is."""
    app, request = job.context.app, RequestId(job.subject)
    if not await render.wanted(app, request, job.epoch):
        return False
    await render.progressed(app, request)
    return True


async def give_up(job: Job, error: WalkOnError | RenderError) -> None:
    """The asker hears why and can try again."""
    code = error.code if isinstance(error, RenderError) else "render-failed"
    await render.failed(job.context.app, RequestId(job.subject), job.epoch, code)


async def _order(job: Job, wanted: Rendering, folder: Path) -> RenderOrder:
    """The order, with every kit in the open for as long as the folder lasts."""
    scene = wanted.request.scene
    cast = []
    for role in scene.cast:
        kit = wanted.kits.get(role.letter)
        if kit is None or role.owner is None:
            cast.append(CastMember(role.letter, None))
            continue
        path = folder / f"{role.letter}.kit"
        path.write_bytes(await job.context.app.files.read(kit, [role.owner]))
        cast.append(CastMember(role.letter, path, wanted.rules.get(role.letter, ())))
    absent = await _absent(job, wanted)
    return RenderOrder(
        clip_id=clip_id.new(),
        prompt=scene.prompt,
        cast=tuple(cast),
        out=folder / "clip.mp4",
        size=sized(job.context.app.clip_size, scene.shape),
        seconds=scene.seconds,
        look=scene.look,
        seed=scene.seed,
        absent=absent,
    )


async def _absent(job: Job, wanted: Rendering) -> tuple[tuple[float, ...], ...]:
    """Faces of people who must not appear: numbers without names, nothing else of their kits.

    Raises Cancelled: no kit is opened for a clip that nobody wants any more.
    """
    app, engine, found = job.context.app, job.context.engine, []
    if not (engine.generates and engine.recognises):
        return ()  # nobody looks for them
    for one in await render.absent(app, wanted.request):
        if job.is_cancelled():
            raise Cancelled("cancelled")
        try:
            kit = await app.files.read(one.file, one.owners)
            found.append(await asyncio.to_thread(face_in, job.context.child, kit))
        except (LookupError, Unreadable):
            continue  # they left meanwhile
    return tuple(found)


def _draw(job: Job, order: RenderOrder) -> RenderedClip:
    models = job.context.models.folder
    child = job.context.renders or job.context.child
    return render_in(
        child, order, models, job.report_progress, job.is_cancelled, job.context.engine
    )


def _sign(
    job: Job,
    order: RenderOrder,
    wanted: Rendering,
    secret: str,
    salt: bytes,
    voice: Voice | None,
) -> None:
    """The receipt proves who consented to which scene, to whoever is shown the facts."""
    facts: dict[str, object] = {
        "clip": order.clip_id,
        "scene": wanted.request.scene.digest(),
        "consents": [
            [one.owner, str(one.basis), one.at.isoformat() if one.at else ""]
            for one in wanted.request.consents
        ],
        "secret": secret,  # without it the facts could be guessed from the digest
    }
    source = Source.GENERATED if job.context.engine.generates else Source.COMPOSED
    sign(order.out, order.clip_id, source, receipt(facts, salt), job.context.operator(), voice)


def _read_back(job: Job, order: RenderOrder) -> str:
    """The fingerprint. A clip whose mark cannot be read does not leave: raises Broken."""
    found = verify_in(job.context.child, order.out, job.context.operator().root)
    if found.mark.clip_id != order.clip_id:
        raise Broken(f"the mark of clip {order.clip_id} cannot be read back")
    return found.fingerprint
