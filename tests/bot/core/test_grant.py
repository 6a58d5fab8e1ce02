"""Grants: how often they are used, and who takes them back."""

import pytest

from bot.core import grant as grants
from bot.core.errors import NotYours, WrongState
from bot.core.grant import GrantState
from tests.bot.core.examples import (
    ANA,
    BO,
    grant,
)


def test_grants_are_counted_and_taken_back() -> None:
    assert grants.spend(grant(uses=2)).uses == 1
    assert grants.spend(grant()) == grant()
    gone = grants.revoke(grant(), BO)
    assert gone.state is GrantState.REVOKED
    with pytest.raises(NotYours):
        grants.revoke(grant(), ANA)
    with pytest.raises(WrongState, match="grant-is-revoked"):
        grants.revoke(gone, BO)
