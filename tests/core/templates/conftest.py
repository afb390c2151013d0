"""The library, and an open history for the seller's own templates."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from composer.history.store import Store, open_store
from composer.templates.library import Library, read_library
from composer.templates.stress import Given


@pytest.fixture(scope="session")
def library() -> Library:
    return read_library()


@pytest.fixture(scope="session")
def given(library: Library) -> Given:
    return Given(library.asks, library.samples)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "data" / "history.db") as made:
        yield made
