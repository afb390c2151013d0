"""An open, empty history for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from composer.history.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "data" / "history.db") as made:
        yield made
