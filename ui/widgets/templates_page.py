"""The templates: find one, see it filled for the draft that is open, use it, or make it one's own."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from composer.model import Kind
from composer.templates.template import Template
from ui import words
from ui.icons import icon
from ui.models.lines import THING, Lines
from ui.pieces import button, label, row
from ui.theme import Colors


class TemplatesPage(QWidget):
    """Searches as one types; the list on the left, the chosen template or its editor on the right."""

    narrowed = Signal()
    """Other templates are wanted; answer by ``show_list``."""
    chosen = Signal(str)
    """Show the template with this id."""
    used = Signal()
    """Use the template that is shown."""
    made = Signal()
    """Begin a new template."""
    imported = Signal()
    exported = Signal(str)
    """Export what is listed, as ``json`` or ``txt``."""

    def __init__(self, view: Any, editor: Any, banner: Any, scheme: Colors, parent: QWidget | None = None) -> None:
        """Show a template in ``view``, change it in ``editor``, tell in ``banner`` what happened."""
        super().__init__(parent)
        self.setObjectName("page")
        self.view, self.editor, self.banner, self._scheme = view, editor, banner, scheme
        self._favourites: frozenset[str] = frozenset()
        self._search = QLineEdit()
        self._search.setPlaceholderText("Search titles and texts, in any language")
        self._search.setAccessibleName("Search the templates")
        self._search.setClearButtonEnabled(True)
        self._kind, self._folder = QComboBox(), QComboBox()
        self._kind.setAccessibleName("Why it is written")
        self._folder.setAccessibleName("Folder")
        self._kind.addItem("Every kind", None)
        for kind, text in words.KINDS.items():
            self._kind.addItem(text, kind)
        self._folder.addItem("Every folder", "")
        for combo in (self._kind, self._folder):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(10)
        self._only = QCheckBox("Favourites only")
        self._count = label(role="dim")
        self._empty = label(role="dim", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._model = Lines(self._line, self, icon=self._star)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setAccessibleName("Templates")
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._side, self._lists = QStackedWidget(), QStackedWidget()
        self._title_of: Callable[[Template], str] = lambda it: it.id
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        """Put list and detail side by side."""
        more = button("More", "", None, "Import and export templates")
        menu = QMenu(more)
        menu.addAction("Import templates…", self.imported.emit)
        menu.addAction("Export what is listed, as JSON…", lambda: self.exported.emit("json"))
        menu.addAction("Export what is listed, as text…", lambda: self.exported.emit("txt"))
        more.setMenu(menu)
        side = QWidget()
        side.setObjectName("clear")
        side.setFixedWidth(400)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        left.addLayout(row(label("Templates", "title"), None, more, button("New template", "", self.made.emit)))
        left.addWidget(self._search)
        left.addLayout(row(self._kind, self._folder))
        left.addLayout(row(self._only, None, self._count))
        self._lists.addWidget(self._list)
        self._lists.addWidget(self._empty)
        left.addWidget(self._lists, 1)
        self._side.addWidget(self.view)
        self._side.addWidget(self.editor)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(side)
        columns.addWidget(self._side, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.banner)
        layout.addLayout(columns, 1)

    def _connect(self) -> None:
        """Look again with every change of the fields."""
        self._search.textChanged.connect(self.narrowed)
        self._search.returnPressed.connect(self.used)
        self._kind.currentIndexChanged.connect(self.narrowed)
        self._folder.currentIndexChanged.connect(self.narrowed)
        self._only.toggled.connect(self.narrowed)
        self._list.selectionModel().selectionChanged.connect(self._select)
        self._list.activated.connect(lambda _: self.used.emit())

    @property
    def query(self) -> str:
        """What is looked for."""
        return self._search.text()

    @property
    def kind(self) -> Kind | None:
        """The kind to which the list is narrowed."""
        picked = self._kind.currentData()
        return Kind(picked) if picked else None

    @property
    def folder(self) -> str:
        """The folder to which the list is narrowed, or nothing."""
        return str(self._folder.currentData() or "")

    @property
    def favourites_only(self) -> bool:
        """Whether only favourites are listed."""
        return self._only.isChecked()

    def narrow(self, kind: Kind | None) -> None:
        """List templates of one kind, and look for nothing."""
        self._search.clear()
        self._kind.setCurrentIndex(max(self._kind.findData(kind), 0))
        self._folder.setCurrentIndex(0)

    def show_folders(self, folders: Sequence[str]) -> None:
        """Offer these folders; the one that is chosen stays, where it is still there."""
        before = self.folder
        self._folder.blockSignals(True)
        self._folder.clear()
        self._folder.addItem("Every folder", "")
        for it in folders:
            self._folder.addItem(it, it)
        self._folder.setCurrentIndex(max(self._folder.findData(before), 0))
        self._folder.blockSignals(False)

    def show_list(
        self, templates: list[Template], favourites: frozenset[str], title_of: Callable[[Template], str], keep: str
    ) -> None:
        """List templates by their titles; the one with the id ``keep`` is chosen, or else the first."""
        self._favourites, self._title_of = favourites, title_of
        self._model.show(lambda seen: [] if seen else templates)
        self._count.setText(words.counted(len(templates), "template"))
        self._empty.setText("No template fits. Try fewer words, or another filter.")
        self._lists.setCurrentIndex(0 if templates else 1)
        at = next((number for number, it in enumerate(templates) if it.id == keep), 0)
        if templates:
            self._list.setCurrentIndex(self._model.index(at))
        else:
            self.chosen.emit("")

    def show_editor(self, *, on: bool) -> None:
        """Show the editor, or the template again."""
        self._side.setCurrentIndex(1 if on else 0)

    @property
    def editing(self) -> bool:
        """Whether the editor is shown."""
        return self._side.currentIndex() == 1

    def focus_first(self) -> None:
        """Put the focus into the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def _line(self, it: Template) -> str:
        """Return a template as the list shows it: two lines."""
        mine = "  ·  yours" if it.own else ""
        return f"{words.shortened(self._title_of(it), 52)}\n{it.folder}{mine}"

    def _star(self, it: Template) -> QIcon | None:
        """Return a star for a favourite."""
        return icon("star" if it.id in self._favourites else "templates", self._scheme.dim)

    def _select(self, _on: QItemSelection, _off: QItemSelection) -> None:
        """Ask for the chosen template."""
        index = self._list.currentIndex()
        it = index.data(THING) if index.isValid() else None
        if isinstance(it, Template):
            self.chosen.emit(it.id)

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._scheme = scheme
        for part in (self.banner, self.view, self.editor):
            part.recolor(scheme)
        self._list.viewport().update()
