"""Runs histories and counts them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.histories.machine import STEPS, Histories

COMMON = (
    *("/cameo", "/place", "allow", "always", "no", "suggest", "block", "cancel", "delete"),
    *("post", "stop", "revoke", "freeze", "link", "set-rules", "set-review"),
    *("set-off", "reaction", "confirmed late", "wrong press", "replay", "refused scene-changed"),
    *("rested on a grant", "moderator looked", "a no compared with silence", "render began"),
    *("render done", "clip posted", "removal open", "removal refused", "restart", "bad weather"),
    *("upload crashed", "rights changed"),
)
"""What has an effect in every few hundred histories; without it they would be about nothing."""
RARE = (
    "remove",
    "remix",
    "edit",
    "fill",
    "keep",
    "enrolled",
    "take-back",
    "thaw",
    "unblock",
    "grant-kinds",
)
"""What has one in every few thousand."""


@dataclass(frozen=True)
class Outcome:
    """`histories`: how many were run to their end. `happened`: how often what had an effect."""

    histories: int
    steps: int
    happened: Counter[str]


def list_missing(happened: Counter[str], expected: Iterable[str]) -> list[str]:
    """What never had an effect."""
    return [name for name in expected if not happened[name]]


def run_histories(
    count: int, number: int, shrinks: bool = True, machine: type[Histories] = Histories
) -> Outcome:
    """Runs `count` histories. `number`: the same one gives the same histories in a process that has
    loaded the same modules of the program: Hypothesis also draws numbers that it reads in those.
    Raises what the first history raises in which a promise does not hold, after making it short
    unless `shrinks` is false."""

    class Counted(machine):  # type: ignore[misc, valid-type]
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
    seeded: Any = seed(number)(Counted)
    run_state_machine_as_test(seeded, settings=limits)
    return Outcome(Counted.finished, Counted.steps, Counted.totals)
