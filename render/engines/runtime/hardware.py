"""What a machine offers an engine: device, number format, the attention that suits the card."""

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

IsInstalled = Callable[[str], bool]

_HOPPER = (9, 0)
_AMPERE = (8, 0)


@dataclass(frozen=True)
class Hardware:
    """`device`: as torch names it. `half`: whether weights are bfloat16, else float32.

    `attention`: a backend of diffusers. `name`: of the card, "" on a CPU.
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
    """The first CUDA card, or else the CPU."""
    import torch

    if not torch.cuda.is_available():
        return Hardware("cpu", False, "native")
    able = torch.cuda.get_device_capability(0)
    return Hardware(
        "cuda:0",
        able >= _AMPERE,
        choose_attention(able, _is_installed),
        torch.cuda.get_device_name(0),
    )


def choose_attention(able: tuple[int, int], has: IsInstalled) -> str:
    """The quickest backend for a card of compute capability `able`; `has`: is a module there.

    The backends of diffusers whose names end in "_hub" download kernels: never chosen.
    """
    if able[0] == _HOPPER[0] and has("flash_attn_interface"):
        return "_flash_3"
    if able >= _HOPPER:
        return "_native_cudnn"
    if able >= _AMPERE and has("flash_attn"):
        return "flash"
    return "native"


def _is_installed(module: str) -> bool:
    return importlib.util.find_spec(module) is not None
