"""Tells where a program's size goes, part by part, and what it weighs in all."""

import sys
from collections import Counter
from pathlib import Path

BUDGET = 170
"""Megabytes (of 1,000,000 bytes) that an installed program may take."""
PARTS = {
    "libicu": "ICU, Qt's letters and languages",
    "PySide6/": "Qt and PySide6",
    "shiboken6/": "Qt and PySide6",
    "harper/": "harper, English grammar",
    "resources/dictionaries/": "dictionaries",
    "resources/": "other data of our own",
    "rapidfuzz/": "rapidfuzz, distances of words",
    "selectolax/": "selectolax, reading HTML",
    "emoji/": "emoji",
    "hunspell/": "Hunspell",
    "libpython": "Python",
    "python3": "Python",
    "base_library": "Python",
    "Python": "Python",
    "licences/": "licences",
    "permitted-cli": "our code and what is pure Python, in permitted-cli",
    "permitted": "our code and what is pure Python, in permitted",
}


def part(name: str) -> str:
    """Return what a file is part of, by its name in the program's folder."""
    inner = name.split("_internal/", 1)[-1]
    for start, told in PARTS.items():
        if inner.startswith(start) or (start == "libicu" and "/libicu" in inner):
            return told
    return "system libraries and the rest"


def weighed(folder: Path) -> Counter[str]:
    """Return the bytes of each part of the program in the folder."""
    found: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            found[part(path.relative_to(folder).as_posix())] += path.stat().st_size
    return found


def table(folder: Path) -> str:
    """Return the parts as a table, the heaviest first, with the sum."""
    found = weighed(folder)
    rows = [f"{size / 1e6:8.1f} MB  {name}" for name, size in found.most_common()]
    return "\n".join([*rows, f"{found.total() / 1e6:8.1f} MB  in all, of {BUDGET} MB"])


if __name__ == "__main__":
    print(table(Path(sys.argv[1])))
