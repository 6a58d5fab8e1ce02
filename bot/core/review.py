"""A review of the finished clip before it is posted, by an owner or the place's moderator."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.core.ids import PersonId
from bot.core.moves import Table, move


class ReviewState(StrEnum):
    """The state of a review. Silence is a no here too: only PASSED lets the clip be posted."""

    ASKED = "asked"
    PASSED = "passed"
    STOPPED = "stopped"


MOVES: Table[ReviewState] = {
    ReviewState.ASKED: frozenset({ReviewState.PASSED, ReviewState.STOPPED}),
}


@dataclass(frozen=True)
class Review:
    """One person's review of one clip. `owner`: the reviewer. `at`: when they answered."""

    owner: PersonId
    state: ReviewState = ReviewState.ASKED
    at: datetime | None = None


def answer(review: Review, yes: bool, now: datetime) -> Review:
    """The reviewer's answer: whether to post the clip. Raises WrongState when they had answered."""
    new = ReviewState.PASSED if yes else ReviewState.STOPPED
    return replace(review, state=move("review", MOVES, review.state, new), at=now)
