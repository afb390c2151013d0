"""Changes a template: its titles and texts in every language, with what is at fault and what the rules say of it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from composer.model import Kind
from composer.templates.template import Template, Version
from ui import words
from ui.pieces import button, card, label, row
from ui.theme import Colors

_FAULT = Qt.ItemDataRole.UserRole


class TemplateEditor(QWidget):
    """Edits one template at a time; nothing is kept before the seller saves it."""

    changed = Signal()
    """The text is another one; answer by ``show_form``."""
    saved = Signal(object)
    """Keep this Template."""
    left = Signal()
    """Give the changes up."""

    def __init__(self, text: Any, scheme: Colors, parent: QWidget | None = None) -> None:
        """Edit the text in ``text``."""
        super().__init__(parent)
        self.setObjectName("clear")
        self._scheme, self.text = scheme, text
        self._template: Template | None = None
        self._language = ""
        self._revision = 1
        self._showing = False
        self._head = label("", "title")
        self._title, self._about = QLineEdit(), QLineEdit()
        self._kind, self._folder, self._languages = QComboBox(), QComboBox(), QComboBox()
        self._folder.setEditable(True)
        self._title.setAccessibleName("Title")
        self._about.setAccessibleName("What it is for")
        self._kind.setAccessibleName("Why it is written")
        self._folder.setAccessibleName("Folder")
        self._languages.setAccessibleName("Language of the text")
        for kind, name in words.KINDS.items():
            self._kind.addItem(name, kind)
        self._meaning = QCheckBox("The meaning has changed: the other languages are behind now")
        self._insert = button("Insert a value", "", None, "Insert a value at the caret")
        self._insert.setToolTip(f"Put a value in; or type {{ in the text, or press {words.key('Ctrl+Space')}")
        self._faults = QListWidget()
        self._faults.setAccessibleName("What is to be mended in the template")
        self._faults.setWordWrap(True)
        self._faults.setMaximumHeight(120)
        self._state = label(role="dim", wrap=True)
        self._save = button("Save", "primary", self._save_it)
        self._save.setToolTip(f"Try it with made-up orders, and keep it  {words.key('Ctrl+S')}")
        self._leave = button("Cancel", "", self.left.emit, "Give the changes up")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        """Put the parts below each other."""
        frame, inside = card(10)
        form = QFormLayout()
        form.setSpacing(8)
        for name, field in (("Title", self._title), ("What it is for", self._about), ("Why you write", self._kind),
                            ("Folder", self._folder)):  # fmt: skip
            form.addRow(name, field)
        inside.addWidget(self._head)
        inside.addLayout(form)
        inside.addLayout(row(label("Text in", "dim"), self._languages, self._insert, None))
        inside.addWidget(self.text, 1)
        for part in (self._faults, self._meaning, self._state):
            inside.addWidget(part)
        inside.addLayout(row(self._save, self._leave, None))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def _connect(self) -> None:
        """Follow the fields."""
        self.text.typed.connect(self._note_text)
        self._languages.currentIndexChanged.connect(lambda _: self._turn())
        self._faults.itemActivated.connect(self._go)
        self._faults.itemClicked.connect(self._go)

    def offer(self, menu: Sequence[tuple[str, str]], folders: Sequence[str]) -> None:
        """Offer values to put in, each with its label, and folders."""
        made = QMenu(self._insert)
        for insert, told in menu:
            made.addAction(f"{told.rstrip('.')}    {insert}", partial(self.text.put, insert))
        self._insert.setMenu(made)
        before = self._folder.currentText()
        self._folder.clear()
        self._folder.addItems(list(folders))
        self._folder.setEditText(before)

    def open(self, template: Template, language: str, languages: Sequence[tuple[str, str]], *, new: bool) -> None:
        """Begin to change ``template``, in ``language`` first; ``languages`` may be written, as (tag, name)."""
        self._template, self._language = template, language
        self._head.setText("New template" if new else "Change the template")
        self._kind.setCurrentIndex(max(self._kind.findData(template.kind), 0))
        self._folder.setEditText(template.folder)
        self._about.setText(template.about)
        self._languages.blockSignals(True)
        self._languages.clear()
        for tag, name in languages:
            there = template.version(tag) is not None
            self._languages.addItem(name if there else f"{name} · not written yet", tag)
        self._languages.setCurrentIndex(max(self._languages.findData(language), 0))
        self._languages.blockSignals(False)
        self.tell("", "")
        self._show_version()
        self._title.setFocus()

    def made(self) -> Template:
        """Return the template as it stands in the fields."""
        assert self._template is not None  # noqa: S101 - opened before
        kept = tuple(it for it in self._template.versions if it.language != self._language)
        text = self.text.toPlainText()
        revision = self._revision + self._meaning.isChecked()
        before = self._template.version(self._language)
        subject = before.subject if before else ""
        version = Version(self._language, self._title.text().strip(), text.strip("\n"), revision, subject)
        if before and version == replace(before, text=before.text.strip("\n"), proved=""):
            version = before  # with its mark
        versions = (*kept, version) if text.strip() else kept
        return replace(
            self._template,
            kind=Kind(self._kind.currentData()),
            folder=self._folder.currentText().strip() or "Mine",
            about=self._about.text().strip() or "A template of my own.",
            revision=max((self._template.revision, *(it.revision for it in versions))),
            versions=versions,
            own=True,
        )

    def show_form(self, form: Any) -> None:
        """Show what was read of the text: its chips, and what is at fault."""
        self.text.show_form(form)
        self._faults.clear()
        for it in form.faults:
            item = QListWidgetItem(f"Line {it.line}: {it.message}")
            item.setData(_FAULT, it)
            item.setToolTip("Go there, and mend it" if it.fix else "Go there")
            self._faults.addItem(item)
        self._faults.setVisible(bool(form.faults))
        self._save.setEnabled(not form.faults)

    def tell(self, sentence: str, level: str) -> None:
        """Say how saving goes."""
        self._state.setText(sentence)
        self._state.setVisible(bool(sentence))
        self._state.setProperty("role", level or "dim")
        self._state.style().polish(self._state)

    def show_busy(self, *, on: bool) -> None:
        """Show that the template is being tried."""
        self._save.setEnabled(not on)
        if on:
            self.tell("It is tried with fifty made-up orders for each language…", "dim")

    def save(self) -> None:
        """Save, if that is possible now."""
        if self._save.isEnabled():
            self._save_it()

    def _save_it(self) -> None:
        """Ask for the template to be kept."""
        made = self.made()
        if not made.versions:
            self.tell("Write a text first.", "warning")
        elif not all(it.title for it in made.versions):
            self.tell("Give it a title first: it stands in the list.", "warning")
        else:
            self.saved.emit(made)

    def _note_text(self) -> None:
        """Tell of a change, unless it is ours."""
        if not self._showing:
            self.changed.emit()

    def _turn(self) -> None:
        """Go to another language; what was written stays."""
        self._template = self.made()
        self._language = self._languages.currentData()
        self._show_version()

    def _show_version(self) -> None:
        """Show title and text in the chosen language."""
        assert self._template is not None  # noqa: S101 - opened before
        version = self._template.version(self._language)
        self._revision = version.revision if version else self._template.newest
        self._showing = True
        self._meaning.setChecked(False)
        self._meaning.setVisible(len(self._template.versions) > 1)
        self._title.setText(version.title if version else "")
        self.text.setPlainText(version.text.strip("\n") if version else "")
        self._showing = False
        self.changed.emit()

    def _go(self, item: QListWidgetItem) -> None:
        """Go to a fault; mend it where that is known."""
        fault = item.data(_FAULT)
        if fault.fix is not None:
            (edit,) = fault.fix.edits
            self.text.replace(edit.span.start, edit.span.end, edit.text)
        else:
            self.text.go(fault.span.start)

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._scheme = scheme
        self.text.recolor(scheme)
