"""The studio engine: draws a clip from an order, frame by frame, without a GPU."""

from pathlib import Path

from render.contract.errors import Cancelled
from render.contract.order import CastMember, RenderedClip, RenderOrder
from render.contract.renderer import IsCancelled, Progress
from render.contract.step_timer import StepTimer
from render.drawing.text import BOLD
from render.kit.kit import Kit
from render.models.store import ModelStore
from render.output.clip_writer import ClipWriter
from render.sound import beds
from render.sound.neutral import without_own_voice
from render.stand_ins.person import draw_stand_in
from render.studio import catalog
from render.studio.clip_sound import ClipSound
from render.studio.contracts.scene import Stage
from render.studio.frame.frames import FPS, FrameRenderer
from render.studio.frame.painted_places import PaintedPlaces
from render.studio.frame.take import Cast
from render.studio.library import open_library
from render.studio.planning.defaults import PLACES
from render.studio.planning.plan import Plan, describe, make_plan
from render.studio.staging.direct import direct
from render.studio.staging.dress import dress_cast


class StudioRenderer:
    """Implements `Renderer` of `render.contract.renderer`.

    `models`: the folder of model files. `pictures`: the folder of kept pictures of things, or
    None; they are only read, because this process also decodes what came from people.
    """

    name = "studio"

    def __init__(self, models: Path, pictures: Path | None = None) -> None:
        self._models, self._pictures = ModelStore(models), pictures

    def load(self) -> None:
        """Loads every part of the catalog. Raises MissingPiece when the font is not downloaded."""
        self._models.path(BOLD)
        for kind in (PLACES, "actions", "wardrobes", "looks", "staging.relations", "staging.deeds"):
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
        with ClipSound(order, plan, self._models) as sound:
            return self._draw(order, plan, sound, clock, progress, cancelled)

    def _draw(
        self,
        order: RenderOrder,
        plan: Plan,
        sound: ClipSound,
        clock: StepTimer,
        progress: Progress,
        cancelled: IsCancelled,
    ) -> RenderedClip:
        stage = Stage(*order.size, order.seconds, order.seed)
        kits = {member.role: _load_kit(member, order.seed) for member in order.cast}
        lines = sound.read_lines(kits)
        clock.record("kits")
        library, shelf = open_library(self._models, self._pictures, is_read_only=True)
        staging = direct(plan.graph, stage, library)
        clock.record("staging")
        places = PaintedPlaces(library, stage, shelf)
        places.paint(staging.scenes[0])
        clock.record("scene")
        dialogue = lines.result()
        samples = sound.mix(dialogue, staging, library.place(staging.scenes[0].place).bed)
        clock.record("voice")
        cast = Cast(kits, dress_cast(plan.graph, order.seed), dialogue, FPS)
        drawing = FrameRenderer(staging, plan.look, stage, cast, places, shelf, self._models)
        frames = round(order.seconds * FPS)
        clock.record("cast")
        with ClipWriter(order.out, order.size, FPS, order.clip_id, self._models, samples) as writer:
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
            plan=describe(plan, staging, dialogue.notes),
            # "mark" runs in the writer's thread, in parallel: not part of the sum of the others.
            timings={**clock.seconds, "mark": writer.spent.mark + writer.spent.label},
            synthetic_voice=dialogue.synthetic,
            cloned_voice=dialogue.cloned,
        )


def render_clip(
    order: RenderOrder, models: Path, pictures: Path | None, progress: Progress
) -> RenderedClip:
    """Renders one clip in the child process. Raises RenderError."""
    renderer = StudioRenderer(models, pictures)
    renderer.load()
    return renderer.render(order, progress, lambda: False)


def _load_kit(member: CastMember, seed: int) -> Kit:
    if member.kit is None:
        return draw_stand_in(member.role, seed)
    kit = Kit.load(member.kit)
    return without_own_voice(kit) if member.neutral_voice else kit
