"""LTX-2: a cast from one reference sheet; pictures and sound in one model, so that lips follow."""

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
    "text, watermark, a reference sheet, a split screen, added people, mismatched lips, "
    "jittery movement, inconsistent lighting",
    recipes={
        Tier.DRAFT: Recipe(pixels=512 * 288, steps=20, guidance=3.0, few_steps=8),
        Tier.STANDARD: Recipe(pixels=768 * 448, steps=30, guidance=3.0, few_steps=8),
        Tier.FINAL: Recipe(pixels=768 * 448, steps=40, guidance=3.0, step_cache=0.05),
    },
)
"""The LoRA for reference sheets was trained on 121 frames of 768 x 448."""

SHEET_LORA = "in-context"
"""The folder of the LoRA that reads reference sheets, among the weights. Needed."""

_MASKED_ATTENTION = ("attn2", "audio_attn2")  # what attends to the prompt, whose padding is masked
_LIP_SYNC_SCALE = 3.0  # how much more than without it the pictures follow the sound
_ENCODED_SHARE = 0.05  # share of a clip until its references are encoded


class LtxRenderer(DiffusersEngine[PreparedWithKits]):
    """`weights`: an LTX-2 pipeline, with the LoRA for reference sheets in it. Spoken lines are laid
    out in time first, and the pictures are made to that sound; without any the model makes the
    sound of the scene as well."""

    name = "ltx"
    default_limits = LIMITS
    sheet_frames: int | None = None
    """How many frames of the reference the model sees, 8k + 1; as many as the clip has by default,
    which is how it was trained."""

    def load(self) -> None:
        """See `Generating.load`."""
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
            # Nobody can say that no voice is heard in a sound that the model made up.
            return PreparedWithKits(planned, None, ("sound-generated",), True, False, kits)
        spoken = make_sound(order, planned, kits, self._choose_bed, self._voice)
        clock.record("sound")
        return PreparedWithKits(
            planned, spoken.samples, spoken.notes, spoken.synthetic, spoken.cloned, kits
        )

    def _generate(
        self, given: PreparedWithKits, progress: Progress, is_cancelled: IsCancelled
    ) -> GeneratedMedia:
        from diffusers.pipelines.ltx2.utils import DISTILLED_SIGMA_VALUES

        from render.engines.ltx_given_sound import encode_sound

        pipe, planned, sound = self._pipeline, given.planned, given.sound
        self._set_schedule(planned.few_step)
        pipe.set_adapters(
            [SHEET_LORA, pipeline_loader.FEW_STEP] if planned.few_step else [SHEET_LORA]
        )
        pipe.give_sound(sound is not None)
        lips = _LIP_SYNC_SCALE if sound is not None and planned.guidance > 1 else 1.0
        per_step = 1 + (lips > 1)
        legs = (
            Phase(pipe.vae.encoder, 1, _ENCODED_SHARE),
            Phase(pipe.transformer, planned.steps * per_step, SAMPLED_SHARE),
            Phase(pipe.vae.decoder, 1, DECODED_SHARE),
        )
        few = _spread_levels(DISTILLED_SIGMA_VALUES, planned.steps) if planned.few_step else None
        with pipeline_run(
            pipe.transformer, planned, legs, progress, is_cancelled, per_step
        ) as saved:
            latents = (
                None if sound is None else encode_sound(pipe, sound, planned.frames / planned.fps)
            )
            found = pipe(
                prompt=planned.prompt,
                negative_prompt=planned.negative,
                reference_conditions=self._reference_sheet(planned, given.kits),
                audio_latents=latents,
                width=planned.width,
                height=planned.height,
                num_frames=planned.frames,
                frame_rate=float(planned.fps),
                num_inference_steps=planned.steps,
                sigmas=few,
                guidance_scale=planned.guidance,
                audio_guidance_scale=planned.guidance,
                modality_scale=lips,
                audio_modality_scale=lips,
                stg_scale=0.0,
                audio_stg_scale=0.0,
                generator=noise_generator(planned),
                output_type="np",
            )
            heard = found.audio[0].float().cpu().numpy()
        rate = pipe.vocoder.config.output_sampling_rate
        made = output.to_stereo(heard, rate, planned.seconds)
        return GeneratedMedia(found.frames[0], made, saved.reused)

    def _set_schedule(self, few_step: bool) -> None:
        """The few-step LoRA was trained on noise levels of its own, which must not be shifted."""
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
        """The sheet as the still film that the model was trained with; None without cameos."""
        from diffusers.pipelines.ltx2.pipeline_ltx2_ic_lora import LTX2ReferenceCondition
        from PIL import Image

        if not planned.references:
            return None
        size = planned.width, planned.height
        people = [
            references.reference_pictures(
                kits[one.role], one.count, (planned.height, planned.height)
            )
            for one in planned.references
        ]
        picture = Image.fromarray(draw_sheet(people, size))
        count = min(self.sheet_frames or planned.frames, planned.frames)
        return [LTX2ReferenceCondition(frames=[picture] * count)]


def _with_columns(planned: ClipPlan, order: RenderOrder) -> ClipPlan:
    """The plan with the column of everybody who has one told in the prompt."""
    shown = [one.role for one in planned.references]
    columns = {
        number: column_phrase(shown.index(member.role), len(shown))
        for number, member in enumerate(order.cast, 1)
        if member.role in shown
    }
    return replace(planned, prompt=fill_marks(planned.prompt, columns))


def _spread_levels(levels: list[float], count: int) -> list[float]:
    """That many of the noise levels, the first one always among them."""
    return [levels[number * len(levels) // count] for number in range(count)]
