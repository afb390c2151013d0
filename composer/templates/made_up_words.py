"""Reads the words of which made-up orders are made, by language."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from composer.errors import DataError


@dataclass(frozen=True, slots=True)
class Words:
    """Titles and names of one language."""

    title: str
    second: str
    third: str
    long: str
    """A title as long as Amazon permits: 200 characters."""
    signs: str
    """A title with ampersands."""
    capitals: str
    store: str
    long_store: str
    carrier: str
    name: str
    long_name: str


@lru_cache(maxsize=4)
def read_words(path: Path) -> Mapping[str, Words]:
    """Return the words by language. Raises DataError."""
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError(path, "file", str(error)) from error
    known = tuple(it.name for it in fields(Words))
    for language, table in tables.items():
        if sorted(table) != sorted(known) or not all(isinstance(it, str) for it in table.values()):
            raise DataError(path, language, f"expected the texts {', '.join(known)}")
    return MappingProxyType({language: Words(**table) for language, table in tables.items()})
