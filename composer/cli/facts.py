"""Turns the keys of a batch line, a facts file or the options of ``check`` into a draft."""

import math
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from composer.errors import UserError
from composer.markup import read
from composer.model import Attachment, Basis, Channel, Draft, Earlier, Facts, Kind
from composer.policy import Marketplace, day_at, marketplace

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CURRENCY = re.compile(r"[A-Za-z]{3}")
_ATTACHMENT_KEYS = frozenset(["name", "size"])
KEYS = frozenset(
    [
        "id",
        "text",
        "html",
        "subject",
        "kind",
        "note",
        "order_id",
        "marketplace",
        "language",
        "also_languages",
        "completed_on",
        "completed_basis",
        "shipped_on",
        "purchased_on",
        "amount",
        "currency",
        "quantity",
        "tracking",
        "sent_today",
        "daily_orders",
        "today",
        "earlier_review_request",
        "attachments",
        "items",
        "names",
        "channel",
    ]
)
"""Every key of a batch line; a facts file has the same."""

Word = TypeVar("Word", bound=StrEnum)


def draft_of(data: Any) -> Draft:
    """Return the draft that an object read from JSON tells. Raises UserError that names the key it is about."""
    if not isinstance(data, dict):
        raise UserError("A draft must be a JSON object.")
    for key in data:
        if key not in KEYS:
            raise UserError(f"The key {key!r} is not known. Known are: {', '.join(sorted(KEYS))}.")
    if ("text" in data) == ("html" in data):
        raise UserError("A message needs either the key 'text' or the key 'html'.")
    place = _text(data, "marketplace")
    store = marketplace(place) if place else None
    today = _day(data, "today") or day_at(store.id if store else None, datetime.now(UTC).astimezone())
    bare = Draft(
        text="",
        attachments=_attachments(data),
        subject=_text(data, "subject") or "",
        kind=_word(data, "kind", Kind),
        note=_text(data, "note") or "",
        facts=_facts(data, store, today),
        channel=_word(data, "channel", Channel) or Channel.SELLER_CENTRAL,
        today=today,
    )
    return _with_words(bare, data)


def _facts(data: Mapping[str, Any], store: Marketplace | None, today: date) -> Facts:
    """Return what the keys tell of the order; a language that is not given is the store's first, as a guess."""
    language = _language(data)
    known = language is not None
    if not known and store is not None and store.assumes_language:
        language = store.languages[0]
    return Facts(
        order_id=_text(data, "order_id"),
        marketplace=store.id if store else None,
        language=language,
        language_known=known,
        completed_on=_day(data, "completed_on"),
        completed_basis=_word(data, "completed_basis", Basis) or Basis.DELIVERED,
        items=_texts(data, "items"),
        names=_texts(data, "names"),
        earlier=(Earlier(today, Kind.REVIEW_REQUEST, asked_for_review=True),) if _asked_before(data) else (),
        shipped_on=_day(data, "shipped_on"),
        purchased_on=_day(data, "purchased_on"),
        amount=_number(data, "amount"),
        currency=_currency(data),
        quantity=_count(data, "quantity"),
        tracking=_text(data, "tracking"),
        sent_today=_count(data, "sent_today"),
        daily_orders=_number(data, "daily_orders"),
        also=_also(data),
    )


