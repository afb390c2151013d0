"""The seller's own templates: kept with their older states, usable when they are proved, found and marked."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from composer.errors import UserError
from composer.history.store import Store
from composer.model import Kind
from composer.policy.resolve import version_on
from composer.templates import own, shelf
from composer.templates.library import Library
from composer.templates.shelf import Wanted
from composer.templates.stress import Given
from composer.templates.template import Template, Version, usable

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
FINE = "Hello,\n\nwe are sorry: your order {order_id} with {items:short} will be late.\n\nKind regards"


def template(text: str = FINE, name: str = "mine") -> Template:
    return Template(name, Kind.ORDER_PROBLEM, "My templates", "", 1, (Version("en", "Mine", text),), own=True)


def later(minutes: int) -> datetime:
    return NOW + timedelta(minutes=minutes)


def test_kept_and_read_again(store: Store) -> None:
    both = replace(template(), versions=(*template().versions, Version("pt-BR", "Meu", "Olá 😊", 3, "Assunto", "m")))
    own.save(store, both, NOW)
    assert own.everything(store) == (both,)


def test_every_change_can_be_taken_back(store: Store) -> None:
    first, second = template("a"), template("b")
    for minute, it in enumerate((first, second, second)):
        own.save(store, it, later(minute))
    (old,) = own.older(store, "mine")
    assert (old.template, old.made_at) == (first, later(1))
    assert own.restore(store, "mine", old.number, later(5)) == first
    assert own.everything(store) == (first,)
    assert [it.template for it in own.older(store, "mine")] == [second, first]
    with pytest.raises(UserError, match="no longer there"):
        own.restore(store, "mine", 999, NOW)


def test_only_so_many_older_states_are_kept(store: Store) -> None:
    for number in range(own.OLDER_KEPT + 5):
        own.save(store, template(str(number)), later(number))
    assert len(own.older(store, "mine")) == own.OLDER_KEPT
    assert own.older(store, "mine")[0].template == template(str(own.OLDER_KEPT + 3))


def test_deleted_and_brought_back(store: Store) -> None:
    own.save(store, template(), NOW)
    own.delete(store, "mine", later(1))
    assert (own.everything(store), own.deleted(store)) == ((), (template(),))
    own.bring_back(store, "mine")
    assert own.everything(store) == (template(),)
    own.delete(store, "mine", later(2))
    own.save(store, template("b"), later(3))
    assert own.everything(store) == (template("b"),)


def test_favourites(store: Store) -> None:
    own.set_favourite(store, "b", NOW, favourite=True)
    own.set_favourite(store, "a", later(1), favourite=True)
    own.set_favourite(store, "b", later(2), favourite=True)
    assert own.favourites(store) == ("b", "a")
    own.set_favourite(store, "b", later(3), favourite=False)
    assert own.favourites(store) == ("a",)


def test_only_what_passes_all_rules_is_marked(given: Given) -> None:
    policy = version_on(None).version
    good, tried = own.proved(template(), given, policy)
    assert [it.usable for it in tried] == [True]
    assert usable(good, good.versions[0], policy)
    again, tried = own.proved(good, given, policy)
    assert (again, tried) == (good, ())
    bad, tried = own.proved(replace(good, versions=(replace(good.versions[0], text=FINE + " 😊"),)), given, policy)
    assert [it.usable for it in tried] == [False]
    assert not usable(bad, bad.versions[0], policy)


def test_own_templates_stand_before_the_librarys(library: Library) -> None:
    changed = template(name="late_dispatch")
    all_of_them = shelf.shelf(library, (changed, template()))
    assert list(all_of_them)[:1] == ["late_dispatch"]
    assert all_of_them["late_dispatch"] is changed
    assert list(all_of_them)[-1] == "mine"
    assert shelf.folders(library, all_of_them.values())[-1] == "My templates"


def test_search_is_without_accents_and_in_every_language(library: Library) -> None:
    everything = shelf.shelf(library).values()
    assert "invoice_corrected" in {it.id for it in shelf.found(everything, Wanted("Rechnung"))}
    assert next(it.id for it in shelf.found(everything, Wanted("invoice corrected"))) == "invoice_corrected"
    assert shelf.found(everything, Wanted("qqqq")) == ()
    reviews = shelf.found(everything, Wanted(kind=Kind.REVIEW_REQUEST, folder="Reviews", language="de-AT"))
    assert [it.id for it in reviews] == ["review_neutral", "feedback_neutral"]
    assert [it.id for it in shelf.found(everything, Wanted(favourites=frozenset(["design_confirm"])))] == [
        "design_confirm"
    ]
    with pytest.raises(UserError, match="Did you mean late_dispatch"):
        shelf.get(shelf.shelf(library), "late_dispach")


def test_faults_and_new_ids(library: Library) -> None:
    assert list(own.faults(template("{ordr}"), library.asks)) == ["en"]
    assert own.faults(template(), library.asks) == {}
    assert own.new_id() != own.new_id()
