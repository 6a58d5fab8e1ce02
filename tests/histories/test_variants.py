"""The machine can fail: programs that leave out a check are caught."""

import pytest

from tests.histories.book import Broken
from tests.histories.run import run_histories
from tests.histories.variants import VARIANTS, changed

PARTS, HISTORIES = 12, 500
"""Fewer histories than `test_histories` runs. Short parts, because each begins elsewhere."""


@pytest.mark.slow
@pytest.mark.parametrize("name", VARIANTS)
def test_a_broken_program_is_caught(name: str) -> None:
    with changed(*VARIANTS[name]()), pytest.raises(Broken) as caught:
        _run_parts()
    assert not str(caught.value).startswith("an error"), "it broke down instead"


def _run_parts() -> None:
    for number in range(PARTS):
        run_histories(HISTORIES, number, shrinks=False)
