"""Puts the seller's colours and zoom on the whole program."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QApplication

from composer.paths import resources
from ui import theme
from ui.theme import Colors


def dress(scheme: Colors) -> None:
    """Give the whole program its palette and style sheet. Cheapest when the widgets stand."""
    application = QApplication.instance()
    dressed = theme.sheet(scheme, resources())
    if isinstance(application, QApplication) and application.styleSheet() != dressed:
        application.setPalette(theme.palette(scheme))
        application.setStyleSheet(dressed)


def recolor(parts: Sequence[Any], scheme: Colors, then: Callable[[], None]) -> None:
    """Give everything, and each of ``parts``, the colours of ``scheme``; then show anew what is drawn from them."""
    dress(scheme)
    for part in parts:
        part.recolor(scheme)
    then()
