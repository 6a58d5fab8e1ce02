"""MiniMax-H3 ref2va: several people from pictures, speaking in the voices of their samples."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from render.contract.errors import MissingPiece
from render.contract.order import RenderOrder
from render.contract.renderer import Cancelled as Asked
from render.contract.renderer import Progress
from render.contract.step_timer import Clock
from render.engines.planning import references
from render.engines.planning.limits import (
    Limits,
    Recipe,
    Tier,
    Words,
)
from render.engines.planning.plan import Planned, make_plan
from render.engines.planning.reference_marks import MARK, listed, pointed
from render.engines.runtime import output, pipeline_loader
from render.engines.runtime.diffusers_engine import (
    DECODED,
    SAMPLED,
    Generated,
    Generating,
    Prepared,
    at_work,
    seeded,
)
from render.engines.runtime.hardware import Hardware
from render.engines.runtime.progress import Leg
from render.kit.kit import Floats, Kit, Pixels
from render.sound.resample import resample

LIMITS = Limits(
    engine="h3",
    fps=24,
    frame_step=17,
    frame_rest=5,
    least_frames=120,
    most_frames=360,
    multiple=32,
    most_people=4,
    most_pictures=9,
    pictures_each=3,
    most_characters=4000,
    words=Words(
        subject="<Subject {number}>",
        seen=f"{{subject}} is the person in {MARK}",
        says="{subject} says: <d>[{language}] {line}</d>",
    ),
    negative="",
    recipes={
        Tier.DRAFT: Recipe(pixels=864 * 480, steps=20, guidance=1.0, step_cache=0.15),
        Tier.STANDARD: Recipe(pixels=1024 * 576, steps=30, guidance=1.0, step_cache=0.1),
        Tier.FINAL: Recipe(pixels=1344 * 768, steps=49, guidance=1.0, step_cache=0.05),
    },
)
"""5 to 15 seconds; shorter clips are made longer and cut. Guidance is part of the weights."""

MOST_VOICES = 3

_PARTS = ("text_encoder", "tokenizer", "vae", "audio_vae", "transformer_ref")
_SCHEDULES = ("scheduler", "audio_scheduler")
_PICTURE = (768, 768)  # of a reference; the model scales it to the size it was trained with
_LEAST_SPEECH = 1.0  # seconds below which a sample is no voice
_READ = 0.1  # share of a clip until its references are encoded


@dataclass(frozen=True)
class Seen:
    """What the model is shown of a cast, in the order of the plan.

    `pictures` and `voices` by role; voices are (n,) samples with their rate. `notes`: codes, of

    - "voice-invented": somebody speaks in a voice that the model makes up, as there is no sample
    - "voices-limit": the same, as there are more voices than the model takes
    """

    pictures: Mapping[str, list[Pixels]]
    voices: Mapping[str, tuple[Floats, int]]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Shown(Prepared):
    """With what the model is shown of the cast."""

    seen: Seen


class H3Renderer(Generating[Shown]):
    """`weights`: MiniMax-H3. `voice` is not asked: the model speaks itself, after the sample in a
    kit."""

    name = "h3"
    own_limits = LIMITS
    index = "modular_model_index.json"
    reference_edge: int | None = None
    """Pixels of the short edge of the pictures the model is shown, what the weights say by default;
    smaller ones are fewer rows."""

    def _load(self) -> Any:
        pipe = _load(self._weights, self._hardware)
        pipeline_loader.place(pipe, pipe.transformer_ref, self._hardware, self._switches)
        if self.reference_edge is not None:
            pipe.update_components(reference_image_short_edge=self.reference_edge)
        return pipe

    def _prepare(self, order: RenderOrder, clock: Clock) -> Shown:
        planned = make_plan(order, self._limits, self.tier)
        seen = shown(planned, references.kits_of(order))
        planned = told(planned, order, seen)
        clock.done("plan")
        # All that is heard was generated.
        return Shown(planned, None, seen.notes, True, bool(seen.voices), seen)

    def _generate(self, given: Shown, progress: Progress, cancelled: Asked) -> Generated:
        pipe, planned, seen = self._pipeline, given.planned, given.seen
        deep = planned.frames // self._limits.frame_step + 1  # stretches that the VAE works on
        legs = (
            Leg(pipe.vae.encoder, sum(map(len, seen.pictures.values())), _READ),
            Leg(pipe.transformer_ref, planned.steps, SAMPLED),
            Leg(pipe.vae.decoder, deep, DECODED),
        )
        with at_work(pipe.transformer_ref, planned, legs, progress, cancelled) as saved:
            found = pipe(
                prompt=planned.prompt,
                references=_references(seen, pipe.audio_sampling_rate),
                width=planned.width,
                height=planned.height,
                num_frames=planned.frames,
                num_inference_steps=planned.steps + 1,  # the last of them runs nothing
                generator=seeded(planned),
                output_type="np",
                output=["videos", "audio", "sampling_rate"],
            )
            heard = found["audio"][0].float().cpu().numpy()
        sound = output.stereo(heard, found["sampling_rate"], planned.seconds)
        return Generated(found["videos"][0], sound, saved.reused)


class Reader:
    """As much of the processor of Qwen3-VL as the model needs; the whole needs torchvision."""

    def __init__(self, image_processor: Any, tokenizer: Any) -> None:
        self.image_processor = image_processor
        self._kinds = {
            tokenizer.convert_tokens_to_ids("<|image_pad|>"): 1,
            tokenizer.convert_tokens_to_ids("<|video_pad|>"): 2,
        }

    def create_mm_token_type_ids(self, given: list[list[int]]) -> list[list[int]]:
        """For every token 0 for text, 1 for a picture, 2 for a film."""
        return [[self._kinds.get(token, 0) for token in tokens] for tokens in given]


def shown(planned: Planned, kits: Mapping[str, Kit]) -> Seen:
    """What the model is shown of the people who have a cameo; voices only of those who speak."""
    pictures = {
        one.role: references.pictures(kits[one.role], one.count, _PICTURE)
        for one in planned.references
    }
    notes: dict[str, None] = {}
    voices: dict[str, tuple[Floats, int]] = {}
    for role in dict.fromkeys(line.role for line in planned.lines):
        speech, rate = kits[role].speech, kits[role].speech_rate
        if role not in pictures or len(speech) < _LEAST_SPEECH * rate:
            notes["voice-invented"] = None
        elif len(voices) == MOST_VOICES:
            notes["voices-limit"] = None
        else:
            voices[role] = speech, rate
    return Seen(pictures, voices, tuple(notes))


def told(planned: Planned, order: RenderOrder, seen: Seen) -> Planned:
    """The plan with the numbers of everybody's pictures and voice in the prompt."""
    numbers = {member.role: number for number, member in enumerate(order.cast, 1)}
    words, before = {}, 0
    for role, pictures in seen.pictures.items():
        names = [f"<Picture {before + place}>" for place in range(1, len(pictures) + 1)]
        before += len(names)
        words[numbers[role]] = listed(names)
    for place, role in enumerate(seen.voices, 1):
        words[numbers[role]] += f" and speaks with the voice of <Audio {place}>"
    return replace(planned, prompt=pointed(planned.prompt, words))


