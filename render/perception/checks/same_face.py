"""The clip shows the same person from start to end."""

import numpy as np

from render.perception import thresholds
from render.perception.checks import Check
from render.perception.evidence import Evidence
from render.perception.identity import face_distance, judge_distance, mean_embedding

_EQUAL = 0.1  # seconds by which parts of a clip may differ and are as long as each other


def check(evidence: Evidence) -> Check | None:
    """Distance between the mean faces before and after the largest change."""
    times = [time for time, _ in evidence.embeddings]
    faces = [face for _, face in evidence.embeddings]
    if len(faces) < 2:
        return None
    cuts = [
        face_distance(mean_embedding(faces[:cut]), mean_embedding(faces[cut:]))
        for cut in range(1, len(faces))
    ]
    worst = int(np.argmax(cuts))
    passed = judge_distance(cuts[worst]) == "same"
    # The shorter part of the clip is the one reported as wrong; of equal ones the later, because
    # who begins a clip is who it is about.
    change = (times[worst] + times[worst + 1]) / 2
    early = change < evidence.seconds - change - _EQUAL
    span = (times[0], change) if early else (change, times[-1])
    return Check(
        "same-face",
        passed,
        round(cuts[worst], 3),
        thresholds.SAME_PERSON,
        None if passed else span,
        "" if passed else "face-changes",
    )
