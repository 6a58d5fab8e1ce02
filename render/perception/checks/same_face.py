"""The clip shows the same person from start to end."""

import numpy as np

from render.perception import thresholds
from render.perception.checks import Check
from render.perception.evidence import Evidence
from render.perception.identity import face_distance, judge_distance, mean_embedding


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
    # The shorter part is the one reported as wrong.
    change = (times[worst] + times[worst + 1]) / 2
    early = change - times[0] < times[-1] - change
    span = (times[0], change) if early else (change, times[-1])
    return Check(
        "same-face",
        passed,
        round(cuts[worst], 3),
        thresholds.SAME_PERSON,
        None if passed else span,
        "" if passed else "face-changes",
    )
