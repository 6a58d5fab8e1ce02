"""LTX-2 with a given sound: the pictures follow the sound, which does not change.

diffusers can freeze the sound in one pipeline (DFR) and take reference sheets in another one
(in-context). Here the in-context pipeline gets a sound schedule that is clean at every step, like
`freeze_audio` of the other. Imports diffusers, so it is imported only when the engine is loaded.
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
    """A schedule on which a sample is clean at every step (time 0) and does not change."""

    def set_timesteps(
        self,
        num_inference_steps: int | None = None,
        device: Any = None,
        sigmas: list[float] | None = None,
        mu: float | None = None,
        timesteps: list[float] | None = None,
    ) -> None:
        """Sets all times to 0. Sigmas stay as for noise, because pipelines divide by them."""
        super().set_timesteps(num_inference_steps, device, sigmas, mu, timesteps)
        self.timesteps: Any = torch.zeros(len(self.sigmas) - 1, device=device)

    def step(self, model_output: Any, timestep: Any, sample: Any, **kwargs: Any) -> tuple[Any]:
        """Returns the sample unchanged."""
        return (sample,)


class GivenSoundPipeline(LTX2InContextPipeline):  # type: ignore[misc]
    """`audio_latents` are kept while `sound_is_given`; otherwise as diffusers has it."""

    is_sound_given = False

    def give_sound(self, is_given: bool) -> None:
        """Sets whether the next call keeps its `audio_latents` or generates sound."""
        self.is_sound_given = is_given
        self.audio_scheduler = (
            CleanSchedule.from_config(self.scheduler.config) if is_given else None
        )

    def prepare_audio_latents(self, *args: Any, **kwargs: Any) -> Any:
        """As in diffusers, but without noise where the sound is given."""
        if self.is_sound_given:
            kwargs["noise_scale"] = 0.0
        return super().prepare_audio_latents(*args, **kwargs)


def encode_sound(pipeline: Any, sound: Floats, seconds: float) -> Any:
    """The sound as `audio_latents` for a clip of `seconds`, padded with silence.

    `sound`: (n, 2) at 48 kHz. Returns (1, channels, length, bins), not normalised.
    """
    vae = pipeline.audio_vae
    config = vae.config
    column = config.mel_hop_length * pipeline.audio_vae_temporal_compression_ratio  # samples
    length = round(seconds * config.sample_rate / column)
    samples = resample(sound, RATE, config.sample_rate)
    count = max(length * column, WINDOW)
    padded = np.zeros((count, 2), np.float32)
    padded[: len(samples)] = samples[:count]
    mels = np.stack(
        [
            log_mel(channel, config.sample_rate, config.mel_hop_length, config.mel_bins)
            for channel in padded.T
        ]
    )
    spectrogram = torch.from_numpy(mels)[None].to(vae.device, vae.dtype)
    return vae.encode(spectrogram).latent_dist.mode()[:, :, :length]
