"""A renderer that recognises the cast in its clip, and renders once more if that fails."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from render.contract.errors import BadOrder, Cancelled
from render.contract.order import RenderedClip, RenderOrder
from render.contract.renderer import IsCancelled, Progress, Renderer
from render.kit.kit import Floats
from render.kit.plain import open_kit
from render.perception.cast_match import CastVerdict
from render.perception.identity import face_distance, judge_distance
from render.perception.insight import InsightEmbedder
from render.perception.recognise import DlibEmbedder, name_anonymously, recognise_cast

CheckCast = Callable[[RenderOrder, IsCancelled], CastVerdict]
"""Recognises the cast in the finished `order.out`. Raises Cancelled."""

NOT_RECOGNISED, UNINVITED = "cast-not-recognised", "uninvited-recognised"

_EMPTY_VERDICT = CastVerdict({}, (), (), 0)
_SEED_STEP = 7919  # far enough that no neighbouring seed repeats the second try
_FIRST_TRY_SHARE = 0.9  # of the work when the first try is rendered, which usually succeeds
_SECOND_TRY_SHARE = 0.97


class VerifiedRenderer:
    """Implements `render.contract.renderer.Renderer`: `renderer`, and then `check` on its clip."""

    def __init__(self, renderer: Renderer, check: CheckCast) -> None:
        self.name = renderer.name
        self._renderer = renderer
        self._check = check

    def load(self) -> None:
        """Loads the renderer. Raises MissingPiece."""
        self._renderer.load()

    def render(
        self, order: RenderOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> RenderedClip:
        """Writes `order.out` in at most two tries; the plan holds the verdict as "recognised".

        A failure leaves no file. Raises BadOrder "cast-not-recognised" (`data["roles"]`, such as
        "A, C") or "uninvited-recognised", and what the renderer raises.
        """
        try:
            clip, verdict, tries = self._render_twice(order, progress, is_cancelled)
            if not verdict.is_accepted:
                if verdict.uninvited:  # the worse of the two
                    raise BadOrder(UNINVITED)
                raise BadOrder(NOT_RECOGNISED, {"roles": ", ".join(verdict.missing)})
        except BaseException:
            order.out.unlink(missing_ok=True)
            raise
        progress(1.0)
        return replace(clip, plan={**clip.plan, "recognised": {**verdict.as_dict(), "try": tries}})

    def _render_twice(
        self, order: RenderOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> tuple[RenderedClip, CastVerdict, int]:
        """The last clip, its verdict and the number of tries."""
        clip = self._renderer.render(
            order, _partial_progress(progress, 0.0, _FIRST_TRY_SHARE), is_cancelled
        )
        verdict = self._check_clip(order, is_cancelled)
        if verdict.is_accepted:
            return clip, verdict, 1
        again = replace(order, seed=order.seed + _SEED_STEP)
        clip = self._renderer.render(
            again, _partial_progress(progress, _FIRST_TRY_SHARE, _SECOND_TRY_SHARE), is_cancelled
        )
        return clip, self._check_clip(order, is_cancelled), 2

    def _check_clip(self, order: RenderOrder, is_cancelled: IsCancelled) -> CastVerdict:
        if is_cancelled():
            raise Cancelled("cancelled")
        return self._check(order, is_cancelled)


def _partial_progress(progress: Progress, start: float, end: float) -> Progress:
    """The progress of a part of the work: 0-1 of the part becomes `start` to `end`."""
    return lambda share: progress(start + (end - start) * share)


def load_cast_check(models: Path, pack: Path | None = None) -> CheckCast:
    """Loads the face embedders and returns the check. `models`: the folder of pulled model files.

    `pack`: of InsightFace models, given only where their licence was accepted. Stand-ins are not
    looked for, and a clip with nobody to look for passes at once. People who must not appear but
    whose faces match one of the cast (a twin, a second account) are not looked for either. Raises
    MissingPiece; the check raises Unreadable, Cancelled.
    """
    base = DlibEmbedder(models)
    better = None if pack is None else InsightEmbedder(pack)

    def check(order: RenderOrder, is_cancelled: IsCancelled) -> CastVerdict:
        cast = {member.role: open_kit(member.kit) for member in order.cast if member.kit}
        absent = (np.array(face, np.float32) for face in order.absent)
        cast_faces = [kit.face for kit in cast.values()]
        absent_people = name_anonymously(
            tuple(face for face in absent if _is_another(face, cast_faces))
        )
        if not cast and not absent_people:
            return _EMPTY_VERDICT
        return recognise_cast(order.out, cast, absent_people, base, better, is_cancelled)

    return check


def _is_another(face: Floats, cast_faces: list[Floats]) -> bool:
    return all(judge_distance(face_distance(face, own)) != "same" for own in cast_faces)
