"""The studio engine: an order becomes a plan, a take, and a clip, frame by frame."""

import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from render.base import Cancelled as Asked
from render.base import Progress
from render.errors import Cancelled
from render.kit import Kit
from render.models.store import ModelStore
from render.order import RenderedClip, RenderOrder
from render.studio import catalog
from render.studio.casting import part
from render.studio.compose import Composer
from render.studio.finish import Finish
from render.studio.parts import Look, Stage
from render.studio.plan import make_plan
from render.studio.take import make_take
from render.text import BOLD
from render.writer import ClipWriter

FPS = 24


@dataclass
class _Clock:
    """Seconds by step."""

    spent: dict[str, float] = field(default_factory=dict)
    last: float = field(default_factory=time.perf_counter)

    def done(self, step: str) -> None:
        now = time.perf_counter()
        self.spent[step] = self.spent.get(step, 0.0) + now - self.last
        self.last = now


class StudioRenderer:
    """Implements `render.base.Renderer`. `models`: the folder of pulled model files."""

    name = "studio"

    def __init__(self, models: Path) -> None:
        self._models = ModelStore(models)

    def load(self) -> None:
        """Raises MissingPiece when the font has not been pulled."""
        self._models.path(BOLD)
        for kind in ("scenes", "actions", "wardrobes", "looks"):
            for name in catalog.names(kind):
                catalog.part(kind, name)

    def render(self, order: RenderOrder, progress: Progress, cancelled: Asked) -> RenderedClip:
        """Writes `order.out`; equal orders and kits give equal bytes.

        Raises BadOrder, Cancelled, Unreadable, MissingPiece.
        """
        clock = _Clock()
        plan = make_plan(order)
        clock.done("plan")
        kits = [Kit.load(member.kit) for member in order.cast]
        clock.done("kits")
        stage = Stage(*order.size, order.seconds, order.seed, plan.hour)
        frames = round(order.seconds * FPS)
        mouths = [np.zeros(frames, np.float32) for _ in kits]
        composer = Composer(make_take(plan, stage, kits, mouths, [], FPS))
        finish = Finish(part("looks", plan.look, Look), stage)
        clock.done("prepare")
        with ClipWriter(order.out, order.size, FPS, order.clip_id, self._models) as writer:
            for number in range(frames):
                if cancelled():
                    raise Cancelled("cancelled")
                frame = composer.frame(number)
                finish.apply(frame, number)
                clock.done("draw")
                writer.write(frame)
                clock.done("write")
                progress((number + 1) / frames)
        clock.done("write")
        return RenderedClip(
            path=order.out,
            engine=self.name,
            size=order.size,
            seconds=frames / FPS,
            plan=plan.as_dict(),
            timings=clock.spent,
        )
