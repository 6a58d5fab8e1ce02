"""The studio engine: draws a clip from an order, frame by frame, without a GPU."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from render.contract.errors import Cancelled
from render.contract.order import Line, RenderedClip, RenderOrder
from render.contract.renderer import IsCancelled, Progress
from render.contract.step_timer import StepTimer
from render.drawing.text import BOLD
from render.kit.kit import Kit
from render.models.store import ModelStore
from render.output.clip_writer import ClipWriter
from render.sound import beds
from render.sound.soundtrack import Soundtrack, make_soundtrack
from render.stand_ins.person import draw_stand_in
from render.studio import catalog
from render.studio.catalog import load_part
from render.studio.contracts.scene import Stage, StudioScene
from render.studio.frame import layers
from render.studio.frame.frames import FPS, FrameRenderer
from render.studio.planning.plan import Plan, make_plan


class StudioRenderer:
    """Implements `Renderer` of `render.contract.renderer`. `models`: the folder of model files."""

    name = "studio"

    def __init__(self, models: Path) -> None:
        self._models = ModelStore(models)

    def load(self) -> None:
        """Loads every part of the catalog. Raises MissingPiece when the font is not downloaded."""
        self._models.path(BOLD)
        for kind in ("places", "actions", "wardrobes", "looks"):
            for name in catalog.list_names(kind):
                catalog.load_part(kind, name, object)
        for name in beds.names():
            beds.load(name)

    def render(
        self, order: RenderOrder, progress: Progress, cancelled: IsCancelled
    ) -> RenderedClip:
        """Writes `order.out`; equal orders and kits give equal bytes.

        Raises BadOrder, Cancelled, Unreadable, MissingPiece.
        """
        clock = StepTimer()
        plan = make_plan(order)
        clock.record("plan")
        stage = Stage(*order.size, order.seconds, order.seed, plan.hour)
        scene = load_part("places", plan.place, StudioScene)
        with ThreadPoolExecutor(1) as aside:  # mostly waits for espeak-ng, so it overlaps painting
            prepared = aside.submit(_prepare_sound, order, plan, scene, stage)
            painted = layers.prepare_layers(scene.layers(stage), stage)
            kits, sound = prepared.result()
        clock.record("scene, kits and sound")
        drawing = FrameRenderer(plan, stage, painted, kits, sound, self._models)
        frames = round(order.seconds * FPS)
        clock.record("cast")
        with ClipWriter(
            order.out, order.size, FPS, order.clip_id, self._models, sound.samples
        ) as writer:
            for number in range(frames):
                if cancelled():
                    raise Cancelled("cancelled")
                frame = drawing.draw_frame(number)
                clock.record("draw")
                writer.write(frame)
                clock.record("write")
                progress((number + 1) / frames)
        clock.record("write")
        return RenderedClip(
            path=order.out,
            engine=self.name,
            size=order.size,
            seconds=frames / FPS,
            plan={**plan.as_dict(), "notes": [*plan.notes, *sound.notes]},
            # "mark" runs in the writer's thread, in parallel: not part of the sum of the others.
            timings={**clock.seconds, "mark": writer.spent.mark + writer.spent.label},
            synthetic_voice=sound.synthetic,
        )


def render_clip(order: RenderOrder, models: Path, progress: Progress) -> RenderedClip:
    """Renders one clip in the child process. Raises RenderError."""
    renderer = StudioRenderer(models)
    renderer.load()
    return renderer.render(order, progress, lambda: False)


def _prepare_sound(
    order: RenderOrder, plan: Plan, scene: StudioScene, stage: Stage
) -> tuple[list[Kit], Soundtrack]:
    kits = [
        draw_stand_in(member.role, order.seed) if member.kit is None else Kit.load(member.kit)
        for member in order.cast
    ]
    lines = [Line(line.role, line.text) for line in plan.lines]
    by_role = {member.role: kit for member, kit in zip(order.cast, kits, strict=True)}
    return kits, make_soundtrack(scene.bed, lines, by_role, stage.seconds, stage.seed)
