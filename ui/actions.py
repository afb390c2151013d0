"""Every action by its name, with its keys and what it does."""

from collections.abc import Callable
from functools import partial

from ui.compose_page import ComposePage
from ui.mending import Mending
from ui.paging import Paging
from ui.preferences import Preferences
from ui.tools import Tools
from ui.writing import Writing

Actions = dict[str, tuple[str, Callable[[], object]]]
"""By name: the keys, parted by spaces, and what is done."""

_TOOLS = {
    "Bold": ("Ctrl+B", "bold"),
    "Italic": ("Ctrl+I", "italic"),
    "List with bullets": ("Ctrl+Shift+8", "bullets"),
    "List with numbers": ("Ctrl+Shift+7", "numbers"),
    "Link the selection": ("Ctrl+L", "link"),
}

_PAGES = {
    "Write": ("Ctrl+1", "compose"),
    "Orders": ("Ctrl+O", "orders"),
    "To do": ("Ctrl+J", "todo"),
    "Templates": ("Ctrl+T", "templates"),
    "History": ("Ctrl+H", "history"),
    "Settings": ("Ctrl+,", "settings"),
    "My words": ("Ctrl+D", "words"),
}


def writing_actions(page: ComposePage, writing: Writing, mending: Mending, tools: Tools) -> Actions:
    """Return the actions on the draft that is open."""
    return {
        "Next finding": ("F8", writing.go),
        "Previous finding": ("Shift+F8", lambda: writing.go(back=True)),
        "Apply the first fix": ("Alt+1", lambda: mending.fix_current(0)),
        "Apply the second fix": ("Alt+2", lambda: mending.fix_current(1)),
        "Apply the third fix": ("Alt+3", lambda: mending.fix_current(2)),
        "Accept this warning": ("Alt+I", mending.accept_current),
        "Why is this marked?": ("Alt+W", mending.why_current),
        "Fix all safe": ("Ctrl+Shift+F", mending.fix_all_safe),
        "Open the order's message page": ("Ctrl+Shift+O", page.verdict.opened.emit),
        "Save as e-mail draft": ("Ctrl+Shift+E", page.verdict.mailed.emit),
        "Save as API request": ("Ctrl+Shift+J", page.verdict.requested.emit),
        "Open Request a Review": ("Ctrl+Shift+R", page.verdict.review_wanted.emit),
        "Attach a file": ("Ctrl+Shift+A", page.attachments.added.emit),
        "Save as plain text": ("Ctrl+S", lambda: page.verdict.saved.emit("txt")),
        "Save as web page": ("Ctrl+Shift+S", lambda: page.verdict.saved.emit("html")),
        "What the buyer sees": ("Ctrl+E", tools.toggle_preview),
        "The order's facts": ("Ctrl+G", page.facts.focus_first),
        "Languages of this draft": ("Ctrl+Shift+L", page.status.languages_wanted.emit),
        "Next panel": ("F6", page.next_panel),
        **{name: (key, partial(tools.use, tool)) for name, (key, tool) in _TOOLS.items()},
    }


def page_actions(paging: Paging) -> Actions:
    """Return the actions that lead from page to page."""
    return {
        "Find": ("Ctrl+F", paging.find),
        "All actions": ("Ctrl+K", paging.open_palette),
        **{name: (key, partial(paging.go, page)) for name, (key, page) in _PAGES.items()},
        "Help": ("F1", paging.help),
    }


def size_actions(preferences: Preferences) -> Actions:
    """Return the actions that make the text larger and smaller."""
    return {
        "Larger text": ("Ctrl++ Ctrl+=", lambda: preferences.zoom(preferences.settings.zoom + 10)),
        "Smaller text": ("Ctrl+-", lambda: preferences.zoom(preferences.settings.zoom - 10)),
        "Text as at first": ("Ctrl+0", lambda: preferences.zoom(100)),
    }
