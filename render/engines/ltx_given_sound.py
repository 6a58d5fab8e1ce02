"""LTX-2 with a sound that is given: the pictures follow it, it does not change.

diffusers freezes sound in one pipeline (DFR) and takes reference sheets in another (in-context).
Here the in-context pipeline gets a schedule of sound that is clean at every step, as the other
one's `freeze_audio` has it. Imports diffusers: only engines that are loaded import this.
"""

from typing import Any

import numpy as np
import torch
from diffusers import FlowMatchEulerDiscreteScheduler, LTX2InContextPipeline

from render.engines.ltx_mel import WINDOW, log_mel
from render.kit.kit import Floats
from render.sound.loudness import RATE
from render.sound.resample import resample


class CleanSchedule(FlowMatchEulerDiscreteScheduler):  # type: ignore[misc]
    """A schedule by which a sample is clean from the beginning, time 0, and stays as it is."""

    def set_timesteps(
        self,
        num_inference_steps: int | None = None,
        device: Any = None,
        sigmas: list[float] | None = None,
        mu: float | None = None,
        timesteps: list[float] | None = None,
    ) -> None:
        """As for noise, but every time is 0; sigmas stay, pipelines divide by them."""
        super().set_timesteps(num_inference_steps, device, sigmas, mu, timesteps)
        self.timesteps: Any = torch.zeros(len(self.sigmas) - 1, device=device)

    def step(self, model_output: Any, timestep: Any, sample: Any, **named: Any) -> tuple[Any]:
        """The sample."""
        return (sample,)


class GivenSoundPipeline(LTX2InContextPipeline):  # type: ignore[misc]
    """`audio_latents` are kept while `sound_is_given`; otherwise as diffusers has it."""

    is_sound_given = False

    def give_sound(self, given: bool) -> None:
        """Whether the next call's `audio_latents` are the sound, or sound is generated."""
        self.is_sound_given = given
        self.audio_scheduler = CleanSchedule.from_config(self.scheduler.config) if given else None

    def prepare_audio_latents(self, *given: Any, **named: Any) -> Any:
        """Without noise where the sound is given."""
        if self.is_sound_given:
            named["noise_scale"] = 0.0
        return super().prepare_audio_latents(*given, **named)


def encode_sound(pipeline: Any, sound: Floats, seconds: float) -> Any:
    """The sound as `audio_latents` for a clip of that many seconds, silence behind it.

    `sound`: (n, 2) at 48 kHz. Gives (1, channels, length, bins), not normalised.
    """
    vae = pipeline.audio_vae
    known = vae.config
    column = known.mel_hop_length * pipeline.audio_vae_temporal_compression_ratio  # samples
    length = round(seconds * known.sample_rate / column)
    there = resample(sound, RATE, known.sample_rate)
    count = max(length * column, WINDOW)
    padded = np.zeros((count, 2), np.float32)
    padded[: len(there)] = there[:count]
    mels = np.stack(
        [
            log_mel(channel, known.sample_rate, known.mel_hop_length, known.mel_bins)
            for channel in padded.T
        ]
    )
    given = torch.from_numpy(mels)[None].to(vae.device, vae.dtype)
    return vae.encode(given).latent_dist.mode()[:, :, :length]
