"""Measures all signs of life in the frames and the sound of a clip."""

from collections.abc import Sequence

import numpy as np

from render.kit.kit import Floats
from render.perception.evidence import FaceObservation, Span
from render.perception.liveness.blinks import count_blinks
from render.perception.liveness.lips import measure_lip_sync, measure_loudness
from render.perception.liveness.repaint import Repaint
from render.perception.liveness.repetition import measure_repetition
from render.perception.liveness.verdict import LivenessMeasures
from render.perception.speech import RATE

_STEPS = 50.0  # values a second of the loudness
_PLACE, _MOUTH, _EYES = 30.0, 300.0, 100.0  # to about degrees: widths of the face, openings


def measure_liveness(
    looks: Sequence[FaceObservation],
    repaint: Repaint,
    bands: float,
    samples: Floats,
    speech: Sequence[Span],
) -> LivenessMeasures | None:
    """None without a face. `bands`: see `BandMeter`. `samples`: mono at `speech.RATE`, from the
    first frame on.
    """
    if not looks:
        return None
    times = np.array([look.time for look in looks])
    poses = np.array([(look.pose.yaw, look.pose.pitch) for look in looks])
    mouth = np.array([look.mouth for look in looks])
    eyes = np.array([look.eyes for look in looks])
    middles = np.array([look.landmarks[:, :2].mean(0) for look in looks])
    wide = max(float(np.median([look.width for look in looks])), 1.0)
    motion = np.column_stack([poses, middles / wide * _PLACE, mouth * _MOUTH, eyes * _EYES])
    loudness = measure_loudness(samples, RATE, _STEPS)
    return LivenessMeasures(
        seconds=float(times[-1] - times[0]),
        repaint=repaint,
        blinks=count_blinks(times, eyes, poses),
        repetition=measure_repetition(times, motion)[0],
        bands=bands,
        lips=measure_lip_sync(times, mouth, loudness, _STEPS),
        speech=sum(end - start for start, end in speech),
    )
