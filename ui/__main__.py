"""Opens the window: ``python -m ui``."""

import logging
import sys
from concurrent.futures import ThreadPoolExecutor
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from composer.errors import UserError
from composer.paths import Folders, of_user, resources
from ui import failures
from ui.app import App
from ui.outside import real_outside

GIVE_WAY = 0.0005
"""Seconds after which the worker lets the window run: long ones make typing stutter."""


def main() -> int:
    """Open the window and return the exit status when it is closed."""
    sys.setswitchinterval(GIVE_WAY)
    folders = of_user()
    application = QApplication(sys.argv)
    application.setApplicationName("Permitted")
    application.setDesktopFileName("permitted")
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(resources() / "icons" / "app.svg")))
    _log_to(folders.log)
    try:
        app = App(folders, real_outside(), ThreadPoolExecutor(1, "checks"))
    except UserError as error:
        QMessageBox.warning(None, "Permitted", str(error))
        return 2
    failures.install(app.keeper.now, lambda text: app.page.banner.tell(text, "blocker"))
    _remember_geometry(app, folders)
    app.window.show()
    return application.exec()


def _log_to(folder: Path) -> None:
    """Log warnings to a small file; without one the program runs all the same."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "permitted.log", maxBytes=200_000, backupCount=1, encoding="utf-8")
    except OSError:
        return
    logging.basicConfig(level=logging.WARNING, handlers=[handler], format="%(asctime)s %(name)s %(message)s")


def _remember_geometry(app: App, folders: Folders) -> None:
    """Give the window its last size and columns, and keep them when it closes."""
    kept = QSettings(str(folders.config / "window.ini"), QSettings.Format.IniFormat)
    app.window.restore(kept.value("geometry"), kept.value("columns"), app.page.splitter)

    def keep() -> None:
        kept.setValue("geometry", app.window.saveGeometry())
        kept.setValue("columns", app.page.splitter.saveState())

    app.window.closing.connect(keep)


if __name__ == "__main__":
    raise SystemExit(main())
