"""Makes the lock files anew: what installs and builds, runs and tests, makes the packages, makes the site.

Needs ``uv`` on the path (``pip install uv``). One lock serves Linux, Windows and macOS. Arguments are
passed on to uv, such as ``--upgrade`` or ``--upgrade-package regex``.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "build_scripts"
LOCK = HERE / "requirements.lock"
BUILD_LOCK = HERE / "requirements-build.lock"
PACKAGE_LOCK = HERE / "requirements-package.lock"
"""What the program runs with, in the same versions, and what makes its packages, but nothing that tests it."""
SITE_LOCK = HERE / "requirements-site.lock"
"""What makes the site; one version of each for every Python, as the pages should not depend on it."""
BUILT_WITH = "setuptools"
"""What langdetect, which comes as source only, is built with: the same version as PyInstaller's."""
FORM = ["--universal", "--generate-hashes", "--python-version", "3.11", "--no-header", "--no-annotate", "--quiet"]


def compiled(uv: str, sources: list[str], out: Path, more: list[str]) -> None:
    """Write the lock of the sources to ``out``. Raises CalledProcessError when they do not fit together."""
    subprocess.run([uv, "pip", "compile", *FORM, *more, "--output-file", str(out), *sources], cwd=ROOT, check=True)


def without_addresses(lock: str) -> str:
    """Return the lock's text; raises ValueError when it names where packages come from."""
    if "://" in lock or "--index-url" in lock or "--find-links" in lock:
        raise ValueError("the lock names a registry; unset the index settings of uv and try again")
    return lock


def _lines(lock: Path) -> list[str]:
    return lock.read_text("utf-8").splitlines()


def main(arguments: list[str]) -> int:
    """Make the locks and return 0, or say what is missing and return 2."""
    uv = shutil.which("uv")
    if uv is None:
        print("make_locks.py: uv is needed to make the locks: pip install uv", file=sys.stderr)
        return 2
    compiled(uv, ["pyproject.toml"], LOCK, ["--extra", "dev", *arguments])
    compiled(uv, ["pyproject.toml"], PACKAGE_LOCK, ["--extra", "package", "--constraint", str(LOCK), *arguments])
    site = ["--group", "site", "--fork-strategy", "fewest", "--constraint", str(LOCK)]
    compiled(uv, [], SITE_LOCK, [*site, *arguments])
    wanted = LOCK.with_suffix(".in")
    pinned = [line.split()[0] for line in _lines(PACKAGE_LOCK) if line.startswith(f"{BUILT_WITH}==")]
    wanted.write_text("\n".join(["pip", *(pinned or [BUILT_WITH])]) + "\n", "utf-8")
    try:
        compiled(uv, [str(wanted)], BUILD_LOCK, [])
    finally:
        wanted.unlink()
    for lock in (LOCK, PACKAGE_LOCK, SITE_LOCK, BUILD_LOCK):
        without_addresses(lock.read_text("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
