"""Runs histories and counts them."""

from collections import Counter
from dataclasses import dataclass
from typing import Any, ClassVar

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.histories.machine import STEPS, Histories


@dataclass(frozen=True)
class Outcome:
    """`histories`: how many were run to their end. `happened`: how often what had an effect."""

    histories: int
    steps: int
    happened: Counter[str]


def run_histories(count: int, number: int, shrinks: bool = True) -> Outcome:
    """Runs `count` histories. `number`: the same one gives the same histories. Raises what the
    first history raises in which a promise does not hold, after making it short unless `shrinks` is
    false."""

    class Counted(Histories):
        finished: ClassVar[int] = 0
        steps: ClassVar[int] = 0
        totals: ClassVar[Counter[str]] = Counter()

    limits = settings(
        max_examples=count,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink] if shrinks else [Phase.generate],
        report_multiple_bugs=False,
        print_blob=False,
        suppress_health_check=list(HealthCheck),
    )
    machine: Any = seed(number)(Counted)
    run_state_machine_as_test(machine, settings=limits)
    return Outcome(Counted.finished, Counted.steps, Counted.totals)
