"""Turns frozen values into data that JSON can hold, and back without loss.

Fields that hold their default are left out, so that what is kept stays small and a field that is
added later reads back as its default.
"""

import json
import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import lru_cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from composer.model import Draft, Level, Outcome, Report, Span

T = TypeVar("T")


def to_data(value: Any) -> Any:
    """Return ``value`` as dicts, lists, texts and numbers. Raises TypeError for what has no such form."""
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Level):
        return value.word
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [to_data(it) for it in value]
    if is_dataclass(value):
        kept = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: to_data(held) for field, held in kept if not _is_default(field, held)}
    raise TypeError(f"no plain form for {type(value).__name__}")


def from_data(kind: type[T], data: Any) -> T:
    """Return the value of type ``kind`` that gave ``data``.

    Raises ValueError with the name of the field when the data does not fit.
    """
    made: T = _read(kind, data, kind.__name__)
    return made


def report_data(report: Report) -> dict[str, Any]:
    """Return the report without its draft, which is kept beside it."""
    return {
        "policy": report.policy,
        "outcomes": to_data(report.outcomes),
        **({"waiting": list(report.waiting)} if report.waiting else {}),
    }


def report_from(data: Mapping[str, Any], draft: Draft) -> Report:
    """Return the report about ``draft`` that gave ``data``. Raises ValueError when it does not fit."""
    outcomes = _read(tuple[Outcome, ...], data["outcomes"], "outcomes")
    return Report(draft, data["policy"], outcomes, tuple(data.get("waiting", ())))


def to_json(data: Any) -> str:
    """Return the one JSON text for ``data``: sorted keys, no spare spaces, letters as they are.

    Halves of UTF-16 pairs, which broken pastes can bring, are escaped: they have no UTF-8 form.
    """
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(data, sort_keys=True, separators=(",", ":"))
    return text


def _is_default(field: "Field[Any]", held: Any) -> bool:
    """Whether the field holds what it would hold if nobody had set it."""
    return field.default is not MISSING and type(field.default) is type(held) and bool(field.default == held)


@lru_cache(maxsize=64)
def _hints(kind: type) -> Mapping[str, Any]:
    """Return the types of a dataclass's fields."""
    return get_type_hints(kind)


def _read(kind: Any, data: Any, name: str) -> Any:
    """Return ``data`` as a value of ``kind``, which may be a union with None or a tuple of one type."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        inner = next(it for it in get_args(kind) if it is not type(None))
        return None if data is None else _read(inner, data, name)
    try:
        if origin is tuple:
            inner = get_args(kind)[0]
            return tuple(_read(inner, it, name) for it in _demand(data, list, name))
        if is_dataclass(kind) and kind is not Span:
            return _read_fields(kind, _demand(data, dict, name), name)
        return _read_single(kind, data, name)
    except (TypeError, KeyError) as error:
        raise ValueError(f"{name}: {error}") from error


def _read_single(kind: Any, data: Any, name: str) -> Any:
    """Return a value that has no parts of its own."""
    if kind is Span:
        start, end = _demand(data, list, name)
        return Span(start, end)
    if kind is Level:
        return Level[_demand(data, str, name).upper()]
    if kind in (date, datetime):
        return kind.fromisoformat(data)
    if issubclass(kind, Enum):
        return kind(data)
    return _demand(data, kind, name)


def _read_fields(kind: Any, data: dict[str, Any], name: str) -> Any:
    """Return a dataclass from the data of its fields."""
    hints = _hints(kind)
    strange = data.keys() - hints.keys()
    if strange:
        raise ValueError(f"{name} has no {min(strange)}")
    return kind(**{key: _read(hints[key], value, f"{name}.{key}") for key, value in data.items()})


def _demand(data: Any, kind: type, name: str) -> Any:
    """Return ``data`` if it is of ``kind``. Raises ValueError."""
    if not isinstance(data, kind) or (kind is int and isinstance(data, bool)):
        raise ValueError(f"{name} must be {kind.__name__}")
    return data
