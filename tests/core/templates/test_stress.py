"""Trying a template: what is objected to is told with template, language, order, rule and words."""

import pytest

from composer.model import Kind, Level
from composer.templates import made_up
from composer.templates.local_forms import LANGUAGES
from composer.templates.made_up import UNANSWERED, MadeUp, orders
from composer.templates.stress import Given, gathered, stress
from composer.templates.template import Template, Version

FINE = "Hello,\n\nwe are sorry: your order {order_id} with {items:short} will be late.\n\nKind regards"


def template(*texts: str, language: str = "en", kind: Kind = Kind.ORDER_PROBLEM) -> Template:
    versions = tuple(Version(it, "Title", text) for it, text in zip((language, "de"), texts, strict=False))
    return Template("mine", kind, "My templates", "", 1, versions, own=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_fifty_orders_with_their_traits(language: str) -> None:
    made = orders(language)
    assert len(made) == 50
    assert len({it.trait for it in made}) == 50
    assert all((it.facts.language or "").split("-")[0] == language for it in made)
    by_trait = {it.trait: it for it in made}
    assert by_trait["no name"].more.buyer_name == ""
    assert len(by_trait["a title of 200 characters"].facts.items[0]) >= 190
    assert len(by_trait["two items"].facts.items) == 2
    assert by_trait["days with 31"].facts.purchased_on is not None
    assert by_trait["days with 31"].facts.purchased_on.day in (28, 31)
    assert "💡" in by_trait["an emoji in the title"].facts.items[0]
    assert "&" in by_trait["an ampersand in the title"].facts.items[0]


def test_a_day_with_31_is_among_the_days() -> None:
    order = next(it for it in orders("en") if it.trait == "days with 31")
    days = (order.facts.purchased_on, order.facts.shipped_on, order.facts.completed_on)
    assert [it.day for it in days if it is not None and it.day == 31] != []


def test_a_fine_template_is_usable(given: Given) -> None:
    (tried,) = stress(template(FINE), given)
    assert tried.objections == ()
    assert tried.usable
    assert (tried.orders, tried.unfilled) == (50, ())
    assert 0 < tried.checked < 50, "messages that are alike are checked once"


def test_an_objection_names_all_that_is_needed_to_find_it(given: Given) -> None:
    (tried,) = stress(template(FINE + " 😊"), given)
    (objection, count), *_ = gathered(tried.objections)
    assert not tried.usable
    assert (objection.rule, objection.words, objection.level) == ("emoji", "😊", Level.BLOCKER)
    assert count == tried.checked
    assert str(objection).startswith("mine [en], nothing odd (amazon.")
    assert "emoji “😊”: " in str(objection)


def test_a_title_at_its_longest_is_found_out(given: Given) -> None:
    """What goes wrong with one order only is found, too."""
    text = (
        FINE.replace("{items:short}", "{quantity|some} pieces")
        + "\n\n[[if not carrier]]Please call us: +1 206 555 0100[[end]]"
    )
    (tried,) = stress(template(text), given)
    assert {it.rule for it in tried.objections} >= {"contact_phone"}
    assert {it.order.partition(" (")[0] for it in tried.objections} == {"no carrier", "no carrier, number or store"}


def test_a_fault_of_the_form_is_an_objection(given: Given) -> None:
    (tried,) = stress(template("Hello {ordr}"), given)
    (objection,) = tried.objections
    assert (objection.rule, objection.order, tried.checked) == ("form", "line 1, column 7", 0)
    assert not tried.usable


def test_a_name_must_not_be_needed(given: Given) -> None:
    (tried,) = stress(template(FINE.replace("Hello", "Hello {buyer_name}")), given)
    assert [it.rule for it in tried.objections] == ["missing"]
    (tried,) = stress(template(FINE.replace("Hello", "[[if buyer_name]]Hello {buyer_name}[[else]]Hello[[end]]")), given)
    assert tried.usable


def test_orders_that_lack_a_value_are_told(given: Given) -> None:
    (tried,) = stress(template(FINE + "\n\nThe new day is {ask:new_date}."), given)
    assert tried.usable
    assert tried.unfilled == ((UNANSWERED, ("ask:new_date",)),)


def test_only_the_wanted_languages_are_tried(given: Given) -> None:
    both = template(FINE, FINE)
    assert [it.language for it in stress(both, given, ["de"])] == ["de"]
    (german,) = stress(both, given, ["de"])
    assert "wrong_language" in {it.rule for it in german.objections}


def test_a_region_has_its_own_orders(given: Given) -> None:
    (tried,) = stress(template(FINE, language="en-GB"), given)
    assert tried.usable
    assert 0 < tried.orders < 50


def test_raised_levels_count(given: Given) -> None:
    strict = Given(given.asks, given.samples, levels=(("thank_you_only", Level.BLOCKER),))
    assert [it.usable for it in stress(template(FINE), strict)] == [True]


def test_a_review_is_asked_for_later(given: Given) -> None:
    first = orders("en")[0]
    assert isinstance(first, MadeUp)
    assert (made_up.later(first, 8).today - first.today).days == 8
