"""Draws a still of a scene for the consent request, with stand-ins in every role."""

from pathlib import Path

import av
import cv2
import numpy as np
from av.video.reformatter import VideoReformatter

from render.contract.order import RenderOrder
from render.marking.label import Label
from render.models.store import ModelStore
from render.sound.dialogue import Dialogue, Utterance
from render.stand_ins.person import draw_stand_in
from render.studio.contracts.scene import Stage
from render.studio.frame.compose import Pixels
from render.studio.frame.frames import FPS, FrameRenderer
from render.studio.frame.painted_places import PaintedPlaces
from render.studio.frame.take import Cast
from render.studio.library import open_library
from render.studio.planning.plan import list_left_out, make_plan
from render.studio.staging.direct import direct
from render.studio.staging.dress import dress_cast
from render.video.encoder import planes, to_yuv

MAX_BYTES = 200_000
_HALVED = 960  # pixels: pictures with a longer side are drawn at half the size
_WHEN = (0.2, 0.27)  # share of the clip: the action has begun, the close shot starts at 0.28
_QUALITIES = (88, 78, 66, 50, 35, 20)


def draw_still(
    order: RenderOrder, models_folder: Path, out: Path, pictures: Path | None = None
) -> tuple[str, ...]:
    """Writes a JPEG of the planned scene to `out`, at most 200 kB, labelled as made by AI.

    Every role is played by its drawn stand-in: no kit is read. The size is the order's, halved
    when large. The first planned line is the caption. Returns the words of the
    prompt that are not drawn. `pictures`: the folder in which pictures of things are kept, also in
    the size of the clip; None for none. Raises BadOrder, MissingPiece.
    """
    plan = make_plan(order)
    size = _size(order.size)
    stage = Stage(*size, order.seconds, order.seed)
    models = ModelStore(models_folder)
    library, shelf = open_library(models, pictures)
    staging = direct(plan.graph, stage, library)
    kits = {member.role: draw_stand_in(member.role, order.seed) for member in order.cast}
    none = np.zeros(0, np.float32)
    written = tuple(
        Utterance(line.role, line.text, 0.0, none, order.seconds) for line in plan.lines[:1]
    )
    outfits = dress_cast(plan.graph, order.seed)
    cast = Cast(kits, outfits, Dialogue(order.seconds, written), FPS)
    drawing = FrameRenderer(
        staging, plan.look, stage, cast, PaintedPlaces(library, stage, shelf), shelf, models
    )
    first, last = (round(order.seconds * share * FPS) for share in _WHEN)
    open_eyed = (number for number in range(first, last) if drawing.are_eyes_open(number))
    number = next(open_eyed, first)
    out.write_bytes(_jpeg(_labelled(drawing.draw_frame(number), size, models)))
    if pictures is not None and size != order.size:
        shelf.keep_scaled(order.size[1] / size[1])
    return list_left_out(plan, staging)


def _size(size: tuple[int, int]) -> tuple[int, int]:
    if max(size) <= _HALVED:
        return size
    width, height = size
    return width // 4 * 2, height // 4 * 2


def _labelled(frame: Pixels, size: tuple[int, int], models: ModelStore) -> Pixels:
    scaler = VideoReformatter()
    yuv = to_yuv(av.VideoFrame.from_ndarray(frame, format="rgba"), scaler)
    Label("", size, models).apply(*planes(yuv))
    return np.asarray(yuv.to_ndarray(format="bgr24"), np.uint8)


def _jpeg(bgr: Pixels) -> bytes:
    """The best quality that stays within `MAX_BYTES`, or the lowest one."""
    for quality in _QUALITIES:
        data = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()
        if len(data) <= MAX_BYTES:
            break
    return data
