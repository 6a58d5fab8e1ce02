"""The engine MiniMax-H3 ref2va: people from pictures, who speak in the voices of samples."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from render.contract.errors import MissingPiece
from render.contract.order import RenderOrder
from render.contract.renderer import IsCancelled, Progress
from render.contract.step_timer import StepTimer
from render.engines.planning import references
from render.engines.planning.limits import (
    EngineLimits,
    PromptPhrases,
    Recipe,
    Tier,
)
from render.engines.planning.plan import ClipPlan, make_plan
from render.engines.planning.reference_marks import MARK, fill_marks, join_names
from render.engines.runtime import output, pipeline_loader
from render.engines.runtime.diffusers_engine import (
    DECODED_SHARE,
    SAMPLED_SHARE,
    DiffusersEngine,
    GeneratedMedia,
    Prepared,
    noise_generator,
    pipeline_run,
)
from render.engines.runtime.hardware import Hardware
from render.engines.runtime.progress import Phase
from render.kit.kit import Floats, Kit, Pixels
from render.sound.resample import resample

LIMITS = EngineLimits(
    engine="h3",
    fps=24,
    frame_step=17,
    frame_offset=5,
    min_frames=120,
    max_frames=360,
    size_multiple=32,
    max_people=4,
    max_pictures=9,
    pictures_per_person=3,
    max_characters=4000,
    phrases=PromptPhrases(
        subject="<Subject {number}>",
        seen=f"{{subject}} is the person in {MARK}",
        says="{subject} says: <d>[{language}] {line}</d>",
    ),
    negative_prompt="",
    recipes={
        Tier.DRAFT: Recipe(pixels=864 * 480, steps=20, guidance=1.0, step_cache=0.15),
        Tier.STANDARD: Recipe(pixels=1024 * 576, steps=30, guidance=1.0, step_cache=0.1),
        Tier.FINAL: Recipe(pixels=1344 * 768, steps=49, guidance=1.0, step_cache=0.05),
    },
)
"""The model makes 5 to 15 seconds; shorter clips are cut. Guidance is part of the weights."""

MAX_VOICES = 3

_PARTS = ("text_encoder", "tokenizer", "vae", "audio_vae", "transformer_ref")
_SCHEDULES = ("scheduler", "audio_scheduler")
_PICTURE_SIZE = (768, 768)  # of a reference; the model scales it to its own size
_MIN_SPEECH_SECONDS = 1.0  # of a voice sample
_ENCODED_SHARE = 0.1  # share of the work until the references are encoded


@dataclass(frozen=True)
class H3References:
    """The references of a cast that the model gets, in the order of the plan.

    `pictures` and `voices`: by role; a voice is (n,) samples and their rate. `notes`: codes, of

    - "voice-invented": a role without a sample speaks in a voice that the model invents
    - "voices-limit": a role does so because there are more voices than the model takes
    """

    pictures: Mapping[str, list[Pixels]]
    voices: Mapping[str, tuple[Floats, int]]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class H3Prepared(Prepared):
    """With the references of the cast."""

    references: H3References


class H3Renderer(DiffusersEngine[H3Prepared]):
    """Runs MiniMax-H3, whose folder is `weights`. `voice` and `choose_bed` are not used: the model
    generates all sound, with voices after the samples in the kits."""

    name = "h3"
    default_limits = LIMITS
    index_file = "modular_model_index.json"
    reference_edge: int | None = None
    """Short edge of reference pictures, pixels; by default as in the weights. Smaller pictures are
    fewer tokens."""

    def _load(self) -> Any:
        pipe = _load(self._weights, self._hardware)
        pipeline_loader.place_on_device(pipe, pipe.transformer_ref, self._hardware, self._options)
        if self.reference_edge is not None:
            pipe.update_components(reference_image_short_edge=self.reference_edge)
        return pipe

    def _prepare(self, order: RenderOrder, clock: StepTimer) -> H3Prepared:
        planned = make_plan(order, self._limits, self.tier)
        cast_references = collect_references(planned, references.load_kits(order))
        planned = number_references(planned, order, cast_references)
        clock.record("plan")
        # All sound is generated.
        return H3Prepared(
            planned,
            None,
            cast_references.notes,
            True,
            bool(cast_references.voices),
            cast_references,
        )

    def _generate(
        self, prepared: H3Prepared, progress: Progress, is_cancelled: IsCancelled
    ) -> GeneratedMedia:
        pipe, planned, cast_references = self._pipeline, prepared.planned, prepared.references
        stretches = planned.frames // self._limits.frame_step + 1  # that the VAE decodes at a time
        phases = (
            Phase(
                pipe.vae.encoder, sum(map(len, cast_references.pictures.values())), _ENCODED_SHARE
            ),
            Phase(pipe.transformer_ref, planned.steps, SAMPLED_SHARE),
            Phase(pipe.vae.decoder, stretches, DECODED_SHARE),
        )
        with pipeline_run(pipe.transformer_ref, planned, phases, progress, is_cancelled) as cache:
            outputs = pipe(
                prompt=planned.prompt,
                references=_references(cast_references, pipe.audio_sampling_rate),
                width=planned.width,
                height=planned.height,
                num_frames=planned.frames,
                num_inference_steps=planned.steps + 1,  # the last step does not run the model
                generator=noise_generator(planned),
                output_type="np",
                output=["videos", "audio", "sampling_rate"],
            )
            samples = outputs["audio"][0].float().cpu().numpy()
        sound = output.to_stereo(samples, outputs["sampling_rate"], planned.seconds)
        return GeneratedMedia(outputs["videos"][0], sound, cache.reused)


class PromptProcessor:
    """The part of the Qwen3-VL processor that the model needs; all of it would need torchvision."""

    def __init__(self, image_processor: Any, tokenizer: Any) -> None:
        self.image_processor = image_processor
        self._kinds = {
            tokenizer.convert_tokens_to_ids("<|image_pad|>"): 1,
            tokenizer.convert_tokens_to_ids("<|video_pad|>"): 2,
        }

    def create_mm_token_type_ids(self, tokens_by_prompt: list[list[int]]) -> list[list[int]]:
        """The type of each token: 0 text, 1 picture, 2 video."""
        return [[self._kinds.get(token, 0) for token in tokens] for tokens in tokens_by_prompt]


def collect_references(planned: ClipPlan, kits: Mapping[str, Kit]) -> H3References:
    """The references of the roles with a cameo; voices only of those who speak."""
    pictures = {
        reference.role: references.reference_pictures(
            kits[reference.role], reference.count, _PICTURE_SIZE
        )
        for reference in planned.references
    }
    notes: dict[str, None] = {}
    voices: dict[str, tuple[Floats, int]] = {}
    for role in dict.fromkeys(line.role for line in planned.lines):
        speech, rate = kits[role].speech, kits[role].speech_rate
        if role not in pictures or len(speech) < _MIN_SPEECH_SECONDS * rate:
            notes["voice-invented"] = None
        elif len(voices) == MAX_VOICES:
            notes["voices-limit"] = None
        else:
            voices[role] = speech, rate
    return H3References(pictures, voices, tuple(notes))


def number_references(
    planned: ClipPlan, order: RenderOrder, cast_references: H3References
) -> ClipPlan:
    """The plan with a prompt that names each role's pictures and voice by number."""
    numbers = {member.role: number for number, member in enumerate(order.cast, 1)}
    words, count = {}, 0
    for role, pictures in cast_references.pictures.items():
        names = [f"<Picture {count + place}>" for place in range(1, len(pictures) + 1)]
        count += len(names)
        words[numbers[role]] = join_names(names)
    for place, role in enumerate(cast_references.voices, 1):
        words[numbers[role]] += f" and speaks with the voice of <Audio {place}>"
    return replace(planned, prompt=fill_marks(planned.prompt, words))


