"""Draws complete frames, except for the label: scenes one after the other, look and captions."""

from dataclasses import replace

from render.models.store import ModelStore
from render.studio.art.shelf import Shelf
from render.studio.catalog import load_part
from render.studio.contracts.scene import Look, Stage
from render.studio.contracts.staging import Staging
from render.studio.frame.caption_place import choose_row
from render.studio.frame.captions import Caption, make_caption
from render.studio.frame.compose import Composer, Pixels
from render.studio.frame.finish import Finish
from render.studio.frame.geometry import Box
from render.studio.frame.painted_places import PaintedPlaces
from render.studio.frame.take import Cast, make_take
from render.studio.motion import idle

FPS = 24


class FrameRenderer:
    """Draws the frames of a staged clip; a frame number always gives the same pixels.

    Scenes are prepared when their first frame is drawn. Raises MissingPiece when the font has not
    been downloaded.
    """

    def __init__(
        self,
        staging: Staging,
        look: str,
        stage: Stage,
        cast: Cast,
        places: PaintedPlaces,
        shelf: Shelf,
        models: ModelStore,
    ) -> None:
        self._staging, self._stage, self._cast = staging, stage, cast
        self._places, self._shelf = places, shelf
        self._finish = Finish(load_part("looks", look, Look), stage)
        self._captions = [
            make_caption(utterance.text, utterance.span, stage, self._finish.bar, models)
            for utterance in cast.dialogue.utterances
        ]
        self._rows: dict[tuple[int, int], int] = {}
        self._composers: dict[int, Composer] = {}
        self.prepare(0)

    def prepare(self, number: int) -> None:
        """Prepares the scene of a frame."""
        self._composer(self._scene_of(number))

    def are_eyes_open(self, number: int) -> bool:
        """Whether nobody blinks in a frame."""
        composer = self._composer(self._scene_of(number))
        seconds = number / FPS
        return not any(idle.blinking(each.blinks, seconds) for each in composer.players)

    def draw_frame(self, number: int) -> Pixels:
        """Draws a frame into a new array, (h, w, 4) RGBA."""
        scene = self._scene_of(number)
        composer = self._composer(scene)
        frame = composer.draw_frame(number)
        self._finish.apply(frame, number)
        for shown in self._captions_at(number, composer):
            shown.draw(composer.canvas, number / FPS)
        return frame

    def faces_at(self, number: int) -> tuple[Box, ...]:
        """The protected boxes of a frame, in pixels: see `Composer.faces_at`."""
        return self._composer(self._scene_of(number)).faces_at(number)

    def caption_boxes(self, number: int) -> list[tuple[Box, Box]]:
        """Every pair of a caption that is shown in a frame and a protected face, in pixels."""
        composer = self._composer(self._scene_of(number))
        return [
            (shown.box, face)
            for shown in self._captions_at(number, composer)
            for face in composer.faces_at(number)
        ]

    def _captions_at(self, number: int, composer: Composer) -> list[Caption]:
        """The captions of a frame, each where it covers no face."""
        placed = []
        for order, shown in enumerate(self._captions):
            if shown.is_shown(number / FPS):
                key = order, composer.shot_number(number)
                if key not in self._rows:
                    self._rows[key] = self._row(shown, composer, number)
                placed.append(replace(shown, y=self._rows[key]))
        return placed

    def _row(self, shown: Caption, composer: Composer, number: int) -> int:
        """Where a caption covers no face for as long as the shot shows it."""
        first, last = composer.shot_frames(number)
        end = min(last, round(shown.end * FPS))
        faces = [
            face
            for at in range(max(first, number), max(end, number + 1), max(1, FPS // 4))
            for face in composer.faces_at(at)
        ]
        return choose_row(shown, faces, self._stage, self._finish.bar)

    def _scene_of(self, number: int) -> int:
        seconds = number / FPS
        for index, scene in enumerate(self._staging.scenes):
            if seconds < scene.end:
                return index
        return len(self._staging.scenes) - 1

    def _composer(self, index: int) -> Composer:
        """The composer of a scene; those of others are dropped, their places kept for a while."""
        if index not in self._composers:
            scene = self._staging.scenes[index]
            painted = self._places.paint(scene)
            take = make_take(
                scene, self._places.stage_of(scene), self._cast, self._places.library, self._shelf
            )
            self._composers = {index: Composer(take, painted)}
        return self._composers[index]
