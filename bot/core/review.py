"""The owner's look at the finished clip before it is posted."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.core.ids import PersonId
from bot.core.moves import Table, moved


class ReviewState(StrEnum):
    """Silence is a no here too: only PASSED lets the clip be posted."""

    ASKED = "asked"
    PASSED = "passed"
    STOPPED = "stopped"


MOVES: Table[ReviewState] = {
    ReviewState.ASKED: frozenset({ReviewState.PASSED, ReviewState.STOPPED}),
}


@dataclass(frozen=True)
class Review:
    """One owner's look at one clip."""

    owner: PersonId
    state: ReviewState = ReviewState.ASKED
    at: datetime | None = None


def answer(review: Review, yes: bool, now: datetime) -> Review:
    """Post it, or do not. Raises WrongState when it was answered already."""
    new = ReviewState.PASSED if yes else ReviewState.STOPPED
    return replace(review, state=moved("review", MOVES, review.state, new), at=now)
