"""From a cast to a marked clip: inspect, plan, render, sign; then what there is to say of it."""

import secrets
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.chat.words import Words
from bot.cli import _engine, _people, _plan, _progress, _report
from bot.cli._cast import TryArguments
from render.contract.order import CastMember, RenderedClip, RenderOrder
from render.engines.select import Engine, notes_of
from render.isolation.child import Child
from render.marking import clip_id
from render.marking.credentials import (
    ConsentReceipt,
    DigitalSource,
    make_receipt,
    sign_clip,
    voice_origin,
)
from render.studio.planning.plan import make_plan
from render.tasks import MEMORY_MB, render_in, render_limit
from render.video.encoder import encode_only_seconds

if TYPE_CHECKING:
    from bot.wiring import CommandContext


@dataclass(frozen=True)
class TryResult:
    """A finished clip. `encode_only`: seconds that encoding its frames alone takes, if asked."""

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
    """The clip, or None when somebody's clip does not fit, which has then been said.

    Raises RenderError.
    """
    clip = clip_id.new()
    # Next to the clip, so that nothing without all its marks ever stands under its name.
    with tempfile.TemporaryDirectory(prefix=".walkon-", dir=cast.out.absolute().parent) as made:
        folder = Path(made)
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
        if not engine.generates:
            make_plan(order)  # an order that cannot be drawn is refused before anybody waits
        _engine.restrict_to_gpu(engine)
        with context.start_child() as child, context.start_child() as renders:
            started = time.perf_counter()
            if not _inspected(child, cast, order, context, words, quiet):
                return None
            inspected = time.perf_counter() - started
            drawn = _drawn(renders, order, context, words, engine, quiet)
            encode_only = _encode_only(child, order) if quiet else None
        started = time.perf_counter()
        source = DigitalSource.GENERATED if engine.generates else DigitalSource.COMPOSED
        sign_clip(order.out, clip, source, _receipt(order), context.operator, voice_origin(drawn))
        signed = time.perf_counter() - started
        order.out.replace(cast.out)
    return TryResult(
        clip,
        replace(drawn, path=cast.out),
        {"inspect": inspected, **drawn.timings, "sign": signed},
        encode_only,
    )


def format_result(made: TryResult, cast: TryArguments, words: Words) -> list[str]:
    """What a person reads when the clip is there."""
    told = {"clip": clip_id.format_grouped(made.clip_id), "path": str(cast.out)}
    plan = {**made.clip.plan, "notes": list(notes_of(made.clip))}
    return [*_plan.format_plan(plan, cast.people, words), words("try-marked", told)]


def _inspected(
    child: Child,
    cast: TryArguments,
    order: RenderOrder,
    context: "CommandContext",
    words: Words,
    quiet: bool,
) -> bool:
    fits = True
    for member in order.cast:
        if member.kit is None:
            continue  # a drawn stand-in has no clip
        clip = cast.clips[member.role]
        report = _people.inspect_clip(child, context, clip, None, member.kit, words, quiet)
        if not report.accepted:
            fits = False
            _report.print_rejection(report, cast.people[member.role], words)
    if fits and not quiet:
        print(words("inspect-own-clips"))
    return fits


def _drawn(
    child: Child,
    order: RenderOrder,
    context: "CommandContext",
    words: Words,
    engine: Engine,
    quiet: bool,
) -> RenderedClip:
    with _progress.progress_bar(words("try-rendering"), quiet) as told:
        return render_in(child, order, context.models.folder, told, engine=engine)


def _encode_only(child: Child, order: RenderOrder) -> float:
    return child.call(
        encode_only_seconds, order.out, seconds=render_limit(order), memory_mb=MEMORY_MB
    )


def _receipt(order: RenderOrder) -> ConsentReceipt:
    """Nobody was asked by us: the receipt says so, and which scene it was."""
    facts = {
        "consent": "stated by the operator",
        "clip": order.clip_id,
        "prompt": order.prompt,
        "cast": [member.role for member in order.cast],
        "look": order.look,
        "secret": secrets.token_hex(16),  # without it the prompt could be guessed from the digest
    }
    return make_receipt(facts, secrets.token_bytes(16))
