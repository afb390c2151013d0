"""Measures from outside how long the window takes from its start to the first letter that is seen in it.

    python build_scripts/measure_start.py PROGRAM [--runs 5]

The pixels of a virtual screen are watched while a key is pressed again and again, as somebody does who
cannot wait. Every run begins with the folders of a seller who had the program open before.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from x_screen import WIDTH, Screen, screen, until

BUDGET = 1.5
"""Seconds until a letter may be typed, with the program's files in memory."""
EDITOR = (640, 300)
"""A place in the editor of a window that fills the screen."""
TOOLBAR = (410, 28, 260, 24)
"""Where the buttons above the text are drawn: left, top, width and height."""
LETTER = (414, 84, 12, 20)
"""Where the first letter of a message is drawn."""

Start = Callable[[Path], "subprocess.Popen[bytes]"]
"""Starts the program with a user folder."""


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds from the start until each was seen."""

    window: float
    editor: float
    letter: float


def part(pixels: bytes, box: tuple[int, int, int, int]) -> bytes:
    """Return the pixels of a part of the screen: left, top, width and height."""
    left, top, width, height = box
    rows = [(row * WIDTH + left) * 4 for row in range(top, top + height)]
    return b"".join(pixels[start : start + width * 4] for start in rows)


def end(running: "subprocess.Popen[bytes]") -> None:
    """End a program."""
    running.terminate()
    running.wait(30)


def _tries(shown: Screen, looks_like: Callable[[bytes], bool]) -> bool:
    """Press the key and say whether the letter is there."""
    shown.do("mousemove", *map(str, EDITOR), "click", "1", "key", "x")
    return looks_like(part(shown.pixels(), LETTER))


def learned(shown: Screen, start: Start, home: Path) -> tuple[bytes, bytes]:
    """Return how toolbar and first letter look, of a program that has had all the time it wants."""
    blank = part(shown.pixels(), TOOLBAR)
    running = start(home)
    try:
        until(lambda: part(shown.pixels(), TOOLBAR) != blank, "the window")
        time.sleep(5)
        toolbar, before = part(shown.pixels(), TOOLBAR), part(shown.pixels(), LETTER)
        _tries(shown, lambda _: True)
        until(lambda: part(shown.pixels(), LETTER) != before, "a letter")
        time.sleep(1)
        return toolbar, part(shown.pixels(), LETTER)
    finally:
        end(running)


def once(shown: Screen, start: Start, home: Path, looks: tuple[bytes, bytes]) -> Times:
    """Start the program and type as soon as it can be done."""
    blank = part(shown.pixels(), TOOLBAR)
    began = time.perf_counter()
    running = start(home)
    try:
        until(lambda: part(shown.pixels(), TOOLBAR) != blank, "the window", pause=0.005)
        window = time.perf_counter() - began
        until(lambda: part(shown.pixels(), TOOLBAR) == looks[0], "the editor", pause=0.005)
        editor = time.perf_counter() - began
        until(lambda: _tries(shown, lambda it: it == looks[1]), "the letter", pause=0.005)
        return Times(window, editor, time.perf_counter() - began)
    finally:
        end(running)


def measured(shown: Screen, start: Start, folder: Path, runs: int) -> list[Times]:
    """Return the times of so many warm starts; user folders are made below ``folder``."""
    used = folder / "used"
    used.mkdir()
    running = start(used)
    until(lambda: [*used.rglob("history.db")], "the history")
    time.sleep(4)
    end(running)

    def home(name: str) -> Path:
        return Path(shutil.copytree(used, folder / name))

    looks = learned(shown, start, home("learning"))
    return [once(shown, start, home(f"run{number}"), looks) for number in range(runs)]


def table(times: list[Times]) -> str:
    """Return the medians as a table."""
    rows = [(name, median(getattr(it, name) for it in times)) for name in Times.__slots__]
    told = {"window": "window seen", "editor": "editor seen", "letter": "letter seen"}
    lines = [f"{seconds:6.2f} s  {told[name]}" for name, seconds in rows]
    return "\n".join([*lines, f"{BUDGET:6.2f} s  allowed, median of {len(times)} warm starts"])


def main(arguments: list[str]) -> int:
    """Measure the program and return 0 when it is within its budget."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("program", nargs="+", help="the windowed program, with its arguments")
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args(arguments)

    def start(home: Path) -> "subprocess.Popen[bytes]":
        variables = {"HOME": str(home), "DISPLAY": shown.display, "PATH": os.environ.get("PATH", "")}
        return subprocess.Popen(asked.program, env=variables, stderr=subprocess.DEVNULL)

    with tempfile.TemporaryDirectory() as folder, screen() as shown:
        times = measured(shown, start, Path(folder), asked.runs)
    print(table(times))
    return int(median(it.letter for it in times) > BUDGET)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
