"""What every test gets: no screen, folders of its own, and a log that must stay quiet."""

import logging
import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from composer.paths import Folders, under

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

HOMES = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")
_numbers = count()


class _Records(logging.Handler):
    """Keeps what was logged at warning or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record."""
        self.records.append(record)


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Point every folder of the user's at a place that is not there yet and is this test's alone."""
    home = tmp_path_factory.getbasetemp() / f"home-{next(_numbers)}"
    monkeypatch.setenv("HOME", str(home))
    for name in HOMES:
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture(autouse=True)
def _quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test on any log record of warning or above; one that takes ``caplog`` looks itself."""
    seen = _Records()
    logging.getLogger().addHandler(seen)
    yield
    logging.getLogger().removeHandler(seen)
    if "caplog" not in request.fixturenames and seen.records:
        pytest.fail("unexpected log: " + "; ".join(it.getMessage() for it in seen.records))


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Folders of the seller's below this test's own directory."""
    return under(tmp_path)
