"""Makes the sound of a clip beside its pictures: first the lines, which the pictures need."""

from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from render.contract.order import Line, RenderOrder
from render.kit.kit import Floats, Kit
from render.models.store import ModelStore
from render.sound.dialogue import Dialogue, read_lines
from render.sound.kokoro.kokoro_voice import KokoroVoice, find_voice
from render.sound.soundtrack import mix_sound
from render.sound.voice import Voice
from render.studio.contracts.staging import Staging
from render.studio.planning.plan import Plan


class ClipSound:
    """The sound of one clip, made in a thread of its own; use it in a `with` block.

    The voice is loaded at once, while the caller stages the scene: with what it says it takes as
    long as a second of pictures.
    """

    def __init__(self, order: RenderOrder, plan: Plan, models: ModelStore) -> None:
        self._order, self._graph = order, plan.graph
        self._moods = {actor.role: actor.mood for actor in plan.graph.actors}
        self._lines = [
            Line(line.role, line.text, self._moods.get(line.role, "")) for line in plan.lines
        ]
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sound")
        self._voice = self._thread.submit(_load_voice, models) if self._lines else None

    def read_lines(self, kits: dict[str, Kit]) -> Future[Dialogue]:
        """Lets the lines be read aloud. `kits`: by role. The result raises what
        `render.sound.dialogue.read_lines` raises, and MissingPiece."""

        def read() -> Dialogue:
            # The voice is let go of afterwards: it takes 100 MB.
            voice, self._voice = self._voice, None
            spoken_by = voice.result() if voice is not None else None
            return read_lines(self._lines, kits, self._order.seconds, spoken_by)

        return self._thread.submit(read)

    def mix(self, dialogue: Dialogue, staging: Staging, bed: str) -> Future[Floats]:
        """Mixes the samples, (n, 2) at 48 kHz. `bed`: name of the sound of the place."""
        return self._thread.submit(
            mix_sound,
            dialogue,
            len(self._order.cast),
            bed,
            self._order.seed,
            staging.cues,
            self._graph.weather,
            next((mood for mood in self._moods.values() if mood), ""),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._thread.shutdown(cancel_futures=True)


def _load_voice(models: ModelStore) -> Voice:
    voice = find_voice(models)
    if isinstance(voice, KokoroVoice):
        voice.load()
    return voice
