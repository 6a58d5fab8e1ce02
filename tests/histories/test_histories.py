"""Ten thousand histories over the whole chat layer, in parts that workers share."""

import pytest

from tests.histories.run import COMMON, list_missing, run_histories

HISTORIES = 10_000
PARTS = 8


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_promises_hold_in_every_history(part: int) -> None:
    outcome = run_histories(HISTORIES // PARTS, number=part)
    assert outcome.histories >= HISTORIES // PARTS
    assert outcome.steps > 10 * outcome.histories
    assert list_missing(outcome.happened, COMMON) == []


def test_a_few_histories() -> None:
    outcome = run_histories(25, number=1000)
    assert outcome.histories >= 25
    assert outcome.happened["/cameo"] > 25
