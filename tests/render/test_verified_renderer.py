"""A clip whose people are not recognised is made once more, then refused with the reason."""

from pathlib import Path

import numpy as np
import pytest

from render.contract.errors import BadOrder, Cancelled, LimitExceeded
from render.contract.order import RenderedClip, RenderOrder
from render.contract.renderer import IsCancelled, Progress
from render.perception import thresholds
from render.perception.cast_match import CastVerdict
from render.verified_renderer import VerifiedRenderer, _is_another

GOOD = CastVerdict({"A": 1.0}, (), (), 9)
GONE = CastVerdict({"A": 0.0}, ("A",), (), 9)
GUEST = CastVerdict({"A": 0.0}, ("A",), ("-1",), 9)


class Drawn:
    """Writes the seed into the file."""

    name = "drawn"

    def __init__(self) -> None:
        self.loaded = 0
        self.seeds: list[int] = []

    def load(self) -> None:
        self.loaded += 1

    def render(
        self, order: RenderOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> RenderedClip:
        self.seeds.append(order.seed)
        order.out.write_text(str(order.seed))
        for share in (0.0, 0.5, 1.0):
            progress(share)
        return RenderedClip(order.out, self.name, order.size, order.seconds, {"notes": []})


def order(folder: Path) -> RenderOrder:
    return RenderOrder("", "{A} waves", (), folder / "clip.mp4", seed=5)


@pytest.mark.parametrize(
    ("verdicts", "tries"), [([GOOD], 1), ([GONE, GOOD], 2), ([GUEST, GOOD], 2)]
)
def test_at_most_one_more_try(tmp_path: Path, verdicts: list[CastVerdict], tries: int) -> None:
    drawn, told, left = Drawn(), [0.0], list(verdicts)
    checked = VerifiedRenderer(drawn, lambda made, asked: left.pop(0))
    checked.load()
    made = checked.render(order(tmp_path), told.append, lambda: False)
    assert (checked.name, drawn.loaded) == ("drawn", 1)
    assert len(set(drawn.seeds)) == tries
    assert made.path.read_text() == str(drawn.seeds[-1])
    assert made.plan == {
        "notes": [],
        "recognised": {
            "seen": {"A": 1.0},
            "missing": [],
            "uninvited": 0,
            "frames": 9,
            "try": tries,
        },
    }
    assert told == sorted(told)
    assert told[-1] == 1.0


@pytest.mark.parametrize(
    ("verdict", "code", "data"),
    [(GONE, "cast-not-recognised", {"roles": "A"}), (GUEST, "uninvited-recognised", {})],
)
def test_an_honest_failure(
    tmp_path: Path, verdict: CastVerdict, code: str, data: dict[str, str]
) -> None:
    drawn = Drawn()
    with pytest.raises(BadOrder, match=code) as refused:
        VerifiedRenderer(drawn, lambda made, asked: verdict).render(
            order(tmp_path), lambda share: None, lambda: False
        )
    assert refused.value.data == data
    assert len(drawn.seeds) == 2
    assert not (tmp_path / "clip.mp4").exists()


def test_whoever_takes_it_back_waits_for_no_look(tmp_path: Path) -> None:
    drawn = Drawn()
    with pytest.raises(Cancelled):
        VerifiedRenderer(drawn, lambda made, asked: pytest.fail("looked")).render(
            order(tmp_path), lambda share: None, lambda: True
        )
    assert len(drawn.seeds) == 1
    assert not (tmp_path / "clip.mp4").exists()


def test_a_second_try_that_fails_leaves_nothing_of_the_first(tmp_path: Path) -> None:
    class Full(Drawn):
        def render(
            self, order: RenderOrder, progress: Progress, is_cancelled: IsCancelled
        ) -> RenderedClip:
            if self.seeds:
                raise LimitExceeded("engine-out-of-memory")
            return super().render(order, progress, is_cancelled)

    with pytest.raises(LimitExceeded):
        VerifiedRenderer(Full(), lambda made, asked: GONE).render(
            order(tmp_path), lambda share: None, lambda: False
        )
    assert not (tmp_path / "clip.mp4").exists()


def test_whoever_cannot_be_told_from_the_cast_is_not_looked_for() -> None:
    own = np.zeros(128, np.float32)
    near, far = own.copy(), own.copy()
    near[0], far[0] = thresholds.SAME_PERSON - 0.01, thresholds.SAME_PERSON + 0.01
    assert [_is_another(face, [own]) for face in (own, near, far)] == [False, False, True]
    assert _is_another(own, [])
