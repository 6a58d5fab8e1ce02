"""The reference sheet of a kit: one picture that shows an engine the same head from many sides."""

import cv2
import numpy as np

from render.kit import Head, Kit, Pixels

SIZE = (1024, 576)
"""Width and height unless another is asked for: 16:9, both multiples of 64."""

_PAPER = 255  # white: a cut-out has no background that could end up in a clip
_GAP = 0.012  # of the width, between two pictures
_COLUMNS, _ROWS = 4, 2  # of heads, right of the large one
_LARGE = 0.36  # of the width, for the head from the front
_MOUTH = 0.03  # gap of the lips from which somebody speaks


def reference_sheet(kit: Kit, size: tuple[int, int] = SIZE) -> Pixels:
    """(h, w, 3) RGB: the head from the front, large, and up to eight other views beside it.

    One of them at least is a still, which shows hair, neck and clothes as they are.

    `size`: width and height in pixels, at least 256 by 144. Works for kits of every age and for
    stand-ins; where a kit has fewer views, its stills and then white paper take their place.
    """
    width, height = size
    if width < 256 or height < 144:
        raise ValueError(f"no sheet fits into {width}x{height}")
    sheet = np.full((height, width, 3), _PAPER, np.uint8)
    gap = max(2, round(_GAP * width))
    left = round(_LARGE * width)
    _place(sheet, _on_paper(kit.heads[0]), (gap, gap, left - gap, height - gap))
    across, down = (width - left) / _COLUMNS, height / _ROWS
    heads = [_on_paper(head) for head in _views(kit)]
    views = [*heads, *kit.stills][: _COLUMNS * _ROWS]
    for number, view in enumerate(views):
        x, y = left + number % _COLUMNS * across, number // _COLUMNS * down
        box = (round(x + gap / 2), round(y + gap), round(x + across - gap / 2), round(y + down))
        _place(sheet, view, (*box[:3], box[3] - gap))
    return sheet


def _views(kit: Kit) -> list[Head]:
    """The heads that differ most from the front and from each other, eyes open, from left to right.

    A speaking mouth counts as a difference, so one is among them where the kit has one.
    """
    rest = [head for head in kit.heads[1:] if head.eyes > 0.5]
    chosen = [kit.heads[0]]
    while rest and len(chosen) < _COLUMNS * _ROWS:
        far = max(rest, key=lambda head: min(_apart(head, other) for other in chosen))
        if _apart(far, min(chosen, key=lambda other: _apart(far, other))) < 0.3:
            break  # the same picture again teaches nothing
        chosen.append(far)
        rest = [head for head in rest if head is not far]
    return sorted(chosen[1:], key=lambda head: head.yaw)


def _apart(one: Head, other: Head) -> float:
    """How differently two heads look, 1 for ten degrees or a mouth that opens."""
    turned = np.hypot(one.yaw - other.yaw, one.pitch - other.pitch) / 10
    return float(turned + abs(min(one.mouth, 0.1) - min(other.mouth, 0.1)) / _MOUTH / 2)


def _on_paper(head: Head) -> Pixels:
    alpha = head.image[..., 3:].astype(np.float32) / 255
    flat = head.image[..., :3] * alpha + _PAPER * (1 - alpha)
    return np.asarray(np.rint(flat), np.uint8)


def _place(sheet: Pixels, picture: Pixels, box: tuple[int, int, int, int]) -> None:
    """Draws the picture as large as fits into the box (left, top, right, bottom), in its middle."""
    left, top, right, bottom = box
    scale = min((right - left) / picture.shape[1], (bottom - top) / picture.shape[0])
    wide, high = (max(1, int(picture.shape[axis] * scale)) for axis in (1, 0))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    x, y = (left + right - wide) // 2, (top + bottom - high) // 2
    sheet[y : y + high, x : x + wide] = cv2.resize(picture, (wide, high), interpolation=how)
