"""Wan VACE: several people from reference pictures, silent, Apache-2.0; speech is laid under."""

from collections.abc import Mapping
from typing import Any

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
from render.engines.planning.sound import make_sound
from render.engines.runtime import pipeline_loader
from render.engines.runtime.diffusers_engine import (
    DECODED_SHARE,
    SAMPLED_SHARE,
    DiffusersEngine,
    GeneratedMedia,
    PreparedWithKits,
    noise_generator,
    pipeline_run,
)
from render.engines.runtime.progress import Phase
from render.kit.kit import Kit

LIMITS = EngineLimits(
    engine="vace",
    fps=16,
    frame_step=4,
    max_frames=81,
    size_multiple=16,
    max_people=4,
    max_pictures=4,
    pictures_per_person=2,
    max_characters=1500,
    phrases=PromptPhrases(
        subject="person {number}", seen="{subject} looks exactly like the person in the pictures"
    ),
    negative_prompt="overexposed, static, blurred details, subtitles, text, watermark, "
    "worst quality, low quality, JPEG artefacts, deformed, extra fingers, fused fingers, "
    "poorly drawn hands, "
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

_MAX_TOKENS = 512  # that the transformer was trained with; shorter prompts are filled up with zeros
_SHIFT = 3.0  # of the noise schedule at 480p, of the model's authors
_FEW_STEP_SHIFT = 5.0
_ENCODED_SHARE = 0.05  # share of a clip until its references are encoded


class VaceRenderer(DiffusersEngine[PreparedWithKits]):
    """`weights`: a WanVACEPipeline."""

    name = "vace"
    default_limits = LIMITS

    def _load(self) -> Any:
        from diffusers import WanVACEPipeline

        pipe = pipeline_loader.load_pipeline(WanVACEPipeline, self._weights, self._hardware)
        self._few_step = pipeline_loader.load_few_step(pipe, self._weights)
        pipeline_loader.place_on_device(pipe, pipe.transformer, self._hardware, self._options)
        return pipe

    def _prepare(self, order: RenderOrder, clock: StepTimer) -> PreparedWithKits:
        planned = make_plan(order, self._limits, self.tier, self._few_step)
        kits = references.load_kits(order)
        clock.record("plan")
        sound = make_sound(order, planned, kits, self._choose_bed, self._voice)
        clock.record("sound")
        # Speech is laid under pictures made without it.
        notes = (*sound.notes, "lips-not-synced") if planned.lines else sound.notes
        return PreparedWithKits(planned, sound.samples, notes, sound.synthetic, sound.cloned, kits)

    def _generate(
        self, given: PreparedWithKits, progress: Progress, is_cancelled: IsCancelled
    ) -> GeneratedMedia:
        from diffusers import UniPCMultistepScheduler

        pipe, planned = self._pipeline, given.planned
        pipe.scheduler = UniPCMultistepScheduler.from_config(
            pipe.scheduler.config, flow_shift=_FEW_STEP_SHIFT if planned.few_step else _SHIFT
        )
        if self._few_step:
            (pipe.enable_lora if planned.few_step else pipe.disable_lora)()
        guided = planned.guidance > 1
        per_step = 2 if guided else 1
        pictures = _reference_images(planned, given.kits)
        deep = (planned.frames - 1) // self._limits.frame_step + 1  # latent frames
        legs = (
            Phase(pipe.vae.encoder, 2 * deep + len(pictures), _ENCODED_SHARE),
            Phase(pipe.transformer, planned.steps * per_step, SAMPLED_SHARE),
            Phase(pipe.vae.decoder, deep, DECODED_SHARE),
        )
        with pipeline_run(
            pipe.transformer, planned, legs, progress, is_cancelled, per_step
        ) as saved:
            found = pipe(
                prompt_embeds=self._encode_prompt(planned.prompt),
                negative_prompt_embeds=self._encode_prompt(planned.negative) if guided else None,
                reference_images=pictures or None,
                width=planned.width,
                height=planned.height,
                num_frames=planned.frames,
                num_inference_steps=planned.steps,
                guidance_scale=planned.guidance,
                generator=noise_generator(planned),
                output_type="np",
            ).frames[0]
        return GeneratedMedia(found, None, saved.reused)

    def _encode_prompt(self, text: str) -> Any:
        """A prompt as the transformer takes it, (1, 512, d).

        The encoder sees no more tokens than there are: it masks the others out anyhow, and the
        pipeline fills up with zeros behind it.
        """
        import torch

        pipe = self._pipeline
        given = pipe.tokenizer(
            [text], max_length=_MAX_TOKENS, truncation=True, return_tensors="pt"
        ).to(pipe.text_encoder.device)
        known = pipe.text_encoder(given.input_ids, given.attention_mask).last_hidden_state
        return torch.nn.functional.pad(known, (0, 0, 0, _MAX_TOKENS - known.shape[1]))


def _reference_images(planned: ClipPlan, kits: Mapping[str, Kit]) -> list[Any]:
    """The reference pictures of the cast; none of somebody without a cameo.

    diffusers puts each one in front of those before it, the model was trained with the first in
    front: so they are handed over from the last to the first.
    """
    from PIL import Image

    size = planned.width, planned.height
    found = [
        Image.fromarray(picture)
        for one in planned.references
        for picture in references.reference_pictures(kits[one.role], one.count, size)
    ]
    return found[::-1]
