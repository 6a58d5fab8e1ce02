"""VoxCPM2 in a process of its own: weights, a sample of a voice and a line in, samples out.

`render.engines.voice.cloned_voice` starts it. Nothing of a person is kept between two calls:
encoding a sample again costs less than the line, and a forgotten voice cannot leak.
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
"""Longest a line can get: as long as the longest clip."""

STEPS, GUIDANCE = 10, 2.0
"""What VoxCPM's own `generate` uses. Of two steps and more the first is left out, of one all: what
comes out then is noise, whoever's voice was asked for."""

_ARCHITECTURE = "voxcpm2"
_PARTS = {"model.safetensors": "", "audiovae.safetensors": "audio_vae."}


def speak(
    folder: Path, device: str | None, text: str, voice: Floats, rate: int, steps: int = STEPS
) -> tuple[Floats, int]:
    """The line in the voice of a sample: mono samples, and how many there are a second.

    `voice`: mono at `rate`. The same call gives the same samples on the same machine. Raises
    MissingPiece "weights-missing", "weights-unsafe", "weights-broken", "voice-missing" (the
    library).
    """
    import torch

    model = load_model(folder, device)
    torch.manual_seed(zlib.crc32(text.encode()))  # what it starts from is noise
    patch = model.patch_size * model.audio_vae.chunk_size / model.audio_vae.sample_rate
    # In memory: a voice is never written to a disk in the open.
    known = model.build_prompt_cache(reference_wav_path=io.BytesIO(wav(voice, rate)))
    made, _, _ = model.generate_with_prompt_cache(
        target_text=text,
        prompt_cache=known,
        max_len=math.ceil(MAX_SECONDS / patch),
        inference_timesteps=steps,
        cfg_value=GUIDANCE,
        retry_badcase=True,  # once more where it rambles on after the line
        retry_badcase_max_times=2,
    )
    return np.asarray(made.squeeze(0).float().cpu().numpy(), np.float32), int(model.sample_rate)


@lru_cache(1)
def load_model(folder: Path, device: str | None) -> Any:
    """The model, loaded once. `device`: as torch names it; None takes a card if there is one.

    Raises MissingPiece.
    """
    go_offline()
    check_folder(folder, "config.json")
    for name in _PARTS:
        if not (folder / name).is_file():
            raise MissingPiece("weights-missing", {"name": folder.name})
    kind = _library()
    from safetensors import safe_open

    with translate_load_errors(folder):
        about = json.loads((folder / "config.json").read_text("utf-8"))
        if about.get("architecture") != _ARCHITECTURE:
            raise ValueError("architecture")
        model = kind.from_local(str(folder), optimize=False, device=device)
        given: set[str] = set()
        for name, prefix in _PARTS.items():
            with safe_open(folder / name, "pt") as weights:
                given |= {prefix + key for key in weights.keys()}  # noqa: SIM118 - not a mapping
    # The library takes whatever names fit and leaves the rest as chance made it.
    if set(model.state_dict()) - given:
        raise MissingPiece("weights-broken", {"name": folder.name})
    return model


def _library() -> Any:
    """The class, without torchaudio where that cannot be loaded.

    The package imports it for its first model, which is not used here; its builds follow torch and
    the card, and many machines that run the second model well have none that fits.
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
