"""What is known for a message: the values that the facts, the store and the seller's answers give to a template."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from composer.errors import UserError
from composer.finders.emoji import emoji
from composer.model import Basis, Facts
from composer.orders import window
from composer.policy.policy import Policy
from composer.templates import local_forms
from composer.templates.names import ASK, Sort, Value
from composer.text import invisible

Answer = str | date | float
"""What a seller gave for a value that was asked for, of its own type."""
SHORT = 60
"""About how many characters a short title has."""
_CALM = re.compile(r"\s+")
_BREAK = re.compile(r"(?<=\S)(?:\s?[,;:|(\[–—]|\s[-/+&])\s?")
_LEAST = 24
"""A title that is cut at a sign keeps at least so much."""


@dataclass(frozen=True, slots=True)
class More:
    """What a template may need beside the facts of the order."""

    carrier: str = ""
    store: str = ""
    """The name of the seller's store."""
    buyer_name: str = ""
    item: str = ""
    """The one item that the message is about, where the order has several."""
    answers: tuple[tuple[str, Answer], ...] = ()
    """By name without ``ask:``."""


@dataclass(frozen=True, slots=True)
class Reader:
    """How the buyer reads: it decides the form of days, amounts and lists."""

    language: str
    """Of the template's text, without region."""
    country: str
    """As ISO 3166, or empty."""


def values_of(
    facts: Facts, more: More, policy: Policy, today: date | None, asks: Mapping[str, Value]
) -> dict[str, tuple[Sort, object]]:
    """Return what is known, by name; a value that is not known is left out, and nothing is made up."""
    country = policy.marketplace.country if policy.marketplace else ""
    items = tuple(filter(None, map(tidy, facts.items or (more.item,))))
    money = facts.currency or local_forms.currency_of(country)
    found: dict[str, tuple[Sort, object]] = {
        "order_id": (Sort.TEXT, tidy(facts.order_id or "")),
        "item": (Sort.ITEM, (tidy(more.item),) if more.item.strip() else items),
        "items": (Sort.ITEM, items),
        "quantity": (Sort.NUMBER, facts.quantity or None),
        "order_date": (Sort.DATE, _day(facts, facts.purchased_on, Basis.PURCHASED)),
        "ship_date": (Sort.DATE, _day(facts, facts.shipped_on, Basis.SHIPPED)),
        "delivery_date": (Sort.DATE, _day(facts, None, Basis.DELIVERED, Basis.ESTIMATED)),
        "amount": (Sort.AMOUNT, (facts.amount, money) if facts.amount is not None and money else None),
        "tracking": (Sort.TEXT, tidy(facts.tracking or "")),
        "carrier": (Sort.TEXT, tidy(more.carrier)),
        "buyer_name": (Sort.TEXT, tidy(more.buyer_name)),
        "store": (Sort.TEXT, tidy(more.store)),
        "today": (Sort.DATE, today),
        "last_day": (Sort.DATE, window.of(facts, today, window.limits(policy.numbers)).last_safe),
    }
    for name, answer in more.answers:
        if name in asks:
            found[ASK + name] = (asks[name].sort, _answered(answer, asks[name].sort, money))
    return {name: it for name, it in found.items() if it[1] not in (None, "", ())}


def _day(facts: Facts, own: date | None, *bases: Basis) -> date | None:
    """Return the day of an event: its own fact, or the day of completion where that was taken from the event."""
    return own or (facts.completed_on if facts.completed_basis in bases else None)


def _answered(answer: Answer, sort: Sort, money: str | None) -> object:
    """Return an answer in the shape of its sort."""
    if isinstance(answer, str):
        return tidy(answer)
    return (answer, money) if sort is Sort.AMOUNT and money else None if sort is Sort.AMOUNT else answer


def written(sort: Sort, value: object, form: str, reader: Reader) -> str:
    """Return a value as it stands in the text."""
    language, country = reader.language, reader.country
    if isinstance(value, date):
        return local_forms.day(value, language, country, form or "long")
    if sort is Sort.ITEM and isinstance(value, tuple):
        return local_forms.listed([shortened(it) if form == "short" else it for it in value], language)
    if sort is Sort.AMOUNT and isinstance(value, tuple):
        return local_forms.amount(value[0], value[1], language, country)
    return f"{value:g}" if isinstance(value, float) else str(value)


def typed(text: str, value: Value) -> Answer:
    """Return an answer of the value's type from what was typed. Raises UserError that says what is wanted."""
    plain = text.strip()
    if not plain:
        raise UserError(f"{value.name} is empty. {value.label}")
    if value.sort is Sort.DATE:
        with suppress(ValueError):
            return date.fromisoformat(plain)
        raise UserError(f"{value.name} must be a day such as 2026-11-24, not {plain!r}.")
    if value.sort in (Sort.AMOUNT, Sort.NUMBER):
        number = _number(plain)
        if number is not None and (value.sort is Sort.AMOUNT or number.is_integer()):
            return number
        wanted = "an amount such as 24.99" if value.sort is Sort.AMOUNT else "a whole number"
        raise UserError(f"{value.name} must be {wanted}, not {plain!r}.")
    return plain


def _number(typed_in: str) -> float | None:
    """Return a number, whichever signs it has; None for what is none, and for 1.234, which can be read in two ways."""
    plain = re.sub(r"(?<=\d)[\s'’](?=\d{3}(?!\d))", "", typed_in)
    if re.fullmatch(r"\d{1,9}(?:[.,]\d{1,2})?", plain, re.ASCII):
        return float(plain.replace(",", "."))
    grouped = re.fullmatch(r"(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,2}))?", plain, re.ASCII)
    if grouped is None or (grouped[3] is None and grouped[1].count(grouped[2]) == 1):
        return None
    return float(f"{re.sub('[.,]', '', grouped[1])}.{grouped[3] or 0}")


def tidy(text: str) -> str:
    """Return a value without what no message may hold: line breaks, emoji, characters that show nothing."""
    for it in reversed(emoji(text)):
        text = text[: it.span.start] + " " + text[it.span.end :]
    calm = _CALM.sub(" ", text)
    return _CALM.sub(" ", "".join(char for char in calm if char == " " or not invisible(char))).strip()


def shortened(title: str) -> str:
    """Return a title of at most about 60 characters, cut where a part of it ends, or else at a word."""
    if len(title) <= SHORT:
        return title
    ends = [it.start() for it in _BREAK.finditer(title, 0, SHORT + 3) if _LEAST <= it.start() <= SHORT]
    if ends:
        return title[: ends[-1]].rstrip(" ,;:|-–—")
    cut = title.rfind(" ", 0, SHORT + 1)
    return title[: cut if cut >= _LEAST else SHORT].rstrip(" ,;:|-–—([") + "…"
