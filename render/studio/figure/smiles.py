"""Finds a smile among a person's own frames, so that happy faces show their own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from render.kit.expression import LOWER_LIP, UPPER_LIP
from render.kit.kit import Floats, Head
from render.kit.mood import Expression
from render.studio.figure import faces

_LEAST = 0.012  # how much higher the corners of a smile are, in heights of the face
_CLOSED = 0.03  # widest gap of the lips of a smile that can take the place of a shut mouth


@dataclass(frozen=True)
class OwnSmile:
    """A smile laid over the base head. `lift`: of the corners, in heights of the face."""

    head: Head
    lift: float

    def blended(self, base: Head, share: float) -> Head:
        """The base head with this much, 0-1, of the smile."""
        smiling = faces.with_mouth(base, self.head).astype(np.float32)
        mixed = base.image + (smiling - base.image) * share
        return replace(base, image=np.asarray(mixed + 0.5, np.uint8))

    def without(self, expression: Expression) -> Expression:
        """What is left to do of an expression when the smile does its part."""
        return replace(
            expression,
            corners=max(0.0, expression.corners - self.lift),
            wide=expression.wide * 0.3,
        )


def find_smile(heads: Sequence[Head], base: Head) -> OwnSmile | None:
    """The broadest smile with nearly shut lips among heads that face like the base; or None."""
    usual = _lift(base.landmarks)
    smiles = [
        (_lift(head.landmarks) - usual, number)
        for number, head in enumerate(heads)
        if head.mouth - base.mouth < _CLOSED
    ]
    lift, number = max(smiles, default=(0.0, 0))
    if lift < _LEAST:
        return None
    laid = faces.laid_over(heads[number], base)
    return OwnSmile(laid, lift) if laid is not None else None


def _lift(landmarks: Floats) -> float:
    """How far the corners of the mouth are above its middle, in heights of the face."""
    lips = np.concatenate([landmarks[list(UPPER_LIP), :2], landmarks[list(LOWER_LIP), :2]])
    left, right = lips[lips[:, 0].argmin()], lips[lips[:, 0].argmax()]
    middle = (landmarks[UPPER_LIP[5], 1] + landmarks[LOWER_LIP[5], 1]) / 2
    return float(middle - (left[1] + right[1]) / 2) / faces.face_height(landmarks)
