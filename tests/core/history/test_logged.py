"""Messages that only the seller knows of are logged, taken back and brought back, and count as earlier ones."""

from datetime import date, timedelta

import pytest

from composer.errors import UserError
from composer.history import logged, sent
from composer.history.logged import How
from composer.history.messages import keep
from composer.history.store import Store, open_store
from composer.model import Earlier, Kind
from tests.core.history.samples import NOON, ORDER, TODAY, draft, handed_over

DAY = date(2026, 11, 20)


def test_a_click_on_the_button_is_a_request_for_a_review(store: Store) -> None:
    number = logged.log(store, ORDER, None, DAY, How.REVIEW_BUTTON, now=NOON)
    with open_store(store.path) as other:
        (line,) = logged.listed(other, ORDER)
        assert (line.id, line.sent_on, line.kind, line.how) == (number, DAY, Kind.REVIEW_REQUEST, How.REVIEW_BUTTON)
        assert line.how.told == "used the Request a Review button"
        assert sent.earlier(other, ORDER) == (Earlier(DAY, Kind.REVIEW_REQUEST, asked_for_review=True),)


def test_a_line_is_taken_back_and_brought_back(store: Store) -> None:
    number = logged.log(store, ORDER, Kind.INVOICE, DAY, How.SELLER_CENTRAL, text="Your invoice", now=NOON)
    logged.take_back(store, number, NOON)
    assert (logged.listed(store, ORDER), sent.sent(store, ORDER)) == ([], ())
    with pytest.raises(UserError, match="no logged message"):
        logged.take_back(store, number, NOON)
    logged.bring_back(store, number)
    assert logged.listed(store, ORDER)[0].text == "Your invoice"
    with pytest.raises(UserError, match="no logged message"):
        logged.bring_back(store, number)


def test_kept_and_logged_messages_are_told_together(store: Store) -> None:
    number = keep(store, handed_over(draft("Ihr Paket kommt später.")))
    line = logged.log(store, ORDER, Kind.INVOICE, DAY, How.EMAIL, text="Die Rechnung", now=NOON)
    logged.log(store, "302-1234567-7654322", Kind.INVOICE, DAY, How.EMAIL, now=NOON)
    found = sent.sent(store, ORDER)
    assert [(it.sent_on, it.text, it.message, it.logged) for it in found] == [
        (TODAY, "Ihr Paket kommt später.", number, None),
        (DAY, "Die Rechnung", None, line),
    ]
    assert [it.kind for it in sent.earlier(store, ORDER)] == [Kind.ORDER_PROBLEM, Kind.INVOICE]


def test_what_cannot_be_is_refused(store: Store) -> None:
    with pytest.raises(UserError, match="day to come"):
        logged.log(store, ORDER, None, TODAY + timedelta(days=2), How.OTHER, now=NOON)
    with pytest.raises(UserError):
        logged.log(store, "302-12", None, DAY, How.OTHER, now=NOON)
    logged.log(store, ORDER.replace("-", ""), None, DAY, How.OTHER, now=NOON)
    assert logged.listed(store, ORDER)[0].kind is None
