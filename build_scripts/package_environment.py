"""Makes the environment that packages are built in: what the program runs with and PyInstaller, no tests.

It lies in ``build/environment``, apart from the one of ``dev.py``, so that nothing gets into a package
because somebody had it installed. A stamp tells that it is whole and of the locks as they are now.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import environment

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "build_scripts" / "requirements-package.lock"
FOLDER = ROOT / "build" / "environment"


def installs(python: str) -> list[list[str]]:
    """Return the commands that install the locked packages: those of ``dev.py``, of the other lock."""
    return [
        [str(LOCK) if part == str(environment.LOCK) else part for part in it] for it in environment.installs(python)
    ]


def stamp() -> str:
    """Return what the environment is made from: both locks, this Python and the place."""
    made_from = environment.BUILD_LOCK.read_bytes() + LOCK.read_bytes() + f"{sys.version} {FOLDER}".encode()
    return hashlib.sha256(made_from).hexdigest()


def prepare(folder: Path = FOLDER) -> str:
    """Make the environment if it is not there, whole and fresh; return its Python. Raises CalledProcessError."""
    python, kept = environment.interpreter(sys.platform, str(folder)), folder / "made-from"
    if kept.is_file() and kept.read_text("utf-8") == stamp():
        return python
    shutil.rmtree(folder, ignore_errors=True)
    base = getattr(sys, "_base_executable", sys.executable)
    subprocess.run([base, "-m", "venv", str(folder)], check=True)
    for command in installs(python):
        subprocess.run(command, check=True, cwd=ROOT)
    kept.write_text(stamp(), "utf-8")
    return python
