"""Samples the face along a clip: the best frame of every part of it, embedded."""

from dataclasses import dataclass, field

from render.kit.kit import Floats, Pixels
from render.perception import quality
from render.perception.evidence import FaceObservation
from render.perception.identity import SIDE, Identifier

_PARTS = 6, 12  # least and most parts of a clip
_PART = 1.4  # length of a part in seconds, between those limits
_LEVEL = -8.0  # pitch in degrees that the mesh reports for a head held level


@dataclass
class LikenessSampler:
    """`seconds`: length of the clip. Call `offer` for its frames in order, then `embeddings`."""

    seconds: float
    _best: dict[int, tuple[float, float, Pixels]] = field(default_factory=dict)

    def offer(self, rgb: Pixels, look: FaceObservation) -> None:
        """Keeps the face of this frame if it is the best of its part of the clip."""
        parts = min(max(round(self.seconds / _PART), _PARTS[0]), _PARTS[1])
        part = min(int(look.time / max(self.seconds, 1e-3) * parts), parts - 1)
        turned = (abs(look.pose.yaw) + abs(look.pose.pitch - _LEVEL)) / 20
        worth = look.quality.sharpness - turned
        known = self._best.get(part)
        if known is None or worth > known[0]:
            face = quality.align_face(rgb, look.landmarks, SIDE)
            self._best[part] = worth, look.time, face

    def embeddings(self, identifier: Identifier) -> tuple[tuple[float, Floats], ...]:
        """Time and embedding of every kept face, in order."""
        kept = sorted(self._best.values(), key=lambda sample: sample[1])
        return tuple((time, identifier.embed(face)) for _, time, face in kept)
