"""Writes what goes with a release: its notes, the sums of its files, and the file that tells of an update.

    python build_scripts/release_notes.py PACKAGES --version 1.2.3 --notes notes.md

``permitted-latest.json`` is what a seller downloads who wants to know whether there is a newer version; the
program reads it from the disk and never asks a network. A candidate has none: it is not what all should have.
"""

import argparse
import hashlib
import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LATEST = "permitted-latest.json"
SUMS = "SHA256SUMS"
UNSIGNED = """
## Not signed

Files with `unsigned` in their names carry no signature, so Windows and macOS warn of them. Compare their sums with
`SHA256SUMS` before you start them.
"""


def section(changelog: str, version: str) -> tuple[str, str]:
    """Return the day and the text of a version in the changelog. Raises ValueError when either is not there."""
    found = re.search(
        rf"^## \[{re.escape(version)}\](?: - (\S+))?\n(.*?)(?=^## \[|\Z)", changelog, re.MULTILINE | re.DOTALL
    )
    if not found:
        raise ValueError(f"CHANGELOG.md says nothing of {version}.")
    try:
        return date.fromisoformat(found[1] or "").isoformat(), found[2].strip()
    except ValueError as error:
        raise ValueError(f"CHANGELOG.md does not say on which day {version} is released.") from error


def files(folder: Path) -> list[dict[str, Any]]:
    """Return name, size and SHA-256 of every package in the folder."""
    found = sorted(it for it in folder.iterdir() if it.is_file() and it.name not in (SUMS, LATEST))
    return [
        {"name": it.name, "size": it.stat().st_size, "sha256": hashlib.sha256(it.read_bytes()).hexdigest()}
        for it in found
    ]


def write(folder: Path, version: str, notes: Path, changelog: str) -> None:
    """Write what goes with a version. Raises ValueError when the changelog lacks it or there is no package."""
    day, text = section(changelog, version)
    listed = files(folder)
    if not listed:
        raise ValueError(f"There is no package in {folder}.")
    sums = [(it["sha256"], it["name"]) for it in listed]
    if "-" not in version:
        told = {"format": 1, "version": version, "day": day, "changes": text, "files": listed}
        (folder / LATEST).write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", "utf-8", newline="\n")
        sums.append((hashlib.sha256((folder / LATEST).read_bytes()).hexdigest(), LATEST))
    (folder / SUMS).write_text("".join(f"{digest}  {name}\n" for digest, name in sums), "utf-8", newline="\n")
    unsigned = UNSIGNED if any("unsigned" in it["name"] for it in listed) else ""
    notes.write_text(f"{text}\n{unsigned}", "utf-8", newline="\n")


def main(arguments: list[str]) -> int:
    """Write what goes with the release; return 0, or 1 when something is missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("packages", type=Path, help="the folder of all packages")
    parser.add_argument("--version", required=True)
    parser.add_argument("--notes", type=Path, required=True, help="where to write the notes")
    asked = parser.parse_args(arguments)
    try:
        write(asked.packages, asked.version, asked.notes, (ROOT / "CHANGELOG.md").read_text("utf-8"))
    except ValueError as error:
        print(f"release_notes: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
