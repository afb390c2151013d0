"""The window as a whole: names, keys, colours, room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTextEdit, QWidget

from tests.ui.conftest import GOOD, World
from ui import theme
from ui.compose_page import NARROW, SLIM
from ui.theme import DARK, LIGHT, Colors
from ui.widgets.palette import Palette


def luminance(color: str) -> float:
    parts = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_contrast(scheme: Colors) -> None:
    pairs = [(scheme.text, scheme.background), (scheme.text, scheme.panel), (scheme.dim, scheme.panel)]
    pairs += [(scheme.accent, scheme.panel), (scheme.on_accent, scheme.accent), (scheme.dim, scheme.background)]
    for level in ("blocker", "warning", "hint", "ok"):
        pairs += [(scheme.of(level), scheme.soft_of(level)), (scheme.of(level), scheme.panel)]
        pairs += [(scheme.text, scheme.soft_of(level))]
    assert [(one, other) for one, other in pairs if contrast(one, other) < 4.5] == []


def test_every_control_has_a_name(world: World) -> None:
    world.write(GOOD.replace("Freitag", "Freitag 😊"))
    nameless = []
    for widget in world.app.window.findChildren(QWidget):
        if not isinstance(widget, QAbstractButton | QComboBox | QLineEdit | QTextEdit):
            continue
        inner = widget.objectName().startswith("qt_") or isinstance(widget.parent(), QComboBox)
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not inner and not (widget.accessibleName() or text) and not _of_qt(widget):
            nameless.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    assert nameless == []


def _of_qt(widget: QWidget) -> bool:
    """Whether the widget is a part that Qt puts inside another one and names itself."""
    owners = ("QDateEdit", "QTabBar", "QLineEdit", "QCalendarWidget", "QCalendarView", "QMenu", "QSpinBox")
    parent = widget.parent()
    while parent is not None:
        if type(parent).__name__ in owners:
            return True
        parent = parent.parent()
    return False


def test_every_action_has_a_key_and_no_key_two(world: World) -> None:
    actions = world.app.window.actions()
    assert [action.text() for action in actions if not action.shortcuts()] == []
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_columns_fold_when_there_is_little_room(world: World) -> None:
    page, window = world.app.page, world.app.window
    window.resize(NARROW + 100, 700)
    world.qtbot.waitUntil(lambda: page.facts.isVisible() and page.verdict.isVisible())
    window.resize(NARROW - 40, 700)
    world.qtbot.waitUntil(lambda: not page.facts.isVisible() and page.verdict.isVisible())
    window.resize(SLIM - 40, 700)
    world.qtbot.waitUntil(lambda: not page.verdict.isVisible() and page.editor.isVisible())
    page._toggle_checks()
    assert page.verdict.isVisible()


def test_tab_leaves_the_editor(world: World) -> None:
    assert world.app.page.editor.tabChangesFocus()


def test_the_palette_runs_an_action(world: World) -> None:
    world.app.paging.open_palette()
    palette = world.app.window.findChild(Palette)
    assert palette is not None
    palette._line.setText("history")
    QTest.keyClick(palette._line, Qt.Key.Key_Return)
    assert world.app.window.page == "history"


def test_the_sheet_has_every_colour(world: World) -> None:
    from composer.paths import resources

    assert "@" not in theme.sheet(LIGHT, resources()).replace("@media", "")
