"""The pinned PySide6 does not lose references to None, of which Python 3.11 dies.

PySide6 6.12.0 drops one reference at each call of a method that returns nothing. Python 3.11 starts
with some thousands, so after as many calls the program is gone; from 3.12 on None lives for ever and
cannot show the loss.
"""

import subprocess
import sys
import tomllib
from pathlib import Path

import PySide6

CALLS = 6_000
PROGRAM = f"""
import sys
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel()
for _ in range(100):
    label.update()
before = sys.getrefcount(None)
for _ in range({CALLS}):
    label.update()
print(before - sys.getrefcount(None))
"""


def test_calls_that_return_nothing_keep_none_alive() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < CALLS // 10


def test_the_pinned_version_is_the_one_that_runs() -> None:
    text = (Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8")
    wanted = tomllib.loads(text)["project"]["dependencies"]
    assert f"PySide6-Essentials=={PySide6.__version__}" in wanted
