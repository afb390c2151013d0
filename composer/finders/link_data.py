"""Reads the lists of words and hosts by which links are told, from ``resources/links``."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from composer.errors import DataError
from composer.paths import resources


@lru_cache(maxsize=8)
def lines(name: str) -> frozenset[str]:
    """Return the lines of a text file but for its remarks. Raises DataError when it cannot be read."""
    return frozenset(line for line in _read(name).splitlines() if line and not line.startswith("#"))


@lru_cache(maxsize=8)
def words(name: str) -> Mapping[str, frozenset[str]]:
    """Return by key what stands between the spaces of each text, or the items of each list. Raises DataError."""
    return MappingProxyType(_split(_parsed(name)))


@lru_cache(maxsize=8)
def named_tables(name: str) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return the tables of a file by name, each as ``words`` gives one. Raises DataError."""
    return MappingProxyType({key: MappingProxyType(_split(table)) for key, table in _parsed(name).items()})


def _split(values: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """Return the values as sets of words."""
    return {key: frozenset(value.split() if isinstance(value, str) else value) for key, value in values.items()}


def _parsed(name: str) -> dict[str, Any]:
    """Return the file's data. Raises DataError when it is no TOML."""
    try:
        return tomllib.loads(_read(name))
    except tomllib.TOMLDecodeError as error:
        raise DataError(resources() / "links" / name, "file", str(error)) from error


def _read(name: str) -> str:
    """Return the file's text. Raises DataError."""
    path = resources() / "links" / name
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(path, "file", str(error)) from error
