"""Pipelines from a local folder: safetensors only, no code from the folder, no network."""

import os
from pathlib import Path
from typing import Any

from render.engines.hardware import Hardware
from render.engines.switches import Switches
from render.engines.switching import compile_blocks, keep_in_fp8
from render.errors import MissingPiece

FEW_STEP = "few-step"
"""The folder of an engine's few-step LoRA among its weights, and the name of its adapter. Optional.
"""

# What can run code when it is read.
_UNSAFE = frozenset({".bin", ".ckpt", ".pickle", ".pkl", ".pt", ".pth", ".py", ".so"})


def check_folder(folder: Path, index: str = "model_index.json") -> None:
    """Raises MissingPiece "weights-missing" or "weights-unsafe" (`data["which"]`)."""
    if not (folder / index).is_file():
        raise MissingPiece("weights-missing", {"name": folder.name})
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in _UNSAFE:
            raise MissingPiece(
                "weights-unsafe", {"name": folder.name, "which": str(path.relative_to(folder))}
            )


def offline() -> None:
    """Makes the Hugging Face libraries refuse the network; before any of them is imported."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"


def load_pipeline(
    kind: Any, folder: Path, hardware: Hardware, exact: tuple[str, ...] = ("vae",)
) -> Any:
    """A pipeline of the class `kind`, silent; it lies on the CPU until `place` is called.

    `exact`: components that stay float32. Raises MissingPiece "weights-missing",
    "weights-unsafe", "weights-broken".
    """
    import torch
    from safetensors import SafetensorError

    check_folder(folder)
    dtypes = {"default": hardware.dtype, **dict.fromkeys(exact, torch.float32)}
    try:
        pipeline = kind.from_pretrained(
            str(folder), local_files_only=True, use_safetensors=True, dtype=dtypes
        )
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, SafetensorError) as error:
        raise MissingPiece("weights-broken", {"name": folder.name}) from error
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def place(pipeline: Any, transformer: Any, hardware: Hardware, switches: Switches) -> None:
    """Puts a pipeline with all its LoRAs on the hardware's device, ready to be called.

    What is kept in eight bits is made so before, so that the card never holds the whole.
    """
    if switches.fp8:
        keep_in_fp8(transformer, hardware)
    pipeline.to(hardware.device)
    use_attention(transformer, hardware)
    if switches.compiled:
        compile_blocks(transformer)


def use_attention(module: Any, hardware: Hardware) -> None:
    """Sets the attention backend of a transformer; the CPU keeps torch's own."""
    if hardware.attention != "native":
        module.set_attention_backend(hardware.attention)


def load_few_step(pipeline: Any, folder: Path) -> bool:
    """Loads the few-step LoRA where the folder has one, switched off; says whether it has."""
    if not load_lora(pipeline, folder, FEW_STEP):
        return False
    pipeline.disable_lora()
    return True


def load_lora(pipeline: Any, folder: Path, name: str) -> bool:
    """Loads the LoRA in the folder `name` of the weights, as an adapter of that name; says whether
    there is one. `walkon models pull` puts each one into a folder of its own."""
    found = sorted((folder / name).glob("*.safetensors"))
    if not found:
        return False
    pipeline.load_lora_weights(
        str(found[0].parent),
        weight_name=found[0].name,
        adapter_name=name,
        local_files_only=True,
        use_safetensors=True,
    )
    return True
