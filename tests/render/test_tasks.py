"""An engine in its child process, from the worker's side: what dies, and what that is called."""

from pathlib import Path
from typing import Any

import pytest

from render import tasks
from render.contract.errors import Crashed, DeviceLost
from render.contract.order import RenderOrder
from render.engines.select import Engine

ORDER = RenderOrder("K7Q2M9XD", "{A} waves", (), Path("clip.mp4"), seconds=4.0)
CARD = "GPU-1"


class Dead:
    """A child whose work dies with these last words."""

    def __init__(self, words: str) -> None:
        self._words = words

    def call(self, function: Any, *args: Any, **limits: Any) -> Any:
        raise Crashed("process-crashed", {"how": "SIGSEGV"}, self._words)


def render(words: str, card: str) -> None:
    child: Any = Dead(words)
    engine = Engine("vace", Path("weights"), gpu=card)
    tasks.render_in(child, ORDER, Path("models"), lambda share: None, None, engine)


@pytest.mark.parametrize(
    ("words", "there", "error"),
    [
        ("CUDA error: no CUDA-capable device is detected", True, DeviceLost),
        ("Segmentation fault", False, DeviceLost),
        ("Segmentation fault", True, Crashed),
        ("CUDA error: an illegal memory access was encountered", True, Crashed),
    ],
)
def test_a_lost_card_is_told_from_a_crash(
    monkeypatch: pytest.MonkeyPatch, words: str, there: bool, error: type[Exception]
) -> None:
    monkeypatch.setattr("render.engines.runtime.gpus.is_present", lambda card: there)
    with pytest.raises(error):
        render(words, CARD)


def test_without_a_card_a_crash_is_a_crash() -> None:
    with pytest.raises(Crashed):
        render("CUDA error: no CUDA-capable device is detected", "")


def test_an_engine_has_more_time_than_the_studio() -> None:
    assert tasks.render_limit(ORDER, Engine("vace")) > 5 * tasks.render_limit(ORDER)
