"""Loads pipelines from a local folder: only safetensors, no code of the folder, no network."""

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
"""The folder of an engine's optional few-step LoRA in its weights, and the name of its adapter."""

# Messages of errors of the machine, which say nothing about the weights.
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
    """Forbids the Hugging Face libraries the network. Call it before any of them is imported."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"


@contextmanager
def translate_load_errors(folder: Path) -> Iterator[None]:
    """Within the block, errors in reading weights become MissingPiece "weights-broken".

    Errors of memory and of the GPU are raised unchanged.
    """
    from safetensors import SafetensorError

    try:
        yield
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, SafetensorError) as error:
        if any(message in str(error) for message in _MACHINE_FAILURES):
            raise
        raise MissingPiece("weights-broken", {"name": folder.name}) from error


def load_pipeline(
    pipeline_class: Any, folder: Path, hardware: Hardware, exact: tuple[str, ...] = ("vae",)
) -> Any:
    """Loads a pipeline on the CPU; `place_on_device` moves it. `pipeline_class`: of diffusers.

    `exact`: components that stay float32. Raises MissingPiece "weights-missing",
    "weights-unsafe", "weights-broken".
    """
    import torch

    check_folder(folder)
    dtypes = {"default": hardware.dtype, **dict.fromkeys(exact, torch.float32)}
    with translate_load_errors(folder):
        pipeline = pipeline_class.from_pretrained(
            str(folder), local_files_only=True, use_safetensors=True, dtype=dtypes
        )
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def place_on_device(
    pipeline: Any,
    transformer: Any,
    hardware: Hardware,
    options: EngineOptions,
    masked: tuple[str, ...] = (),
) -> None:
    """Moves a pipeline with all its LoRAs to the device, ready to be called.

    FP8 is applied before, so that the GPU never holds the full weights. `masked`: see
    `set_attention`.
    """
    if options.fp8:
        store_in_fp8(transformer, hardware)
    pipeline.to(hardware.device)
    set_attention(transformer, hardware, masked)
    if options.compiled:
        compile_blocks(transformer)


def set_attention(module: Any, hardware: Hardware, masked: tuple[str, ...] = ()) -> None:
    """Sets the attention backend of a transformer.

    `masked`: names of attentions that get a mask, which flash-attn does not take; they keep torch's
    own backend.
    """
    if hardware.attention == "native":
        return
    from diffusers import attention_backend

    try:
        # diffusers would also make it the default of the process, but other attentions run in
        # float32 (autoencoders) or with masks (connectors): the block restores the default.
        with attention_backend("native"):
            module.set_attention_backend(hardware.attention)
    except RuntimeError as error:
        _log.warning("attention stays torch's own: %s", error)  # the package is too old
        return
    for name, part in module.named_modules():
        if name.rpartition(".")[2] in masked:
            part.set_attention_backend("native")


def load_few_step(pipeline: Any, folder: Path) -> bool:
    """Loads the few-step LoRA, disabled, if the folder has one; returns whether it has."""
    if not load_lora(pipeline, folder, FEW_STEP):
        return False
    pipeline.disable_lora()
    return True


def load_lora(pipeline: Any, folder: Path, name: str) -> bool:
    """Loads the LoRA in the folder `name` of the weights as an adapter of that name.

    Returns whether there is one. `walkon models pull` puts each LoRA into a folder of its own.
    Raises MissingPiece "weights-broken".
    """
    files = sorted((folder / name).glob("*.safetensors"))
    if not files:
        return False
    with translate_load_errors(folder):
        pipeline.load_lora_weights(
            str(files[0].parent),
            weight_name=files[0].name,
            adapter_name=name,
            local_files_only=True,
            use_safetensors=True,
        )
    return True
