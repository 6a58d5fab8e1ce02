"""Treated pictures by what they are made of: in memory, else in a folder, else drawn."""

import hashlib
import math
import threading
from collections import OrderedDict
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np

from render.models.store import ModelStore
from render.studio.art.changes import WHOLE, Change, change_glyph
from render.studio.art.glyphs import Glyphs
from render.studio.art.picture import ThingPicture, make_picture
from render.studio.art.picture_folder import PictureFolder
from render.studio.art.things import find_thing
from render.studio.art.treatment import VERSION, Treatment, find_padding, treat

MAX_BYTES = 112 * 2**20
"""Of the pictures in memory."""
SMALLEST, LARGEST = 24, 1086
"""Heights, in pixels, of the smallest and largest pictures; larger ones are enlarged."""
_STEPS = 2  # heights in each octave
_SLACK = 0.03  # of a step: twice a size is the size two steps on, although sizes are whole pixels


@dataclass(frozen=True)
class PictureKey:
    """What a picture is made of. `height`: in pixels, of `bucket`. `flip`: mirrored before lit."""

    emoji: str
    height: int
    treatment: Treatment
    flip: bool = False
    change: Change = WHOLE

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        # Kept: pictures are looked up dozens of times a frame, and a treatment has twenty numbers.
        return hash((self.emoji, self.height, self.treatment, self.flip, self.change))


class Shelf:
    """The pictures of one process. `folder`: where they are kept between renders, or None.

    `is_read_only`: nothing is added to the folder, because this process handles what may have
    taken it over, and others would show its pictures.

    Safe to use from several threads. Methods raise MissingPiece when the font is missing, KeyError
    for an emoji without a picture.
    """

    def __init__(
        self,
        models: ModelStore,
        folder: Path | None = None,
        max_bytes: int = MAX_BYTES,
        is_read_only: bool = False,
    ) -> None:
        self.glyphs = Glyphs(models)
        self._folder = PictureFolder(folder) if folder else None
        self._max_bytes, self._is_read_only = max_bytes, is_read_only
        self._pictures: OrderedDict[PictureKey, ThingPicture] = OrderedDict()
        self._lock = threading.Lock()
        self.size = 0
        """Bytes of the pictures in memory."""

    def get(self, key: PictureKey) -> ThingPicture:
        """The picture; the same pixels wherever it comes from."""
        with self._lock:
            if key in self._pictures:
                self._pictures.move_to_end(key)
                return self._pictures[key]
        picture = self._fetch(key)
        with self._lock:
            if key not in self._pictures:
                self._pictures[key] = picture
                self.size += picture.pixels.nbytes
            while self.size > self._max_bytes and len(self._pictures) > 1:
                _, dropped = self._pictures.popitem(last=False)
                self.size -= dropped.pixels.nbytes
        return picture

    def _fetch(self, key: PictureKey) -> ThingPicture:
        if self._folder is None:
            return self._draw(key)
        name = hashlib.sha256(f"{self.glyphs.digest} {VERSION} {key!r}".encode()).hexdigest()
        picture = self._folder.get(name)
        if picture is None:
            picture = self._draw(key)
            if not self._is_read_only:
                self._folder.put(name, picture)
        return picture

    def keep_scaled(self, factor: float) -> None:
        """Keeps the pictures in memory also for frames that are `factor` times as large."""
        for key in list(self._pictures):
            if key.change == WHOLE:
                self.get(replace(key, height=bucket(key.height * factor)))

    def _draw(self, key: PictureKey) -> ThingPicture:
        glyph = self.glyphs.rasterise(key.emoji, key.height)
        if key.change != WHOLE:
            glyph = change_glyph(glyph, find_thing(key.emoji), key.change)
        if key.flip:
            glyph = np.ascontiguousarray(glyph[:, ::-1])
        padding = find_padding(key.treatment, key.height)
        return make_picture(treat(glyph, key.treatment), padding)


def bucket(height: float) -> int:
    """The height, in pixels, of the picture that is drawn `height` pixels high: hardly smaller.

    Pictures are kept in few sizes, each at most 1.42 times the one before, so that they are
    never shrunk so far that they shimmer.
    """
    if height <= SMALLEST:
        return SMALLEST
    step = math.ceil(math.log2(height / SMALLEST) * _STEPS - _SLACK)
    return min(round(SMALLEST * 2 ** (step / _STEPS)), LARGEST)
