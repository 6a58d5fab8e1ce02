"""Who may use which model."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from render.engines.weights.licence_gate import (
    Allowed,
    LicensedOperator,
    Refused,
    check_licences,
    list_allowed_engines,
)
from render.engines.weights.licences import LICENCES
from render.engines.weights.registry import (
    ENGINE_ORDER,
    MODELS,
    MODELS_BY_NAME,
    STUDIO,
)

ALL = frozenset(LICENCES)


def refused(name: str, operator: LicensedOperator) -> Refused:
    verdict = check_licences(MODELS_BY_NAME[name], operator)
    assert isinstance(verdict, Refused)
    return verdict


def test_nothing_has_to_be_accepted_for_apache() -> None:
    for name in ("vace-14b", "vace-1.3b", "voice"):
        assert check_licences(MODELS_BY_NAME[name], LicensedOperator(commercial=True)) == Allowed()
    assert list_allowed_engines(LicensedOperator()) == ["vace", STUDIO]


def test_ltx_needs_both_of_its_licences_and_names_vace() -> None:
    first = refused("ltx", LicensedOperator())
    assert (first.code, first.data["id"], first.next) == (
        "gate-not-accepted", "ltx-2-community", "vace",
    )  # fmt: skip
    second = refused("ltx", LicensedOperator(frozenset({"ltx-2-community"})))
    assert second.data["id"] == "gemma"
    assert (
        check_licences(
            MODELS_BY_NAME["ltx"], LicensedOperator(frozenset({"ltx-2-community", "gemma"}))
        )
        == Allowed()
    )


@pytest.mark.parametrize("territory", ["US", "GB", "KR", "DE", "FR", "EU"])
def test_h3_grants_nothing_in_some_countries_accepted_or_not(territory: str) -> None:
    verdict = refused("h3", LicensedOperator(ALL, territory))
    assert (verdict.code, verdict.next) == ("gate-territory", "ltx")
    assert verdict.data["territory"] == territory


def test_h3_needs_a_country_and_its_acceptance() -> None:
    assert refused("h3", LicensedOperator(ALL)).code == "gate-territory-unknown"
    assert refused("h3", LicensedOperator(territory="JP")).code == "gate-not-accepted"
    assert (
        check_licences(MODELS_BY_NAME["h3"], LicensedOperator(ALL, "JP", commercial=True))
        == Allowed()
    )
    assert list_allowed_engines(LicensedOperator(ALL, "JP")) == ["ltx", "vace", "h3", STUDIO]


def test_face_packs_are_never_for_commerce() -> None:
    verdict = refused("identity", LicensedOperator(ALL, commercial=True))
    assert (verdict.code, verdict.next) == ("gate-commercial", "")
    assert check_licences(MODELS_BY_NAME["identity"], LicensedOperator(ALL)) == Allowed()


operators = st.builds(
    LicensedOperator,
    st.frozensets(st.sampled_from(sorted(LICENCES))),
    st.sampled_from(["", "US", "KR", "DE", "JP", "CA"]),
    st.booleans(),
)


@given(operators)
def test_what_a_refusal_names_next_is_allowed(operator: LicensedOperator) -> None:
    for one in MODELS:
        verdict = check_licences(one, operator)
        if isinstance(verdict, Refused) and one.engine in ENGINE_ORDER:
            assert verdict.next in list_allowed_engines(operator)
            assert verdict.next != one.engine


@given(operators)
def test_accepting_more_never_takes_anything_away(operator: LicensedOperator) -> None:
    more = LicensedOperator(ALL, operator.territory, operator.commercial)
    assert set(list_allowed_engines(operator)) <= set(list_allowed_engines(more))
    assert list_allowed_engines(operator)[-1] == STUDIO
