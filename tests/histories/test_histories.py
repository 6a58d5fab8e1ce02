"""Ten thousand histories over the whole chat layer, in parts that workers share."""

from collections import Counter

import pytest

from tests.histories.run import run_histories

HISTORIES = 10_000
PARTS = 16
EFFECTIVE = (
    *("/cameo", "/place", "allow", "always", "no", "suggest", "block", "edit", "cancel", "fill"),
    *("post", "stop", "remix", "remove", "revoke", "freeze", "delete", "link", "enrolled"),
    *("set-rules", "set-review", "set-off", "reaction", "confirmed late", "wrong press", "replay"),
    *("refused scene-changed", "rested on a grant", "moderator looked"),
    *(
        "a no compared with silence",
        "render began",
        "render done",
        "clip posted",
        "removal open",
        "removal refused",
        "restart",
    ),
    *("bad weather", "upload crashed", "rights changed"),
)
"""What has to happen in every part, so that the histories are about something."""


def missing(happened: Counter[str]) -> list[str]:
    """What never had an effect."""
    return [name for name in EFFECTIVE if not happened[name]]


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_promises_hold_in_every_history(part: int) -> None:
    outcome = run_histories(HISTORIES // PARTS, number=part)
    assert outcome.histories >= HISTORIES // PARTS
    assert outcome.steps > 10 * outcome.histories
    assert missing(outcome.happened) == []


def test_a_few_histories() -> None:
    outcome = run_histories(25, number=1000)
    assert outcome.histories >= 25
    assert outcome.happened["/cameo"] > 25
