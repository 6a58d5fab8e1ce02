"""A cameo's still is a small JPEG."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from render.contract.errors import Unreadable
from render.isolation.child import Child
from render.kit.still import make_still
from render.tasks import make_still_in
from tests.support.drawn_kit import kit


@pytest.mark.parametrize(
    ("size", "given"), [((900, 600), (512, 341)), ((600, 1200), (256, 512)), ((200, 100),) * 2]
)
def test_its_size(tmp_path: Path, size: tuple[int, int], given: tuple[int, int]) -> None:
    red = np.full((size[1], size[0], 3), (200, 30, 40), np.uint8)
    replace(kit(), stills=(red,)).save(tmp_path / "kit")
    data = make_still(tmp_path / "kit")
    seen = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    assert data.startswith(b"\xff\xd8")
    assert seen is not None
    assert seen.shape == (given[1], given[0], 3)
    assert np.abs(seen[..., ::-1].mean((0, 1)) - (200, 30, 40)).max() < 6


def test_in_a_child_without_one(tmp_path: Path) -> None:
    kit().save(tmp_path / "kit")
    with Child() as child, pytest.raises(Unreadable, match="kit-broken"):
        make_still_in(child, tmp_path / "kit")
