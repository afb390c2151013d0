"""Which page of the help explains what has the focus."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from composer.model import Placed
from ui.help_book import INDEX

SUBJECTS = {
    "Order ID": "order_id_missing",
    "Marketplace": "sources",
    "Buyer's language": "languages",
    "Why you write": "reasons",
    "What the message is needed for": "reasons",
    "Subject": "subject_important",
    "Items, one a line": "spelling",
    "Buyer's name": "spelling",
    "What the date is": "window_expired",
    "Date of completion": "window_expired",
    "Check list": "judged",
    "Length and languages": "languages",
    "Judge by the policy of": "versions",
    "Day of the policy": "versions",
    "Find or add a word": "own_words",
    "Languages of my words": "own_words",
    "Search the history": "judged",
    "Search the orders": "orders",
    "Search the templates": "templates",
    "Text of the template": "templates",
}
"""Pages by the accessible name of a field."""
PAGES = {
    "compose": INDEX,
    "orders": "orders",
    "todo": "orders",
    "templates": "templates",
    "history": "judged",
    "settings": "versions",
    "words": "own_words",
    "help": INDEX,
}
"""Pages by the window's page, for what has none of its own."""


def subject(focus: QWidget | None, window_page: str, current: Callable[[], Placed | None]) -> str:
    """Return the name of the help page for the widget with the focus, inside out.

    A finding's row leads to its rule, the editor to the rule of the finding at the caret (``current``),
    a field to the page that explains it.
    """
    widget = focus
    while widget is not None:
        placed = getattr(widget, "placed", None)
        if isinstance(placed, Placed):
            return placed.rule
        if widget.objectName() == "editor":
            found = current()
            return found.rule if found else INDEX
        if widget.accessibleName() in SUBJECTS:
            return SUBJECTS[widget.accessibleName()]
        widget = widget.parentWidget()
    return PAGES.get(window_page, INDEX)