def _references(cast_references: H3References, rate: int) -> list[Any]:
    """All pictures, then all voices, as the pipeline takes them. `rate`: of the model's sound,
    Hz."""
    import torch
    from diffusers.modular_pipelines.minimax_h3 import (
        MiniMaxH3AudioReference,
        MiniMaxH3ImageReference,
    )
    from PIL import Image

    pictures = [picture for pictures in cast_references.pictures.values() for picture in pictures]
    if not pictures:  # the model needs one; the prompt does not name it
        pictures = [np.full((*_PICTURE_SIZE, 3), 255, np.uint8)]
    model_references: list[Any] = [
        MiniMaxH3ImageReference(image=Image.fromarray(picture)) for picture in pictures
    ]
    for speech, own_rate in cast_references.voices.values():
        samples = torch.from_numpy(resample(speech, own_rate, rate))[None]
        model_references.append(MiniMaxH3AudioReference(audio=samples, sample_rate=rate))
    return model_references


def _load(folder: Path, hardware: Hardware) -> Any:
    """Loads the ref2va pipeline; all parts from `folder`, even if the index names another one."""
    import torch
    from diffusers import ModularPipeline
    from transformers import Qwen2VLImageProcessorPil

    exact = dict.fromkeys(("vae", "audio_vae"), torch.float32)
    source: dict[str, Any] = {
        "pretrained_model_name_or_path": str(folder),
        "local_files_only": True,
    }
    with pipeline_loader.translate_load_errors(folder):
        pipe = ModularPipeline.from_pretrained(
            str(folder), workflow="ref2va", local_files_only=True
        )
        pipe.load_components(
            names=list(_PARTS),
            dtype={"default": hardware.dtype, **exact},
            use_safetensors=True,
            **source,
        )
        pipe.load_components(names=list(_SCHEDULES), **source)
        pictures = Qwen2VLImageProcessorPil.from_pretrained(
            str(folder / "processor"), local_files_only=True
        )
    # diffusers only logs a part that it could not load.
    if any(getattr(pipe, name, None) is None for name in (*_PARTS, *_SCHEDULES)):
        raise MissingPiece("weights-broken", {"name": folder.name})
    pipe.update_components(processor=PromptProcessor(pictures, pipe.tokenizer))
    pipe.set_progress_bar_config(disable=True)
    return pipe
