import pytest

from render.studio.contracts.scene import Stage
from render.studio.frame import camera

SIZES = [(1280, 720), (720, 1280), (720, 720)]


def stage(size: tuple[int, int] = (1280, 720), seconds: float = 6.0) -> Stage:
    return Stage(*size, seconds, seed=3)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("depth", [0.0, 0.4, 0.8, 1.0])
def test_no_view_looks_past_the_edge_of_a_sheet(size: tuple[int, int], depth: float) -> None:
    place = stage(size)
    for x in (-2, 0, 2):
        for y in (-1, 0.5, 2):
            for zoom in (1.0, 1.3, 2.0):
                seen = camera.project(camera.CameraView(x, y, zoom), depth, place)
                left, top = -seen.dx / seen.scale, -seen.dy / seen.scale
                right = (place.width - seen.dx) / seen.scale
                bottom = (place.height - seen.dy) / seen.scale
                assert left >= -place.edge - camera.MARGIN - 1e-6
                assert right <= place.edge + camera.MARGIN + 1e-6
                assert top >= -camera.MARGIN - 1e-6
                assert bottom <= 1 + camera.MARGIN + 1e-6


def test_far_sheets_move_less_than_near_ones() -> None:
    place = stage()
    moved = []
    for depth in (0.0, 0.5, 1.0):
        here = camera.project(camera.CameraView(0, 0.5, 1.2), depth, place)
        there = camera.project(camera.CameraView(0.1, 0.5, 1.2), depth, place)
        moved.append(abs(there.dx - here.dx))
    assert moved[0] < moved[1] < moved[2]
