"""Measures the memory of the whole window when two languages, their grammar and their suggestions are loaded."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_PROGRAM = """
import sys
from dataclasses import replace
from pathlib import Path
from PySide6.QtWidgets import QApplication
from tests.speed import typing_bench
application = QApplication([])
app = typing_bench.open_window(Path(sys.argv[1]))
typing_bench.fill(app, "Dear Anna, we was sorry for the dealy. It have arrived, please confirm us.")
desk = app.desks.current
german = replace(desk.draft.facts, marketplace="amazon.de", language="de-DE")
desk.change(replace(desk.draft, facts=german))
typing_bench.fill(app, "Guten Tag, das Packet ist gestern angekomen. Die Artikel ist leider beschädigt.")
# What ``resource`` tells is at least what the process had that started this one.
peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(len(desk.shown), int(peak) / 1024)
app.stop()
"""


def two_languages() -> tuple[int, float]:
    """Return how much was found in the second language, and the most memory that was in use, in MB."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM, folder], env=environment, capture_output=True, text=True, check=True
        )
    found, memory = done.stdout.split()
    return int(found), float(memory)
