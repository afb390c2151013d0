"""Puts the parts of a column below one another by hand."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


def put(wanted: Sequence[tuple[QWidget, QRect]]) -> None:
    """Put each part of a column, given from top to bottom, in its place and show it.

    An opaque part that moves where nothing else is in the way is copied as it was painted. So what goes down
    goes from the bottom up, and what goes up from the top down.
    """
    down = [it for it in wanted if it[1].top() > it[0].y()]
    for part, place in (*reversed(down), *(it for it in wanted if it not in down)):
        if part.geometry() != place:
            part.setGeometry(place)
    for part, _ in wanted:
        if part.isHidden():
            part.show()
