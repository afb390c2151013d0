"""Everything that is the seller's goes into one file and comes back whole; what cannot be used changes nothing."""

import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from composer.cli.main import main
from composer.errors import UserError
from composer.history import archive, messages
from composer.history.messages import keep
from composer.history.store import open_store
from composer.language import own_words
from composer.paths import Folders, under
from tests.core.history.samples import draft, handed_over

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


@pytest.fixture
def full(tmp_path: Path) -> Folders:
    folders = under(tmp_path / "Zoë さん")
    with open_store(folders.history) as store:
        keep(store, handed_over(draft("Guten Tag")))
    own_words.add(folders.words, "Lumora")
    folders.settings.parent.mkdir(parents=True)
    folders.settings.write_text('{"theme": "dark"}', "utf-8")
    return folders


@pytest.fixture
def backup(full: Folders, tmp_path: Path) -> Path:
    path = tmp_path / "mine.permitted"
    archive.make(full, path, NOW)
    return path


def texts(folders: Folders) -> list[str]:
    with open_store(folders.history) as store:
        return [it.text for it in messages.entries(store)]


def test_what_is_in_it_is_told(backup: Path) -> None:
    found = archive.look_into(backup)
    assert (found.messages, found.made_at) == (1, NOW)
    assert sorted(zipfile.ZipFile(backup).namelist()) == [
        "history.db",
        "manifest.json",
        "settings.json",
        "words/all.txt",
    ]


def test_it_comes_back_on_another_machine(backup: Path, tmp_path: Path) -> None:
    fresh = under(tmp_path / "new")
    archive.put_back(backup, fresh, NOW)
    assert texts(fresh) == ["Guten Tag"]
    assert own_words.listed(fresh.words, "all") == ("Lumora",)
    assert json.loads(fresh.settings.read_text("utf-8")) == {"theme": "dark"}


def test_what_was_there_is_moved_aside(full: Folders, backup: Path) -> None:
    with open_store(full.history) as store:
        keep(store, handed_over(draft("Later")))
    own_words.add(full.words, "Plurtz")
    aside = archive.put_back(backup, full, NOW)
    assert texts(full) == ["Guten Tag"]
    assert own_words.listed(full.words, "all") == ("Lumora",)
    with open_store(aside / "history.db") as store:
        assert {it.text for it in messages.entries(store)} == {"Guten Tag", "Later"}
    assert "Plurtz" in (aside / "words" / "all.txt").read_text("utf-8")


def repacked(backup: Path, **parts: bytes) -> Path:
    """Return a copy of a backup with some of its files changed; dots stand as double underscores."""
    with zipfile.ZipFile(backup) as packed:
        held = {name: packed.read(name) for name in packed.namelist()}
    held |= {name.replace("__", "."): data for name, data in parts.items()}
    path = backup.with_name("changed.permitted")
    with zipfile.ZipFile(path, "w") as packed:
        for name, data in held.items():
            packed.writestr(name, data)
    return path


def test_a_changed_backup_is_refused_and_changes_nothing(full: Folders, backup: Path) -> None:
    with pytest.raises(UserError, match="is damaged: settings"):
        archive.put_back(repacked(backup, settings__json=b"{}"), full, NOW)
    assert texts(full) == ["Guten Tag"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"hello", b"\0" * 5000])
def test_what_is_no_backup_is_refused(full: Folders, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "odd.permitted"
    path.write_bytes(data)
    with pytest.raises(UserError, match="not a backup of Permitted"):
        archive.put_back(path, full, NOW)
    with pytest.raises(UserError, match="cannot be read"):
        archive.look_into(tmp_path / "gone.permitted")


@pytest.mark.parametrize("name", ["../evil.txt", "words/../../evil.txt", "/etc/evil", "words\\evil.txt", "other.txt"])
def test_names_that_lead_elsewhere_are_refused(full: Folders, backup: Path, name: str) -> None:
    manifest = json.loads(zipfile.ZipFile(backup).read("manifest.json"))
    manifest["files"][name] = "0"
    with pytest.raises(UserError, match="not a backup of Permitted"):
        archive.put_back(repacked(backup, manifest__json=json.dumps(manifest).encode()), full, NOW)


def test_a_newer_one_is_refused(full: Folders, backup: Path) -> None:
    manifest = json.loads(zipfile.ZipFile(backup).read("manifest.json"))
    manifest["format"] = 2
    with pytest.raises(UserError, match="made by a newer Permitted"):
        archive.put_back(repacked(backup, manifest__json=json.dumps(manifest).encode()), full, NOW)


def test_the_command_line_makes_shows_and_restores(
    full: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("composer.cli.backup.of_user", lambda: full)
    path = tmp_path / "cli.permitted"
    assert main(["backup", "make", str(path)]) == 0
    assert main(["backup", "show", str(path), "--format", "json"]) == 0
    assert '"messages": 1' in capsys.readouterr().out
    assert main(["backup", "restore", str(path)]) == 0
    assert "What was there before is in" in capsys.readouterr().out
    assert main(["backup", "show", str(tmp_path / "gone")]) == 2
