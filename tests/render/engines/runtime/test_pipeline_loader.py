"""Engines in the number format and with attention as strict as on a card, run on the CPU."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from render.contract.errors import MissingPiece
from render.contract.order import Line
from render.engines.planning.limits import Tier
from render.engines.runtime import hardware, pipeline_loader
from render.models.store import ModelStore
from tests.render.engines.clips import frames, heard, order, render, save_people
from tests.render.engines.conftest import TinyEngines
from tests.render.engines.tiny_engine import TinyEngine
from tests.render.engines.tiny_ltx import TINY as LTX
from tests.render.engines.tiny_ltx import hide_broken_torchaudio
from tests.render.engines.tiny_vace import TINY as VACE
from tests.render.engines.tiny_vace import save_few_step

pytestmark = pytest.mark.engines

QUICK = "_native_cudnn"


@pytest.fixture
def kernel(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Calls of a quick kernel that, like those of flash-attn, takes bfloat16 and no mask."""
    import torch
    from diffusers.models import attention_dispatch

    pipeline_loader.go_offline()
    hide_broken_torchaudio()
    known: Any = attention_dispatch
    registry, names = known._AttentionBackendRegistry, known.AttentionBackendName
    plain = registry._backends[names.NATIVE]
    calls: list[int] = []

    def strict(**given: Any) -> Any:
        assert given.get("attn_mask") is None
        assert {given[one].dtype for one in ("query", "key", "value")} == {torch.bfloat16}
        calls.append(1)
        return plain(**given)

    monkeypatch.setitem(registry._backends, names(QUICK), strict)
    card = hardware.Hardware("cpu", True, QUICK)
    monkeypatch.setattr(hardware, "detect_hardware", lambda: card)
    yield calls
    registry.set_active_backend(names.NATIVE)  # of the whole process


def test_half_as_many_bits_and_a_kernel_that_takes_no_mask(
    engine: TinyEngine,
    tiny_engines: TinyEngines,
    kernel: list[int],
    models: ModelStore,
    tmp_path: Path,
) -> None:
    people = save_people(tmp_path)
    weights = Path(shutil.copytree(tiny_engines.weights(engine), tmp_path / "weights"))
    if engine.save_few_step is not None:
        engine.save_few_step(weights)
    using = engine.load(weights, models)
    for tier, lines in ((Tier.STANDARD, (Line("A", "안녕, 반가워!"),)), (Tier.FINAL, ())):
        kernel.clear()
        using.tier = tier
        asked = order(tmp_path / f"{tier}.mp4", people[:2], lines=lines)
        render(using, asked)
        assert kernel
        assert frames(asked.out).std() > 1  # no frame of what is no number: those are black
        assert abs(heard(asked.out)).max() > 0


def test_a_kernel_that_is_too_old_is_done_without(
    tiny_engines: TinyEngines,
    kernel: list[int],
    models: ModelStore,
    caplog: pytest.LogCaptureFixture,
) -> None:
    import torch
    from diffusers.models import attention_dispatch

    if getattr(attention_dispatch, "_CAN_USE_FLASH_ATTN", True):
        pytest.skip("flash-attn is installed and new enough")
    using = LTX.load(tiny_engines.weights(LTX), models)
    layers: torch.nn.Module = using._pipeline.transformer
    pipeline_loader.set_attention(layers, hardware.Hardware("cpu", True, "flash"))
    assert "torch's own" in caplog.text


@pytest.mark.parametrize(
    ("error", "raised", "words"),
    [
        (RuntimeError("size mismatch for x"), MissingPiece, "weights-broken"),
        (KeyError("vae"), MissingPiece, "weights-broken"),
        (RuntimeError("CUDA out of memory. Tried to allocate"), RuntimeError, "CUDA"),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory"), RuntimeError, "allocate"),
        (RuntimeError("CUDA error: unspecified launch failure"), RuntimeError, "CUDA"),
        (OSError(12, "Cannot allocate memory"), OSError, "allocate"),
    ],
)
def test_a_card_that_fails_or_is_full_breaks_no_weights(
    error: Exception, raised: type[Exception], words: str, tmp_path: Path
) -> None:
    with pytest.raises(raised, match=words), pipeline_loader.translate_load_errors(tmp_path):
        raise error


def test_a_lora_that_is_no_safetensors_is_said(
    tiny_engines: TinyEngines, models: ModelStore, tmp_path: Path
) -> None:
    weights = Path(shutil.copytree(tiny_engines.weights(VACE), tmp_path / "weights"))
    save_few_step(weights)
    (weights / pipeline_loader.FEW_STEP / "lora.safetensors").write_bytes(b"no weights")
    with pytest.raises(MissingPiece, match="weights-broken"):
        VACE.load(weights, models)
