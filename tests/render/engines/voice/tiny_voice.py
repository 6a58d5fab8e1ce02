"""A VoxCPM2 of a few kilobytes: the real classes, random weights, saved as its release is."""

import json
from pathlib import Path
from typing import Any

_CONFIG: dict[str, Any] = {
    "architecture": "voxcpm2",
    "lm_config": {
        "bos_token_id": 1,
        "eos_token_id": 2,
        "hidden_size": 32,
        "intermediate_size": 64,
        "max_position_embeddings": 512,
        "num_attention_heads": 2,
        "num_hidden_layers": 2,
        "num_key_value_heads": 2,
        "rms_norm_eps": 1e-5,
        "rope_scaling": {
            "type": "longrope",
            "long_factor": [1.0] * 8,
            "short_factor": [1.0] * 8,
            "original_max_position_embeddings": 512,
        },
        "use_mup": False,
        "scale_emb": 1.0,
        "dim_model_base": 32,
        "scale_depth": 1.4,
        "rope_theta": 10000.0,
    },
    "patch_size": 4,
    "feat_dim": 8,
    "residual_lm_num_layers": 1,
    "scalar_quantization_latent_dim": 16,
    "scalar_quantization_scale": 9,
    "encoder_config": {"hidden_dim": 32, "ffn_dim": 64, "num_heads": 2, "num_layers": 1},
    "dit_config": {
        "hidden_dim": 32,
        "ffn_dim": 64,
        "num_heads": 2,
        "num_layers": 1,
        "cfm_config": {"sigma_min": 1e-6, "solver": "euler", "t_scheduler": "log-norm"},
    },
    "audio_vae_config": {
        "encoder_dim": 4,
        "encoder_rates": [4, 10, 16],
        "latent_dim": 8,
        "decoder_dim": 32,
        "decoder_rates": [16, 15, 8],
        "sample_rate": 16000,
        "out_sample_rate": 48000,
    },
    "max_length": 512,
    "device": "cpu",
    "dtype": "float32",
}
_AUDIO = "audio_vae."


def write(folder: Path) -> Path:
    """Writes config, tokenizer and weights, and returns the folder."""
    import torch
    from safetensors.torch import save_file
    from tokenizers import Tokenizer, decoders, models
    from transformers import LlamaTokenizerFast

    from render.engines.voice import voxcpm

    kind = voxcpm._library()
    from voxcpm.model.voxcpm2 import VoxCPMConfig
    from voxcpm.modules.audiovae import AudioVAEV2

    folder.mkdir(parents=True)
    # The first 110 are special, as the sound tokens 101-104 are; bytes stand for everything else.
    names = [f"<s{number}>" for number in range(110)]
    names += [f"<0x{byte:02X}>" for byte in range(256)] + ["▁"]
    vocabulary = {name: number for number, name in enumerate(names)}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[], byte_fallback=True))
    tokenizer.decoder = decoders.ByteFallback()
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text(
        json.dumps(
            {
                "tokenizer_class": "LlamaTokenizerFast",
                "bos_token": "<s1>",
                "eos_token": "<s2>",
                "unk_token": "<s0>",
            }
        )
    )
    config = {**_CONFIG, "lm_config": {**_CONFIG["lm_config"], "vocab_size": len(vocabulary)}}
    (folder / "config.json").write_text(json.dumps(config))
    torch.manual_seed(1)
    about = VoxCPMConfig.model_validate(config)
    model = kind(
        about,
        LlamaTokenizerFast.from_pretrained(str(folder), local_files_only=True),
        AudioVAEV2(about.audio_vae_config),
        device="cpu",
    )
    weights = {name: value.contiguous() for name, value in model.state_dict().items()}
    sound = {name.removeprefix(_AUDIO): v for name, v in weights.items() if name.startswith(_AUDIO)}
    rest = {name: value for name, value in weights.items() if not name.startswith(_AUDIO)}
    save_file(sound, str(folder / "audiovae.safetensors"))
    save_file(rest, str(folder / "model.safetensors"))
    return folder
