"""Makes up the orders that every template is tried with: fifty for each language, each with a trait of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from composer.model import Basis, Facts
from composer.paths import resources
from composer.policy import marketplaces
from composer.templates.known import Answer, More
from composer.templates.local_forms import currency_of
from composer.templates.made_up_words import Words, read_words
from composer.templates.names import Sort, Value

_TODAY = date(2026, 6, 17)
_ORDER = "302-7654321-1234567"
_PATH = "orders.toml"


@dataclass(frozen=True, slots=True)
class MadeUp:
    """One order that is made up, and what is known beside it."""

    trait: str
    """What is odd about it, in a few words."""
    facts: Facts
    more: More
    today: date


@dataclass(frozen=True, slots=True)
class _Days:
    """The days of an order, counted back from today."""

    today: date = _TODAY
    placed: int = 9
    shipped: int = 7
    delivered: int = 4


@lru_cache(maxsize=16)
def orders(language: str) -> tuple[MadeUp, ...]:
    """Return the made-up orders for a language without region: fifty, spread over the stores where it is read.

    Answers are not among them: see ``answered``. Raises DataError for a fault in the words' file.
    """
    words = read_words(resources() / "templates" / _PATH)[language]
    stores = _stores(language)
    made = [(name, _changed(words, change)) for name, change in _changes(words).items()]
    return tuple(_at(stores[place % len(stores)], name, *it) for place, (name, it) in enumerate(made))


def answered(order: MadeUp, asks: Mapping[str, Value], samples: Mapping[str, Mapping[str, str]], tag: str) -> MadeUp:
    """Return the order with an answer for each of ``asks``; the one trait without answers has none."""
    if order.trait == UNANSWERED:
        return order
    given = tuple((name, _answer(order, it, samples, tag)) for name, it in asks.items())
    return replace(order, more=replace(order.more, answers=given))


def later(order: MadeUp, days: int) -> MadeUp:
    """Return the order as it stands some days later."""
    return replace(order, today=order.today + timedelta(days=days))


UNANSWERED = "no question answered"
LONGEST = "the longest values"
_AHEAD = {"new_date": 6, "old_date": 2, "first_date": 3, "second_date": 5, "third_date": 8, "reply_by": 4}


def _answer(order: MadeUp, value: Value, samples: Mapping[str, Mapping[str, str]], language: str) -> Answer:
    """Return what the seller answers."""
    if value.sort is Sort.DATE:
        if order.trait == "days with 31":
            return date(order.today.year, order.today.month, 31)
        return order.today + timedelta(days=_AHEAD.get(value.name, 7))
    if value.sort is Sort.AMOUNT:
        return round((order.facts.amount or 20.0) / 4, 2)
    if value.sort is Sort.NUMBER:
        return 30.0
    known = samples.get(value.name, {}).get(language, "2026-00417")
    extra = samples.get("condition", {}).get(language, "")
    return f"{known}, {extra}" if order.trait == LONGEST and extra and " " in known else known


def _changes(words: Words) -> dict[str, Mapping[str, Any]]:
    """Return for each trait what is other than in the plain order: fields of Facts, More and the days."""
    return {"nothing odd": {}, LONGEST: _longest(words), **_titles(words), **_values(), **_DAYS, UNANSWERED: {}}


def _titles(words: Words) -> dict[str, Mapping[str, Any]]:
    """Return the traits of titles."""
    plain = words.title
    pieces: dict[str, tuple[str, ...]] = {
        "a title of 200 characters": (words.long,),
        "an emoji in the title": (f"{plain} 💡✨",),
        "an ampersand in the title": (words.signs,),
        "a title in capitals": (words.capitals,),
        "a title with inches": (f'{plain}, 24"',),
        "a title with brackets": (f"{plain} (2024) [A+]",),
        "a title with a percentage": (f"{plain}, 100% LED",),
        "a title with marks": (f"Lumo® {plain} Pro™",),
        "a title with a model": (f"{plain} XJ-900/B V2.1",),
        "a title with a plus": (f"{plain} + E27, 2x 9 W",),
        "a title with quotes": (f"{plain} “Aurora”",),
        "a short title": (words.third,),
        "a title of one word": ("Lumopad",),
        "two items": (plain, words.second),
        "three items": (plain, words.second, words.third),
        "two long items": (words.long, words.second),
    }
    return {trait: {"items": items, "quantity": len(items)} for trait, items in pieces.items()}


def _values() -> dict[str, Mapping[str, Any]]:
    """Return the traits of names, amounts, numbers and what is not known."""
    return {
        "no name": {"buyer_name": ""},
        "a right-to-left name": {"buyer_name": "محمد عبد الرحمن"},
        "a Hebrew name": {"buyer_name": "שרה כהן"},
        "a name with signs": {"buyer_name": "Siobhán O’Neill-Smith"},
        "a name in capitals": {"buyer_name": "J. P. MCKENZIE"},
        "a name of one letter": {"buyer_name": "J"},
        "an amount with thousands": {"amount": 1234.5},
        "an amount with millions": {"amount": 1234567.89},
        "an amount below one": {"amount": 0.99},
        "a round amount": {"amount": 100.0},
        "no amount": {"amount": None, "currency": None},
        "one piece": {"quantity": 1},
        "many pieces": {"quantity": 250},
        "no number of pieces": {"quantity": None},
        "no carrier": {"carrier": ""},
        "no tracking number": {"tracking": None},
        "two tracking numbers": {"tracking": "1Z999AA10123456784 1Z999AA10123456793"},
        "a tracking number with letters": {"tracking": "LX123456785DE"},
        "no store name": {"store": ""},
        "no carrier, number or store": {"carrier": "", "tracking": None, "store": ""},
        "another store": {"store": "Lumo-Tec 24"},
    }


_DAYS: Mapping[str, Mapping[str, Any]] = {
    "days with 31": {"days": _Days(date(2026, 8, 10), 13, 10, 10)},
    "a new year's order": {"days": _Days(date(2027, 1, 2), 3, 2, 1)},
    "a new year's eve": {"days": _Days(date(2026, 12, 31), 9, 7, 1)},
    "the first of a month": {"days": _Days(date(2026, 7, 1), 30, 30, 0)},
    "a leap day": {"days": _Days(date(2028, 2, 29), 4, 3, 0)},
    "the day of delivery": {"days": _Days(_TODAY, 9, 7, 0)},
    "an estimated delivery": {"days": _Days(_TODAY, 3, 1, -3), "completed_basis": Basis.ESTIMATED},
    "only shipped": {"completed_on": None},
    "only placed": {"completed_on": None, "shipped_on": None},
    "no order day": {"purchased_on": None},
}
"""The traits of days."""


def _longest(words: Words) -> Mapping[str, Any]:
    """Return the longest values together."""
    return {
        "items": (words.long, words.long),
        "buyer_name": words.long_name,
        "store": words.long_store,
        "carrier": "United Parcel Service",
        "tracking": "00340434161094042557 00340434161094042564",
        "amount": 98765.43,
        "quantity": 999,
        "days": _Days(date(2026, 9, 30), 20, 18, 16),
    }


def _changed(words: Words, change: Mapping[str, Any]) -> tuple[Facts, More, date]:
    """Return the plain order with a change."""
    days: _Days = change.get("days", _Days())
    facts: dict[str, Any] = {
        "order_id": _ORDER,
        "items": (words.title,),
        "completed_on": days.today - timedelta(days=days.delivered),
        "shipped_on": days.today - timedelta(days=days.shipped),
        "purchased_on": days.today - timedelta(days=days.placed),
        "amount": 49.9,
        "quantity": 1,
        "tracking": "00340434161094042557",
        "language_known": True,
    }
    more = {"carrier": words.carrier, "store": words.store, "buyer_name": words.name}
    more |= {key: value for key, value in change.items() if key in more}
    facts |= {key: value for key, value in change.items() if key not in more and key != "days"}
    names = tuple(filter(None, more.values()))
    return Facts(**facts, names=names), More(more["carrier"], more["store"], more["buyer_name"]), days.today


def _at(store: tuple[str, str, str], trait: str, facts: Facts, more: More, today: date) -> MadeUp:
    """Return the order as one of a store: its id, the buyer's language there, and its country."""
    place, tag, country = store
    money = facts.currency or (currency_of(country) if facts.amount is not None else None)
    amount = round(facts.amount) if facts.amount is not None and money == "JPY" else facts.amount
    told = replace(facts, marketplace=place, language=tag, currency=money, amount=amount)
    return MadeUp(trait, told, more, today)


def _stores(language: str) -> Sequence[tuple[str, str, str]]:
    """Return the stores where a language is read, with its tag there, those where it is the first one before others."""
    found = [
        (tags.index(tag), it.id, tag, it.country)
        for it, _ in marketplaces().values()
        for tags in (it.languages,)
        for tag in tags
        if tag.split("-", maxsplit=1)[0] == language
    ]
    return [it[1:] for it in sorted(found)]
