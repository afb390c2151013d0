"""Reads files that list expressions by what they are for."""

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import regex

from composer import late
from composer.errors import DataError

T = TypeVar("T")


def listed(path: Path, made: Callable[[dict[str, Any]], T]) -> T:
    """Return what is made of the content of a file. Raises DataError when it is not of the form."""
    try:
        return made(tomllib.loads(path.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise DataError(path, "file", f"it cannot be read ({error})") from error


def any_of(alternatives: Iterable[str], form: str = "{}") -> "regex.Pattern[str]":
    """Return a list of alternatives as one expression, put where ``form`` has its braces; case does not matter.

    It is compiled when it is first asked.
    """
    return late.full(form.replace("{}", "|".join(alternatives)), regex.IGNORECASE)
