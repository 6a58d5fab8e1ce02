"""Pipelines from a local folder: safetensors only, no code from the folder, no network."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from render.contract.errors import MissingPiece
from render.engines.options import EngineOptions
from render.engines.runtime.hardware import Hardware
from render.engines.runtime.optimizations import compile_blocks, store_in_fp8
from render.engines.weights.lockfile import check_safe

FEW_STEP = "few-step"
"""The folder of an engine's few-step LoRA among its weights, and the name of its adapter. Optional.
"""

# What errors say that tell nothing about weights.
_MACHINE_FAILURES = (
    *("out of memory", "allocate memory", "not enough memory", "CUDA error", "CUDA driver"),
    *("CUBLAS_STATUS", "No CUDA GPUs", "CUDA-capable device"),
)

_log = logging.getLogger(__name__)


def check_folder(folder: Path, index: str = "model_index.json") -> None:
    """Raises MissingPiece "weights-missing" or "weights-unsafe" (`data["which"]`)."""
    if not (folder / index).is_file():
        raise MissingPiece("weights-missing", {"name": folder.name})
    check_safe(folder)


def go_offline() -> None:
    """Makes the Hugging Face libraries refuse the network; before any of them is imported."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"


@contextmanager
def translate_load_errors(folder: Path) -> Iterator[None]:
    """Raises MissingPiece "weights-broken" for what is wrong with weights that are read in it.

    Memory that runs out and a card that fails are raised as they are.
    """
    from safetensors import SafetensorError

    try:
        yield
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, SafetensorError) as error:
        if any(words in str(error) for words in _MACHINE_FAILURES):
            raise
        raise MissingPiece("weights-broken", {"name": folder.name}) from error


def load_pipeline(
    kind: Any, folder: Path, hardware: Hardware, exact: tuple[str, ...] = ("vae",)
) -> Any:
    """A pipeline of the class `kind`, silent; it lies on the CPU until `place` is called.

    `exact`: components that stay float32. Raises MissingPiece "weights-missing",
    "weights-unsafe", "weights-broken".
    """
    import torch

    check_folder(folder)
    dtypes = {"default": hardware.dtype, **dict.fromkeys(exact, torch.float32)}
    with translate_load_errors(folder):
        pipeline = kind.from_pretrained(
            str(folder), local_files_only=True, use_safetensors=True, dtype=dtypes
        )
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def place_on_device(
    pipeline: Any,
    transformer: Any,
    hardware: Hardware,
    switches: EngineOptions,
    masked: tuple[str, ...] = (),
) -> None:
    """Puts a pipeline with all its LoRAs on the hardware's device, ready to be called.

    What is kept in eight bits is made so before, so that the card never holds the whole.
    `masked`: see `use_attention`.
    """
    if switches.fp8:
        store_in_fp8(transformer, hardware)
    pipeline.to(hardware.device)
    set_attention(transformer, hardware, masked)
    if switches.compiled:
        compile_blocks(transformer)


def set_attention(module: Any, hardware: Hardware, masked: tuple[str, ...] = ()) -> None:
    """Sets the attention backend of a transformer; whatever it cannot run keeps torch's own.

    `masked`: names of the attentions that get a mask, which flash-attn does not take.
    """
    if hardware.attention == "native":
        return
    from diffusers import attention_backend

    try:
        # diffusers makes it the default of the process as well, until the block ends; what else
        # attends runs in float32 (autoencoders) or with masks (connectors).
        with attention_backend("native"):
            module.set_attention_backend(hardware.attention)
    except RuntimeError as error:
        _log.warning("attention stays torch's own: %s", error)  # a package that is too old
        return
    for name, part in module.named_modules():
        if name.rpartition(".")[2] in masked:
            part.set_attention_backend("native")


def load_few_step(pipeline: Any, folder: Path) -> bool:
    """Loads the few-step LoRA where the folder has one, switched off; says whether it has."""
    if not load_lora(pipeline, folder, FEW_STEP):
        return False
    pipeline.disable_lora()
    return True


def load_lora(pipeline: Any, folder: Path, name: str) -> bool:
    """Loads the LoRA in the folder `name` of the weights, as an adapter of that name; says whether
    there is one. `walkon models pull` puts each one into a folder of its own. Raises MissingPiece
    "weights-broken"."""
    found = sorted((folder / name).glob("*.safetensors"))
    if not found:
        return False
    with translate_load_errors(folder):
        pipeline.load_lora_weights(
            str(found[0].parent),
            weight_name=found[0].name,
            adapter_name=name,
            local_files_only=True,
            use_safetensors=True,
        )
    return True
