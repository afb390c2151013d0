"""Proves that a frozen program is whole: it runs in an empty environment, and is compared with the source.

No Python is on its path, its user folder has spaces and letters of other scripts, its own folder may not
be written to. What ``self-test`` and ``rules`` say must be what they say in the source, every data file
must be there byte for byte, and the window must open. ``python build_scripts/prove_built.py FOLDER``
proves a folder that was made before.
"""

import hashlib
import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import package_lists

ROOT = Path(__file__).resolve().parent.parent
NOBODY = 65534
HOME = "Zoë Müller さん"
"""The user folder's name."""
PATIENCE = 120
"""Seconds that a command may take, on a busy machine, too."""
OPEN = 4.0
"""Seconds after which a window that is still there is taken to have opened."""


def program_folder(folder: Path, system: str) -> Path:
    """Return the folder of the program on a ``sys.platform``, inside the one that PyInstaller wrote to."""
    return folder / "Permitted.app" if system == "darwin" else folder / "permitted"


def program(folder: Path, name: str, system: str = sys.platform) -> Path:
    """Return the file of the program called ``name`` in its folder on a ``sys.platform``."""
    if system == "darwin":
        return folder / "Contents" / "MacOS" / name
    return folder / (f"{name}.exe" if system == "win32" else name)


def content(folder: Path, system: str = sys.platform) -> Path:
    """Return where the files lie that the programs share, on a ``sys.platform``."""
    return folder / "Contents" / "Resources" if system == "darwin" else folder / "_internal"


def empty(home: Path, given: Mapping[str, str], system: str = sys.platform) -> dict[str, str]:
    """Return an environment with a user folder and what the system itself cannot do without, and no more."""
    if system == "win32":
        kept = {name: given[name] for name in ("SYSTEMROOT", "WINDIR", "COMSPEC", "TEMP", "TMP") if name in given}
        places = {"USERPROFILE": home, "APPDATA": home / "Roaming", "LOCALAPPDATA": home / "Local"}
        return {**kept, **{name: str(place) for name, place in places.items()}, "PATH": ""}
    return {"HOME": str(home), "PATH": "", "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(home)}


def prints(folder: Path) -> dict[str, str]:
    """Return the hash of every file below the folder, by its name there."""
    files = [it for it in sorted(folder.rglob("*")) if it.is_file()]
    return {it.relative_to(folder).as_posix(): hashlib.sha256(it.read_bytes()).hexdigest() for it in files}


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Forbid writing below the folder meanwhile."""
    places = [folder, *folder.rglob("*")]
    modes = {it: it.stat().st_mode for it in places if not it.is_symlink()}
    for place, mode in modes.items():
        place.chmod(mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    try:
        yield
    finally:
        for place, mode in modes.items():
            place.chmod(mode)


class Somebody:
    """A user with nothing but a folder, in which programs are started."""

    def __init__(self, home: Path) -> None:
        """Take the folder; as root, programs run as nobody, since root may write anywhere."""
        self.home = home
        self.rights: dict[str, Any] = {}
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            self.rights = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
            os.chown(home, NOBODY, NOBODY)

    def says(self, command: list[str]) -> "subprocess.CompletedProcess[str]":
        """Run the command to its end; one that cannot be started, or does not end, has the status 127."""
        try:
            return subprocess.run(
                command,
                **self.rights,
                check=False,
                capture_output=True,
                text=True,
                encoding="utf-8",
                timeout=PATIENCE,
                env=empty(self.home, os.environ),
                cwd=self.home,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return subprocess.CompletedProcess(command, 127, "", str(error))

    def opens(self, window: Path) -> str:
        """Open the window and close it again; return what is wrong, or nothing."""
        variables = empty(self.home, os.environ)
        streams: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stderr": subprocess.STDOUT}
        with (self.home / "said.txt").open("w+b") as said:
            try:
                running = subprocess.Popen(
                    [str(window)], **self.rights, **streams, stdout=said, env=variables, cwd=self.home
                )
            except OSError as error:
                return str(error)
            try:
                status = running.wait(OPEN)
            except subprocess.TimeoutExpired:
                running.terminate()
                running.wait(PATIENCE)
                return self._trouble()
            said.seek(0)
            return f"it ended with {status}: {said.read().decode('utf-8', 'replace').strip()[-800:]}"

    def _trouble(self) -> str:
        """Return what the window logged; a history must have been made."""
        logged = "".join(it.read_text("utf-8") for it in self.home.rglob("permitted.log"))
        if logged:
            return f"it logged {logged[-800:]}"
        return "" if [*self.home.rglob("history.db")] else "it made no history"


def _data(done: "subprocess.CompletedProcess[str]") -> Any:
    """Return what a command said as JSON, or else what went wrong as text."""
    try:
        return json.loads(done.stdout) if done.returncode == 0 else (done.stderr or done.stdout).strip()[-800:]
    except ValueError:
        return done.stdout[-800:]


def differences(name: str, ours: Any, theirs: Any) -> Iterator[str]:
    """Yield how what the frozen program says differs from what the source says."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in ours.keys() | theirs.keys():
            yield from differences(f"{name}, {key}", ours.get(key), theirs.get(key))
    elif ours != theirs:
        yield f"{name}: {str(theirs)[:800]!r} instead of {str(ours)[:800]!r}"


def missing_files(shared: Path) -> list[str]:
    """Return the data files of the source that are not in the program, or not the same."""
    top = ROOT / "resources"
    wanted = {it: digest for it, digest in prints(top).items() if it.split("/")[0] not in package_lists.LEFT_OUT}
    there = prints(shared / "resources")
    papers = [
        it for it in ("sbom.cdx.json", "licences/LICENSE", "licences/THIRD_PARTY.md") if not (shared / it).is_file()
    ]
    return [f"the file {it}" for it in papers + [it for it, digest in wanted.items() if there.get(it) != digest]]


def lacking(folder: Path, python: list[str]) -> list[str]:
    """Return all that the program in the folder lacks; ``python`` starts the source to compare it with."""
    found = missing_files(content(folder))
    before = prints(folder)
    # not below a folder that only its owner may enter
    home = Path(tempfile.mkdtemp(prefix="permitted ")) / HOME
    home.parent.chmod(0o755)
    home.mkdir()
    try:
        with read_only(folder):
            somebody = Somebody(home)
            for arguments in (["self-test", "--format", "json"], ["rules", "--format", "json"]):
                source = subprocess.run(
                    [*python, "-m", "composer", *arguments],
                    cwd=ROOT,
                    check=False,
                    capture_output=True,
                    text=True,
                    encoding="utf-8",
                )
                line = [str(program(folder, "permitted-cli")), *arguments]
                found += differences(arguments[0], _data(source), _data(somebody.says(line)))
            trouble = somebody.opens(program(folder, "permitted"))
            found += [f"the window: {trouble}"] if trouble else []
    finally:
        shutil.rmtree(home.parent, ignore_errors=True)
    changed = sorted(name for name, digest in prints(folder).items() if before.get(name) != digest)
    return found + [f"its own folder was written to: {name}" for name in changed]


def main(arguments: list[str]) -> int:
    """Prove the folder that is named and return 0 if the program in it lacks nothing."""
    began = time.perf_counter()
    found = lacking(Path(arguments[0]).resolve(), [sys.executable])
    print(*(found or [f"whole ({time.perf_counter() - began:.0f} s)"]), sep="\n")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
