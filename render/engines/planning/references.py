"""The reference pictures of a person, and the kits of a whole cast."""

import cv2
import numpy as np

from render.contract.order import RenderOrder
from render.kit.kit import Head, Kit, Pixels
from render.kit.plain import open_kit
from render.sound.neutral import without_own_voice
from render.stand_ins.person import draw_stand_in

_HEAD_SHARE = 0.7  # share of the canvas that a cut-out head fills


def load_kits(order: RenderOrder) -> dict[str, Kit]:
    """The kit of each role; a stand-in's for a role without a cameo. Raises Unreadable."""
    kits = {}
    for member in order.cast:
        if member.kit is None:
            kits[member.role] = draw_stand_in(member.role, order.seed)
        else:
            kit = open_kit(member.kit)
            kits[member.role] = without_own_voice(kit) if member.neutral_voice else kit
    return kits


def reference_pictures(kit: Kit, count: int, size: tuple[int, int]) -> list[Pixels]:
    """At most `count` RGB pictures of `size` (width, height) on white, the best one first.

    A still comes first, as it shows the whole person; then the head, cut out, frontal views first.
    """
    stills = [fit_on_white(still, size) for still in kit.stills]
    heads = sorted(kit.heads[1:], key=lambda head: (abs(head.mouth) > 0.03, -abs(head.yaw)))
    cut_out = [_head_picture(head, size) for head in (kit.heads[0], *heads)]
    return [*stills[:1], *cut_out[:1], *stills[1:], *cut_out[1:]][:count]


def fit_on_white(picture: Pixels, size: tuple[int, int], share: float = 1.0) -> Pixels:
    """The picture in the middle of a white canvas of `size`, scaled to fit `share` of it."""
    width, height = size
    scale = share * min(width / picture.shape[1], height / picture.shape[0])
    wide, high = max(1, int(picture.shape[1] * scale)), max(1, int(picture.shape[0] * scale))
    interpolation = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    canvas = np.full((height, width, 3), 255, np.uint8)
    top, left = (height - high) // 2, (width - wide) // 2
    canvas[top : top + high, left : left + wide] = cv2.resize(
        picture, (wide, high), interpolation=interpolation
    )
    return canvas


def _head_picture(head: Head, size: tuple[int, int]) -> Pixels:
    alpha = head.image[..., 3:].astype(np.float32) / 255
    flat = head.image[..., :3] * alpha + 255 * (1 - alpha)
    return fit_on_white(np.asarray(np.rint(flat), np.uint8), size, _HEAD_SHARE)
