"""A window that is killed at any moment loses at most the last second of typing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from composer.history import drafts
from composer.history.store import open_store
from composer.paths import under

ROOT = Path(__file__).resolve().parents[2]

_TYPIST = """
import sys, time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from composer.paths import under
from ui.app import App
from ui.main_window import MainWindow
from ui.outside import Outside
application = QApplication([])
outside = Outside(lambda: datetime.now(UTC), lambda text: text, lambda n, e: "", lambda t, q: "", lambda u: True)
app = App(under(Path(sys.argv[1])), outside, ThreadPoolExecutor(1), MainWindow())
app.window.show()
def type_on():
    app.page.editor.insertPlainText("x")
    print(len(app.desks.current.text), time.monotonic(), flush=True)
timer = QTimer(interval=20)
timer.timeout.connect(type_on)
timer.start()
application.exec()
"""


def test_at_most_a_second_is_lost(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    for round_, letters in enumerate((130, 171, 152)):
        folder = tmp_path / str(round_)
        typist = subprocess.Popen(
            [sys.executable, "-c", _TYPIST, str(folder)], env=environment, stdout=subprocess.PIPE, text=True
        )
        assert typist.stdout is not None
        typed = []
        for line in typist.stdout:
            length, moment = line.split()
            typed.append((int(length), float(moment)))
            if len(typed) == letters:
                break
        typist.send_signal(signal.SIGKILL)
        typist.wait()
        typist.stdout.close()
        store = open_store(under(folder).history)
        (kept,) = drafts.open_drafts(store)
        sheet = drafts.load(store, kept.id)
        store.close()
        assert sheet is not None
        second_ago = max((length for length, moment in typed if moment <= typed[-1][1] - 1), default=0)
        assert len(sheet.draft.text) >= second_ago
