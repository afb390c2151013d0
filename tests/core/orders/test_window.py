"""The window closes on the same day for everyone, and only what is certain is said to be."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.model import Basis, Draft, Facts, Kind
from composer.orders import window
from composer.orders.days import written
from composer.orders.window import Limits, State
from composer.policy import resolve
from composer.rules import window_expired

LIMITS = Limits(30, 60, 75, 2)
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
STRONG = (Basis.DELIVERED, Basis.ESTIMATED)


def facts(day: date, basis: Basis = Basis.DELIVERED) -> Facts:
    return Facts(completed_on=day, completed_basis=basis)


@given(DAYS, st.integers(-400, 400), st.sampled_from(list(Basis)))
def test_the_model_holds_on_every_day(start: date, passed: int, basis: Basis) -> None:
    found = window.of(facts(start, basis), start + timedelta(days=passed), LIMITS)
    assert found.last is not None
    assert found.last_safe is not None
    assert found.last_safe == start + timedelta(days=28)
    assert (found.state is State.OPEN) is (start + timedelta(days=passed) <= found.last_safe)
    assert (found.state is State.CLOSED) is (passed > 30)
    assert (found.left < 0) is (found.state is State.CLOSED)
    if basis in STRONG:
        assert found.sure is (found.state is not State.CLOSING)
        assert found.last == start + timedelta(days=30)


@given(DAYS, st.integers(-100, 200), st.sampled_from(list(Basis)))
def test_time_never_opens_a_window_again(start: date, passed: int, basis: Basis) -> None:
    order = [State.OPEN, State.CLOSING, State.CLOSED]
    seen = [window.of(facts(start, basis), start + timedelta(days=passed + more), LIMITS) for more in (0, 1)]
    assert order.index(seen[0].state) <= order.index(seen[1].state)
    if seen[0].state is seen[1].state is State.CLOSED:
        assert seen[0].sure <= seen[1].sure


@given(DAYS, st.integers(-100, 200), st.sampled_from(list(Basis)), st.sampled_from(["amazon.de", "amazon.com", None]))
def test_the_rule_says_what_the_model_says(start: date, passed: int, basis: Basis, place: str | None) -> None:
    today = start + timedelta(days=passed)
    policy = resolve(place)
    model = window.of(facts(start, basis), today, window.limits(policy.numbers))
    found = list(window_expired.check(Draft("x", facts=facts(start, basis), today=today), policy))
    assert bool(found) is (model.state is not State.OPEN)
    for it in found:
        assert it.sure is model.sure
        assert model.last is not None
        assert written(model.last) in it.message
        assert len(it.message) <= 60


@pytest.mark.parametrize(
    ("basis", "surely_over"), [(Basis.DELIVERED, 31), (Basis.ESTIMATED, 31), (Basis.SHIPPED, 61), (Basis.PURCHASED, 76)]
)
def test_each_basis_has_its_own_day(basis: Basis, surely_over: int) -> None:
    start = date(2026, 1, 1)
    seen = [window.of(facts(start, basis), start + timedelta(days=day), LIMITS) for day in range(100)]
    closed = [it.state is State.CLOSED and it.sure for it in seen]
    assert closed.index(True) == surely_over


def test_the_best_known_day_counts() -> None:
    early, late = date(2026, 1, 1), date(2026, 2, 1)
    both = Facts(completed_on=late, shipped_on=early, purchased_on=early)
    assert window.basis_of(both) == (Basis.DELIVERED, late)
    shipped = Facts(completed_on=early, completed_basis=Basis.PURCHASED, shipped_on=late)
    assert window.basis_of(shipped) == (Basis.SHIPPED, late)
    assert window.basis_of(Facts(purchased_on=early)) == (Basis.PURCHASED, early)
    assert window.basis_of(Facts()) is None


def test_nothing_known_is_unknown() -> None:
    assert window.of(Facts(), date(2026, 1, 1), LIMITS).state is State.UNKNOWN
    assert window.of(facts(date(2026, 1, 1)), None, LIMITS).state is State.UNKNOWN


def test_replies_are_not_asked() -> None:
    assert window_expired.RULE.proactive_only
    assert not Draft("x", kind=Kind.REPLY).proactive
