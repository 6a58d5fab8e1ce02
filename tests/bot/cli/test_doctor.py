"""What `walkon doctor` says about switches of an engine."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.chat.words import Words
from bot.cli import doctor
from render.engines.options import NO_OPTIONS, EngineOptions
from render.engines.runtime import hardware
from render.engines.runtime.hardware import Hardware
from render.engines.select import Engine

pytestmark = pytest.mark.engines

PLAIN = Engine("vace", Path("weights"))


@pytest.fixture(autouse=True)
def torch() -> Any:
    return pytest.importorskip("torch", reason="not installed: the extra gpu")


def findings(switches: EngineOptions) -> list[tuple[bool, str]]:
    return [*doctor._switches(replace(PLAIN, options=switches), Words("en"))]


def test_nothing_is_said_of_what_is_off() -> None:
    assert findings(NO_OPTIONS) == []


def test_without_a_card_it_says_that_nothing_is_gained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hardware, "detect_hardware", lambda: Hardware("cpu", False, "native"))
    gains = "is meant for a graphics card: nothing is gained on a CPU"
    assert findings(EngineOptions(fp8=True, compiled=True)) == [
        (False, f"WALKON_ENGINE_FP8=yes {gains}"),
        (False, f"WALKON_ENGINE_COMPILE=yes {gains}"),
    ]


def test_on_a_card_it_is_tried_and_what_is_not_measured_is_said(
    monkeypatch: pytest.MonkeyPatch, torch: Any
) -> None:
    def broken(*given: Any, **named: Any) -> Any:
        raise RuntimeError("Cannot find a working triton installation.\nmore")

    ones = torch.ones  # the card is not here: what is tried, is tried on the CPU
    monkeypatch.setattr(torch, "ones", lambda count, device, dtype: ones(count, dtype=dtype))
    monkeypatch.setattr(torch, "compile", broken)
    monkeypatch.setattr(
        hardware, "detect_hardware", lambda: Hardware("cuda:0", True, "native", "Big Card")
    )
    (fp8, said), (compiled, why) = findings(EngineOptions(fp8=True, compiled=True))
    assert (fp8, compiled) == (True, False)
    assert "no card has shown us yet" in said
    assert why.startswith("torch cannot compile for Big Card here: Cannot find a working triton")
    assert why.endswith("or leave out WALKON_ENGINE_COMPILE")
