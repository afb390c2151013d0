"""A downloaded file tells whether there is a newer version; any other file is refused with what to do."""

import json
from pathlib import Path
from typing import Any

import pytest

from composer import __version__, updates
from composer.cli.main import main
from composer.errors import UserError

GOOD: dict[str, Any] = {
    "format": 1,
    "version": "99.0.0",
    "day": "2027-01-02",
    "changes": "### Added\n\n- More.",
    "files": [{"name": "permitted.deb", "size": 1, "sha256": "00"}],
}


def written(path: Path, **more: Any) -> Path:
    path.write_text(json.dumps({**GOOD, **more}), "utf-8")
    return path


def test_a_newer_version_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = updates.read(written(tmp_path / updates.NAME))
    assert found.newer
    assert found.files == (("permitted.deb", "00"),)
    assert main(["updates", str(tmp_path / updates.NAME)]) == 0
    assert "99.0.0 of 2027-01-02 is newer" in capsys.readouterr().out


@pytest.mark.parametrize("version", [__version__, "0.0.1"])
def test_what_is_not_newer_is_told(tmp_path: Path, version: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert not updates.read(written(tmp_path / "latest.json", version=version)).newer
    assert main(["updates", str(tmp_path / "latest.json"), "--format", "json"]) == 0
    assert '"newer": false' in capsys.readouterr().out


def test_versions_are_compared_as_numbers(tmp_path: Path) -> None:
    assert updates.read(written(tmp_path / "latest.json", version="0.10.0")).newer


@pytest.mark.parametrize(
    "more", [{"format": 2}, {"version": "new"}, {"day": "soon"}, {"files": 3}, {"changes": None}, {"version": 7}]
)
def test_any_other_file_is_refused(tmp_path: Path, more: dict[str, Any]) -> None:
    with pytest.raises(UserError, match="does not tell of a version"):
        updates.read(written(tmp_path / "latest.json", **more))


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff\xfe", b"{" * 100_000, b"x" * 2_000_000])
def test_what_is_no_such_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "latest.json"
    path.write_bytes(data)
    with pytest.raises(UserError, match="does not tell of a version"):
        updates.read(path)
    with pytest.raises(UserError, match="cannot be read"):
        updates.read(tmp_path / "gone.json")