def _references(seen: Seen, rate: int) -> list[Any]:
    """All pictures, then all voices. `rate`: of the model's sound, Hz."""
    import torch
    from diffusers.modular_pipelines.minimax_h3 import (
        MiniMaxH3AudioReference,
        MiniMaxH3ImageReference,
    )
    from PIL import Image

    pictures = [picture for each in seen.pictures.values() for picture in each]
    if not pictures:  # the model takes no request without one; the prompt does not speak of it
        pictures = [np.full((*_PICTURE, 3), 255, np.uint8)]
    found: list[Any] = [MiniMaxH3ImageReference(image=Image.fromarray(one)) for one in pictures]
    for speech, own_rate in seen.voices.values():
        samples = torch.from_numpy(resample(speech, own_rate, rate))[None]
        found.append(MiniMaxH3AudioReference(audio=samples, sample_rate=rate))
    return found


def _load(folder: Path, on: Hardware) -> Any:
    """The ref2va pipeline. The index may name another folder: parts come from this one alone."""
    import torch
    from diffusers import ModularPipeline
    from transformers import Qwen2VLImageProcessorPil

    exact = dict.fromkeys(("vae", "audio_vae"), torch.float32)
    here: dict[str, Any] = {"pretrained_model_name_or_path": str(folder), "local_files_only": True}
    with pipeline_loader.reading(folder):
        pipe = ModularPipeline.from_pretrained(
            str(folder), workflow="ref2va", local_files_only=True
        )
        pipe.load_components(
            names=list(_PARTS), dtype={"default": on.dtype, **exact}, use_safetensors=True, **here
        )
        pipe.load_components(names=list(_SCHEDULES), **here)
        pictures = Qwen2VLImageProcessorPil.from_pretrained(
            str(folder / "processor"), local_files_only=True
        )
    # diffusers tells a part that it could not load in its log alone.
    if any(getattr(pipe, name, None) is None for name in (*_PARTS, *_SCHEDULES)):
        raise MissingPiece("weights-broken", {"name": folder.name})
    pipe.update_components(processor=Reader(pictures, pipe.tokenizer))
    pipe.set_progress_bar_config(disable=True)
    return pipe
