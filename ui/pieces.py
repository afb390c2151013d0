"""Labels, cards and buttons as every widget of the window makes them."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label that shows plain text; ``role`` picks its look from the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def card(spacing: int = 8) -> tuple[QFrame, QVBoxLayout]:
    """Return a card and the layout inside it."""
    frame = QFrame()
    frame.setProperty("card", "true")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(14, 12, 14, 14)
    layout.setSpacing(spacing)
    return frame, layout


def button(text: str, role: str, act: Callable[[], object] | None = None, name: str = "") -> QPushButton:
    """Return a button; ``name`` is what a screen reader says where the text alone would not do."""
    made = QPushButton(text)
    made.setProperty("role", role)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    if name:
        made.setAccessibleName(name)
    if act is not None:
        made.clicked.connect(lambda _checked=False: act())
    return made


def tool(icon: QIcon, name: str, hint: str = "") -> QToolButton:
    """Return an icon button with its accessible name, and the name with its key as its hint."""
    made = QToolButton()
    made.setIcon(icon)
    made.setIconSize(QSize(18, 18))
    made.setAccessibleName(name)
    made.setToolTip(hint or name)
    return made


def row(*parts: QWidget | int | None, spacing: int = 8) -> QHBoxLayout:
    """Return a row of widgets; None stretches, a number is a gap in pixels."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        else:
            layout.addWidget(part)
    return layout


def scrolled(*parts: QWidget) -> QScrollArea:
    """Return widgets below each other in a column that scrolls where there is too little room."""
    inside = QWidget()
    inside.setObjectName("clear")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 4, 0)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    area.setMinimumWidth(250)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and let the sheet look again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget, below = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif below is not None:
            clear(below)


def thin_line() -> QFrame:
    """Return a thin line that parts what is above from what is below."""
    line = QFrame()
    line.setProperty("rule", "true")
    return line
