"""`walkon faces`: what is held back, and the operator's decision."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from bot.__main__ import main
from bot.app import people
from bot.app.ports import Address
from bot.core.cameo import Cameo, CameoState, draw_challenge, hold
from bot.core.ids import CameoId
from bot.core.policy import Policy
from bot.settings import read_settings
from bot.wiring import open_services

HELD = CameoId("held0000")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation where one cameo is held back."""
    monkeypatch.setenv("WALKON_HOME", str(tmp_path))
    monkeypatch.setenv("WALKON_LANGUAGE", "en")
    asyncio.run(_add_held())
    return tmp_path


async def _add_held() -> None:
    async with open_services(read_settings()) as services:
        max_ = await people.register(services.app, Address("web", "max"), "Max")
        challenge, at = draw_challenge(Random(1)), datetime(2026, 5, 1, tzinfo=UTC)
        cameo = Cameo(HELD, max_.id, challenge, Policy(max_.id), at, CameoState.CHECKING)
        async with services.app.store.begin() as t:
            await t.cameos.save(hold(cameo, (), CameoId("original")))


async def _get_state() -> CameoState | None:
    async with open_services(read_settings()) as services, services.app.store.read() as t:
        cameo = await t.cameos.get(HELD)
    return None if cameo is None else cameo.state


@pytest.mark.parametrize(
    ("decision", "state"), [("allow", CameoState.ACTIVE), ("refuse", CameoState.REJECTED)]
)
def test_the_list_and_a_decision(
    home: Path, capsys: pytest.CaptureFixture[str], decision: str, state: CameoState
) -> None:
    assert main(["faces", "list"]) == 0
    listed = capsys.readouterr().out
    assert HELD in listed
    assert "original" in listed
    assert "2026-05-01" in listed
    assert main(["faces", decision, HELD]) == 0
    assert asyncio.run(_get_state()) is state
    capsys.readouterr()
    assert main(["faces", "list"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("arguments", [["allow"], ["refuse", "unknown"]])
def test_an_id_that_is_not_held(
    home: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main(["faces", *arguments]) == 1
    assert "is held back" in capsys.readouterr().err
    assert asyncio.run(_get_state()) is CameoState.HELD
