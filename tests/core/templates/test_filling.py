"""Filling a template: the whole text, or what is missing, and values as the buyer reads them."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.errors import UserError
from composer.model import Basis, Facts
from composer.policy import resolve
from composer.templates import form
from composer.templates.filling import Filled, fill, glimpse
from composer.templates.known import More, Reader, shortened, tidy, typed, values_of
from composer.templates.names import Sort, Value

ASKS = {
    "new_date": Value("new_date", Sort.DATE, "The new day."),
    "refund": Value("refund", Sort.AMOUNT, "What goes back."),
    "limit": Value("limit", Sort.NUMBER, "How many letters."),
    "reason": Value("reason", Sort.TEXT, "The reason."),
}
TODAY = date(2026, 11, 24)
FACTS = Facts(
    order_id="302-7654321-1234567",
    marketplace="amazon.de",
    language="de-DE",
    completed_on=date(2026, 11, 20),
    items=("Lampe, weiß", "Kissen"),
    amount=1234.5,
    quantity=3,
)


def filled(text: str, more: More | None = None, language: str = "de", **changed: Any) -> Filled:
    facts = Facts(**{**{it: getattr(FACTS, it) for it in FACTS.__slots__}, **changed})
    policy = resolve(facts.marketplace, facts.language, TODAY)
    known = values_of(facts, more or More(), policy, TODAY, ASKS)
    return fill(form.read(text, ASKS), known, Reader(language, policy.country(language)))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("{order_id}", "302-7654321-1234567"),
        ("{item}", "Lampe, weiß und Kissen"),
        ("{items:short}", "Lampe, weiß und Kissen"),
        ("{quantity} Stück", "3 Stück"),
        ("{delivery_date}", "20. November 2026"),
        ("{delivery_date:short}", "20.11.2026"),
        ("{amount}", "1.234,50\u00a0€"),
        ("{today:short}", "24.11.2026"),
        ("{last_day}", "18. Dezember 2026"),
        ("{carrier|der Paketdienst}", "der Paketdienst"),
        ("a{carrier|}b", "ab"),
        ("{{x}}", "{x}"),
        ("a\n[[if tracking]]\nb\n[[end]]\nc", "a\nc"),
        ("a\n\n[[if tracking]]\nb\n[[else]]\nd\n[[end]]\n\nc", "a\n\nd\n\nc"),
        ("a\n\n[[if tracking]]\nb\n[[end]]\n\nc\n\n", "a\n\nc"),
        ("[[if not tracking]]a[[end]][[if amount]]{amount}[[end]]", "a1.234,50\u00a0€"),
    ],
)
def test_values(text: str, whole: str) -> None:
    assert filled(text) == Filled(whole)


def test_answers_are_of_their_sort() -> None:
    answers = (("new_date", date(2026, 12, 31)), ("refund", 5.0), ("limit", 30.0), ("reason", "ein  Fehler\n"))
    made = filled("{ask:new_date:short} {ask:refund} {ask:limit} {ask:reason}.", More(answers=answers))
    assert made.text == "31.12.2026 5,00\u00a0€ 30 ein Fehler."


def test_nothing_half_filled_comes_out() -> None:
    made = filled("{order_id} {carrier} {ask:new_date} {carrier:x|y} {tracking}")
    assert made.text is None
    assert made.faults != ()
    made = filled("{order_id} {carrier} {ask:new_date} {carrier} {tracking}")
    assert (made.text, made.missing) == (None, ("carrier", "ask:new_date", "tracking"))


def test_what_is_missing_in_a_block_that_is_left_out_is_not_missed() -> None:
    assert filled("[[if tracking]]{carrier}[[else]]x[[end]]").text == "x"


@pytest.mark.parametrize(
    ("basis", "name"),
    [(Basis.ESTIMATED, "delivery_date"), (Basis.SHIPPED, "ship_date"), (Basis.PURCHASED, "order_date")],
)
def test_the_day_of_completion_counts_for_its_own_event(basis: Basis, name: str) -> None:
    others = {"delivery_date", "ship_date", "order_date"} - {name}
    assert filled("{" + name + "}", completed_basis=basis).text == "20. November 2026"
    assert all(filled("{" + it + "}", completed_basis=basis).missing == (it,) for it in others)


def test_the_picked_item_and_an_unknown_currency() -> None:
    assert filled("{item} / {items}", More(item="Kissen")).text == "Kissen / Lampe, weiß und Kissen"
    assert filled("{items}", More(item="Kissen"), items=()).text == "Kissen"
    assert filled("{amount}", marketplace=None, currency=None).missing == ("amount",)
    assert filled("{amount}", amount=None).missing == ("amount",)


def test_braces_in_a_value_are_no_places() -> None:
    assert filled("{item}", More(item="Set {order_id} [[if item]]")).text == "Set {order_id} [[if item]]"


def test_a_glimpse_shows_gaps_and_places() -> None:
    policy = resolve("amazon.de", "de-DE", TODAY)
    known = values_of(FACTS, More(), policy, TODAY, ASKS)
    seen = glimpse(form.read("A {order_id}, {tracking}.", ASKS), known, Reader("de", "DE"))
    assert seen.text == "A 302-7654321-1234567, {tracking}."
    assert [(it.of(seen.text), name) for it, name in seen.places] == [
        ("302-7654321-1234567", "order_id"),
        ("{tracking}", "tracking"),
    ]
    assert seen.missing == ("tracking",)


@pytest.mark.parametrize(
    ("text", "name", "answer"),
    [
        ("2026-12-31", "new_date", date(2026, 12, 31)),
        ("24.99", "refund", 24.99),
        ("24,99", "refund", 24.99),
        ("1234", "refund", 1234.0),
        ("1.234,50", "refund", 1234.5),
        ("1,234.5", "refund", 1234.5),
        ("1 234,50", "refund", 1234.5),
        ("1.234.567", "refund", 1234567.0),
        (" 30 ", "limit", 30.0),
        (" a b ", "reason", "a b"),
    ],
)
def test_answers_as_typed(text: str, name: str, answer: object) -> None:
    assert typed(text, ASKS[name]) == answer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("31.12.2026", "new_date"),
        ("", "reason"),
        ("x", "refund"),
        ("-1", "refund"),
        ("nan", "refund"),
        ("1.234", "refund"),
        ("1,234", "refund"),
        ("1e3", "refund"),
        ("1.2,3.4", "refund"),
        ("3.5", "limit"),
    ],
)
def test_answers_that_are_none(text: str, name: str) -> None:
    with pytest.raises(UserError, match=name):
        typed(text, ASKS[name])


def test_values_are_tidy() -> None:
    assert tidy(" Lampe 💡\n\u200bweiß ❤️ & rot ") == "Lampe weiß & rot"
    assert tidy("👨‍👩‍👧") == ""


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Lampe, weiß", "Lampe, weiß"),
        (
            "Stehlampe mit Dimmer und Leselicht, in der Höhe verstellbar, drei Farben",
            "Stehlampe mit Dimmer und Leselicht, in der Höhe verstellbar",
        ),
        (
            "Stehlampe mit Dimmer und Leselicht in der Höhe verstellbar drei Farben",
            "Stehlampe mit Dimmer und Leselicht in der Höhe verstellbar…",
        ),
        ("L" * 90, "L" * 60 + "…"),
        ("Lampe, " + "x" * 90, ("Lampe, " + "x" * 90)[:60] + "…"),
    ],
)
def test_short_titles(title: str, short: str) -> None:
    assert shortened(title) == short


@given(st.text())
def test_short_titles_are_short(title: str) -> None:
    assert len(shortened(title)) <= 61
    assert tidy(tidy(title)) == tidy(title)
