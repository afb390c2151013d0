"""What Wine takes for Windows, in a folder, for proofs: commands are run there and windows looked at."""

import os
import shutil
import subprocess
import time
from pathlib import Path

import build
from bare_debian import MissedError
from x_screen import Screen, until

STANDING_IN = Path(__file__).resolve().parent / "package" / "windows" / "wine"
"""The sources of libraries that Windows has and Wine 8 lacks."""
COMPILER = "x86_64-w64-mingw32-gcc"
WINES = ("/usr/lib/wine/wine64", "wine64", "wine")


def drive(path: Path) -> str:
    """Return how Windows' programs call a path of this system."""
    return "Z:" + str(path).replace("/", "\\")


class Windows:
    """What Wine takes for Windows, in a folder."""

    def __init__(self, folder: Path, shown: Screen) -> None:
        """Take a folder, which is made, and the screen for windows."""
        wine = next((it for it in map(shutil.which, WINES) if it), None)
        if wine is None:
            raise MissedError("Wine is needed: apt-get install wine64")
        self.wine, self.shown = wine, shown
        self.drive = folder / "prefix" / "drive_c"
        self.variables = {
            **{name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")},
            "WINEPREFIX": str(folder / "prefix"),
            "WINEDEBUG": "-all",
            "DISPLAY": shown.display,
            "SOURCE_DATE_EPOCH": build.source_moment(),
        }

    def make(self) -> None:
        """Make the folder, with the libraries that stand in for those that Wine lacks."""
        self.run(["wineboot", "-i"], 300)
        system = self.drive / "windows" / "system32"
        for source in STANDING_IN.glob("*.c"):
            out = system / f"{source.stem}.dll"
            if not out.exists():
                command = [COMPILER, "-shared", "-O1", "-w", "-o", str(out), str(source), "-ladvapi32"]
                subprocess.run(command, check=True)

    def run(self, command: list[str], patience: float = 240) -> str:
        """Run a command to its end and return what it says. Raises MissedError when it fails."""
        done = subprocess.run(
            [self.wine, *command],
            check=False,
            env=self.variables,
            # Wine's consoles want pipes
            input=b"",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=patience,
        )
        said = done.stdout.decode("utf-8", "replace")
        if done.returncode:
            raise MissedError(f"{' '.join(command)} ended with {done.returncode}: {said[-1500:]}")
        return said

    def looks(self, program: Path, picture: Path) -> None:
        """Open a window and save what is seen of it, on a screen that is black. Raises TimeoutError."""
        blank = self.shown.pixels()
        piped = subprocess.PIPE
        running = subprocess.Popen(
            [self.wine, str(program)], env=self.variables, stdin=piped, stdout=piped, stderr=subprocess.STDOUT
        )
        try:
            # a mere message of trouble is smaller
            until(lambda: self.shown.pixels().count(0) < len(blank) // 2, "a window that fills half of the screen")
            time.sleep(6)
            self.shown.save(picture)
        finally:
            self.run(["taskkill", "/F", "/IM", program.name])
            running.wait(60)