def _also(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the further languages that are fine in the message."""
    found = _texts(data, "also_languages")
    for tag in found:
        if not _LANGUAGE.fullmatch(tag):
            raise UserError(f"The key 'also_languages' has {tag!r}, which is no language tag such as 'en-GB'.")
    return tuple(dict.fromkeys(found))


def unbroken(text: str) -> str:
    """Return ``text`` without a byte order mark, and with line feeds for every sort of line break."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _with_words(bare: Draft, data: Mapping[str, Any]) -> Draft:
    """Return the draft with its text, and with runs and pictures when it came as HTML."""
    runs, images = bare.runs, bare.images
    if "html" in data:
        markup = read(unbroken(_text(data, "html") or ""))
        text, runs, images = markup.text, markup.runs, markup.images
    else:
        text = unbroken(_text(data, "text") or "")
    return Draft(
        text,
        runs,
        images,
        bare.attachments,
        bare.subject,
        bare.kind,
        bare.note,
        bare.facts,
        bare.channel,
        bare.today,
    )


def _text(data: Mapping[str, Any], key: str) -> str | None:
    """Return a text; None when the key is missing or null. Order ids and subjects lose space around them."""
    value = data.get(key)
    if value is not None and not isinstance(value, str):
        raise UserError(f"The key {key!r} must be a text.")
    if value is not None and key not in ("text", "html", "subject"):
        value = value.strip() or None
    return value


def _texts(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Return a list of texts."""
    values = data.get(key) or []
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise UserError(f"The key {key!r} must be a list of texts.")
    return tuple(values)


def _day(data: Mapping[str, Any], key: str) -> date | None:
    """Return a day."""
    value = _text(data, key)
    if value is None:
        return None
    with suppress(ValueError):
        if _DAY.fullmatch(value):
            return date.fromisoformat(value)
    raise UserError(f"The key {key!r} must be a day such as 2026-11-24, not {value!r}.")


def _language(data: Mapping[str, Any]) -> str | None:
    """Return the buyer's language as it was given."""
    value = _text(data, "language")
    if value is not None and not _LANGUAGE.fullmatch(value):
        raise UserError(f"The key 'language' must be a language tag such as de or en-GB, not {value!r}.")
    return value


def _word(data: Mapping[str, Any], key: str, words: type[Word]) -> Word | None:
    """Return one of a few words."""
    value = _text(data, key)
    try:
        return None if value is None else words(value)
    except ValueError:
        raise UserError(f"The key {key!r} must be one of {', '.join(words)}, not {value!r}.") from None


def _number(data: Mapping[str, Any], key: str) -> float | None:
    """Return a number that is not below nought; options of the command line come as texts."""
    value = data.get(key)
    if isinstance(value, str):
        with suppress(ValueError):
            value = float(value)
    if value is None:
        return None
    if isinstance(value, bool | str) or not isinstance(value, int | float) or not 0 <= value < math.inf:
        raise UserError(f"The key {key!r} must be a number such as 24.99.")
    return float(value)


def _count(data: Mapping[str, Any], key: str) -> int | None:
    """Return a whole number."""
    value = _number(data, key)
    if value is not None and not value.is_integer():
        raise UserError(f"The key {key!r} must be a whole number.")
    return None if value is None else int(value)


def _currency(data: Mapping[str, Any]) -> str | None:
    """Return the currency's code in capitals."""
    value = _text(data, "currency")
    if value is not None and not _CURRENCY.fullmatch(value):
        raise UserError(f"The key 'currency' must be three letters such as EUR, not {value!r}.")
    return value and value.upper()


def _asked_before(data: Mapping[str, Any]) -> bool:
    """Return whether a review was asked for before."""
    value = data.get("earlier_review_request") or False
    if not isinstance(value, bool):
        raise UserError("The key 'earlier_review_request' must be true or false.")
    return value


def _attachments(data: Mapping[str, Any]) -> tuple[Attachment, ...]:
    """Return the attachments, each given by its name or by name and size."""
    values = data.get("attachments") or []
    if not isinstance(values, list):
        raise UserError("The key 'attachments' must be a list.")
    return tuple(_attachment(value) for value in values)


def _attachment(value: Any) -> Attachment:
    """Return one attachment."""
    if isinstance(value, str):
        return Attachment(value)
    if not isinstance(value, dict) or not isinstance(value.get("name"), str):
        raise UserError("The key 'attachments' must hold names, or objects with 'name' and 'size'.")
    for key in value:
        if key not in _ATTACHMENT_KEYS:
            raise UserError(f"The key {key!r} is not known in 'attachments'. Known are: name, size.")
    size = value.get("size")
    if size is not None and (type(size) is not int or size < 0):
        raise UserError("The key 'size' in 'attachments' must be a number of bytes.")
    return Attachment(value["name"], size)
