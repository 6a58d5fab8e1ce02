"""Detects the device of an engine, its number format and the attention that suits it."""

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

IsInstalled = Callable[[str], bool]
"""Whether a module of this name is installed."""

_HOPPER = (9, 0)
_AMPERE = (8, 0)


@dataclass(frozen=True)
class Hardware:
    """`device`: as torch names it. `uses_bfloat16`: whether weights are bfloat16, else float32.

    `attention`: a backend of diffusers. `name`: of the GPU, "" on a CPU.
    """

    device: str
    uses_bfloat16: bool
    attention: str
    name: str = ""

    @property
    def dtype(self) -> Any:
        """The torch type of the weights."""
        import torch

        return torch.bfloat16 if self.uses_bfloat16 else torch.float32


def detect_hardware() -> Hardware:
    """The first CUDA device, or the CPU without one."""
    import torch

    if not torch.cuda.is_available():
        return Hardware("cpu", False, "native")
    capability = torch.cuda.get_device_capability(0)
    return Hardware(
        "cuda:0",
        capability >= _AMPERE,
        choose_attention(capability, _is_installed),
        torch.cuda.get_device_name(0),
    )


def choose_attention(capability: tuple[int, int], is_installed: IsInstalled) -> str:
    """The fastest attention backend for a GPU. `capability`: its compute capability.

    Backends of diffusers whose names end in "_hub" download kernels and are never chosen.
    """
    if capability[0] == _HOPPER[0] and is_installed("flash_attn_interface"):
        return "_flash_3"
    if capability >= _HOPPER:
        return "_native_cudnn"
    if capability >= _AMPERE and is_installed("flash_attn"):
        return "flash"
    return "native"


def _is_installed(module: str) -> bool:
    return importlib.util.find_spec(module) is not None
