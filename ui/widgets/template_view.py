"""One template, filled for the draft that is open: its language, what is still asked for, and its use."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ui import template_words, words
from ui.pieces import button, card, label, row
from ui.theme import Colors

_BACK = 60
"""Days before today from which a day can be chosen."""


class TemplateView(QWidget):
    """Shows a template and asks for what is missing."""

    answered = Signal()
    """The seller typed an answer; read ``answers``."""
    language_chosen = Signal(str)
    used = Signal()
    edit_wanted = Signal()
    favourite_set = Signal(bool)
    deleted = Signal()
    older_wanted = Signal()
    """Fill the menu of older states: ``older_menu``."""

    def __init__(self, scheme: Colors, parent: QWidget | None = None) -> None:
        """Make the parts, empty."""
        super().__init__(parent)
        self.setObjectName("clear")
        self._scheme = scheme
        self._shown: Any = None
        self._asked: tuple[str, ...] = ()
        self._fields: dict[str, QLineEdit | QDateEdit] = {}
        self._title = label("", "title", wrap=True)
        self._about = label(role="dim", wrap=True)
        self._languages = QComboBox()
        self._languages.setAccessibleName("Language of the template")
        self._languages.activated.connect(lambda at: self.language_chosen.emit(self._languages.itemData(at)))
        self._notes = label("", "warning", wrap=True)
        self._form_box = QWidget()
        self._form_box.setObjectName("clear")
        self._form = QFormLayout(self._form_box)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(8)
        self._browser = QTextBrowser()
        self._browser.setAccessibleName("The message that will be written")
        self._browser.document().setDocumentMargin(12)
        self._lacking = label("", "warning", wrap=True)
        self._use = button("Use in the draft", "primary", self.used.emit)
        self._use.setToolTip(f"Put the message into the draft  {words.key('Ctrl+Return')}")
        self._edit = button("Change…", "", self.edit_wanted.emit, "Change this template")
        self._favourite = QPushButton("Favourite")
        self._favourite.setCheckable(True)
        self._favourite.clicked.connect(self.favourite_set)
        self._more = button("More", "", None, "Older states, delete")
        self.older_menu = QMenu("Older states", self)
        self._menu = QMenu(self._more)
        self._menu.aboutToShow.connect(self.older_wanted)
        self._menu.addMenu(self.older_menu)
        self._delete = self._menu.addAction("Delete", self.deleted.emit)
        self._more.setMenu(self._menu)
        self._lay_out()

    def _lay_out(self) -> None:
        """Put the parts below each other."""
        frame, inside = card(10)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._languages, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(head)
        for part in (self._about, self._notes, self._form_box):
            inside.addWidget(part)
        inside.addWidget(self._browser, 1)
        inside.addWidget(self._lacking)
        inside.addLayout(row(self._use, self._edit, self._favourite, self._more, None))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    @property
    def answers(self) -> dict[str, str]:
        """What the seller typed, by name; days as ISO dates."""
        return {name: _typed(field) for name, field in self._fields.items()}

    def show_template(self, shown: Any, languages: Sequence[tuple[str, str]], today: QDate, *, favourite: bool) -> None:
        """Show a ``template_book.Shown``; ``languages`` are its versions as (tag, name)."""
        self._shown = shown
        self.setVisible(shown is not None)
        if shown is None:
            return
        self._title.setText(shown.version.title)
        self._about.setText(f"{words.KINDS[shown.template.kind]}. {shown.template.about}")
        self._languages.clear()
        for tag, name in languages:
            self._languages.addItem(name, tag)
        self._languages.setCurrentIndex(max(self._languages.findData(shown.version.language), 0))
        self._notes.setText(" ".join(shown.notes))
        self._notes.setVisible(bool(shown.notes))
        self._favourite.setChecked(favourite)
        self._edit.setText("Change…" if shown.template.own else "Make it mine…")
        self._delete.setEnabled(shown.template.own)
        self._ask(shown.asked, today)
        self.show_filled(shown)

    def show_filled(self, shown: Any) -> None:
        """Show the text anew: an answer was given."""
        self._shown = shown
        gaps = {name: f"[{_asked(name, shown)}]" for name in shown.glimpse.missing}
        at = self._browser.verticalScrollBar().value()
        self._browser.setHtml(template_words.page(shown.glimpse.text, shown.glimpse.places, gaps, self._scheme))
        self._browser.verticalScrollBar().setValue(at)
        self._use.setEnabled(shown.filled.text is not None and shown.proved)
        self._lacking.setText(_next_step(shown))
        self._lacking.setVisible(bool(self._lacking.text()))

    def tell(self, sentence: str) -> None:
        """Say what is wrong with an answer."""
        self._lacking.setText(sentence)
        self._lacking.show()
        self._use.setEnabled(False)

    def _ask(self, asked: Sequence[Any], today: QDate) -> None:
        """Show a field for each value that is asked for; what was typed stays where it is asked for again."""
        names = tuple(it.name for it in asked)
        if names == self._asked:
            return
        before, self._asked = self.answers, names
        while self._form.rowCount():
            self._form.removeRow(0)
        self._fields = {it.name: self._field(it, before.get(it.name, ""), today) for it in asked}
        for it in asked:
            self._form.addRow(it.label.rstrip("."), self._fields[it.name])
        self._form_box.setVisible(bool(asked))

    def _field(self, it: Any, before: str, today: QDate) -> QLineEdit | QDateEdit:
        """Return a field for a value."""
        if it.sort == "date":
            picker = QDateEdit()
            picker.setCalendarPopup(True)
            picker.setDisplayFormat("d MMM yyyy")
            picker.setMinimumDate(today.addDays(-_BACK))
            picker.setSpecialValueText("Choose a day")
            picker.setDate(QDate.fromString(before, Qt.DateFormat.ISODate) if before else picker.minimumDate())
            picker.dateChanged.connect(lambda _: self.answered.emit())
            picker.setAccessibleName(it.label)
            return picker
        line = QLineEdit(before)
        line.setPlaceholderText("such as 24.99" if it.sort == "amount" else "")
        line.textChanged.connect(lambda _: self.answered.emit())
        line.setAccessibleName(it.label)
        return line

    def focus_first(self) -> None:
        """Put the focus on the first thing that is asked for, or on the button."""
        first = next((it for it in self._fields.values() if not _typed(it)), None)
        (first or self._use).setFocus()

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._scheme = scheme
        if self._shown is not None:
            self.show_filled(self._shown)


def _typed(field: QLineEdit | QDateEdit) -> str:
    """Return what a field says; nothing for a day that was not chosen."""
    if isinstance(field, QLineEdit):
        return field.text()
    chosen = field.date() > field.minimumDate()
    return field.date().toString(Qt.DateFormat.ISODate) if chosen else ""


def _asked(name: str, shown: Any) -> str:
    """Return what a gap is about, in a few words."""
    found = next((it.label for it in shown.asked if f"ask:{it.name}" == name), name.replace("_", " "))
    return words.shortened(str(found).rstrip(".").split(":")[0].split(",")[0], 40).lower()


def _next_step(shown: Any) -> str:
    """Return what is still to be done before the template can be used."""
    if shown.filled.faults:
        return f"The template itself is at fault: {shown.filled.faults[0]} Change it first."
    if not shown.proved:
        return "This template has not passed all rules yet. Open it with Change…, and save it."
    parts = [f"The draft does not say this yet: {' '.join(shown.lacking)}"] if shown.lacking else []
    if any(name.startswith("ask:") for name in shown.filled.missing):
        parts.append("Fill in what is asked for above.")
    return " ".join(parts)
