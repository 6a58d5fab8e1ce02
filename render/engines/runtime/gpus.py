"""The NVIDIA GPUs of this machine, asked of the driver: fast, and without torch."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

ANY_GPU = "any"
"""In place of the id of a GPU: any GPU, but not the CPU."""

_QUERY = ("--query-gpu=index,uuid,memory.total,name", "--format=csv,noheader,nounits")
_TIMEOUT_SECONDS = 20.0  # a driver may answer late after a GPU has failed


@dataclass(frozen=True)
class Gpu:
    """`id`: the UUID, which CUDA_VISIBLE_DEVICES takes and a restart does not change. `memory_mb`:
    MiB."""

    index: int
    id: str
    memory_mb: int
    name: str


def list_gpus(environment: Mapping[str, str] = os.environ) -> list[Gpu]:
    """The GPUs that CUDA_VISIBLE_DEVICES allows, in its order; none without a driver."""
    program = shutil.which("nvidia-smi")
    if program is None:
        return []
    try:
        finished = subprocess.run(
            [program, *_QUERY], capture_output=True, text=True, timeout=_TIMEOUT_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return []
    return filter_visible(parse_gpus(finished.stdout), environment.get("CUDA_VISIBLE_DEVICES"))


def parse_gpus(output: str) -> list[Gpu]:
    """Parses what nvidia-smi printed; lines that do not describe a GPU are left out."""
    gpus = []
    for line in output.splitlines():
        parts = [part.strip() for part in line.split(",", 3)]
        if len(parts) == 4 and parts[0].isdecimal():
            memory = int(parts[2]) if parts[2].isdecimal() else 0
            gpus.append(Gpu(int(parts[0]), parts[1], memory, parts[3]))
    return gpus


def filter_visible(gpus: Sequence[Gpu], allowed: str | None) -> list[Gpu]:
    """The GPUs that a value of CUDA_VISIBLE_DEVICES leaves, in its order. As in CUDA, the list ends
    at the first unknown entry."""
    if allowed is None:
        return list(gpus)
    selected = []
    for entry in (part.strip() for part in allowed.split(",")):
        matches = [
            gpu
            for gpu in gpus
            if entry
            and (entry == str(gpu.index) or (not entry.isdecimal() and gpu.id.startswith(entry)))
        ]
        if len(matches) != 1:
            break
        selected += matches
    return selected


def is_present(gpu_id: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the driver still lists the GPU with this id, or any GPU for `ANY_GPU`."""
    if gpu_id == ANY_GPU:
        return bool(list_gpus(environment))
    return any(
        gpu.id == gpu_id for gpu in list_gpus({**environment, "CUDA_VISIBLE_DEVICES": gpu_id})
    )


def is_gpu_failure(details: str) -> bool:
    """Whether the last output of a process shows that its GPU failed, not its program."""
    return any(message in details for message in _GPU_FAILURES)


_GPU_FAILURES = (
    "no CUDA-capable device",
    "GPU is lost",
    "fallen off the bus",
    "CUDA-capable device(s) is/are busy or unavailable",
    "cudaErrorDevicesUnavailable",
    "uncorrectable ECC error",
    "unspecified launch failure",
    "hardware error",
    "No CUDA GPUs are available",
)
