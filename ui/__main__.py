"""Opens the window: ``python -m ui``."""

import logging
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox, QSplitter

from composer.errors import UserError
from composer.paths import Folders, of_user, resources
from ui import failures
from ui.main_window import MainWindow

LOG_SIZE = 200_000
"""Bytes after which the log begins anew."""
GIVE_WAY = 0.0005
"""Seconds after which the worker lets the window run: long ones make typing stutter."""


def main() -> int:
    """Open the window and return the exit status when it is closed."""
    folders = of_user()
    application = make_application(sys.argv)
    _log_to(folders.log)
    window = show_window()
    application.processEvents()
    told = _put_back(folders)
    try:
        app = fill_window(window, folders)
    except UserError as error:
        QMessageBox.warning(window, "Permitted", str(error))
        return 2
    if told:
        app.page.banner.tell(told, "hint")
    backup = next((it for it in sys.argv[1:] if it.endswith(".permitted")), "")
    if backup:
        app.paging.go("settings")
        app.backups.offer(backup)
    failures.install(app.keeper.now, lambda text: app.page.banner.tell(text, "blocker"))
    return application.exec()


def _put_back(folders: Folders) -> str:
    """Put a backup back that was asked for before; return what to say of it, mostly nothing."""
    if not (folders.config / "put-back.txt").exists():
        return ""
    told: str = import_module("ui.backups").put_back_noted(folders, datetime.now().astimezone())
    return told


def make_application(arguments: list[str]) -> QApplication:
    """Return Qt's application, set up as the window wants it."""
    sys.setswitchinterval(GIVE_WAY)
    application = QApplication(arguments)
    application.setApplicationName("Permitted")
    application.setDesktopFileName("permitted")
    application.setStyle("Fusion")
    return application


def show_window() -> MainWindow:
    """Show the window, still empty: what fills it takes longer to load than Qt itself."""
    window = MainWindow()
    window.show()
    return window


def fill_window(window: MainWindow, folders: Folders) -> Any:
    """Fill the window over the seller's ``folders`` and return the ``App``. Raises UserError."""
    outside = import_module("ui.outside").real_outside()
    window.setWindowIcon(QIcon(str(resources() / "icons" / "app.svg")))
    app = import_module("ui.app").App(folders, outside, ThreadPoolExecutor(1, "checks"), window)
    _remember_geometry(window, app.page.splitter, folders)
    return app


def _log_to(folder: Path) -> None:
    """Log warnings to a small file; without one the program runs all the same."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "permitted.log"
        fresh = not path.exists() or path.stat().st_size > LOG_SIZE
        handler = logging.FileHandler(path, "w" if fresh else "a", encoding="utf-8")
    except OSError:
        return
    logging.basicConfig(level=logging.WARNING, handlers=[handler], format="%(asctime)s %(name)s %(message)s")


def _remember_geometry(window: MainWindow, columns: QSplitter, folders: Folders) -> None:
    """Give the window its last size and columns, and keep them when it closes."""
    kept = QSettings(str(folders.config / "window.ini"), QSettings.Format.IniFormat)
    window.restore(kept.value("geometry"), kept.value("columns"), columns)

    def keep() -> None:
        kept.setValue("geometry", window.saveGeometry())
        kept.setValue("columns", columns.saveState())

    window.closing.connect(keep)


if __name__ == "__main__":
    raise SystemExit(main())
