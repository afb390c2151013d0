"""Faults in data files tell where they are, and travel like any other exception."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from composer.errors import DataError


@contextmanager
def passing_through() -> Iterator[None]:
    yield


def test_a_fault_tells_file_line_and_key() -> None:
    assert str(DataError(Path("/data/de.toml"), "rules.emoji", "is missing", 7)) == "de.toml:7: rules.emoji: is missing"
    assert str(DataError(Path("de.toml"), "file", "cannot be read")) == "de.toml: file: cannot be read"


def test_a_fault_passes_through_a_context() -> None:
    with pytest.raises(DataError), passing_through():
        raise DataError(Path("de.toml"), "file", "cannot be read")
