"""Every colour, size and style of the window, in one place.

Steps of four pixels, one accent, no shadows. The text and its background keep a contrast of at
least 4.5:1 in both schemes; a test measures it.
"""

from dataclasses import dataclass, fields
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

TEXT_SIZE = 13
EDITOR_SIZE = 15
VERDICT_SIZE = 18
LINE_HEIGHT = 145
"""Of the editor's text, in percent."""


@dataclass(frozen=True, slots=True)
class Colors:
    """One scheme's colours. A ``*_soft`` colour is the tint behind its namesake."""

    background: str
    panel: str
    line: str
    text: str
    dim: str
    accent: str
    on_accent: str
    soft: str
    blocker: str
    blocker_soft: str
    warning: str
    warning_soft: str
    hint: str
    hint_soft: str
    ok: str
    ok_soft: str

    def of(self, level: str) -> str:
        """Return the colour of a level's word, or of ``ok``."""
        return str(getattr(self, level))

    def soft_of(self, level: str) -> str:
        """Return the tint of a level's word, or of ``ok``."""
        return str(getattr(self, f"{level}_soft"))


LIGHT = Colors(
    background="#F6F7F9",
    panel="#FFFFFF",
    line="#D5DAE0",
    text="#1B1F24",
    dim="#5B6570",
    accent="#0B6E99",
    on_accent="#FFFFFF",
    soft="#E7F2F7",
    blocker="#C62828",
    blocker_soft="#FDECEC",
    warning="#8F5300",
    warning_soft="#FFF4E0",
    hint="#4A5A6A",
    hint_soft="#EEF1F4",
    ok="#1E7B34",
    ok_soft="#E8F5EA",
)
DARK = Colors(
    background="#16191D",
    panel="#1E2227",
    line="#3A424B",
    text="#E8EAED",
    dim="#A3ACB5",
    accent="#5BB8DE",
    on_accent="#0B1317",
    soft="#20323B",
    blocker="#FF8A80",
    blocker_soft="#3A2020",
    warning="#FFC266",
    warning_soft="#3A2E18",
    hint="#AEBBC7",
    hint_soft="#2A3138",
    ok="#7BD88F",
    ok_soft="#1C3322",
)


def editor_size(zoom: int) -> int:
    """Return the editor's type size in pixels at ``zoom`` percent."""
    return round(EDITOR_SIZE * zoom / 100)


def colors(wish: str) -> Colors:
    """Return the colours for ``light``, ``dark`` or ``system``, which asks the desktop."""
    if wish == "system":
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if wish == "dark" else LIGHT


def palette(scheme: Colors) -> QPalette:
    """Return the palette for what the style sheet does not reach, such as menus and selections."""
    made = QPalette()
    roles = QPalette.ColorRole
    for role, color in (
        (roles.Window, scheme.background),
        (roles.WindowText, scheme.text),
        (roles.Base, scheme.panel),
        (roles.AlternateBase, scheme.background),
        (roles.Text, scheme.text),
        (roles.PlaceholderText, scheme.dim),
        (roles.Button, scheme.panel),
        (roles.ButtonText, scheme.text),
        (roles.Highlight, scheme.accent),
        (roles.HighlightedText, scheme.on_accent),
        (roles.Link, scheme.accent),
        (roles.ToolTipBase, scheme.panel),
        (roles.ToolTipText, scheme.text),
    ):
        made.setColor(role, QColor(color))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(scheme.dim))
    return made


def sheet(scheme: Colors, resources: Path) -> str:
    """Return the window's style sheet, read from ``resources/window.qss`` with the colours put in."""
    text = (resources / "window.qss").read_text("utf-8")
    for name in sorted((field.name for field in fields(scheme)), key=len, reverse=True):
        text = text.replace(f"@{name}@", getattr(scheme, name))
    icons = (resources / "icons").as_posix()
    mode = "dark" if scheme is DARK else "light"
    return text.replace("@icons@", icons).replace("@mode@", mode).replace("@text_size@", str(TEXT_SIZE))
