"""The picture that shows a cameo in the chat."""

from pathlib import Path

import cv2

from render.contract.errors import Unreadable
from render.kit.kit import Kit

_SIDE = 512  # pixels of the longer side, at most
_QUALITY = 88


def make_still(kit: Path) -> bytes:
    """The first still of a kit as JPEG, at most 512 pixels on its longer side.

    Raises Unreadable "kit-broken" (also for a kit without a still) or "kit-schema".
    """
    stills = Kit.load(kit).stills
    if not stills:
        raise Unreadable("kit-broken", {"path": str(kit)})
    high, wide = stills[0].shape[:2]
    scale = min(1.0, _SIDE / max(high, wide))
    size = max(1, round(wide * scale)), max(1, round(high * scale))
    small = cv2.resize(stills[0], size, interpolation=cv2.INTER_AREA)
    bgr = cv2.cvtColor(small, cv2.COLOR_RGB2BGR)
    return cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])[1].tobytes()
