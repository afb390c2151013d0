"""The files that go with the message, as chips below the text: added, seen with their size, taken off."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from composer.model import Attachment
from ui import links, words
from ui.icons import icon
from ui.links import Link
from ui.pieces import label
from ui.theme import Colors

_SIDE, _ABOVE, _GAP = 16, 4, 8
_NAME_ROOM = 220
"""Pixels that a name may take."""
_AWAY = "Not at hand since the program was started anew. Attach it again before it goes out by e-mail or API."


class AttachmentStrip(QFrame):
    """Shows the files of one draft, in as many rows as they need."""

    added = Signal()
    """The seller wants to attach files."""
    removed = Signal(int)
    """The file of this number is to be taken off."""

    def __init__(self, scheme: Colors, parent: QWidget | None = None) -> None:
        """Make the strip, without files."""
        super().__init__(parent)
        self.setObjectName("clear")
        self.setAccessibleName("Attached files")
        self._scheme = scheme
        self.at_hand: Callable[[Attachment], bool] = lambda _attachment: True
        """Whether a file can be read again when it goes out."""
        self._shown: tuple[tuple[Attachment, bool], ...] = ()
        self._chips: list[_Chip] = []
        self._add = Link(self)
        self._add.say("Attach a file", "Attach a file")
        self._add.setToolTip(f"Attach a file  {words.key('Ctrl+Shift+A')}\nFiles can be dropped on the text, too.")
        self._add.clicked.connect(self.added)
        self._place()

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Show these files."""
        shown = tuple((it, self.at_hand(it)) for it in files)
        if shown == self._shown:
            return
        self._shown = shown
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [_Chip(it, at_hand, self._scheme, self) for it, at_hand in shown]
        for number, chip in enumerate(self._chips):
            chip.removed.connect(lambda number=number: self.removed.emit(number))
            chip.show()
        self._place()

    def focus_after(self, number: int) -> None:
        """Put the focus on the file that stands where the one of this number stood, or on the button."""
        (self._chips[min(number, len(self._chips) - 1)].close_button if self._chips else self._add).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the chips into rows that fit."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Put chips and button in rows, and be as high as they are."""
        right, left, top = self.width() - _SIDE, _SIDE, _ABOVE
        height = max(it.sizeHint().height() for it in (self._add, *self._chips))
        for part in (*self._chips, self._add):
            width = min(part.sizeHint().width(), max(80, right - _SIDE))
            if left > _SIDE and left + width > right:
                left, top = _SIDE, top + height + _ABOVE
            indent = -links.PAD if part is self._add and left == _SIDE else 0
            part.setGeometry(QRect(left + indent, top, width, height))
            left += width + _GAP
        wanted = top + height + _ABOVE
        if self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._scheme = scheme
        for chip in self._chips:
            chip.recolor(scheme)


class _Chip(QFrame):
    """One file: its name, its size, and a button that takes it off."""

    removed = Signal()

    def __init__(self, attachment: Attachment, at_hand: bool, scheme: Colors, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("chip", "true")
        size = words.size(attachment.size)
        shown = links.metrics().elidedText(attachment.name, Qt.TextElideMode.ElideMiddle, _NAME_ROOM)
        self._icon = QToolButton()
        self._icon.setIconSize(QSize(14, 14))
        self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._icon.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._icon.setAccessibleName("Attached" if at_hand else "Attached, not at hand")
        self._kind = "attach" if at_hand else "warning"
        self.close_button = _CloseButton()
        self.close_button.setAccessibleName(f"Take off {attachment.name}, {size}" + ("" if at_hand else f". {_AWAY}"))
        self.close_button.setToolTip(f"Take off {attachment.name}  Del")
        self.close_button.wanted.connect(self.removed)
        told = attachment.name if at_hand else f"{attachment.name}\n{_AWAY}"
        self.setToolTip(told)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 1, 2, 1)
        layout.setSpacing(4)
        for part in (self._icon, label(shown), label(size, "dim"), self.close_button):
            layout.addWidget(part)
        self.recolor(scheme)

    def recolor(self, scheme: Colors) -> None:
        """Take other colours."""
        self._icon.setIcon(icon(self._kind, scheme.warning if self._kind == "warning" else scheme.dim, scheme.panel))
        self.close_button.setIcon(icon("close", scheme.dim))


class _CloseButton(QToolButton):
    """A cross that can also be pressed with Delete."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setIconSize(QSize(12, 12))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda _checked=False: self.wanted.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Delete, Backspace and Enter for a press."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
        else:
            super().keyPressEvent(event)
