"""The cards of this machine as the driver names them: looked at without torch, in no time."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

ANY_GPU = "any"
"""In place of a card's id: whichever there is, but never the CPU."""

_QUERY = ("--query-gpu=index,uuid,memory.total,name", "--format=csv,noheader,nounits")
_TIMEOUT_SECONDS = 20.0  # a driver whose card is lost may take long to say so


@dataclass(frozen=True)
class Gpu:
    """`id`: what CUDA_VISIBLE_DEVICES takes, the same after a restart. `memory_mb`: MiB."""

    index: int
    id: str
    memory_mb: int
    name: str


def list_gpus(environment: Mapping[str, str] = os.environ) -> list[Gpu]:
    """The NVIDIA cards that may be used, in their order; none where there is no driver."""
    program = shutil.which("nvidia-smi")
    if program is None:
        return []
    try:
        said = subprocess.run(
            [program, *_QUERY], capture_output=True, text=True, timeout=_TIMEOUT_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return []
    return visible(parse_gpus(said.stdout), environment.get("CUDA_VISIBLE_DEVICES"))


def parse_gpus(said: str) -> list[Gpu]:
    """Cards of what nvidia-smi printed; what is no card is left out."""
    cards = []
    for line in said.splitlines():
        parts = [part.strip() for part in line.split(",", 3)]
        if len(parts) == 4 and parts[0].isdecimal():
            memory = int(parts[2]) if parts[2].isdecimal() else 0
            cards.append(Gpu(int(parts[0]), parts[1], memory, parts[3]))
    return cards


def visible(cards: Sequence[Gpu], which: str | None) -> list[Gpu]:
    """Those that CUDA_VISIBLE_DEVICES leaves, in its order; as CUDA does, what is unknown ends
    the list."""
    if which is None:
        return list(cards)
    left = []
    for one in (part.strip() for part in which.split(",")):
        named = [
            card
            for card in cards
            if one and (one == str(card.index) or (not one.isdecimal() and card.id.startswith(one)))
        ]
        if len(named) != 1:
            break
        left += named
    return left


def is_present(card: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the driver still knows the card with this id, or any card for `ANY`."""
    if card == ANY_GPU:
        return bool(list_gpus(environment))
    return any(one.id == card for one in list_gpus({**environment, "CUDA_VISIBLE_DEVICES": card}))


def is_gpu_failure(details: str) -> bool:
    """Whether what a process last printed says that its card failed, not its program."""
    return any(words in details for words in _GPU_FAILURES)


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
