"""Runs VoxCPM2: reads a line in the voice of a sample.

`render.engines.voice.cloned_voice` calls it in a child process. No voice is kept between two calls:
encoding the sample again costs less than the line, and a voice that is not kept cannot leak.
"""

import importlib.machinery
import io
import json
import math
import sys
import types
import zlib
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from render.contract.errors import MissingPiece
from render.engines.runtime.pipeline_loader import check_folder, go_offline, translate_load_errors
from render.kit.kit import Floats, wav

MAX_SECONDS = 15.0
"""Of a line; the longest clip is as long."""

STEPS, GUIDANCE = 10, 2.0
"""As in VoxCPM's own `generate`. Its sampler skips the first step: with a single step the result is
noise."""

_ARCHITECTURE = "voxcpm2"
_PARTS = {"model.safetensors": "", "audiovae.safetensors": "audio_vae."}


def speak(
    folder: Path, device: str | None, text: str, voice: Floats, rate: int, steps: int = STEPS
) -> tuple[Floats, int]:
    """Reads a line in the voice of a sample; returns mono samples and their rate, Hz.

    `voice`: mono at `rate`. On one machine equal calls give equal samples. Raises
    MissingPiece "weights-missing", "weights-unsafe", "weights-broken", "voice-missing" (the
    library).
    """
    import torch

    model = load_model(folder, device)
    torch.manual_seed(zlib.crc32(text.encode()))  # the model starts from noise
    patch = model.patch_size * model.audio_vae.chunk_size / model.audio_vae.sample_rate
    # In memory: a voice is never written to disk unencrypted.
    prompt_cache = model.build_prompt_cache(reference_wav_path=io.BytesIO(wav(voice, rate)))
    samples, _, _ = model.generate_with_prompt_cache(
        target_text=text,
        prompt_cache=prompt_cache,
        max_len=math.ceil(MAX_SECONDS / patch),
        inference_timesteps=steps,
        cfg_value=GUIDANCE,
        retry_badcase=True,  # again when it goes on after the end of the line
        retry_badcase_max_times=2,
    )
    return np.asarray(samples.squeeze(0).float().cpu().numpy(), np.float32), int(model.sample_rate)


@lru_cache(1)
def load_model(folder: Path, device: str | None) -> Any:
    """The model, loaded once. `device`: as torch names it; None takes a GPU if there is one.

    Raises MissingPiece.
    """
    go_offline()
    check_folder(folder, "config.json")
    for name in _PARTS:
        if not (folder / name).is_file():
            raise MissingPiece("weights-missing", {"name": folder.name})
    model_class = _library()
    from safetensors import safe_open

    with translate_load_errors(folder):
        config = json.loads((folder / "config.json").read_text("utf-8"))
        if config.get("architecture") != _ARCHITECTURE:
            raise ValueError("architecture")
        model = model_class.from_local(str(folder), optimize=False, device=device)
        loaded_names: set[str] = set()
        for name, prefix in _PARTS.items():
            with safe_open(folder / name, "pt") as weights:
                loaded_names |= {prefix + key for key in weights.keys()}  # noqa: SIM118 - not a mapping
    # The library loads the names that match and leaves all others random.
    if set(model.state_dict()) - loaded_names:
        raise MissingPiece("weights-broken", {"name": folder.name})
    return model


def _library() -> Any:
    """The class of the model; torchaudio is replaced by an empty module where it cannot be loaded.

    The package imports torchaudio only for its first model, which is not used here, and many
    machines have no build of it that fits their torch.
    """
    try:
        import torchaudio  # type: ignore[import-not-found, import-untyped, unused-ignore]  # noqa: F401
    except (ImportError, OSError):
        for name in [name for name in sys.modules if name.split(".")[0] == "torchaudio"]:
            del sys.modules[name]
        empty = types.ModuleType("torchaudio")
        empty.__spec__ = importlib.machinery.ModuleSpec("torchaudio", None)
        sys.modules["torchaudio"] = empty
    try:
        from voxcpm.model.voxcpm2 import VoxCPM2Model
    except ImportError as error:
        raise MissingPiece("voice-missing", {"name": "voxcpm"}) from error
    return VoxCPM2Model
