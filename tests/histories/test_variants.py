"""The machine can fail: programs that leave out a check are caught within a part's histories."""

import pytest

from tests.histories.book import Broken
from tests.histories.run import run_histories
from tests.histories.variants import VARIANTS, changed

BUDGET = 1500
"""More than a part has; all parts together have several times as many."""


@pytest.mark.slow
@pytest.mark.parametrize("name", VARIANTS)
def test_a_broken_program_is_caught(name: str) -> None:
    with changed(*VARIANTS[name]()), pytest.raises(Broken) as caught:
        run_histories(BUDGET, number=1, shrinks=False)
    assert not str(caught.value).startswith("an error"), "it broke down instead"
