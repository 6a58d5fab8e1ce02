import cv2
import numpy as np
import pytest

from bot.cli import studio
from render.contract.scene_graph import MOODS
from render.models.store import ModelStore
from render.studio.catalog import list_names
from render.studio.sheets import draw
from render.studio.sheets.figures import FigureSheets
from render.studio.sheets.grid import Cell, encode, lay_out
from render.studio.sheets.scenes import SceneSheets


def test_the_command_knows_the_sheets_that_there_are() -> None:
    assert set(studio.KINDS) == set(draw.KINDS)


def test_every_garment_and_mood_has_its_cell() -> None:
    sheets = FigureSheets(height=60)
    assert [cell.name for cell in sheets.garments()] == list(list_names("wardrobes"))
    assert len(list(sheets.moods())) == 4 * (1 + len(MOODS))


def test_every_action_is_seen_at_two_moments_where_it_belongs(models: ModelStore) -> None:
    cells = list(SceneSheets(models, size=(128, 96)).actions())
    turns, ends = cells[::2], cells[1::2]
    assert [cell.name.rsplit(" ", 1)[0] for cell in turns] == list(list_names("actions"))
    for turn, end in zip(turns, ends, strict=True):
        assert turn.picture.shape == (96, 128, 4)
        assert np.abs(turn.picture.astype(int) - end.picture).max() > 20, turn.name


def test_a_sheet_lays_cells_out_in_rows_with_their_names(models: ModelStore) -> None:
    red, blue = (
        np.full((40, 60, 4), colour, np.uint8) for colour in ((255, 0, 0, 255), (0, 0, 255, 255))
    )
    sheet = lay_out([Cell("one", red), Cell("two", blue), Cell("three", red)], 2, models)
    assert sheet.shape == (116, 120, 4)
    assert (sheet[20, 30] == red[0, 0]).all()
    assert (sheet[20, 90] == blue[0, 0]).all()
    assert (sheet[78, 30] == red[0, 0]).all()
    assert (sheet[42:56, :60, :3] < 100).any(), "a name"
    read = cv2.imdecode(np.frombuffer(encode(sheet), np.uint8), cv2.IMREAD_COLOR)
    assert read is not None
    assert read.shape[:2] == (116, 120)
    with pytest.raises(ValueError, match="picture"):
        lay_out([], 2, models)


def test_places_and_looks_are_drawn_one_after_the_other(models: ModelStore) -> None:
    sheets = SceneSheets(models, size=(180, 180))
    place = next(iter(sheets.places()))
    assert place.name == list_names("places")[0]
    assert place.picture.shape == (180, 180, 4)
    looks = sheets.looks()
    first, second = next(looks), next(looks)
    assert first.picture.shape == (270, 270, 4)
    assert np.abs(first.picture.astype(int) - second.picture).mean() > 2
