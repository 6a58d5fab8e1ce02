"""Owners' rules that the engine cannot follow are told, not passed over."""

from dataclasses import replace

from render.contract.order import CastMember
from render.studio.planning.plan import make_plan
from tests.render.studio.planning.orders import order


def test_rules_that_were_not_read_are_told() -> None:
    plain = order("in the park", 2)
    ruled = replace(
        plain, cast=(plain.cast[0], CastMember("B", None, ("always my red cap", "no hats")))
    )
    assert "rules-not-read" not in make_plan(plain).notes
    assert make_plan(ruled).notes.count("rules-not-read") == 1


def test_an_empty_rule_is_none() -> None:
    plain = order("in the park")
    blank = replace(plain, cast=(replace(plain.cast[0], rules=("  ",)),))
    assert make_plan(blank) == make_plan(plain)
