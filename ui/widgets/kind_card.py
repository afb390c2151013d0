"""What a message of the chosen kind must say and must not say, ticked as it is written, and the steps beside it."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui import words
from ui.icons import level_icon
from ui.pieces import button, card, clear, label, row
from ui.theme import Colors

_LEVELS = {"ticked": "ok", "by_hand": "ok", "missing": "hint", "broken": "blocker"}
_SPOKEN = {"ticked": "There", "by_hand": "Done", "missing": "Still missing", "broken": "Must not be there"}
_BESIDE = 4
"""Pixels by which a link's words stand below its top."""
_OURS = "As written"


class KindCard(QWidget):
    """Shows a kind's check list."""

    chosen = Signal(object)
    """The seller says what the message is about: a situation's id, or None to let the text tell it."""
    ticked = Signal(str, bool)
    """A step outside the text is done, or open after all."""
    wanted = Signal(object)
    """Put the sentence of this Item into the text."""
    templates_wanted = Signal()
    """Show the templates of the kind."""
    pointed = Signal(object)
    """Go to the words that ticked or broke this Item."""

    def __init__(self, scheme: Colors, parent: QWidget | None = None) -> None:
        """Make the card, hidden until there is a kind."""
        super().__init__(parent)
        self.setObjectName("clear")
        self._scheme = scheme
        self._shown: Any = None
        frame, self._inside = card(6)
        self._head = label("", "head", wrap=True)
        self._situations = QComboBox()
        self._situations.setAccessibleName("What the message is about")
        self._situations.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._situations.setMinimumContentsLength(8)
        self._situations.activated.connect(lambda at: self.chosen.emit(self._situations.itemData(at)))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._inside.addWidget(self._head)
        self._inside.addWidget(self._situations)
        self._inside.addLayout(self._rows)
        templates = button("Templates for this", "link", self.templates_wanted.emit)
        templates.setToolTip(f"Begin with a text that passes every rule  {words.key('Ctrl+T')}")
        self._inside.addLayout(row(templates, None))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.hide()

    def show_list(self, found: Any) -> None:
        """Show a ``Checklist``; one that looks as before changes nothing."""
        if found == self._shown:
            return
        self._shown = found
        self.setVisible(found.kind is not None)
        if found.kind is None:
            return
        self._head.setText(f"What it needs: {words.KINDS[found.kind].lower()}")
        self._show_situations(found)
        here = next((it for it in self.findChildren(QWidget) if it.hasFocus()), None)
        name = here.accessibleName() if here else ""
        clear(self._rows)
        for item in found.items:
            self._rows.addLayout(self._row(item))
        again = next((it for it in self.findChildren(QWidget) if name and it.accessibleName() == name), None)
        if again is not None and name != self._situations.accessibleName():
            again.setFocus()

    def _show_situations(self, found: Any) -> None:
        """Offer what a message of this kind can be about."""
        combo = self._situations
        combo.setVisible(bool(found.situations))
        combo.clear()
        told = f": {found.situation.title.lower()}" if found.situation and not found.chosen else ""
        combo.addItem(f"{_OURS}{told}", None)
        for it in found.situations:
            combo.addItem(it.title, it.id)
        if found.chosen and found.situation:
            combo.setCurrentIndex(combo.findData(found.situation.id))
        combo.setToolTip(combo.currentText())

    def _row(self, item: Any) -> QHBoxLayout:
        """Return the line of one item."""
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        link = self._link(item)
        shape = self._box(item) if item.role == "step" else self._shape(item)
        said = label(item.title, "" if item.done else "dim", wrap=True)
        said.setAccessibleName(f"{_SPOKEN[item.mark]}: {item.title}")
        for part in (shape, said) if link is not None else ():
            part.setContentsMargins(0, _BESIDE, 0, 0)  # level with the link's words
        line.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(said, 1, Qt.AlignmentFlag.AlignTop)
        if link is not None:
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _link(self, item: Any) -> QPushButton | None:
        """Return what can be done about an item in the text."""
        if item.mark == "missing" and item.offer is not None:
            add = button("Add", "link", partial(self.wanted.emit, item), f"Add: {item.title}")
            add.setToolTip(item.offer.text)
            return add
        if item.mark == "broken" and item.spans:
            return button("Show", "link", partial(self.pointed.emit, item), f"Show: {item.title}")
        return None

    def _box(self, item: Any) -> QCheckBox:
        """Return the box by which a step is ticked."""
        box = QCheckBox()
        box.setChecked(item.done)
        box.setAccessibleName(item.title)
        box.toggled.connect(partial(self.ticked.emit, item.id))
        return box

    def _shape(self, item: Any) -> QLabel:
        """Return the shape that says how an item stands."""
        shape = label()
        shape.setPixmap(level_icon(_LEVELS[item.mark], self._scheme).pixmap(QSize(16, 16)))
        shape.setToolTip(_SPOKEN[item.mark])
        return shape

    @property
    def items(self) -> Sequence[Any]:
        """What is listed."""
        return self._shown.items if self._shown is not None else ()

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._scheme = scheme
        found, self._shown = self._shown, None
        if found is not None:
            self.show_list(found)
