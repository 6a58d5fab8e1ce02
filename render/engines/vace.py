"""Wan VACE: several people from reference pictures, silent, Apache-2.0; speech is laid under."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from render.base import Cancelled as Asked
from render.base import Progress
from render.engines import footage, hardware, loading, references
from render.engines.following import Clock, Leg, following, memory_watched, peak_mb, start_afresh
from render.engines.limits import Limits, Recipe, Tier, Words
from render.engines.plan import Planned, make_plan
from render.engines.sound import laid_under
from render.engines.step_cache import reusing
from render.engines.switches import OFF, Switches
from render.engines.switching import check
from render.errors import Cancelled
from render.kit import Kit
from render.models.store import ModelStore
from render.order import RenderedClip, RenderOrder
from render.sound.voice import Voice
from render.text import BOLD

LIMITS = Limits(
    engine="vace",
    fps=16,
    frame_step=4,
    most_frames=81,
    multiple=16,
    most_people=4,
    most_pictures=4,
    pictures_each=2,
    most_characters=1500,
    words=Words(
        subject="person {number}", seen="{subject} looks exactly like the person in the pictures"
    ),
    negative="overexposed, static, blurred details, subtitles, text, watermark, worst quality, "
    "low quality, JPEG artefacts, deformed, extra fingers, fused fingers, poorly drawn hands, "
    "poorly drawn faces, three legs, a crowd in the background, walking backwards",
    recipes={
        Tier.DRAFT: Recipe(pixels=480 * 272, steps=20, guidance=5.0, few_steps=4, step_cache=0.15),
        Tier.STANDARD: Recipe(
            pixels=832 * 480, steps=30, guidance=5.0, few_steps=6, step_cache=0.1
        ),
        Tier.FINAL: Recipe(pixels=832 * 480, steps=50, guidance=5.0, step_cache=0.05),
    },
)
"""81 frames at 832 x 480 are what the weights were trained on."""

_TOKENS = 512  # that the transformer was trained with; shorter prompts are filled up with zeros
_SHIFT = 3.0  # of the noise schedule at 480p, of the model's authors
_FEW_STEP_SHIFT = 5.0
_READ, _SAMPLED, _DECODED = 0.05, 0.8, 0.9  # shares of a clip


class VaceRenderer:
    """Implements `render.base.Renderer`.

    `weights`: a WanVACEPipeline as diffusers saves it. `models`: the folder of pulled model
    files. `voice`: who reads the lines, the studio's voice by default. `limits`: smaller ones in
    tests. `switches`: what the operator switched on.
    """

    name = "vace"

    def __init__(
        self,
        weights: Path,
        models: Path,
        tier: Tier = Tier.STANDARD,
        voice: Voice | None = None,
        limits: Limits = LIMITS,
        switches: Switches = OFF,
    ) -> None:
        self.tier = tier
        self._switches = switches
        self._weights = weights
        self._models = ModelStore(models)
        self._voice = voice
        self._limits = limits
        self._few_step = False
        self._hardware = hardware.Hardware("cpu", False, "native")
        self._pipeline: Any = None

    def load(self) -> None:
        """Raises MissingPiece: no weights, weights that cannot be used, no font for the label."""
        self._models.path(BOLD)
        loading.check_folder(self._weights)
        loading.offline()
        from diffusers import WanVACEPipeline

        self._hardware = hardware.found()
        with memory_watched():
            check(self._switches, self._hardware)
            pipe = loading.load_pipeline(WanVACEPipeline, self._weights, self._hardware)
            self._few_step = loading.load_few_step(pipe, self._weights)
            loading.place(pipe, pipe.transformer, self._hardware, self._switches)
            self._pipeline = pipe

    def render(self, order: RenderOrder, progress: Progress, cancelled: Asked) -> RenderedClip:
        """Writes `order.out`; on one machine, equal orders and kits give equal frames.

        Raises BadOrder, Cancelled, Unreadable, MissingPiece, and LimitExceeded
        "engine-out-of-memory", after which a renderer of a smaller tier may manage.
        """
        clock = Clock()
        start_afresh(self._hardware.device)
        planned = make_plan(order, self._limits, self.tier, self._few_step)
        kits = references.kits_of(order)
        clock.done("plan")
        sound = laid_under(order, planned, kits, self._voice)
        clock.done("sound")
        if cancelled():
            raise Cancelled("cancelled")
        with memory_watched():
            frames, reused = self._generate(planned, kits, progress, cancelled)
        clock.done("generate")
        spent = footage.write_clip(
            order, planned, frames, sound.samples, self._models, progress, cancelled, _DECODED
        )
        clock.done("write")
        notes = dict.fromkeys((*planned.notes, *sound.notes))
        if planned.lines:
            notes["lips-not-synced"] = None  # speech is laid under pictures made without it
        return RenderedClip(
            path=order.out,
            engine=self.name,
            size=order.size,
            seconds=planned.kept / planned.fps,
            plan={
                **planned.as_dict(),
                "notes": list(notes),
                "steps_reused": reused,
                "memory_mb": peak_mb(self._hardware.device),
            },
            timings={**clock.spent, "mark": spent.mark + spent.label},
            synthetic_voice=sound.synthetic,
            cloned_voice=sound.cloned,
        )

    def _generate(
        self, planned: Planned, kits: Mapping[str, Kit], progress: Progress, cancelled: Asked
    ) -> tuple[Any, int]:
        """The frames, (n, h, w, 3) RGB 0-1, and how many runs of the model were saved."""
        import torch
        from diffusers import UniPCMultistepScheduler

        pipe = self._pipeline
        pipe.scheduler = UniPCMultistepScheduler.from_config(
            pipe.scheduler.config, flow_shift=_FEW_STEP_SHIFT if planned.few_step else _SHIFT
        )
        if self._few_step:
            (pipe.enable_lora if planned.few_step else pipe.disable_lora)()
        guided = planned.guidance > 1
        per_step = 2 if guided else 1
        pictures = _pictures(planned, kits)
        deep = (planned.frames - 1) // self._limits.frame_step + 1  # latent frames
        legs = (
            Leg(pipe.vae.encoder, 2 * deep + len(pictures), _READ),
            Leg(pipe.transformer, planned.steps * per_step, _SAMPLED),
            Leg(pipe.vae.decoder, deep, _DECODED),
        )
        with ExitStack() as at_work, torch.inference_mode():
            at_work.enter_context(following(legs, progress, cancelled))
            saved = at_work.enter_context(
                reusing(pipe.transformer, planned.step_cache, planned.steps, per_step)
            )
            found = pipe(
                prompt_embeds=self._read(planned.prompt),
                negative_prompt_embeds=self._read(planned.negative) if guided else None,
                reference_images=pictures or None,
                width=planned.width,
                height=planned.height,
                num_frames=planned.frames,
                num_inference_steps=planned.steps,
                guidance_scale=planned.guidance,
                # On the CPU, so that a seed means the same on every card.
                generator=torch.Generator("cpu").manual_seed(planned.seed),
                output_type="np",
            ).frames[0]
        return found, saved.reused

    def _read(self, text: str) -> Any:
        """A prompt as the transformer takes it, (1, 512, d).

        The encoder sees no more tokens than there are: it masks the others out anyhow, and the
        pipeline fills up with zeros behind it.
        """
        import torch

        pipe = self._pipeline
        given = pipe.tokenizer([text], max_length=_TOKENS, truncation=True, return_tensors="pt").to(
            pipe.text_encoder.device
        )
        known = pipe.text_encoder(given.input_ids, given.attention_mask).last_hidden_state
        return torch.nn.functional.pad(known, (0, 0, 0, _TOKENS - known.shape[1]))


def _pictures(planned: Planned, kits: Mapping[str, Kit]) -> list[Any]:
    """The reference pictures of the cast; none of somebody without a cameo.

    diffusers puts each one in front of those before it, the model was trained with the first in
    front: so they are handed over from the last to the first.
    """
    from PIL import Image

    size = planned.width, planned.height
    found = [
        Image.fromarray(picture)
        for one in planned.references
        for picture in references.pictures(kits[one.role], one.count, size)
    ]
    return found[::-1]
