"""Nothing leaves the machine: window and command line run a whole circle with sockets forbidden."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_FORBID = """
import socket, sys
asked = []
def refuse(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        asked.append((event, repr(arguments)))
        raise RuntimeError(f"the network was asked for: {event} {arguments!r}")
sys.addaudithook(refuse)
"""

_WINDOW = (
    _FORBID
    + """
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QEventLoop, QMimeData, QTimer
from PySide6.QtWidgets import QApplication
from composer.model import Facts, Kind
from composer.paths import under
from ui.app import App
from ui.main_window import MainWindow
from ui.outside import Outside
application = QApplication([])
window = MainWindow()
outside = Outside(lambda: datetime.now(UTC), lambda text: text, lambda n, e: "", lambda t, q: "", lambda u: True)
app = App(under(Path(sys.argv[1])), outside, ThreadPoolExecutor(1), window)
window.show()
desk = app.desks.current
desk.change(replace(desk.draft, facts=Facts("112-1234567-7654321", "amazon.com", "en-US", True), kind=Kind.REPLY))
data = QMimeData()
addresses = ("http://example.com/a.png", "https://example.com/b.gif", "//example.com/c.png", "file:///etc/hostname", "file://host/share/x.png")
data.setHtml("<p>Hello, your order 112-1234567-7654321 is late. Write to me@example.com, see www.example.com</p>"
    + "".join(f'<img src="{it}">' for it in addresses) + '<link rel="stylesheet" href="http://example.com/x.css">')
app.page.editor.insertFromMimeData(data)
for _ in range(400):
    loop = QEventLoop()  # unlike QTest.qWait it lets the worker run
    QTimer.singleShot(25, loop.quit)
    loop.exec()
    if desk.idle and not desk.checking:
        break
assert {it.rule for it in desk.shown} >= {"contact_email", "link_external"}, desk.shown
app.copy()
for page in ("history", "settings", "help", "compose"):
    app.paging.go(page)
window.close()
print("asked", asked)
"""
)

_COMMANDS = (
    _FORBID
    + """
from composer.__main__ import main
path = sys.argv[1] + "/m.txt"
open(path, "w").write("Hello, your order 112-1234567-7654321 is late. Call 206 555 0142 or see www.example.com")
for arguments in (["check", path, "--marketplace", "amazon.com", "--kind", "reply"], ["self-test"], ["rules"]):
    try:
        main(arguments)
    except SystemExit:
        pass
print("asked", asked)
"""
)


def run(program: str, folder: Path) -> str:
    """Run a program in a process of its own, with every folder of the user's below ``folder``."""
    names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    environment = {**os.environ, **dict.fromkeys(names, str(folder)), "PYTHONPATH": str(ROOT)}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_window_asks_for_no_network(tmp_path: Path) -> None:
    assert "asked []" in run(_WINDOW, tmp_path)


def test_the_command_line_asks_for_no_network(tmp_path: Path) -> None:
    assert "asked []" in run(_COMMANDS, tmp_path)


def test_no_part_of_ours_imports_what_could_ask() -> None:
    names = ("import socket", "import urllib.request", "from urllib.request", "import http", "QtNetwork", "requests")
    ours = [path for part in ("composer", "ui") for path in (ROOT / part).rglob("*.py")]
    found = [(path.name, name) for path in ours for name in names if f"\n{name}" in path.read_text("utf-8")]
    assert found == []
