"""Who may use which model."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from render.engines.weights.licence_gate import (
    Allowed,
    Operator,
    Refused,
    allowed,
    engines,
)
from render.engines.weights.licences import LICENCES
from render.engines.weights.registry import (
    BY_NAME,
    MODELS,
    ORDER,
    STUDIO,
)

ALL = frozenset(LICENCES)


def refused(name: str, operator: Operator) -> Refused:
    verdict = allowed(BY_NAME[name], operator)
    assert isinstance(verdict, Refused)
    return verdict


def test_nothing_has_to_be_accepted_for_apache() -> None:
    for name in ("vace-14b", "vace-1.3b", "voice"):
        assert allowed(BY_NAME[name], Operator(commercial=True)) == Allowed()
    assert engines(Operator()) == ["vace", STUDIO]


def test_ltx_needs_both_of_its_licences_and_names_vace() -> None:
    first = refused("ltx", Operator())
    assert (first.code, first.data["id"], first.next) == (
        "gate-not-accepted", "ltx-2-community", "vace",
    )  # fmt: skip
    second = refused("ltx", Operator(frozenset({"ltx-2-community"})))
    assert second.data["id"] == "gemma"
    assert allowed(BY_NAME["ltx"], Operator(frozenset({"ltx-2-community", "gemma"}))) == Allowed()


@pytest.mark.parametrize("territory", ["US", "GB", "KR", "DE", "FR", "EU"])
def test_h3_grants_nothing_in_some_countries_accepted_or_not(territory: str) -> None:
    verdict = refused("h3", Operator(ALL, territory))
    assert (verdict.code, verdict.next) == ("gate-territory", "ltx")
    assert verdict.data["territory"] == territory


def test_h3_needs_a_country_and_its_acceptance() -> None:
    assert refused("h3", Operator(ALL)).code == "gate-territory-unknown"
    assert refused("h3", Operator(territory="JP")).code == "gate-not-accepted"
    assert allowed(BY_NAME["h3"], Operator(ALL, "JP", commercial=True)) == Allowed()
    assert engines(Operator(ALL, "JP")) == ["ltx", "vace", "h3", STUDIO]


def test_face_packs_are_never_for_commerce() -> None:
    verdict = refused("identity", Operator(ALL, commercial=True))
    assert (verdict.code, verdict.next) == ("gate-commercial", "")
    assert allowed(BY_NAME["identity"], Operator(ALL)) == Allowed()


operators = st.builds(
    Operator,
    st.frozensets(st.sampled_from(sorted(LICENCES))),
    st.sampled_from(["", "US", "KR", "DE", "JP", "CA"]),
    st.booleans(),
)


@given(operators)
def test_what_a_refusal_names_next_is_allowed(operator: Operator) -> None:
    for one in MODELS:
        verdict = allowed(one, operator)
        if isinstance(verdict, Refused) and one.engine in ORDER:
            assert verdict.next in engines(operator)
            assert verdict.next != one.engine


@given(operators)
def test_accepting_more_never_takes_anything_away(operator: Operator) -> None:
    more = Operator(ALL, operator.territory, operator.commercial)
    assert set(engines(operator)) <= set(engines(more))
    assert engines(operator)[-1] == STUDIO
