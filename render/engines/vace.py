"""Wan VACE: several people from reference pictures, silent, Apache-2.0; speech is laid under."""

from collections.abc import Mapping
from typing import Any

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
from render.engines.planning.sound import make_sound
from render.engines.runtime import pipeline_loader
from render.engines.runtime.diffusers_engine import (
    DECODED,
    SAMPLED,
    Generated,
    Generating,
    WithKits,
    at_work,
    seeded,
)
from render.engines.runtime.progress import Leg
from render.kit.kit import Kit

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
_READ = 0.05  # share of a clip until its references are encoded


class VaceRenderer(Generating[WithKits]):
    """`weights`: a WanVACEPipeline."""

    name = "vace"
    own_limits = LIMITS

    def _load(self) -> Any:
        from diffusers import WanVACEPipeline

        pipe = pipeline_loader.load_pipeline(WanVACEPipeline, self._weights, self._hardware)
        self._few_step = pipeline_loader.load_few_step(pipe, self._weights)
        pipeline_loader.place(pipe, pipe.transformer, self._hardware, self._switches)
        return pipe

    def _prepare(self, order: RenderOrder, clock: Clock) -> WithKits:
        planned = make_plan(order, self._limits, self.tier, self._few_step)
        kits = references.kits_of(order)
        clock.done("plan")
        sound = make_sound(order, planned, kits, self._choose_bed, self._voice)
        clock.done("sound")
        # Speech is laid under pictures made without it.
        notes = (*sound.notes, "lips-not-synced") if planned.lines else sound.notes
        return WithKits(planned, sound.samples, notes, sound.synthetic, sound.cloned, kits)

    def _generate(self, given: WithKits, progress: Progress, cancelled: Asked) -> Generated:
        from diffusers import UniPCMultistepScheduler

        pipe, planned = self._pipeline, given.planned
        pipe.scheduler = UniPCMultistepScheduler.from_config(
            pipe.scheduler.config, flow_shift=_FEW_STEP_SHIFT if planned.few_step else _SHIFT
        )
        if self._few_step:
            (pipe.enable_lora if planned.few_step else pipe.disable_lora)()
        guided = planned.guidance > 1
        per_step = 2 if guided else 1
        pictures = _pictures(planned, given.kits)
        deep = (planned.frames - 1) // self._limits.frame_step + 1  # latent frames
        legs = (
            Leg(pipe.vae.encoder, 2 * deep + len(pictures), _READ),
            Leg(pipe.transformer, planned.steps * per_step, SAMPLED),
            Leg(pipe.vae.decoder, deep, DECODED),
        )
        with at_work(pipe.transformer, planned, legs, progress, cancelled, per_step) as saved:
            found = pipe(
                prompt_embeds=self._read(planned.prompt),
                negative_prompt_embeds=self._read(planned.negative) if guided else None,
                reference_images=pictures or None,
                width=planned.width,
                height=planned.height,
                num_frames=planned.frames,
                num_inference_steps=planned.steps,
                guidance_scale=planned.guidance,
                generator=seeded(planned),
                output_type="np",
            ).frames[0]
        return Generated(found, None, saved.reused)

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
