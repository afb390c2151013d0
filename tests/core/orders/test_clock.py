"""The clock says for each kind whether it is open, since when, until when and why; and when that changes."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from composer.model import Basis, Earlier, Facts, Kind
from composer.orders.clock import Standing, next_change, standings
from composer.orders.order import OrderState
from composer.policy import marketplaces, resolve

TODAY = date(2026, 11, 24)
NUMBERS = resolve("amazon.de", "de-DE", TODAY).numbers


def on(day: date | None, facts: Facts, state: OrderState = OrderState.UNKNOWN) -> dict[Kind, Standing]:
    return {it.kind: it for it in standings(facts, day, NUMBERS, state)}


def delivered(days: int, basis: Basis = Basis.DELIVERED, **more: object) -> Facts:
    return Facts(completed_on=TODAY - timedelta(days=days), completed_basis=basis, **more)  # type: ignore[arg-type]


def test_every_kind_has_a_reason_that_is_a_sentence() -> None:
    for days in range(-2, 40):
        for basis in Basis:
            found = on(TODAY, delivered(days, basis))
            assert list(found) == list(Kind)
            assert all(it.reason[0].isupper() and it.reason.endswith(".") for it in found.values())


def test_an_open_order() -> None:
    found = on(TODAY, delivered(10))[Kind.ORDER_PROBLEM]
    assert (found.open, found.sure, found.first) == (True, True, date(2026, 11, 14))
    assert (found.last_safe, found.last) == (date(2026, 12, 12), date(2026, 12, 14))
    assert found.reason == "Send it by 12 Dec 2026: 30 days from delivery end on 14 Dec 2026."


def test_a_review_waits_for_the_fifth_day() -> None:
    early = on(TODAY, delivered(2))[Kind.REVIEW_REQUEST]
    assert (early.open, early.sure, early.first) == (False, True, date(2026, 11, 27))
    assert early.reason == "It is early: ask for a review from 27 Nov 2026 on, 5 days after delivery."
    assert on(TODAY, delivered(5))[Kind.REVIEW_REQUEST].open
    expected = on(TODAY, delivered(2, Basis.ESTIMATED))[Kind.REVIEW_REQUEST]
    assert (expected.open, expected.sure) == (False, False)


def test_a_review_is_asked_for_once() -> None:
    asked = (Earlier(date(2026, 11, 20), Kind.REVIEW_REQUEST, asked_for_review=True),)
    found = on(TODAY, delivered(10, earlier=asked))
    assert not found[Kind.REVIEW_REQUEST].open
    assert "20 Nov 2026" in found[Kind.REVIEW_REQUEST].reason
    assert found[Kind.REVIEW_REQUEST].first is None
    assert found[Kind.ORDER_PROBLEM].open


def test_after_thirty_days_only_replies() -> None:
    found = on(TODAY, delivered(31))
    assert [kind for kind, it in found.items() if it.open] == [Kind.REPLY]
    assert found[Kind.INVOICE].reason == (
        "The time to write, counted from delivery, ended on 23 Nov 2026: only replies may be sent."
    )
    assert all(it.sure for it in found.values())


def test_the_last_two_days_are_not_sure() -> None:
    found = on(TODAY, delivered(29))[Kind.INVOICE]
    assert (found.open, found.sure) == (True, False)


def test_a_weak_basis_says_how_sure_it_is() -> None:
    shipped = on(TODAY, Facts(shipped_on=TODAY - timedelta(days=40)))
    assert (shipped[Kind.INVOICE].open, shipped[Kind.INVOICE].sure) == (False, False)
    assert "only you can know" in shipped[Kind.INVOICE].reason
    over = on(TODAY, Facts(shipped_on=TODAY - timedelta(days=61)))[Kind.INVOICE]
    assert (over.open, over.sure) == (False, True)
    fresh = on(TODAY, Facts(shipped_on=TODAY - timedelta(days=10)))
    assert (fresh[Kind.INVOICE].open, fresh[Kind.INVOICE].sure) == (True, True)
    assert (fresh[Kind.REVIEW_REQUEST].open, fresh[Kind.REVIEW_REQUEST].sure) == (True, False)
    assert not on(TODAY, Facts(shipped_on=TODAY - timedelta(days=4)))[Kind.REVIEW_REQUEST].open


def test_cancelled_orders_have_no_contact_page() -> None:
    found = on(TODAY, delivered(10), OrderState.CANCELLED)
    assert [kind for kind, it in found.items() if it.open] == [Kind.REPLY]
    assert "cancelled" in found[Kind.REVIEW_REQUEST].reason


def test_an_order_that_waits_to_be_shipped_is_open_but_for_reviews() -> None:
    found = on(TODAY, Facts(purchased_on=TODAY - timedelta(days=3)), OrderState.UNSHIPPED)
    assert [kind for kind, it in found.items() if not it.open] == [Kind.REVIEW_REQUEST]
    old = on(TODAY, Facts(purchased_on=TODAY - timedelta(days=90)), OrderState.UNSHIPPED)
    assert (old[Kind.ORDER_PROBLEM].open, old[Kind.ORDER_PROBLEM].sure) == (True, False)


@pytest.mark.parametrize("day", [None, TODAY])
def test_nothing_known_is_open_and_not_sure(day: date | None) -> None:
    found = on(day, Facts())
    assert all(it.open for it in found.values())
    assert not found[Kind.REVIEW_REQUEST].sure


@pytest.mark.parametrize("zone", sorted({it.time_zone for it, _ in marketplaces().values()}))
def test_the_next_change_is_the_next_day_there(zone: str) -> None:
    place = ZoneInfo(zone)
    now = datetime(2026, 1, 1, 0, 30, tzinfo=UTC)
    while now.year < 2028:
        change = next_change(now, zone)
        today = now.astimezone(place).date()
        assert now < change <= now + timedelta(hours=25)
        assert change.astimezone(place).date() == today + timedelta(days=1)
        assert (change - timedelta(seconds=1)).astimezone(place).date() == today
        now += timedelta(hours=7)


def test_a_midnight_that_is_skipped() -> None:
    # Egypt puts its clocks forward at midnight: 24 April 2026 begins at 1 o'clock.
    change = next_change(datetime(2026, 4, 23, 12, tzinfo=UTC), "Africa/Cairo")
    assert change.astimezone(ZoneInfo("Africa/Cairo")).hour == 1
