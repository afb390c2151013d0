"""The menu of a draft's languages: the buyer's, and any number that are fine besides."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from ui.languages import Choice, Choices
from ui.pieces import label


class _Staying(QMenu):
    """A menu that stays open while things are ticked of which several may be on."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay open when a further language is ticked."""
        if not _ticks(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stay open when a further language is ticked by the space bar."""
        if event.key() != Qt.Key.Key_Space or not _ticks(self.activeAction()):
            super().keyPressEvent(event)


class LanguageMenu(_Staying):
    """Lets one choose languages; it stays open while further ones are ticked."""

    chosen = Signal(object, bool)
    """The buyer's language as a tag or None, and whether it is known."""
    ticked = Signal(str)
    """A further language is fine, or is not any more."""

    def __init__(self, offered: Choices, parent: QWidget | None = None) -> None:
        """Offer these choices."""
        super().__init__(parent)
        self.setObjectName("languages")
        self.setAccessibleName("Languages of this draft")
        self._group = QActionGroup(self)
        self._head(self, "The buyer's language")
        self._add_buyers(self, offered.buyers)
        if offered.others:
            self._add_buyers(self._below("Another language", offered.others), offered.others)
        self.addSeparator()
        self._head(self, "Also fine in this draft")
        self._add_further(self, offered.also)
        if offered.more:
            name = "More languages" if offered.also else "Languages"
            self._add_further(self._below(name, offered.more), offered.more)

    def _head(self, menu: QMenu, text: str) -> None:
        """Put a head above what follows."""
        made = label(text, "head")
        made.setContentsMargins(12, 6, 12, 4)
        action = QWidgetAction(menu)
        action.setDefaultWidget(made)
        action.setEnabled(False)
        menu.addAction(action)

    def _below(self, name: str, offered: Iterable[Choice]) -> QMenu:
        """Return a menu below this one; one with a choice that is on says so."""
        on = [it.text for it in offered if it.on]
        made = _Staying(f"{name}: {', '.join(on)}" if on else name, self)
        made.setObjectName("languages")
        self.addMenu(made)
        return made

    def _add_buyers(self, menu: QMenu, offered: Iterable[Choice]) -> None:
        """Offer languages of which one is the buyer's."""
        for it in offered:
            action = self._action(menu, it)
            self._group.addAction(action)
            action.triggered.connect(lambda _on, it=it: self.chosen.emit(it.tag, it.known))

    def _add_further(self, menu: QMenu, offered: Iterable[Choice]) -> None:
        """Offer languages any of which may be fine."""
        for it in offered:
            self._action(menu, it).triggered.connect(lambda _on, it=it: self.ticked.emit(it.tag))

    def _action(self, menu: QMenu, it: Choice) -> QAction:
        """Return the line of a choice."""
        made = menu.addAction(it.text)
        made.setCheckable(True)
        made.setChecked(it.on)
        return made


def _ticks(action: QAction | None) -> bool:
    """Tick the action if it is one of many that may be on together; return whether it is."""
    many = action is not None and action.isCheckable() and action.actionGroup() is None
    if many and action is not None:
        action.trigger()
    return many
