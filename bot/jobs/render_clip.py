"""Renders the clip of a request, marks and signs it, and stores it sealed."""

import asyncio
import secrets
from pathlib import Path

from bot.app import file_names
from bot.app.ports import Queue
from bot.app.requests import render
from bot.app.requests.render import RenderTask
from bot.core.clip import Clip
from bot.core.clip_options import fit_size
from bot.core.errors import Broken, WalkOnError
from bot.core.ids import ClipId, RequestId
from bot.jobs import Job
from bot.scratch import ENGINE_JOB_BYTES, JOB_BYTES
from render.contract.errors import (
    BadOrder,
    Cancelled,
    LimitExceeded,
    RenderError,
    Unreadable,
)
from render.contract.order import CastMember, RenderedClip, RenderOrder
from render.engines.select import OUT_OF_MEMORY, list_clip_notes
from render.marking import clip_id
from render.marking.credentials import (
    DigitalSource,
    VoiceOrigin,
    make_receipt,
    voice_origin,
)
from render.tasks import read_face_in, render_in, sign_in, verify_in

QUEUE = Queue.RENDER
LEASE = 15.0


async def run(job: Job) -> None:
    """Raises RenderError for what is worth another attempt."""
    app, request = job.context.app, RequestId(job.subject)
    task = await render.start(app, request, job.epoch)
    if task is None:
        return
    needed = ENGINE_JOB_BYTES if job.context.engine.is_generative else JOB_BYTES
    with job.context.scratch.open_folder(needed) as folder:
        try:
            order = await _make_order(job, task, folder)
            rendered = await asyncio.to_thread(_render, job, order)
        except (BadOrder, LimitExceeded) as error:
            if isinstance(error, LimitExceeded) and error.code != OUT_OF_MEMORY:
                raise
            await render.fail(app, request, job.epoch, error.code, _roles_in(error))
            return  # another attempt would end the same way
        except (Cancelled, LookupError):
            return  # the request was withdrawn, or the key of an owner is deleted
        memory = rendered.plan.get("memory_mb")
        job.record_memory(memory if isinstance(memory, int) else 0)
        secret, salt = secrets.token_hex(16), secrets.token_bytes(16)
        await asyncio.to_thread(_sign, job, order, task, secret, salt, voice_origin(rendered))
        fingerprint = await asyncio.to_thread(_read_back, job, order)
        clip = Clip(
            id=ClipId(order.clip_id),
            request=request,
            file=file_names.clip(request, job.epoch),
            owners=task.owners,
            made_at=app.now(),
            engine=rendered.engine,
            seconds=rendered.seconds,
            size=rendered.size,
            fingerprint=fingerprint,
            secret=secret,
            salt=salt.hex(),
            notes=list_clip_notes(rendered),
        )
        try:
            await app.files.write(clip.file, clip.owners, order.out.read_bytes())
        except LookupError:
            return  # the key of an owner was deleted meanwhile
    if not await render.finish(app, request, job.epoch, clip):
        await app.files.remove(clip.file)


def _roles_in(error: RenderError) -> tuple[str, ...]:
    """The roles that an error is about; the engine gives them as "A, C"."""
    return tuple(str(error.data.get("roles", "")).replace(",", " ").split())


async def is_still_wanted(job: Job) -> bool:
    """Whether to go on. Also brings the progress on the card up to date."""
    app, request = job.context.app, RequestId(job.subject)
    if not await render.is_wanted(app, request, job.epoch):
        return False
    await render.show_progress(app, request)
    return True


async def give_up(job: Job, error: WalkOnError | RenderError) -> None:
    """The asker is told why and can try again."""
    code = error.code if isinstance(error, RenderError) else "render-failed"
    await render.fail(job.context.app, RequestId(job.subject), job.epoch, code)


async def _make_order(job: Job, task: RenderTask, folder: Path) -> RenderOrder:
    """The order. Kits are decrypted into `folder`, which is deleted after the render."""
    scene = task.request.scene
    cast = []
    for role in scene.cast:
        kit = task.kits.get(role.letter)
        if kit is None or role.owner is None:
            cast.append(CastMember(role.letter, None))
            continue
        path = folder / f"{role.letter}.kit"
        path.write_bytes(await job.context.app.files.read(kit, [role.owner]))
        is_neutral = role.letter in task.neutral_voices
        cast.append(CastMember(role.letter, path, task.rules.get(role.letter, ()), is_neutral))
    absent = await _read_absent_faces(job, task, folder)
    return RenderOrder(
        clip_id=clip_id.new(),
        prompt=scene.prompt,
        cast=tuple(cast),
        out=folder / "clip.mp4",
        size=fit_size(job.context.app.clip_size, scene.shape),
        seconds=scene.seconds,
        look=scene.look,
        seed=scene.seed,
        absent=absent,
    )


async def _read_absent_faces(
    job: Job, task: RenderTask, folder: Path
) -> tuple[tuple[float, ...], ...]:
    """Face embeddings of people who must not appear; nothing else of their kits is read.

    Raises Cancelled once the job is cancelled, so that no further kit is opened.
    """
    app, engine, faces = job.context.app, job.context.engine, []
    path = folder / "absent.kit"
    if not (engine.is_generative and engine.verifies_cast):
        return ()  # the clip is not checked for faces
    for absent_cameo in await render.list_absent_kits(app, task.request):
        if job.is_cancelled():
            raise Cancelled("cancelled")
        try:
            path.write_bytes(await app.files.read(absent_cameo.file, absent_cameo.owners))
            faces.append(await asyncio.to_thread(read_face_in, job.context.child, path))
        except (LookupError, Unreadable):
            continue  # deleted meanwhile
        finally:
            path.unlink(missing_ok=True)  # before anything else is opened in this folder
    return tuple(faces)


def _render(job: Job, order: RenderOrder) -> RenderedClip:
    models = job.context.models.folder
    child = job.context.renders or job.context.child
    context = job.context
    return render_in(
        child, order, models, job.report_progress, job.is_cancelled, context.engine,
        context.pictures,
    )  # fmt: skip


def _sign(
    job: Job,
    order: RenderOrder,
    task: RenderTask,
    secret: str,
    salt: bytes,
    voice: VoiceOrigin | None,
) -> None:
    """Signs the clip. Its receipt proves who consented to which scene, to anyone who is shown the
    facts."""
    facts: dict[str, object] = {
        "clip": order.clip_id,
        "scene": task.request.scene.digest(),
        "consents": [
            [consent.owner, str(consent.basis), consent.at.isoformat() if consent.at else ""]
            for consent in task.request.consents
        ],
        "secret": secret,  # keeps the facts from being guessed from the digest
    }
    source = DigitalSource.GENERATED if job.context.engine.is_generative else DigitalSource.COMPOSED
    receipt, operator = make_receipt(facts, salt), job.context.operator()
    sign_in(job.context.child, order.out, order.clip_id, source, receipt, operator, voice)


def _read_back(job: Job, order: RenderOrder) -> str:
    """The fingerprint of the clip. Raises Broken when its mark cannot be read back: such a clip is
    not posted."""
    verification = verify_in(job.context.child, order.out, job.context.operator().root)
    if verification.mark.clip_id != order.clip_id:
        raise Broken(f"the mark of clip {order.clip_id} cannot be read back")
    return verification.fingerprint
