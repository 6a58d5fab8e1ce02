"""The engine Wan VACE (Apache-2.0): several people from reference pictures; sound is added."""

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
    "poorly drawn faces, three phases, a crowd in the background, walking backwards",
    recipes={
        Tier.DRAFT: Recipe(pixels=480 * 272, steps=20, guidance=5.0, few_steps=4, step_cache=0.15),
        Tier.STANDARD: Recipe(
            pixels=832 * 480, steps=30, guidance=5.0, few_steps=6, step_cache=0.1
        ),
        Tier.FINAL: Recipe(pixels=832 * 480, steps=50, guidance=5.0, step_cache=0.05),
    },
)
"""The weights were trained on 81 frames of 832 x 480."""

_MAX_TOKENS = 512  # of a prompt; shorter ones are filled up with zeros, as in training
_SHIFT = 3.0  # of the noise schedule at 480p, as the authors of the model set it
_FEW_STEP_SHIFT = 5.0
_ENCODED_SHARE = 0.05  # share of the work until the references are encoded


class VaceRenderer(DiffusersEngine[PreparedWithKits]):
    """Runs a WanVACEPipeline, whose folder is `weights`. The lips do not follow the lines."""

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
        # The pictures are generated without the speech.
        spoken = sound.dialogue
        notes = (*spoken.notes, "lips-not-synced") if planned.lines else spoken.notes
        return PreparedWithKits(
            planned, sound.samples, notes, spoken.synthetic, spoken.cloned, kits
        )

    def _generate(
        self, prepared: PreparedWithKits, progress: Progress, is_cancelled: IsCancelled
    ) -> GeneratedMedia:
        from diffusers import UniPCMultistepScheduler

        pipe, planned = self._pipeline, prepared.planned
        pipe.scheduler = UniPCMultistepScheduler.from_config(
            pipe.scheduler.config, flow_shift=_FEW_STEP_SHIFT if planned.few_step else _SHIFT
        )
        if self._few_step:
            (pipe.enable_lora if planned.few_step else pipe.disable_lora)()
        is_guided = planned.guidance > 1
        per_step = 2 if is_guided else 1
        pictures = _reference_images(planned, prepared.kits)
        latent_frames = (planned.frames - 1) // self._limits.frame_step + 1
        phases = (
            Phase(pipe.vae.encoder, 2 * latent_frames + len(pictures), _ENCODED_SHARE),
            Phase(pipe.transformer, planned.steps * per_step, SAMPLED_SHARE),
            Phase(pipe.vae.decoder, latent_frames, DECODED_SHARE),
        )
        with pipeline_run(
            pipe.transformer, planned, phases, progress, is_cancelled, per_step
        ) as cache:
            frames = pipe(
                prompt_embeds=self._encode_prompt(planned.prompt),
                negative_prompt_embeds=self._encode_prompt(planned.negative) if is_guided else None,
                reference_images=pictures or None,
                width=planned.width,
                height=planned.height,
                num_frames=planned.frames,
                num_inference_steps=planned.steps,
                guidance_scale=planned.guidance,
                generator=noise_generator(planned),
                output_type="np",
            ).frames[0]
        return GeneratedMedia(frames, None, cache.reused)

    def _encode_prompt(self, text: str) -> Any:
        """The embedding of a prompt, (1, 512, d), as the pipeline would make it.

        The encoder gets only the tokens of the prompt and not the padding, which it would mask out;
        zeros are added afterwards.
        """
        import torch

        pipe = self._pipeline
        tokens = pipe.tokenizer(
            [text], max_length=_MAX_TOKENS, truncation=True, return_tensors="pt"
        ).to(pipe.text_encoder.device)
        embedding = pipe.text_encoder(tokens.input_ids, tokens.attention_mask).last_hidden_state
        return torch.nn.functional.pad(embedding, (0, 0, 0, _MAX_TOKENS - embedding.shape[1]))


def _reference_images(planned: ClipPlan, kits: Mapping[str, Kit]) -> list[Any]:
    """The reference pictures of the roles with a cameo, last role first.

    diffusers puts each picture before the earlier ones, but the model was trained with the first
    picture first: so the order is reversed here.
    """
    from PIL import Image

    size = planned.width, planned.height
    images = [
        Image.fromarray(picture)
        for reference in planned.references
        for picture in references.reference_pictures(kits[reference.role], reference.count, size)
    ]
    return images[::-1]
