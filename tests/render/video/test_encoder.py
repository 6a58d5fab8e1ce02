"""Equal frames encode to equal bytes, whatever else the memory of the process has held."""

import os
import subprocess
import sys

import pytest

_PROGRAM = """
import hashlib, sys
from pathlib import Path
import av
import numpy as np
from render.video.encoder import add_video, open_container
size, out = (int(sys.argv[1]), int(sys.argv[2])), Path(sys.argv[3])
coarse = np.random.default_rng(1).integers(0, 255, (24, size[1] * 3 // 16, size[0] // 8), np.uint8)
with open_container(out) as container:
    video = add_video(container, size, 24)
    for frame in coarse.repeat(8, 1).repeat(8, 2):
        container.mux(video.encode(av.VideoFrame.from_ndarray(frame, format="yuv420p")))
    container.mux(video.encode(None))
print(hashlib.sha256(out.read_bytes()).hexdigest())
"""


@pytest.mark.parametrize("size", [(320, 176), (480, 848), (720, 1280)])
def test_memory_that_is_not_zero_changes_nothing(size: tuple[int, int], tmp_path: object) -> None:
    digests = set()
    for fill in ("0", "85", "170"):  # what the C library writes into memory that it hands out
        command = [sys.executable, "-c", _PROGRAM, *map(str, size), f"{tmp_path}/{fill}.mp4"]
        encoded = subprocess.run(
            command,
            env={**os.environ, "MALLOC_PERTURB_": fill},
            capture_output=True,
            text=True,
            check=True,
        )
        digests.add(encoded.stdout.strip())
    assert len(digests) == 1
