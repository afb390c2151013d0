"""Makes the project's own Python environment in ``.venv``, with exactly the locked packages.

Only the standard library is used. A stamp tells that the environment is whole and made from the locks
as they are now; without it everything is looked at again, and what is half made is made anew.
"""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import qt_libraries

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "build_scripts" / "requirements.lock"
BUILD_LOCK = ROOT / "build_scripts" / "requirements-build.lock"
STAMP = VENV / "made-from"
OLDEST, NEWEST = (3, 11), (3, 14)


def refusal(version: tuple[int, int]) -> str | None:
    """Return why this version of Python will not do, or None when it will. ``version`` is major, minor."""
    if OLDEST <= version <= NEWEST:
        return None
    (low, high), (major, minor) = (OLDEST[1], NEWEST[1]), version
    text = f"Python 3.{low} to 3.{high} is needed, and this is {major}.{minor}."
    for name in (f"python3.{it}" for it in range(high, low - 1, -1)):
        if shutil.which(name) and subprocess.run([name, "-V"], capture_output=True, check=False).returncode == 0:
            return f"{text} You have a good one: start this with {name}."
    return f"{text} Install a newer one and start this with it."


def interpreter(platform: str, venv: str = str(VENV)) -> str:
    """Return the environment's Python on a ``sys.platform``."""
    return f"{venv}\\Scripts\\python.exe" if platform == "win32" else f"{venv}/bin/python"


def stamp() -> str:
    """Return what the environment is made from: the locks, this Python, and the place."""
    made_from = BUILD_LOCK.read_bytes() + LOCK.read_bytes() + f"{sys.version} {VENV}".encode()
    return hashlib.sha256(made_from).hexdigest()


def made() -> bool:
    """Whether the environment is whole and fresh."""
    try:
        return STAMP.read_text("utf-8") == stamp() and Path(interpreter(sys.platform)).exists()
    except OSError:
        return False


def installs(python: str) -> list[list[str]]:
    """Return the two commands that install the locked packages, in order.

    langdetect comes as source only, so it is built here, with the setuptools of the first lock and
    nothing fetched on the side; everything else must be a wheel.
    """
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    built_here = ["--no-build-isolation", "--use-pep517", "--no-binary=langdetect"]
    return [
        [*pip, "--only-binary=:all:", "-r", str(BUILD_LOCK)],
        [*pip, "--only-binary=:all:", *built_here, "-r", str(LOCK)],
    ]


def _works(python: str) -> bool:
    """Whether the environment's Python starts, is the same version as this one, and has pip."""
    code = "import sys, pip; print(sys.version)"
    try:
        said = subprocess.run([python, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    return said.stdout.decode().strip() == sys.version.strip()


def prepare() -> str:
    """Make the environment if it is not there, whole and fresh; return its Python.

    Raises MissingError when the system lacks what only its owner can install, CalledProcessError when the
    packages could not be installed.
    """
    python = interpreter(sys.platform)
    if made():
        return python
    if not _works(python):
        if importlib.util.find_spec("ensurepip") is None:
            package = "python{}.{}-venv".format(*sys.version_info)
            qt_libraries.install("This Python cannot make an environment of its own.", [(package, "python3-venv")])
        print("dev.py: making the environment in .venv (once)", flush=True)
        shutil.rmtree(VENV, ignore_errors=True)
        # not the environment's own Python, which was just removed, should this have been started with it
        subprocess.run([getattr(sys, "_base_executable", sys.executable), "-m", "venv", str(VENV)], check=True)
    print("dev.py: installing the locked packages", flush=True)
    for command in installs(python):
        subprocess.run(command, check=True, cwd=ROOT)
    STAMP.write_text(stamp(), "utf-8")
    return python
