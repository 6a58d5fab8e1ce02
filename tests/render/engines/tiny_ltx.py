"""An LTX-2 pipeline of the real architecture with tiny random weights, built without a network."""

import string
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from render.contract.order import Line
from render.engines.ltx import LIMITS, SHEET_LORA, LtxRenderer
from render.engines.planning.limits import Recipe, Tier
from render.engines.runtime.pipeline_loader import FEW_STEP
from tests.render.engines.tiny_engine import TinyEngine


def hide_broken_torchaudio() -> None:
    """One that was built for another torch keeps transformers from loading: as if not there."""
    try:
        import torchaudio  # noqa: F401
    except ImportError:
        return
    except OSError:
        for name in [name for name in sys.modules if name.split(".")[0] == "torchaudio"]:
            del sys.modules[name]
        sys.modules["torchaudio"] = None  # type: ignore[assignment]


def save_ltx(folder: Path) -> Path:
    """Builds one and saves it as diffusers does, with a LoRA for sheets; about 1 MB."""
    import torch
    from diffusers import (
        AutoencoderKLLTX2Audio,
        AutoencoderKLLTX2Video,
        FlowMatchEulerDiscreteScheduler,
        LTX2InContextPipeline,
        LTX2VideoTransformer3DModel,
    )
    from diffusers.pipelines.ltx2 import LTX2TextConnectors
    from diffusers.pipelines.ltx2.vocoder import LTX2Vocoder
    from transformers import (
        Gemma3Config,
        Gemma3ForConditionalGeneration,
        Gemma3TextConfig,
        SiglipVisionConfig,
    )

    torch.manual_seed(0)
    tokenizer = gemma_tokenizer()
    wide, deep = 32, 2
    reader = Gemma3ForConditionalGeneration(
        Gemma3Config(
            text_config=Gemma3TextConfig(
                vocab_size=len(tokenizer),
                hidden_size=wide,
                intermediate_size=64,
                num_hidden_layers=deep,
                num_attention_heads=4,
                num_key_value_heads=2,
                head_dim=8,
                sliding_window=16,
                max_position_embeddings=2048,
                pad_token_id=0,
                eos_token_id=1,
                bos_token_id=2,
            ).to_dict(),
            vision_config=SiglipVisionConfig(
                hidden_size=16,
                intermediate_size=16,
                num_hidden_layers=1,
                num_attention_heads=2,
                image_size=32,
                patch_size=16,
                vision_use_head=False,
            ).to_dict(),
            mm_tokens_per_image=4,
        )
    ).eval()
    # 8 bins of the spectrogram, compressed fourfold, times 2 latent channels
    audio_vae = AutoencoderKLLTX2Audio(
        base_channels=4,
        output_channels=2,
        ch_mult=(1, 1, 1),
        num_res_blocks=1,
        attn_resolutions=None,
        in_channels=2,
        resolution=32,
        latent_channels=2,
        norm_type="pixel",
        causality_axis="height",
        mid_block_add_attention=False,
        sample_rate=16000,
        mel_hop_length=160,
        is_causal=True,
        mel_bins=8,
    )
    vae = AutoencoderKLLTX2Video(
        in_channels=3,
        out_channels=3,
        latent_channels=4,
        block_out_channels=(8, 8, 8),
        decoder_block_out_channels=(8, 8, 8),
        layers_per_block=(1, 1, 1),
        decoder_layers_per_block=(1, 1, 1, 1),
        spatio_temporal_scaling=(True, True, True),
        decoder_spatio_temporal_scaling=(True, True, True),
        decoder_inject_noise=(False, False, False, False),
        downsample_type=("spatiotemporal", "spatiotemporal", "spatiotemporal"),
        upsample_residual=(False, False, False),
        upsample_factor=(1, 1, 1),
        timestep_conditioning=False,
        patch_size=4,
        patch_size_t=1,
        encoder_causal=True,
        decoder_causal=False,
    )
    with torch.no_grad():  # random pictures are noise, and in loud noise no mark can be read
        vae.decoder.conv_out.conv.weight.mul_(0.25)
    transformer = LTX2VideoTransformer3DModel(
        in_channels=4,
        out_channels=4,
        patch_size=1,
        patch_size_t=1,
        num_attention_heads=2,
        attention_head_dim=8,
        cross_attention_dim=16,
        audio_in_channels=4,
        audio_out_channels=4,
        audio_num_attention_heads=2,
        audio_attention_head_dim=4,
        audio_cross_attention_dim=8,
        num_layers=2,
        qk_norm="rms_norm_across_heads",
        caption_channels=wide,
        rope_double_precision=False,
        rope_type="split",
    )
    connectors = LTX2TextConnectors(
        caption_channels=wide,
        text_proj_in_factor=deep + 1,
        video_connector_num_attention_heads=4,
        video_connector_attention_head_dim=8,
        video_connector_num_layers=1,
        video_connector_num_learnable_registers=None,
        audio_connector_num_attention_heads=4,
        audio_connector_attention_head_dim=8,
        audio_connector_num_layers=1,
        audio_connector_num_learnable_registers=None,
        connector_rope_base_seq_len=32,
        rope_theta=10000.0,
        rope_double_precision=False,
        causal_temporal_positioning=False,
        rope_type="split",
    )
    vocoder = LTX2Vocoder(
        in_channels=16,
        hidden_channels=32,
        out_channels=2,
        upsample_kernel_sizes=[16, 20],
        upsample_factors=[8, 20],
        resnet_kernel_sizes=[3],
        resnet_dilations=[[1, 3, 5]],
        leaky_relu_negative_slope=0.1,
        output_sampling_rate=16000,
    )
    LTX2InContextPipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(use_dynamic_shifting=True, shift_terminal=0.1),
        vae=vae,
        audio_vae=audio_vae,
        text_encoder=reader,
        tokenizer=tokenizer,
        connectors=connectors,
        transformer=transformer,
        vocoder=vocoder,
    ).save_pretrained(folder)
    save_lora(folder / SHEET_LORA / "lora.safetensors", "attn1", 1)
    return folder


