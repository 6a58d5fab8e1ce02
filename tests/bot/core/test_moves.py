"""Every move that no table has raises, and the documents show the tables."""

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from bot.core import cameo as cameos
from bot.core import consent as consents
from bot.core import grant as grants
from bot.core import request as requests
from bot.core import review as reviews
from bot.core.cameo import CameoState
from bot.core.consent import Consent, ConsentState
from bot.core.errors import WrongState
from bot.core.grant import GrantState
from bot.core.ids import CameoId, ClipId
from bot.core.moves import move
from bot.core.policy import ReviewPolicy
from bot.core.request import RequestState, Withdrawal
from bot.core.review import Review, ReviewState
from tests.bot.core.examples import (
    ANA,
    BO,
    NOW,
    cameo,
    contexts,
    grant,
    request,
)
from tests.bot.core.state_diagrams import TABLES, diagrams
from tests.support import answers

PAIRS = [
    pytest.param(noun, old, new, id=f"{noun}-{old}-{new}")
    for noun, table in TABLES.items()
    for old, new in product(type(next(iter(table))), repeat=2)
]
DUE = NOW + requests.ANSWER_WITHIN
ASKED = request(BO)
AGREED = answers.answered(ASKED, BO, True, NOW)
FINISHED = replace(AGREED, clip=ClipId("clip"))
OPEN = contexts(cameo(BO))
UNSEEN = contexts(cameo(BO, review=ReviewPolicy.NEVER))
R, C = RequestState, CameoState
ACTS: dict[str, list[tuple[object, object, Callable]]] = {
    "request": [
        (AGREED, R.RENDERING, lambda one: requests.start_render(one, OPEN)),
        (AGREED, R.REVIEW, lambda one: requests.finish_render(one, ClipId("c"), OPEN, NOW)),
        (AGREED, R.POSTING, lambda one: requests.finish_render(one, ClipId("c"), UNSEEN, NOW)),
        (FINISHED, R.POSTED, requests.mark_posted),
        (AGREED, R.FAILED, lambda one: requests.mark_failed(one, "engine")),
        (AGREED, R.QUEUED, lambda one: requests.retry(one, ANA, OPEN, NOW)),
        (ASKED, R.CANCELLED, lambda one: requests.cancel(one, ANA)),
        (ASKED, R.EXPIRED, lambda one: requests.expire(one, DUE)),
        (ASKED, R.WITHDRAWN, lambda one: requests.withdraw(one, BO, Withdrawal.REVOKED, NOW)),
        (ASKED, R.WITHDRAWN, lambda one: requests.void(one, Withdrawal.FROZEN)),
    ],
    "cameo": [
        (cameo(BO), C.RECEIVED, lambda one: cameos.receive(one, BO, NOW)),
        (cameo(BO), C.ACTIVE, lambda one: cameos.finish_check(one, True, ())),
        (cameo(BO), C.HELD, lambda one: cameos.hold(one, (), CameoId("other"))),
        (cameo(BO), C.REJECTED, lambda one: cameos.reject_unreadable(one, "clip", ())),
        (cameo(BO), C.EXPIRED, cameos.expire),
        (cameo(BO), C.FROZEN, lambda one: cameos.freeze(one, BO)),
        (cameo(BO), C.DELETED, lambda one: cameos.delete(one, BO)),
    ],
    "consent": [
        (Consent(BO, "d"), ConsentState.GIVEN, lambda one: consents.answer(one, True, NOW)),
        (Consent(BO, "d"), ConsentState.DECLINED, lambda one: consents.answer(one, False, NOW)),
        (Consent(BO, "d"), ConsentState.EXPIRED, consents.expire),
        (Consent(BO, "d"), ConsentState.REVOKED, lambda one: consents.revoke(one, NOW)),
    ],
    "review": [
        (Review(BO), ReviewState.PASSED, lambda one: reviews.answer(one, True, NOW)),
        (Review(BO), ReviewState.STOPPED, lambda one: reviews.answer(one, False, NOW)),
    ],
    "grant": [(grant(), GrantState.REVOKED, lambda one: grants.revoke(one, BO))],
}
ACTED = [
    pytest.param(noun, replace(thing, state=old), new, act, id=f"{noun}-{old}-{at}-{new}")
    for noun, acts in ACTS.items()
    for at, (thing, new, act) in enumerate(acts)
    for old in type(new)
]


@pytest.mark.parametrize(("noun", "old", "new"), PAIRS)
def test_only_what_the_table_has_moves(noun: str, old: object, new: object) -> None:
    if new in TABLES[noun].get(old, ()):
        assert move(noun, TABLES[noun], old, new) is new
    else:
        with pytest.raises(WrongState, match=f"{noun}-is-{old}"):
            move(noun, TABLES[noun], old, new)


@pytest.mark.parametrize(("noun", "thing", "new", "act"), ACTED)
def test_every_function_keeps_to_the_table(
    noun: str, thing: object, new: object, act: Callable
) -> None:
    if new in TABLES[noun].get(thing.state, ()):
        assert act(thing).state is new
    else:
        with pytest.raises(WrongState):
            act(thing)


def test_every_state_is_reached_from_the_first() -> None:
    for table in TABLES.values():
        met, todo = set(), [next(iter(table))]
        while todo:
            if (one := todo.pop()) not in met:
                met.add(one)
                todo += table.get(one, ())
        assert met == set(type(next(iter(table))))


def test_the_document_shows_the_tables() -> None:
    document = Path(__file__).parents[3] / "docs" / "states.md"
    assert document.read_text("utf-8") == diagrams()
