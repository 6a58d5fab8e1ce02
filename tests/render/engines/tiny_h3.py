"""A MiniMax-H3 pipeline of the real architecture with tiny random weights, without a network."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from render.engines.h3 import LIMITS, H3Renderer
from render.engines.planning.limits import Recipe, Tier
from tests.render.engines.tiny_engine import TinyEngine

_VISION = (
    *("<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>"),
    *("<|vision_pad|>", "<|image_pad|>", "<|video_pad|>"),
)


def save_h3(folder: Path) -> Path:
    """Builds one and saves it as diffusers does; about 3 MB."""
    import torch
    from diffusers import (
        AutoencoderKLMiniMaxH3,
        AutoencoderKLMiniMaxH3Audio,
        MiniMaxH3Scheduler,
        MiniMaxH3Transformer3DModel,
    )
    from diffusers.modular_pipelines import MiniMaxH3Blocks
    from transformers import (
        Qwen2VLImageProcessorPil,
        Qwen3VLConfig,
        Qwen3VLForConditionalGeneration,
    )

    torch.manual_seed(0)
    tokenizer = qwen_tokenizer()
    number = tokenizer.convert_tokens_to_ids
    wide = 16
    reader = Qwen3VLForConditionalGeneration(
        Qwen3VLConfig(
            text_config={
                "vocab_size": len(tokenizer),
                "hidden_size": wide,
                "intermediate_size": 32,
                "num_hidden_layers": 52,
                "num_attention_heads": 2,
                "num_key_value_heads": 1,
                "head_dim": 8,
                "rope_theta": 1e6,
                "rope_scaling": {
                    "rope_type": "default",
                    "mrope_section": [2, 1, 1],
                    "mrope_interleaved": True,
                },
            },
            vision_config={
                "depth": 2,
                "hidden_size": 16,
                "intermediate_size": 16,
                "num_heads": 2,
                "out_hidden_size": wide,
                "patch_size": 16,
                "spatial_merge_size": 2,
                "temporal_patch_size": 2,
                "deepstack_visual_indexes": [0],
                "num_position_embeddings": 16,
            },
            image_token_id=number("<|image_pad|>"),
            video_token_id=number("<|video_pad|>"),
            vision_start_token_id=number("<|vision_start|>"),
            vision_end_token_id=number("<|vision_end|>"),
        )
    ).eval()
    vae = AutoencoderKLMiniMaxH3(
        in_channels=3,
        out_channels=3,
        latent_channels=4,
        block_out_channels=(8, 8, 8, 16),
        layers_per_block=1,
        spatial_downsample_factors=(2, 2, 2, 2),
        temporal_downsample_factors=(2, 2, 1, 1),
        norm_num_groups=8,
        decoder_num_layers=2,
        decoder_num_attention_heads=2,
        decoder_attention_head_dim=8,
        decoder_num_register_tokens=2,
        decoder_ffn_mult=2,
        clip_length=17,
        token_drop=3,
        latents_mean=(0.0,) * 4,
        latents_std=(1.0,) * 4,
    )
    # 800 samples of 32 kHz become one latent, as in the release
    audio_vae = AutoencoderKLMiniMaxH3Audio(
        encoder_dim=4,
        encoder_rates=(20, 40),
        latent_dim=32,
        latent_channels=8,
        num_attention_heads=2,
        decoder_dim=16,
        decoder_rates=(40, 20),
        decoder_kernel_sizes=(80, 40),
        resblock_kernel_sizes=(3, 7),
        resblock_dilation_sizes=((1, 3), (1, 3)),
        sampling_rate=32000,
        latents_mean=[0.0] * 8,
        latents_std=[1.0] * 8,
    )
    transformer = MiniMaxH3Transformer3DModel(
        num_attention_heads=2,
        attention_head_dim=16,
        hidden_size=24,
        num_layers=2,
        num_refiner_layers=2,
        ffn_dim=32,
        in_channels=4,
        audio_in_channels=8,
        patch_size=(1, 2, 2),
        text_dim=wide,
        freq_dim=8,
        time_embed_hidden_dim=24,
        time_embed_dim=16,
        rope_freq_dim=2,
    )
    pipe = MiniMaxH3Blocks().get_workflow("ref2va").init_pipeline()
    pipe.update_components(
        text_encoder=reader,
        tokenizer=tokenizer,
        vae=vae,
        audio_vae=audio_vae,
        transformer_ref=transformer,
        scheduler=MiniMaxH3Scheduler(shift=12.0),
        audio_scheduler=MiniMaxH3Scheduler(shift=3.0),
        canvas_short_edge=64,
        canvas_max_pixels=64**2 * 2,
        reference_image_short_edge=64,
    )
    pipe.save_pretrained(str(folder), overwrite_modular_index=True)
    # The whole processor needs torchvision; this is the part that a folder of it holds anyhow.
    Qwen2VLImageProcessorPil(
        patch_size=16, merge_size=2, temporal_patch_size=2, min_pixels=32**2, max_pixels=64**2
    ).save_pretrained(folder / "processor")
    return folder


def qwen_tokenizer() -> Any:
    """Bytes without merges: reads any text."""
    from tokenizers import pre_tokenizers
    from transformers import Qwen2Tokenizer

    pieces = [*sorted(pre_tokenizers.ByteLevel.alphabet()), "<|endoftext|>", *_VISION]
    return Qwen2Tokenizer(
        vocab={piece: number for number, piece in enumerate(pieces)},
        merges=[],
        extra_special_tokens=list(_VISION),
    )


TINY = TinyEngine(
    name="h3",
    renderer=H3Renderer,
    save=save_h3,
    limits=replace(
        LIMITS,
        recipes={
            Tier.DRAFT: Recipe(64 * 32, 2, 1.0),
            Tier.STANDARD: Recipe(96 * 64, 3, 1.0),
            Tier.FINAL: Recipe(64 * 32, 8, 1.0, step_cache=10.0),
        },
    ),
    transformer="transformer_ref",
    runs_per_step=1,
    standard_runs=3,
    face_difference=0.001,
    short_frames=124,
)
