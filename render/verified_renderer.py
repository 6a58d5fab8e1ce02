"""A render whose people are recognised afterwards: another seed if they are not, then the truth."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from render.contract.errors import BadOrder, Cancelled
from render.contract.order import RenderedClip, RenderOrder
from render.contract.renderer import Cancelled as Asked
from render.contract.renderer import Progress, Renderer
from render.kit.kit import Floats, Kit
from render.perception.cast_match import CastVerdict
from render.perception.identity import face_distance, judge_distance
from render.perception.insight import InsightEmbedder
from render.perception.recognise import DlibEmbedder, name_anonymously, recognise_cast

Check = Callable[[RenderOrder, Asked], CastVerdict]
"""Looks at the finished `order.out`. Raises Cancelled once nobody wants it any more."""

NOT_ALIKE, UNINVITED = "cast-not-recognised", "uninvited-recognised"

_NOBODY = CastVerdict({}, (), (), 0)
_SEED_STEP = 7919  # to a seed that no neighbour of the first one is
_FIRST = 0.9  # of the work, where the first try is as good as usual
_LOOKING = 0.97


class Checked:
    """Implements `render.contract.renderer.Renderer`: `renderer`, and a look at what it made."""

    def __init__(self, renderer: Renderer, check: Check) -> None:
        self.name = renderer.name
        self._renderer = renderer
        self._check = check

    def load(self) -> None:
        """As the renderer. Raises MissingPiece."""
        self._renderer.load()

    def render(self, order: RenderOrder, progress: Progress, cancelled: Asked) -> RenderedClip:
        """Writes `order.out`, at most twice; the verdict is in the plan as "recognised".

        Whatever fails leaves no file. Raises BadOrder "cast-not-recognised" (`data["roles"]`,
        such as "A, C") or "uninvited-recognised", and what the renderer raises.
        """
        try:
            made, verdict, tries = self._made(order, progress, cancelled)
            if not verdict.is_accepted:
                if verdict.uninvited:  # the graver of the two
                    raise BadOrder(UNINVITED)
                raise BadOrder(NOT_ALIKE, {"roles": ", ".join(verdict.missing)})
        except BaseException:
            order.out.unlink(missing_ok=True)
            raise
        progress(1.0)
        return replace(made, plan={**made.plan, "recognised": {**verdict.as_dict(), "try": tries}})

    def _made(
        self, order: RenderOrder, progress: Progress, cancelled: Asked
    ) -> tuple[RenderedClip, CastVerdict, int]:
        """The last clip, what was seen in it and how many were made."""
        made = self._renderer.render(order, _part(progress, 0.0, _FIRST), cancelled)
        verdict = self._look(order, cancelled)
        if verdict.is_accepted:
            return made, verdict, 1
        again = replace(order, seed=order.seed + _SEED_STEP)
        made = self._renderer.render(again, _part(progress, _FIRST, _LOOKING), cancelled)
        return made, self._look(order, cancelled), 2

    def _look(self, order: RenderOrder, cancelled: Asked) -> CastVerdict:
        if cancelled():
            raise Cancelled("cancelled")
        return self._check(order, cancelled)


def _part(progress: Progress, start: float, end: float) -> Progress:
    """The progress of a part of the work, from share `start` to `end`."""
    return lambda share: progress(start + (end - start) * share)


def looking(models: Path, pack: Path | None = None) -> Check:
    """The check with real eyes, loaded once. `models`: the folder of pulled model files.

    `pack`: of InsightFace models, given only where their licence was accepted. Stand-ins are
    nobody: a cast of them alone is not looked at unless somebody must not appear. Whom nobody
    could tell from one of the cast (a twin, a second account) is not looked for. Raises
    MissingPiece; the check raises Unreadable, Cancelled.
    """
    base = DlibEmbedder(models)
    better = None if pack is None else InsightEmbedder(pack)

    def check(order: RenderOrder, cancelled: Asked) -> CastVerdict:
        cast = {member.role: Kit.load(member.kit) for member in order.cast if member.kit}
        absent = (np.array(face, np.float32) for face in order.absent)
        ours = [kit.face for kit in cast.values()]
        others = name_anonymously(tuple(face for face in absent if _is_another(face, ours)))
        if not cast and not others:
            return _NOBODY
        return recognise_cast(order.out, cast, others, base, better, cancelled)

    return check


def _is_another(face: Floats, ours: list[Floats]) -> bool:
    return all(judge_distance(face_distance(face, own)) != "same" for own in ours)
