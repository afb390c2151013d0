"""Makes the environments that packages and the site are built in, each with what its own lock names.

They lie in ``build``, apart from the one of ``dev.py``, so that nothing gets into a package because
somebody had it installed. A stamp tells that one is whole and of the locks as they are now.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import environment

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "build_scripts" / "requirements-package.lock"
"""What the program runs with and PyInstaller, no tests."""
FOLDER = ROOT / "build" / "environment"


def installs(python: str, lock: Path = LOCK) -> list[list[str]]:
    """Return the commands that install the locked packages: those of ``dev.py``, of another lock."""
    return [
        [str(lock) if part == str(environment.LOCK) else part for part in it] for it in environment.installs(python)
    ]


def stamp(folder: Path = FOLDER, lock: Path = LOCK) -> str:
    """Return what the environment is made from: both locks, this Python and the place."""
    made_from = environment.BUILD_LOCK.read_bytes() + lock.read_bytes() + f"{sys.version} {folder}".encode()
    return hashlib.sha256(made_from).hexdigest()


def prepare(folder: Path = FOLDER, lock: Path = LOCK) -> str:
    """Make the environment if it is not there, whole and fresh; return its Python. Raises CalledProcessError."""
    python, kept = environment.interpreter(sys.platform, str(folder)), folder / "made-from"
    if kept.is_file() and kept.read_text("utf-8") == stamp(folder, lock):
        return python
    shutil.rmtree(folder, ignore_errors=True)
    base = getattr(sys, "_base_executable", sys.executable)
    subprocess.run([base, "-m", "venv", str(folder)], check=True)
    for command in installs(python, lock):
        subprocess.run(command, check=True, cwd=ROOT)
    kept.write_text(stamp(folder, lock), "utf-8")
    return python
