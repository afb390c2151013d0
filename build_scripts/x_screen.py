"""A virtual X screen for proofs: starts Xvfb, looks at its pixels in memory, and types and presses keys in it.

Needs Xvfb and xdotool. Pixels are read from Xvfb's own memory, so that looking costs the program nothing.
"""

import os
import struct
import subprocess
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

WIDTH, HEIGHT = 1280, 800
PATIENCE = 60.0


class Screen:
    """One running screen."""

    def __init__(self, number: int, memory: Path) -> None:
        """Take the display's number and Xvfb's file of its pixels (an X window dump)."""
        self.display = f":{number}"
        self._memory = memory

    def pixels(self) -> bytes:
        """Return the pixels, four bytes each: blue, green, red and one of no meaning."""
        data = self._memory.read_bytes()
        size, colours = struct.unpack_from(">I", data)[0], struct.unpack_from(">20I", data)[19]
        return data[size + colours * 12 :][: WIDTH * HEIGHT * 4]

    def save(self, path: Path) -> None:
        """Save what is seen as a PNG file."""
        pixels = self.pixels()
        rows = []
        for row in range(HEIGHT):
            line = pixels[row * WIDTH * 4 : (row + 1) * WIDTH * 4]
            rgb = bytearray(WIDTH * 3)
            rgb[0::3], rgb[1::3], rgb[2::3] = line[2::4], line[1::4], line[0::4]
            rows.append(b"\0" + bytes(rgb))
        head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
        chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"".join(rows))), (b"IEND", b""))
        parts = [
            struct.pack(">I", len(it)) + name + it + struct.pack(">I", zlib.crc32(name + it)) for name, it in chunks
        ]
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))

    def do(self, *arguments: str) -> str:
        """Run xdotool with the arguments and return what it says. Raises CalledProcessError."""
        variables = {**os.environ, "DISPLAY": self.display}
        return subprocess.run(["xdotool", *arguments], check=True, env=variables, capture_output=True, text=True).stdout

    def keys(self, *names: str) -> None:
        """Press keys one after another, such as ``ctrl+Return``."""
        self.do("key", "--delay", "30", *names)

    def write(self, text: str) -> None:
        """Type the text; a line feed is the Enter key."""
        for place, line in enumerate(text.split("\n")):
            if place:
                self.keys("Return")
            if line:
                self.do("type", "--delay", "8", line)

    def click(self, x: int, y: int) -> None:
        """Click at a place."""
        self.do("mousemove", str(x), str(y), "click", "1")


def until(holds: Callable[[], object], what: str, patience: float = PATIENCE, pause: float = 0.02) -> float:
    """Wait until it holds and return the seconds that took. Raises TimeoutError that says what was waited for."""
    began = time.perf_counter()
    while not holds():
        if time.perf_counter() - began > patience:
            raise TimeoutError(f"waited {patience:.0f} s for {what}")
        time.sleep(pause)
    return time.perf_counter() - began


@contextmanager
def screen() -> Iterator[Screen]:
    """Hold a screen under a number that is free. Raises FileNotFoundError when Xvfb is not there."""
    with tempfile.TemporaryDirectory() as folder:
        told, tells = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        command = ["Xvfb", "-displayfd", str(tells), "-screen", "0", size, "-fbdir", folder, "-ac", "-noreset"]
        hidden = subprocess.DEVNULL
        running = subprocess.Popen([*command, "-nolisten", "tcp"], pass_fds=[tells], stdout=hidden, stderr=hidden)
        os.close(tells)
        try:
            with os.fdopen(told) as said:
                yield Screen(int(said.readline()), Path(folder, "Xvfb_screen0"))
        finally:
            running.terminate()
            running.wait()
