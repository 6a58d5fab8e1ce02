"""What the driver says of its cards."""

from pathlib import Path

import pytest

from render.engines.runtime import gpus
from render.engines.runtime.gpus import Gpu, filter_visible

SAID = """0, GPU-aaaa, 143771, NVIDIA H200
1, GPU-bbbb, 24564, NVIDIA GeForce RTX 4090, with a comma
Unable to determine the device handle for GPU0000:41:00.0: GPU is lost.
"""
BOTH = [
    Gpu(0, "GPU-aaaa", 143771, "NVIDIA H200"),
    Gpu(1, "GPU-bbbb", 24564, "NVIDIA GeForce RTX 4090, with a comma"),
]


def test_cards_are_read_and_noise_is_not() -> None:
    assert gpus.parse_gpus(SAID) == BOTH
    assert gpus.parse_gpus("") == []


@pytest.mark.parametrize(
    ("which", "left"),
    [
        (None, ["GPU-aaaa", "GPU-bbbb"]),
        ("1,0", ["GPU-bbbb", "GPU-aaaa"]),
        ("GPU-b", ["GPU-bbbb"]),
        ("0,7,1", ["GPU-aaaa"]),
        ("", []),
        ("-1", []),
    ],
)
def test_those_that_cuda_would_see(which: str | None, left: list[str]) -> None:
    assert [card.id for card in filter_visible(BOTH, which)] == left


@pytest.fixture
def driver(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for nvidia-smi; tests write what it says."""
    program = tmp_path / "nvidia-smi"
    program.write_text(f"#!/bin/sh\ncat {tmp_path}/said\n")
    program.chmod(0o755)
    (tmp_path / "said").write_text(SAID)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    return tmp_path / "said"


def test_a_card_that_the_driver_no_longer_knows_is_gone(driver: Path) -> None:
    assert gpus.is_present("GPU-bbbb")
    driver.write_text(SAID.replace("1, GPU-bbbb", "?"))
    assert not gpus.is_present("GPU-bbbb")
    assert gpus.is_present("GPU-aaaa")


def test_without_a_driver_there_are_no_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert gpus.list_gpus() == []


def test_a_card_that_fails_is_told_from_a_program_that_does() -> None:
    assert gpus.is_gpu_failure(
        "torch.AcceleratorError: CUDA error: no CUDA-capable device is detected"
    )
    assert not gpus.is_gpu_failure("IndexError: list index out of range")
