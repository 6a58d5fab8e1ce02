"""Draws complete frames, except for the label: composition, look and captions."""

from render.kit.kit import Kit
from render.models.store import ModelStore
from render.sound.soundtrack import Soundtrack
from render.studio.catalog import load_part
from render.studio.contracts.scene import Look, Stage
from render.studio.frame.captions import make_caption
from render.studio.frame.compose import Composer, Pixels
from render.studio.frame.finish import Finish
from render.studio.frame.layers import Sheet
from render.studio.frame.take import make_take
from render.studio.motion import idle
from render.studio.planning.plan import Plan

FPS = 24


class FrameRenderer:
    """Draws the frames of a planned clip; a frame number always gives the same pixels.

    `painted`: the layers of the plan's scene. `kits`: one for each cast member, in order. Raises
    MissingPiece when the font has not been downloaded.
    """

    def __init__(
        self,
        plan: Plan,
        stage: Stage,
        painted: tuple[Sheet, ...],
        kits: list[Kit],
        sound: Soundtrack,
        models: ModelStore,
    ) -> None:
        self._take = make_take(plan, stage, kits, sound, FPS)
        self._composer = Composer(self._take, painted)
        self._finish = Finish(load_part("looks", plan.look, Look), stage)
        self._captions = [
            make_caption(utterance.text, utterance.span, stage, self._finish.bar, models)
            for utterance in sound.utterances
        ]

    def are_eyes_open(self, number: int) -> bool:
        """Whether nobody blinks in a frame."""
        seconds = number / FPS
        return not any(idle.blinking(player.blinks, seconds) for player in self._take.players)

    def draw_frame(self, number: int) -> Pixels:
        """Draws a frame into a new array, (h, w, 4) RGBA."""
        frame = self._composer.draw_frame(number)
        self._finish.apply(frame, number)
        for shown in self._captions:
            shown.draw(self._composer.canvas, number / FPS)
        return frame
