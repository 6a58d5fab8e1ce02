"""FP8 and compiled blocks: functions on a transformer, which `tests.bench.gpu` measures as well."""

from typing import Any

from render.contract.errors import MissingPiece
from render.engines.options import EngineOptions
from render.engines.runtime.hardware import Hardware

BACKEND = "inductor"
"""torch's own compiler. It needs a C compiler, and Triton for a card."""


def check_options(switches: EngineOptions, on: Hardware) -> None:
    """Tries on a few numbers what is switched on; compiling may take a minute the first time.

    Raises MissingPiece "fp8-missing", "compile-missing" (`data["why"]`, one line).
    """
    import torch

    few = torch.ones(16, device=on.device, dtype=on.dtype)
    if switches.fp8:
        try:
            few.to(torch.float8_e4m3fn).to(on.dtype)
        except (RuntimeError, TypeError) as error:
            raise _missing("fp8-missing", on, error) from error
    if switches.compiled:
        try:
            torch.compile(lambda one: one.sin() + 1, backend=BACKEND)(few)
        except (RuntimeError, ImportError, OSError) as error:
            raise _missing("compile-missing", on, error) from error


def store_in_fp8(transformer: Any, on: Hardware) -> None:
    """Halves what the layers of a transformer of diffusers take of the card; norms, embeddings and
    LoRAs stay as they are.

    LoRAs have to be in it by then: peft would give later ones eight bits as well. It cannot be
    taken back in full precision.
    """
    import torch

    transformer.enable_layerwise_casting(storage_dtype=torch.float8_e4m3fn, compute_dtype=on.dtype)


def compile_blocks(transformer: Any) -> None:
    """The blocks are compiled when they first run, and again for another size, length or LoRA."""
    transformer.compile_repeated_blocks(backend=BACKEND)


def _missing(code: str, on: Hardware, error: Exception) -> MissingPiece:
    lines = str(error).strip().splitlines()
    return MissingPiece(
        code, {"name": on.name or "CPU", "why": lines[0] if lines else type(error).__name__}
    )
