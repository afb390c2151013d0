"""Measures from process start to the first paint: a bare window and ours, each in processes of their own."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_WATCH = """
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched is target:
            QTimer.singleShot(0, done)
        return False
def done():
    print(time.process_time() * 1000, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    sys.stdout.flush()
    os._exit(0)
watch = Watch()
application.installEventFilter(watch)
"""
BARE = f"""
import os, resource, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
application = QApplication([])
window = QMainWindow()
edit = QTextEdit(window)
window.setCentralWidget(edit)
target = edit.viewport()
{_WATCH}
window.resize(1280, 800)
window.show()
application.exec()
"""
OURS = f"""
import os, resource, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from ui.__main__ import make_application, show_window
application = make_application([])
target = None
{_WATCH}
window = show_window()
target = window
application.exec()
"""
WHOLE = f"""
import os, resource, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from composer.paths import under
from ui.__main__ import fill_window, make_application, show_window
application = make_application([])
target = None
{_WATCH}
window = show_window()
application.processEvents()
app = fill_window(window, under(Path(sys.argv[1])))
target = app.page.editor.viewport()
application.exec()
"""


def first_paint(program: str) -> tuple[float, float]:
    """Return the process's own time in milliseconds to the first paint, and its memory in MB."""
    with tempfile.TemporaryDirectory() as folder:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {**kept, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            [sys.executable, "-c", program, folder], env=environment, capture_output=True, text=True, check=True
        )
    spent, memory = done.stdout.split()
    return float(spent), float(memory)


def compared(times: int) -> tuple[float, float]:
    """Return the best of several starts, bare and ours, taken in turn."""
    first_paint(OURS)  # compiles what was never run, as an installed program has it
    bare, ours = [], []
    for _ in range(times):
        bare.append(first_paint(BARE)[0])
        ours.append(first_paint(OURS)[0])
    return min(bare), min(ours)
