"""What lies outside the program: clock, clipboard, dialogs, browser. Tests stand in for it here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog


@dataclass(frozen=True, slots=True)
class Outside:
    """What lies outside the program, so that tests can stand in for it."""

    clock: Callable[[], datetime]
    """The moment, with its zone."""
    clipboard: Callable[[str], str]
    """Sets the clipboard and returns what it holds then."""
    ask_path: Callable[[str, str], str]
    ask_text: Callable[[str, str], str]
    """A title and a question in; the answer, or nothing, out."""
    browse: Callable[[QUrl], bool]
    ask_open: Callable[[], str] = lambda: ""
    """The path of a text file to read, or nothing."""
    ask_report: Callable[[], str] = lambda: ""
    """The path of an order report to read, or nothing."""
    read_clipboard: Callable[[], str] = lambda: ""
    """The text that was copied."""
    ask_files: Callable[[], Sequence[str]] = tuple
    """The paths of files to attach, or none."""
    ask_choice: Callable[[str, str, Sequence[str]], str] = lambda _title, _question, _choices: ""
    """A title, a question and the choices in; the one that was taken, or nothing, out."""
    ask_templates: Callable[[], str] = lambda: ""
    """The path of a file of templates to read, or nothing."""
    ask_backup: Callable[[], str] = lambda: ""
    """The path of a backup to put back, or nothing."""
    ask_update: Callable[[], str] = lambda: ""
    """The path of a file that tells of a newer version, or nothing."""


def real_outside() -> Outside:
    """Return the real clock, clipboard, dialogs and browser."""

    def clipboard(text: str) -> str:
        board = QApplication.clipboard()
        board.setText(text)
        return board.text()

    def ask_path(name: str, ending: str) -> str:
        kinds = {"txt": "Plain text (*.txt)", "html": "Web page (*.html)"}
        kinds |= {"eml": "E-mail draft (*.eml)", "json": "JSON (*.json)", "permitted": "Backup (*.permitted)"}
        return QFileDialog.getSaveFileName(None, "Save as", name, kinds[ending])[0]

    def ask_open() -> str:
        kinds = "Text files (*.txt);;All files (*)"
        return QFileDialog.getOpenFileName(None, "Import words, one a line", "", kinds)[0]

    def read_clipboard() -> str:
        return QApplication.clipboard().text()

    def ask_files() -> Sequence[str]:
        kinds = "Files that Amazon takes (*.pdf *.txt *.doc *.docx *.jpg *.jpeg *.png *.gif);;All files (*)"
        return QFileDialog.getOpenFileNames(None, "Attach files", "", kinds)[0]

    def ask_choice(title: str, question: str, choices: Sequence[str]) -> str:
        text, taken = QInputDialog.getItem(None, title, question, list(choices), 0, False)
        return text if taken else ""

    def ask_text(title: str, question: str) -> str:
        text, taken = QInputDialog.getText(None, title, question)
        return text.strip() if taken else ""

    browse = QDesktopServices.openUrl
    first = (_now, clipboard, ask_path, ask_text, browse)
    return Outside(
        *first, ask_open, _ask_report, read_clipboard, ask_files, ask_choice, _ask_templates, _ask_backup, _ask_update
    )


def _ask_report() -> str:
    """Ask for an order report."""
    kinds = "Order reports (*.txt *.tsv *.csv *.xlsx);;All files (*)"
    return QFileDialog.getOpenFileName(None, "Bring in an order report", "", kinds)[0]


def _ask_backup() -> str:
    """Ask for a backup."""
    return QFileDialog.getOpenFileName(None, "Put a backup back", "", "Backups (*.permitted);;All files (*)")[0]


def _ask_update() -> str:
    """Ask for a file that tells of a newer version."""
    return QFileDialog.getOpenFileName(None, "Newest version", "", "permitted-latest.json (*.json)")[0]


def _ask_templates() -> str:
    """Ask for a file of templates."""
    kinds = "Templates (*.json *.txt);;All files (*)"
    return QFileDialog.getOpenFileName(None, "Import templates", "", kinds)[0]


def _now() -> datetime:
    """Return the moment, with its zone."""
    return datetime.now().astimezone()
