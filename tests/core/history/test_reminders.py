"""Reminders come from the orders, from what was sent and from steps that were left open; the most urgent first."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from composer.history import logged, steps
from composer.history.logged import How
from composer.history.messages import keep
from composer.history.orders import COLUMNS, values_of
from composer.history.receipts import in_utc
from composer.history.reminders import days_of, reminders
from composer.history.store import Store
from composer.model import Draft, Kind
from composer.orders.order import Item, Order, OrderState
from composer.orders.reminders import Matter, Reminder
from tests.core.history.samples import NOON, ORDER, TODAY, draft, handed_over
from tests.core.orders.reports import order_id

DAYS = days_of(NOON, TODAY)


def put(store: Store, *orders: Order) -> None:
    marks = ", ".join("?" * (len(COLUMNS) + 1))
    sql = f"INSERT OR REPLACE INTO orders ({', '.join(COLUMNS)}, kept_at) VALUES ({marks})"
    with store.transaction():
        store.run_all(sql, ((*values_of(it, TODAY), in_utc(NOON)) for it in orders))


def order(number: int, delivered: int | None = None, **more: object) -> Order:
    done = TODAY - timedelta(days=delivered) if delivered is not None else None
    state = OrderState.DELIVERED if done else OrderState.UNSHIPPED
    made = Order(order_id(number), "amazon.de", state, (Item("Lampe", "L-1", quantity=1),), delivered_on=done)
    made = replace(made, purchased_on=TODAY - timedelta(days=40))
    return replace(made, **more)  # type: ignore[arg-type]


def found(store: Store) -> list[tuple[Matter, str]]:
    return [(it.matter, it.order_id) for it in reminders(store, DAYS)]


def cannot_ship() -> Draft:
    text = "Leider können wir Ihre Bestellung nicht liefern. Der volle Betrag ist erstattet."
    return draft(text, kind=Kind.ORDER_PROBLEM)


def test_a_review_between_the_fifth_day_and_the_last_safe_one(store: Store) -> None:
    put(store, *(order(days, days) for days in (4, 5, 28, 29)))
    seen = reminders(store, DAYS)
    assert [(it.order_id, it.no_later) for it in seen] == [
        (order_id(28), TODAY),
        (order_id(5), TODAY + timedelta(days=23)),
    ]
    assert seen[0].no_earlier == TODAY - timedelta(days=23)
    assert (seen[0].kind, seen[0].sure) == (Kind.REVIEW_REQUEST, True)
    assert seen[0].why == "A review can be asked for until 24 Nov 2026, and has not been."
    assert [it.order_id for it in reminders(store, DAYS, ahead=1)] == [order_id(28), order_id(5), order_id(4)]


def test_no_review_where_it_was_asked_for_cancelled_or_returned(store: Store) -> None:
    put(store, order(1, 10), order(2, 10, state=OrderState.CANCELLED), order(3, 10, state=OrderState.RETURNED))
    put(store, order(4, 10))
    number = logged.log(store, order_id(1), None, TODAY, How.REVIEW_BUTTON, now=NOON)
    keep(store, handed_over(draft("Bitte bewerten Sie uns.", order_id=order_id(4), kind=Kind.REVIEW_REQUEST)))
    assert found(store) == []
    logged.take_back(store, number, NOON)
    assert found(store) == [(Matter.ASK_REVIEW, order_id(1))]


def test_a_review_without_a_delivery_day_is_not_sure(store: Store) -> None:
    put(store, order(1, state=OrderState.SHIPPED, shipped_on=TODAY - timedelta(days=10)))
    (seen,) = reminders(store, DAYS)
    assert not seen.sure
    assert "No delivery day is known" in seen.why
    put(store, order(1, state=OrderState.SHIPPED, estimated_on=TODAY - timedelta(days=10)))
    (seen,) = reminders(store, DAYS)
    assert (seen.sure, "as expected" in seen.why) == (False, True)


def test_a_late_order_until_the_buyer_knows(store: Store) -> None:
    put(store, order(1, ship_by=TODAY - timedelta(days=1)), order(2, ship_by=TODAY), order(3))
    put(store, order(4, ship_by=TODAY - timedelta(days=90)))
    (seen,) = reminders(store, DAYS)
    assert (seen.matter, seen.order_id, seen.no_later) == (Matter.TELL_DELAY, order_id(1), TODAY)
    assert seen.why == "It should have been shipped by 23 Nov 2026: tell the buyer of the delay."
    keep(store, handed_over(draft("Ihr Paket kommt später.", order_id=order_id(1))))
    assert found(store) == []


def test_the_amount_is_to_be_adjusted_until_it_is_ticked(store: Store) -> None:
    keep(store, handed_over(cannot_ship()))
    assert found(store) == [(Matter.ADJUST_AMOUNT, ORDER)]
    steps.tick(store, ORDER, "adjust_amount", NOON)
    assert found(store) == []
    assert steps.ticked(store, ORDER) == {"adjust_amount"}
    steps.untick(store, ORDER, "adjust_amount")
    assert found(store) == [(Matter.ADJUST_AMOUNT, ORDER)]


def test_a_step_that_was_ticked_before_the_message_stays_so(store: Store) -> None:
    steps.tick(store, ORDER, "adjust_amount", NOON)
    keep(store, handed_over(cannot_ship()))
    assert found(store) == []


def test_a_refund_once_the_buyer_cancels(store: Store) -> None:
    late = draft("Ihr Paket kommt leider zwei Tage später.", order_id=order_id(1), kind=Kind.ORDER_PROBLEM)
    put(store, order(1))
    keep(store, handed_over(late))
    assert found(store) == []
    put(store, order(1, cancel_asked=True))
    assert found(store) == [(Matter.REFUND_CANCELLED, order_id(1))]


def test_an_order_that_was_cancelled_meanwhile_wants_nothing(store: Store) -> None:
    keep(store, handed_over(cannot_ship()))
    put(store, replace(order(1, cancel_asked=True), id=ORDER, state=OrderState.CANCELLED))
    assert found(store) == []


def test_orders_from_elsewhere_have_their_own_day(store: Store) -> None:
    now = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    days = days_of(now)
    assert (days["amazon.co.jp"], days["amazon.com"]) == (date(2026, 11, 25), date(2026, 11, 24))
    put(store, *(order(number, 28, marketplace=place) for number, place in enumerate(("amazon.co.jp", "amazon.com"))))
    assert [it.marketplace for it in reminders(store, days)] == ["amazon.com"]


def every_page(store: Store, limit: int) -> list[Reminder]:
    gathered: list[Reminder] = []
    while page := reminders(store, DAYS, after=gathered[-1] if gathered else None, limit=limit):
        gathered += page
    return gathered


def test_pages_have_everything_once(store: Store) -> None:
    put(store, *(order(n, 5 + n % 24) for n in range(50)))
    put(store, *(order(n, ship_by=TODAY - timedelta(days=1 + n % 5)) for n in range(50, 60)))
    for n in range(60, 65):
        keep(store, handed_over(replace(cannot_ship(), facts=replace(cannot_ship().facts, order_id=order_id(n)))))
    whole = reminders(store, DAYS, limit=1000)
    assert len(whole) == 65
    assert whole == sorted(whole, key=lambda it: it.no_later)
    assert every_page(store, 7) == whole
    assert every_page(store, 1) == whole


def test_a_page_among_very_many_orders_is_quick(store: Store) -> None:
    put(store, *(order(n, n % 365) for n in range(20_000)))
    spent = []
    for _ in range(5):
        begun = time.thread_time()
        assert len(reminders(store, DAYS)) == 100
        spent.append(time.thread_time() - begun)
    assert sorted(spent)[2] < 0.1
