"""A clip comes up with an edit whose answer is lost, is taken back, and the platform refuses once.

The program had not recorded that its message shows a clip, so the refusal ended the withdrawal.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app.ports import WorkKind
from bot.chat.contract import Mention
from tests.histories.sql_town import sql_town
from tests.histories.town import Town, address


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """A settled town."""
    with sql_town(tmp_path) as settled:
        yield settled


def clips(town: Town) -> list[str]:
    """What stands in the room as a clip."""
    sights = town.board.at(town.rooms["friday"].address)
    return [s.card.title for s in sights if s.card.media and s.card.media.file.startswith("clips/")]


def test_the_withdrawal_stays_open(town: Town) -> None:
    mina = Mention(address("Mina", "telegram"), "Mina")
    town.command("Joon", "telegram", "friday", "cameo", "surfing a wave with ", mina)
    town.show_all()
    question = town.board.at(address("Mina", "telegram"))[-1]
    town.press(town.build_press("Mina", "telegram", "", "allow", question.card.rows[0][0].token))
    (request,) = town.waiting(WorkKind.RENDER)
    town.begin_render(request)
    town.end_render(0)
    town.board.weather = ["lost"]
    for message in town.waiting(WorkKind.SHOW):
        town.show(message)
        if clips(town):
            break
    assert clips(town)
    history = town.command("Mina", "telegram", "", "history").card
    assert history is not None
    menu = history.menus[0]
    press = town.build_press("Mina", "telegram", "", menu.verb, menu.token, menu.options[0].value)
    assert not town.press(press).refusal
    town.clock.now += timedelta(seconds=5)
    town.board.weather = ["refused"]
    town.show(message)
    assert clips(town), "the platform refused"
    town.clock.now += timedelta(minutes=2)
    town.show_all()
    assert clips(town) == []