def save_lora(path: Path, attention: str, seed: int) -> None:
    """A LoRA of one layer."""
    import torch
    from safetensors.torch import save_file

    torch.manual_seed(seed)
    layer = f"transformer.transformer_blocks.0.{attention}.to_q"
    lora = {
        f"{layer}.lora_A.weight": torch.randn(4, 16),
        f"{layer}.lora_B.weight": torch.randn(16, 4),
    }
    path.parent.mkdir()
    save_file(lora, path)


def gemma_tokenizer() -> Any:
    """Bytes without merges: reads any text."""
    from transformers import GemmaTokenizer

    special = ["<pad>", "<eos>", "<bos>", "<unk>", "<mask>"]
    pieces = [*special, *(f"<0x{byte:02X}>" for byte in range(256)), *string.printable, "▁"]
    return GemmaTokenizer(
        vocab={piece: number for number, piece in enumerate(dict.fromkeys(pieces))}, merges=[]
    )


def save_few_step(folder: Path) -> None:
    """A few-step LoRA of one layer beside the one for sheets."""
    save_lora(folder / FEW_STEP / "lora.safetensors", "attn2", 2)


TINY = TinyEngine(
    name="ltx",
    renderer=LtxRenderer,
    save=save_ltx,
    limits=replace(
        LIMITS,
        recipes={
            Tier.DRAFT: Recipe(96 * 64, 2, 1.0),
            Tier.STANDARD: Recipe(160 * 96, 3, 3.0, few_steps=2),
            Tier.FINAL: Recipe(96 * 64, 8, 3.0, step_cache=10.0),
        },
    ),
    transformer="transformer",
    runs_per_step=1,
    standard_runs=3,
    face_difference=0.05,
    short_frames=41,
    lines=(Line("A", "안녕, 반가워!"),),
    save_few_step=save_few_step,
)
