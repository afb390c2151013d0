"""Backups from the window: made while it is open, put back when it starts next."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from composer.history import archive, messages
from tests.ui.conftest import GOOD, World
from ui.app import App
from ui.backups import put_back_noted
from ui.widgets.version_card import VersionCard


def made(world: World, path: Path) -> None:
    world.path = str(path)
    with world.qtbot.waitSignal(world.app.backups._told, timeout=20_000):
        world.app.pages.settings.backup.wanted.emit()
    world.qtbot.waitUntil(lambda: "Backup of" in world.app.pages.settings.backup.said.text())


def test_a_backup_is_made_while_the_window_is_open(world: World, tmp_path: Path) -> None:
    world.write(GOOD)
    world.app.copy()
    made(world, tmp_path / "mine.permitted")
    assert "with 1 message and 0 orders" in world.app.pages.settings.backup.said.text()
    assert archive.look_into(tmp_path / "mine.permitted").messages == 1


def test_where_it_cannot_be_written_is_told(world: World, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    world.path = str(tmp_path / "file" / "mine.permitted")
    with world.qtbot.waitSignal(world.app.backups._told, timeout=20_000):
        world.app.pages.settings.backup.wanted.emit()
    world.qtbot.waitUntil(lambda: world.app.pages.settings.backup.said.property("role") == "blocker")


def test_one_is_put_back_when_the_window_opens_next(world: World, tmp_path: Path, restart: Callable[[], App]) -> None:
    made(world, tmp_path / "empty.permitted")
    world.write(GOOD)
    world.app.copy()
    assert messages.count(world.app.store) == 1
    world.backup_path = str(tmp_path / "empty.permitted")
    world.app.pages.settings.backup.back_wanted.emit()
    assert "when Permitted starts next" in world.app.pages.settings.backup.said.text()
    world.app.window.close()
    assert put_back_noted(world.folders, world.now).startswith("The backup is put back.")
    assert put_back_noted(world.folders, world.now) == ""
    assert messages.count(restart().store) == 0


def test_thinking_better_of_it_changes_nothing(world: World, tmp_path: Path) -> None:
    made(world, tmp_path / "empty.permitted")
    world.choice = 1
    world.app.backups.offer(str(tmp_path / "empty.permitted"))
    assert put_back_noted(world.folders, world.now) == ""


def test_what_is_no_backup_is_told(world: World, tmp_path: Path) -> None:
    (tmp_path / "odd.permitted").write_bytes(b"hello")
    world.app.backups.offer(str(tmp_path / "odd.permitted"))
    assert "not a backup of Permitted" in world.app.pages.settings.backup.said.text()


def test_a_downloaded_file_tells_of_a_newer_version(world: World, tmp_path: Path) -> None:
    (card,) = world.app.pages.settings.findChildren(VersionCard)
    told = {"format": 1, "version": "99.0.0", "day": "2027-01-02", "changes": "- More.", "files": []}
    (tmp_path / "permitted-latest.json").write_text(json.dumps(told), "utf-8")
    world.backup_path = str(tmp_path / "permitted-latest.json")
    (look,) = card.findChildren(QPushButton)
    look.click()
    assert card.said.text() == "Version 99.0.0 of 2 Jan 2027 is newer.\n- More."
    (tmp_path / "permitted-latest.json").write_text("{}", "utf-8")
    look.click()
    assert "does not tell of a version" in card.said.text()
