"""The models that engines run on: where their weights are published, and what they can make.

Revisions were found in published code or documents. `walkon models lock` asks the hub for the
revision (or the newest one for None) and writes down every file with its digest, see `lockfile`.
"""

from dataclasses import dataclass
from typing import Literal

from render.engines.weights.licences import (
    APACHE,
    GEMMA,
    H3,
    INSIGHTFACE,
    LTX,
    Licence,
)

Role = Literal["base", "in-context", "few-step"]
"""The model itself, the LoRA for reference sheets, or the LoRA for fewer steps."""

STUDIO = "studio"
"""The engine that needs no weights and no licence."""

ENGINE_ORDER = ("ltx", "vace", "h3", STUDIO)
"""The engines in the order in which they are tried."""


@dataclass(frozen=True)
class WeightSource:
    """Files of a repository on the hub. `files`: patterns of their paths (fnmatch).

    `revision`: 40 hexadecimal digits, or None for the newest one when the lock is made. `tensors`:
    files that are published only as pickled tensors, and are rewritten as safetensors.
    """

    repository: str
    revision: str | None
    files: tuple[str, ...]
    role: Role = "base"
    tensors: tuple[str, ...] = ()

    @property
    def folder(self) -> str:
        """The folder of the files in the model's folder: "" or a name."""
        return "" if self.role == "base" else self.role


@dataclass(frozen=True)
class Model:
    """A set of weights. `people`, `voices`, `seconds`: most of a clip.

    `memory_gb`: of the GPU; estimated as the weights in 16 bits plus a quarter, not measured.
    `sound`: whether the model makes sound; otherwise speech is added to its pictures.
    """

    name: str
    engine: str
    sources: tuple[WeightSource, ...]
    licences: tuple[Licence, ...]
    memory_gb: int
    people: int = 0
    voices: int = 0
    seconds: float = 0.0
    sound: bool = False


_WAN_PARTS = (
    *("model_index.json", "scheduler/*.json", "text_encoder/*", "tokenizer/*"),
    *("transformer/*", "vae/*"),
)

MODELS = (
    Model(
        "ltx",
        "ltx",
        (
            WeightSource(
                "diffusers/LTX-2.3-Diffusers",
                "8eee8edcf067e838b843f926ec4d4cc9b2be1aaf",
                (
                    *("model_index.json", "audio_vae/*", "connectors/*", "processor/*"),
                    *("scheduler/*", "text_encoder/*", "tokenizer/*", "transformer/*"),
                    *("vae/*", "vocoder/*"),
                ),
            ),
            WeightSource(
                "Lightricks/LTX-2.3-22b-IC-LoRA-Ingredients",
                "08896e49f7620d7d250c37a3a1e7b1edd7322bd4",
                ("ltx-2.3-22b-ic-lora-ingredients-0.9.safetensors",),
                "in-context",
            ),
            WeightSource(
                "Lightricks/LTX-2.3",
                "5948be4ced3a4493d1f836df64378ff136ddb770",
                ("ltx-2.3-22b-distilled-lora-384-1.1.safetensors",),
                "few-step",
            ),
        ),
        (LTX, GEMMA),
        memory_gb=96,
        people=4,
        voices=4,
        seconds=241 / 24,
        sound=True,
    ),
    Model(
        "vace-14b",
        "vace",
        (
            WeightSource(
                "Wan-AI/Wan2.1-VACE-14B-diffusers",
                "db79b90c60bbb45ceec9e41b9d5a4df934538ac4",
                _WAN_PARTS,
            ),
            WeightSource(
                "lightx2v/Wan2.1-Distill-Loras",
                "27ae38da91014b947dd39cc3fa78b97cd7b386dd",
                ("wan2.1_t2v_14b_lora_rank64_lightx2v_4step.safetensors",),
                "few-step",
            ),
        ),
        (APACHE,),
        memory_gb=60,
        people=4,
        seconds=81 / 16,
    ),
    # No few-step LoRA of this size with a licence as free as Apache-2.0 was found.
    Model(
        "vace-1.3b",
        "vace",
        (
            WeightSource(
                "Wan-AI/Wan2.1-VACE-1.3B-diffusers",
                "ec4d2cb062b548996b179d493fdd05340de702a1",
                _WAN_PARTS,
            ),
        ),
        (APACHE,),
        memory_gb=24,
        people=4,
        seconds=81 / 16,
    ),
    Model(
        "h3",
        "h3",
        (
            WeightSource(
                "MiniMaxAI/MiniMax-H3",
                "42ed227ee7df40d41602854ae760620d6eb651fe",
                (
                    *("model_index.json", "modular_model_index.json", "audio_scheduler/*"),
                    *("audio_vae/*", "processor/*", "scheduler/*", "text_encoder/*"),
                    *("tokenizer/*", "transformer_ref/*", "vae/*"),
                ),
            ),
        ),
        (H3,),
        memory_gb=180,
        people=4,
        voices=3,
        seconds=345 / 24,
        sound=True,
    ),
    Model(
        "voice",
        "voice",
        (
            WeightSource(
                "openbmb/VoxCPM2",
                "bffb3df5a29440629464e5e839f4d214c8714c3d",
                ("*.json", "*.txt", "model.safetensors"),
                tensors=("audiovae.pth",),
            ),
        ),
        (APACHE,),
        memory_gb=8,
        voices=1,
        sound=True,
    ),
    Model(
        "identity",
        "identity",
        (
            WeightSource(
                "public-data/insightface",
                None,
                ("models/buffalo_l/det_10g.onnx", "models/buffalo_l/w600k_r50.onnx"),
            ),
        ),
        (INSIGHTFACE,),
        memory_gb=1,
    ),
)

MODELS_BY_NAME = {model.name: model for model in MODELS}


def list_models(engine: str) -> tuple[Model, ...]:
    """The models of an engine, the best one first."""
    return tuple(model for model in MODELS if model.engine == engine)
