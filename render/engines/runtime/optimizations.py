"""Stores weights in FP8 and compiles blocks: functions on a transformer of diffusers."""

from typing import Any

from render.contract.errors import MissingPiece
from render.engines.options import EngineOptions
from render.engines.runtime.hardware import Hardware

BACKEND = "inductor"
"""torch's own compiler. It needs a C compiler, and Triton on a GPU."""


def check_options(options: EngineOptions, hardware: Hardware) -> None:
    """Tries the options on a few numbers; compiling may take a minute the first time.

    Raises MissingPiece "fp8-missing", "compile-missing" (`data["why"]`, one line).
    """
    import torch

    numbers = torch.ones(16, device=hardware.device, dtype=hardware.dtype)
    if options.fp8:
        try:
            numbers.to(torch.float8_e4m3fn).to(hardware.dtype)
        except (RuntimeError, TypeError) as error:
            raise _missing("fp8-missing", hardware, error) from error
    if options.compiled:
        try:
            torch.compile(lambda values: values.sin() + 1, backend=BACKEND)(numbers)
        except (RuntimeError, ImportError, OSError) as error:
            raise _missing("compile-missing", hardware, error) from error


def store_in_fp8(transformer: Any, hardware: Hardware) -> None:
    """Stores the layers of a transformer in 8 bits, which halves their memory. Norms, embeddings
    and LoRAs stay as they are.

    LoRAs must be loaded before: peft would store later ones in 8 bits as well. It cannot
    be undone in full precision.
    """
    import torch

    transformer.enable_layerwise_casting(
        storage_dtype=torch.float8_e4m3fn, compute_dtype=hardware.dtype
    )


def compile_blocks(transformer: Any) -> None:
    """Lets the blocks compile when they first run, and again for another size, length or LoRA."""
    transformer.compile_repeated_blocks(backend=BACKEND)


def _missing(code: str, hardware: Hardware, error: Exception) -> MissingPiece:
    lines = str(error).strip().splitlines()
    return MissingPiece(
        code, {"name": hardware.name or "CPU", "why": lines[0] if lines else type(error).__name__}
    )
