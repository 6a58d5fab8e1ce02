"""The engine LTX-2: a cast from one reference sheet; the lip_sync follow the sound."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

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
from render.engines.planning.reference_marks import MARK, fill_marks
from render.engines.planning.reference_sheet import column_phrase, draw_sheet
from render.engines.planning.sound import make_sound
from render.engines.runtime import output, pipeline_loader
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
    engine="ltx",
    fps=24,
    frame_step=8,
    max_frames=241,
    size_multiple=32,
    max_people=4,
    max_pictures=8,
    pictures_per_person=3,
    max_characters=2500,
    phrases=PromptPhrases(
        subject="person {number}",
        seen=f"{{subject}} has exactly the face, hair and clothes of the person in {MARK}",
    ),
    negative_prompt="blurry, out of focus, overexposed, low contrast, flickering, "
    "distorted proportions, unnatural skin, deformed face, asymmetrical face, extra limbs, "
    "disfigured hands, subtitles, "
    "text, watermark, a reference sheet, a split screen, added people, mismatched lip_sync, "
    "jittery movement, inconsistent lighting",
    recipes={
        Tier.DRAFT: Recipe(pixels=512 * 288, steps=20, guidance=3.0, few_steps=8),
        Tier.STANDARD: Recipe(pixels=768 * 448, steps=30, guidance=3.0, few_steps=8),
        Tier.FINAL: Recipe(pixels=768 * 448, steps=40, guidance=3.0, step_cache=0.05),
    },
)
"""The LoRA for reference sheets was trained on 121 frames of 768 x 448."""

SHEET_LORA = "in-context"
"""The folder of the LoRA for reference sheets in the weights, which is required."""

_MASKED_ATTENTION = ("attn2", "audio_attn2")  # attend to the prompt, whose padding is masked
_LIP_SYNC_SCALE = 3.0  # how strongly the pictures follow the given sound; 1 adds nothing
_ENCODED_SHARE = 0.05  # share of the work until the references are encoded


class LtxRenderer(DiffusersEngine[PreparedWithKits]):
    """Runs an LTX-2 pipeline, whose folder `weights` also has the LoRA for reference sheets.

    With spoken lines the sound is made first and the pictures follow it; without lines the model
    generates the sound as well.
    """

    name = "ltx"
    default_limits = LIMITS
    sheet_frames: int | None = None
    """How many frames of the sheet the model sees, 8k + 1; by default as many as the clip has, as
    in training."""

    def load(self) -> None:
        """As in `DiffusersEngine`; the LoRA for reference sheets must be there too."""
        pipeline_loader.check_folder(self._weights)
        if not any((self._weights / SHEET_LORA).glob("*.safetensors")):
            raise MissingPiece("weights-missing", {"name": f"{self._weights.name}/{SHEET_LORA}"})
        super().load()

    def _load(self) -> Any:
        from render.engines.ltx_given_sound import GivenSoundPipeline

        pipe = pipeline_loader.load_pipeline(
            GivenSoundPipeline, self._weights, self._hardware, exact=("audio_vae", "vocoder")
        )
        self._few_step = pipeline_loader.load_few_step(pipe, self._weights)
        pipeline_loader.load_lora(pipe, self._weights, SHEET_LORA)
        pipe.enable_lora()
        pipeline_loader.place_on_device(
            pipe, pipe.transformer, self._hardware, self._options, _MASKED_ATTENTION
        )
        return pipe

    def _prepare(self, order: RenderOrder, clock: StepTimer) -> PreparedWithKits:
        planned = make_plan(order, self._limits, self.tier, self._few_step)
        planned = _with_columns(planned, order)
        kits = references.load_kits(order)
        clock.record("plan")
        if not planned.lines:
            # A generated sound may contain a voice.
            return PreparedWithKits(planned, None, ("sound-generated",), True, False, kits)
        sound = make_sound(order, planned, kits, self._choose_bed, self._voice)
        clock.record("sound")
        spoken = sound.dialogue
        return PreparedWithKits(
            planned, sound.samples, spoken.notes, spoken.synthetic, spoken.cloned, kits
        )

    def _generate(
        self, prepared: PreparedWithKits, progress: Progress, is_cancelled: IsCancelled
    ) -> GeneratedMedia:
        from diffusers.pipelines.ltx2.utils import DISTILLED_SIGMA_VALUES

        from render.engines.ltx_given_sound import encode_sound

        pipe, planned, sound = self._pipeline, prepared.planned, prepared.sound
        self._set_schedule(planned.few_step)
        pipe.set_adapters(
            [SHEET_LORA, pipeline_loader.FEW_STEP] if planned.few_step else [SHEET_LORA]
        )
        pipe.give_sound(sound is not None)
        lip_sync = _LIP_SYNC_SCALE if sound is not None and planned.guidance > 1 else 1.0
        per_step = 1 + (lip_sync > 1)
        phases = (
            Phase(pipe.vae.encoder, 1, _ENCODED_SHARE),
            Phase(pipe.transformer, planned.steps * per_step, SAMPLED_SHARE),
            Phase(pipe.vae.decoder, 1, DECODED_SHARE),
        )
        sigmas = _spread_levels(DISTILLED_SIGMA_VALUES, planned.steps) if planned.few_step else None
        with pipeline_run(
            pipe.transformer, planned, phases, progress, is_cancelled, per_step
        ) as cache:
            latents = (
                None if sound is None else encode_sound(pipe, sound, planned.frames / planned.fps)
            )
            outputs = pipe(
                prompt=planned.prompt,
                negative_prompt=planned.negative,
                reference_conditions=self._reference_sheet(planned, prepared.kits),
                audio_latents=latents,
                width=planned.width,
                height=planned.height,
                num_frames=planned.frames,
                frame_rate=float(planned.fps),
                num_inference_steps=planned.steps,
                sigmas=sigmas,
                guidance_scale=planned.guidance,
                audio_guidance_scale=planned.guidance,
                modality_scale=lip_sync,
                audio_modality_scale=lip_sync,
                stg_scale=0.0,
                audio_stg_scale=0.0,
                generator=noise_generator(planned),
                output_type="np",
            )
            samples = outputs.audio[0].float().cpu().numpy()
        rate = pipe.vocoder.config.output_sampling_rate
        generated_sound = output.to_stereo(samples, rate, planned.seconds)
        return GeneratedMedia(outputs.frames[0], generated_sound, cache.reused)

    def _set_schedule(self, few_step: bool) -> None:
        """Sets the noise schedule; the levels of the few-step LoRA must not be shifted."""
        from diffusers import FlowMatchEulerDiscreteScheduler

        pipe = self._pipeline
        if not hasattr(self, "_own_schedule"):
            self._own_schedule = pipe.scheduler
        pipe.scheduler = (
            FlowMatchEulerDiscreteScheduler.from_config(
                self._own_schedule.config, use_dynamic_shifting=False, shift_terminal=None
            )
            if few_step
            else self._own_schedule
        )

    def _reference_sheet(self, planned: ClipPlan, kits: Mapping[str, Kit]) -> list[Any] | None:
        """The sheet as a film that stands still, as in training; None without cameos."""
        from diffusers.pipelines.ltx2.pipeline_ltx2_ic_lora import LTX2ReferenceCondition
        from PIL import Image

        if not planned.references:
            return None
        size = planned.width, planned.height
        people = [
            references.reference_pictures(
                kits[reference.role], reference.count, (planned.height, planned.height)
            )
            for reference in planned.references
        ]
        picture = Image.fromarray(draw_sheet(people, size))
        count = min(self.sheet_frames or planned.frames, planned.frames)
        return [LTX2ReferenceCondition(frames=[picture] * count)]


def _with_columns(planned: ClipPlan, order: RenderOrder) -> ClipPlan:
    """The plan with a prompt that names the column of each role with a cameo."""
    roles = [reference.role for reference in planned.references]
    columns = {
        number: column_phrase(roles.index(member.role), len(roles))
        for number, member in enumerate(order.cast, 1)
        if member.role in roles
    }
    return replace(planned, prompt=fill_marks(planned.prompt, columns))


def _spread_levels(levels: list[float], count: int) -> list[float]:
    """`count` of the noise levels, evenly spread, starting with the first."""
    return [levels[number * len(levels) // count] for number in range(count)]
