"""The reference sheet shows a kit's views, whatever the kit has, and stays within its size."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from render.kit import Kit
from render.sheet import SIZE, reference_sheet
from render.studio.stand_ins import stand_in
from tests.render.test_kit import made


def ink(sheet: np.ndarray, left: float, right: float) -> float:
    """Share of a stretch of the sheet that is not white paper."""
    part = sheet[:, round(left * sheet.shape[1]) : round(right * sheet.shape[1])]
    return float((part < 250).any(axis=2).mean())


def turned(kit: Kit, *yaws: float) -> Kit:
    first = replace(kit.heads[0], yaw=0.0)
    return replace(kit, heads=(first, *(replace(first, yaw=yaw, eyes=1.0) for yaw in yaws)))


@pytest.mark.parametrize("size", [SIZE, (256, 144), (768, 768)])
def test_any_size(size: tuple[int, int]) -> None:
    sheet = reference_sheet(turned(made(), -20, 20), size)
    assert sheet.shape == (size[1], size[0], 3)
    assert sheet.dtype == np.uint8
    assert ink(sheet, 0, 0.36) > 0.1


def test_a_sheet_too_small_is_refused() -> None:
    with pytest.raises(ValueError, match="100x100"):
        reference_sheet(made(), (100, 100))


def test_more_views_fill_more_of_it() -> None:
    kit = replace(made(), stills=())
    filled = [
        ink(reference_sheet(turned(kit, *yaws)), 0.37, 1) for yaws in ((), (20,), (20, -20, 40))
    ]
    assert filled[0] == 0
    assert filled[0] < filled[1] < filled[2]


def test_views_that_look_alike_are_shown_once() -> None:
    kit = replace(made(), stills=())
    once, often = turned(kit, 20), turned(kit, 20, 20.5, 21)
    assert np.array_equal(reference_sheet(once), reference_sheet(often))


def test_shut_eyes_are_left_out() -> None:
    kit = replace(turned(made(), 20), stills=())
    asleep = replace(kit, heads=(kit.heads[0], replace(kit.heads[1], eyes=0.1)))
    assert ink(reference_sheet(asleep), 0.37, 1) == 0


def test_an_old_kit_and_a_stand_in_have_one(tmp_path: Path) -> None:
    old = replace(turned(made()), stills=made().stills * 3)  # three stills, one head
    old.save(tmp_path / "old.kit")
    assert ink(reference_sheet(Kit.load(tmp_path / "old.kit")), 0.37, 1) > 0.1
    assert ink(reference_sheet(stand_in("A", 1)), 0, 0.36) > 0.05
