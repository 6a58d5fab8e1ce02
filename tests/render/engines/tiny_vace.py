"""A WanVACE pipeline of the real architecture with tiny random weights, built without a network."""

import string
from dataclasses import replace
from pathlib import Path
from typing import Any

from render.engines.planning.limits import Recipe, Tier
from render.engines.vace import LIMITS, VaceRenderer
from tests.render.engines.tiny_engine import TinyEngine


def save_vace(folder: Path) -> Path:
    """Builds one and saves it as diffusers does; about 3 MB."""
    import torch
    from diffusers import (
        AutoencoderKLWan,
        UniPCMultistepScheduler,
        WanVACEPipeline,
        WanVACETransformer3DModel,
    )
    from transformers import UMT5Config, UMT5EncoderModel

    torch.manual_seed(0)
    tokenizer = t5_tokenizer()
    reader = UMT5EncoderModel(
        UMT5Config(
            vocab_size=len(tokenizer),
            d_model=32,
            d_kv=8,
            d_ff=37,
            num_layers=2,
            num_heads=4,
            feed_forward_proj="gated-gelu",
            decoder_start_token_id=0,
            pad_token_id=0,
        )
    ).eval()
    vae = AutoencoderKLWan(
        base_dim=3,
        z_dim=16,
        dim_mult=[1, 1, 1, 1],
        num_res_blocks=1,
        temperal_downsample=[False, True, True],
    )
    transformer = WanVACETransformer3DModel(
        patch_size=(1, 2, 2),
        num_attention_heads=2,
        attention_head_dim=12,
        in_channels=16,
        out_channels=16,
        text_dim=32,
        freq_dim=256,
        ffn_dim=32,
        num_layers=3,
        cross_attn_norm=True,
        qk_norm="rms_norm_across_heads",
        rope_max_seq_len=64,
        vace_layers=[0, 2],
        vace_in_channels=96,
    )
    # Chance weighs references so little that nobody would see.
    transformer.vace_patch_embedding.weight.data *= 20
    for block in transformer.vace_blocks:
        block.proj_out.weight.data *= 5
    scheduler = UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0
    )
    WanVACEPipeline(tokenizer, reader, vae, scheduler, transformer).save_pretrained(folder)
    return folder


def save_few_step(folder: Path) -> None:
    """A LoRA of one layer, as the authors of Wan's publish theirs."""
    import torch
    from safetensors.torch import save_file

    from render.engines.runtime.pipeline_loader import FEW_STEP

    torch.manual_seed(1)
    layer = "transformer.blocks.0.attn1.to_q"
    lora = {
        f"{layer}.lora_A.weight": torch.randn(4, 24),
        f"{layer}.lora_B.weight": torch.randn(24, 4),
    }
    (folder / FEW_STEP).mkdir()
    save_file(lora, folder / FEW_STEP / "lora.safetensors")


def t5_tokenizer() -> Any:
    """A Unigram tokenizer of single letters, the same every time."""
    from transformers import T5Tokenizer

    letters = sorted({*string.ascii_lowercase, *"▁.,", *"두사람이해변에서춤을춘다"})
    vocab = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", -10.0), *((one, -3.0) for one in letters)]
    return T5Tokenizer(vocab=vocab, extra_ids=0)


TINY = TinyEngine(
    name="vace",
    renderer=VaceRenderer,
    save=save_vace,
    limits=replace(
        LIMITS,
        recipes={
            Tier.DRAFT: Recipe(64 * 32, 2, 1.0, few_steps=1),
            Tier.STANDARD: Recipe(96 * 48, 3, 5.0, few_steps=1),
            Tier.FINAL: Recipe(96 * 48, 8, 5.0, step_cache=10.0),
        },
    ),
    transformer="transformer",
    runs_per_step=2,
    standard_runs=6,
    face_difference=0.1,
    short_frames=81,
    save_few_step=save_few_step,
)
