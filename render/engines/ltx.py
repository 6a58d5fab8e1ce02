"""LTX-2: a cast from one reference sheet; pictures and sound in one model, so that lips follow."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from render.base import Cancelled as Asked
from render.base import Progress
from render.engines import footage, hardware, loading, references
from render.engines.following import Clock, Leg, following, memory_watched, peak_mb, start_afresh
from render.engines.limits import Limits, Recipe, Tier, Words
from render.engines.plan import Planned, make_plan
from render.engines.pointing import MARK, pointed
from render.engines.sheet import column, sheet
from render.engines.sound import laid_under
from render.engines.step_cache import reusing
from render.engines.switches import OFF, Switches
from render.engines.switching import check
from render.errors import Cancelled, MissingPiece
from render.kit import Floats, Kit
from render.models.store import ModelStore
from render.order import RenderedClip, RenderOrder
from render.sound.voice import Voice
from render.text import BOLD

LIMITS = Limits(
    engine="ltx",
    fps=24,
    frame_step=8,
    most_frames=241,
    multiple=32,
    most_people=4,
    most_pictures=8,
    pictures_each=3,
    most_characters=2500,
    words=Words(
        subject="person {number}",
        seen=f"{{subject}} has exactly the face, hair and clothes of the person in {MARK}",
    ),
    negative="blurry, out of focus, overexposed, low contrast, flickering, distorted proportions, "
    "unnatural skin, deformed face, asymmetrical face, extra limbs, disfigured hands, subtitles, "
    "text, watermark, a reference sheet, a split screen, added people, mismatched lips, "
    "jittery movement, inconsistent lighting",
    recipes={
        Tier.DRAFT: Recipe(pixels=512 * 288, steps=20, guidance=3.0, few_steps=8),
        Tier.STANDARD: Recipe(pixels=768 * 448, steps=30, guidance=3.0, few_steps=8),
        Tier.FINAL: Recipe(pixels=768 * 448, steps=40, guidance=3.0, step_cache=0.05),
    },
)
"""The LoRA for reference sheets was trained on 121 frames of 768 x 448."""

SHEET = "in-context"
"""The folder of the LoRA that reads reference sheets, among the weights. Needed."""

_MASKED = ("attn2", "audio_attn2")  # what attends to the prompt, whose padding is masked
_LIPS = 3.0  # how much more than without it the pictures follow the sound
_PREPARED, _SAMPLED, _DECODED = 0.05, 0.8, 0.9  # shares of a clip


class LtxRenderer:
    """Implements `render.base.Renderer`.

    `weights`: an LTX-2 pipeline as diffusers saves it, with the LoRA for reference sheets in it.
    `models`: the folder of pulled model files. `voice`: who reads the lines, the studio's voice
    by default. `limits`: smaller ones in tests. `sheet_frames`: how many frames of the reference
    the model sees, 8k + 1; as many as the clip has by default, which is how it was trained.
    `switches`: what the operator switched on.
    """

    name = "ltx"

    def __init__(
        self,
        weights: Path,
        models: Path,
        tier: Tier = Tier.STANDARD,
        voice: Voice | None = None,
        limits: Limits = LIMITS,
        sheet_frames: int | None = None,
        switches: Switches = OFF,
    ) -> None:
        self.tier = tier
        self._switches = switches
        self._weights = weights
        self._models = ModelStore(models)
        self._voice = voice
        self._limits = limits
        self._sheet_frames = sheet_frames
        self._few_step = False
        self._hardware = hardware.Hardware("cpu", False, "native")
        self._pipeline: Any = None

    def load(self) -> None:
        """Raises MissingPiece: no weights, weights that cannot be used, no font for the label."""
        self._models.path(BOLD)
        loading.check_folder(self._weights)
        if not any((self._weights / SHEET).glob("*.safetensors")):
            raise MissingPiece("weights-missing", {"name": f"{self._weights.name}/{SHEET}"})
        loading.offline()
        from render.engines.given_sound import GivenSoundPipeline

        self._hardware = hardware.found()
        with memory_watched():
            check(self._switches, self._hardware)
            pipe = loading.load_pipeline(
                GivenSoundPipeline, self._weights, self._hardware, exact=("audio_vae", "vocoder")
            )
            self._few_step = loading.load_few_step(pipe, self._weights)
            loading.load_lora(pipe, self._weights, SHEET)
            pipe.enable_lora()
            loading.place(pipe, pipe.transformer, self._hardware, self._switches, _MASKED)
            self._pipeline = pipe

    def render(self, order: RenderOrder, progress: Progress, cancelled: Asked) -> RenderedClip:
        """Writes `order.out`; on one machine, equal orders and kits give equal frames.

        Spoken lines are laid out in time first, and the pictures are made to that sound. Without
        any the model makes the sound of the scene as well.

        Raises BadOrder, Cancelled, Unreadable, MissingPiece, and LimitExceeded
        "engine-out-of-memory", after which a renderer of a smaller tier may manage.
        """
        clock = Clock()
        start_afresh(self._hardware.device)
        planned = make_plan(order, self._limits, self.tier, self._few_step)
        planned = _with_columns(planned, order)
        kits = references.kits_of(order)
        clock.done("plan")
        spoken = laid_under(order, planned, kits, self._voice) if planned.lines else None
        clock.done("sound")
        if cancelled():
            raise Cancelled("cancelled")
        with memory_watched():
            given = None if spoken is None else spoken.samples
            frames, made, reused = self._generate(planned, kits, given, progress, cancelled)
        clock.done("generate")
        sound = made if given is None else given
        spent = footage.write_clip(
            order, planned, frames, sound, self._models, progress, cancelled, _DECODED
        )
        clock.done("write")
        notes = dict.fromkeys((*planned.notes, *(spoken.notes if spoken else ("sound-generated",))))
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
            # Nobody can say that no voice is heard in a sound that the model made up.
            synthetic_voice=spoken is None or spoken.synthetic,
            cloned_voice=spoken is not None and spoken.cloned,
        )

    def _generate(
        self,
        planned: Planned,
        kits: Mapping[str, Kit],
        given: Floats | None,
        progress: Progress,
        cancelled: Asked,
    ) -> tuple[Any, Floats, int]:
        """The frames, (n, h, w, 3) RGB 0-1, the sound and how many runs of the model were saved."""
        import torch
        from diffusers.pipelines.ltx2.utils import DISTILLED_SIGMA_VALUES

        from render.engines.given_sound import sound_latents

        pipe = self._pipeline
        self._schedule(planned.few_step)
        pipe.set_adapters([SHEET, loading.FEW_STEP] if planned.few_step else [SHEET])
        pipe.give_sound(given is not None)
        lips = _LIPS if given is not None and planned.guidance > 1 else 1.0
        per_step = 1 + (lips > 1)
        legs = (
            Leg(pipe.vae.encoder, 1, _PREPARED),
            Leg(pipe.transformer, planned.steps * per_step, _SAMPLED),
            Leg(pipe.vae.decoder, 1, _DECODED),
        )
        few = _chosen(DISTILLED_SIGMA_VALUES, planned.steps) if planned.few_step else None
        with ExitStack() as at_work, torch.inference_mode():
            latents = (
                None if given is None else sound_latents(pipe, given, planned.frames / planned.fps)
            )
            at_work.enter_context(following(legs, progress, cancelled))
            saved = at_work.enter_context(
                reusing(pipe.transformer, planned.step_cache, planned.steps, per_step)
            )
            found = pipe(
                prompt=planned.prompt,
                negative_prompt=planned.negative,
                reference_conditions=self._sheet(planned, kits),
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
                # On the CPU, so that a seed means the same on every card.
                generator=torch.Generator("cpu").manual_seed(planned.seed),
                output_type="np",
            )
            heard = found.audio[0].float().cpu().numpy()
        rate = pipe.vocoder.config.output_sampling_rate
        return found.frames[0], footage.stereo(heard, rate, planned.seconds), saved.reused

    def _schedule(self, few_step: bool) -> None:
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

    def _sheet(self, planned: Planned, kits: Mapping[str, Kit]) -> list[Any] | None:
        """The sheet as the still film that the model was trained with; None without cameos."""
        from diffusers.pipelines.ltx2.pipeline_ltx2_ic_lora import LTX2ReferenceCondition
        from PIL import Image

        if not planned.references:
            return None
        size = planned.width, planned.height
        people = [
            references.pictures(kits[one.role], one.count, (planned.height, planned.height))
            for one in planned.references
        ]
        picture = Image.fromarray(sheet(people, size))
        count = min(self._sheet_frames or planned.frames, planned.frames)
        return [LTX2ReferenceCondition(frames=[picture] * count)]


def _with_columns(planned: Planned, order: RenderOrder) -> Planned:
    """The plan with the column of everybody who has one told in the prompt."""
    shown = [one.role for one in planned.references]
    columns = {
        number: column(shown.index(member.role), len(shown))
        for number, member in enumerate(order.cast, 1)
        if member.role in shown
    }
    return replace(planned, prompt=pointed(planned.prompt, columns))


def _chosen(levels: list[float], count: int) -> list[float]:
    """That many of the noise levels, the first one always among them."""
    return [levels[number * len(levels) // count] for number in range(count)]
