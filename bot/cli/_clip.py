"""Makes the clip of `walkon try`: inspects the clips of the cast, renders, signs; and formats the
result."""

import secrets
import shutil
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.chat.words import Words
from bot.cli import _engine, _people, _plan, _progress, _report, _scratch
from bot.cli._cast import TryArguments
from render.contract.order import CastMember, RenderedClip, RenderOrder
from render.engines.select import Engine, list_clip_notes
from render.isolation.child import Child
from render.isolation.sandbox import Sandbox
from render.marking import clip_id
from render.marking.credentials import (
    ConsentReceipt,
    DigitalSource,
    make_receipt,
    voice_origin,
)
from render.studio.planning.plan import make_plan
from render.tasks import MEMORY_MB, render_in, render_limit, sign_in

if TYPE_CHECKING:
    from bot.wiring import CommandContext


@dataclass(frozen=True)
class TryResult:
    """A finished clip. `timings`: seconds by step. `encode_only`: seconds that encoding the frames
    takes by itself, when it was measured."""

    clip_id: str
    clip: RenderedClip
    timings: dict[str, float]
    encode_only: float | None

    def as_dict(self) -> dict[str, object]:
        """The shape that `walkon try --json` prints."""
        return {
            "clip_id": self.clip_id,
            "out": str(self.clip.path),
            "engine": self.clip.engine,
            "plan": self.clip.plan,
            "timings": {step: round(spent, 3) for step, spent in self.timings.items()},
            "encode_only_seconds": self.encode_only,
        }


def make_clip(
    cast: TryArguments, context: "CommandContext", words: Words, engine: Engine, quiet: bool
) -> TryResult | None:
    """The clip. None when the clip of a cast member was rejected; the reasons are then printed.

    `quiet`: prints no progress and measures `encode_only`. Raises RenderError.
    """
    clip = clip_id.new()
    with _scratch.open_folder(context, words) as folder:
        order = RenderOrder(
            clip_id=clip,
            prompt=cast.prompt,
            cast=tuple(CastMember(role, folder / f"{role}.kit") for role in cast.people),
            out=folder / "clip.mp4",
            size=cast.size,
            seconds=cast.seconds,
            look=cast.look,
            lines=cast.lines,
            seed=cast.seed,
        )
        if not engine.is_generative:
            make_plan(order)  # raises for an order that cannot be drawn, before the inspection
        _engine.restrict_to_gpu(engine)
        with context.start_child() as child, context.start_child() as renders:
            started = time.perf_counter()
            if not _inspect_cast(child, cast, order, context, words, quiet):
                return None
            inspected = time.perf_counter() - started
            rendered = _render(renders, order, context, words, engine, quiet)
            encode_only = _encode_only(child, order) if quiet else None
            started = time.perf_counter()
            source = DigitalSource.GENERATED if engine.is_generative else DigitalSource.COMPOSED
            voice = voice_origin(rendered)
            sign_in(child, order.out, clip, source, _receipt(order), context.operator, voice)
            signed = time.perf_counter() - started
        _publish(order.out, cast.out)
    return TryResult(
        clip,
        replace(rendered, path=cast.out),
        {"inspect": inspected, **rendered.timings, "sign": signed},
        encode_only,
    )


def format_result(result: TryResult, cast: TryArguments, words: Words) -> list[str]:
    """The lines that report a finished clip."""
    data = {"clip": clip_id.format_grouped(result.clip_id), "path": str(cast.out)}
    plan = {**result.clip.plan, "notes": list(list_clip_notes(result.clip))}
    return [*_plan.format_plan(plan, cast.people, words), words("try-marked", data)]


def _publish(clip: Path, out: Path) -> None:
    """Copies a clip that has all its marks out of memory; `out` appears complete or not at all."""
    part = out.absolute().with_name(f".{out.name}.part")
    try:
        shutil.copyfile(clip, part)
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)


def _inspect_cast(
    child: Child,
    cast: TryArguments,
    order: RenderOrder,
    context: "CommandContext",
    words: Words,
    quiet: bool,
) -> bool:
    accepted = True
    for member in order.cast:
        if member.kit is None:
            continue  # a stand-in has no clip
        clip = cast.clips[member.role]
        report = _people.inspect_clip(child, context, clip, None, member.kit, words, quiet)
        if not report.accepted:
            accepted = False
            _report.print_rejection(report, cast.people[member.role], words)
    if accepted and not quiet:
        print(words("inspect-own-clips"))
    return accepted


def _render(
    child: Child,
    order: RenderOrder,
    context: "CommandContext",
    words: Words,
    engine: Engine,
    quiet: bool,
) -> RenderedClip:
    with _progress.progress_bar(words("try-rendering"), quiet) as on_progress:
        return render_in(
            child, order, context.models.folder, on_progress,
            engine=engine, pictures=context.settings.pictures,
        )  # fmt: skip


def _encode_only(child: Child, order: RenderOrder) -> float:
    return child.call(
        "render.video.encoder:encode_only_seconds",
        order.out,
        returns=float,
        seconds=render_limit(order),
        memory_mb=MEMORY_MB,
        sandbox=Sandbox(reads=(order.out,)),
    )


def _receipt(order: RenderOrder) -> ConsentReceipt:
    """A receipt that says which scene it was, and that the operator answers for the consent."""
    facts = {
        "consent": "stated by the operator",
        "clip": order.clip_id,
        "prompt": order.prompt,
        "cast": [member.role for member in order.cast],
        "look": order.look,
        "secret": secrets.token_hex(16),  # keeps the prompt from being guessed from the digest
    }
    return make_receipt(facts, secrets.token_bytes(16))
