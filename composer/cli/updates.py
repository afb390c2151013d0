"""``updates``: say whether a file that was downloaded tells of a newer version."""

import argparse
from pathlib import Path
from typing import Any

from composer import __version__, updates
from composer.cli.commands import add_command, as_json, give


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    about = "Say whether a downloaded permitted-latest.json tells of a newer version. Nothing is asked of a network."
    parser = add_command(commands, "updates", about, f"updates {updates.NAME}", _run)
    parser.add_argument("file", type=Path, metavar="FILE", help="the file, as it was downloaded")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="how to tell (text)")


def _run(asked: argparse.Namespace) -> int:
    """Tell of the version."""
    found = updates.read(asked.file)
    if asked.format == "json":
        data = {"version": found.version, "this": __version__, "newer": found.newer, "day": found.day.isoformat()}
        give(as_json({**data, "changes": found.changes}, indent=2) + "\n", None)
    else:
        give(f"{told(found)}\n" + (f"\n{found.changes.strip()}\n" if found.newer else ""), None)
    return 0


def told(found: updates.Latest) -> str:
    """Return in a sentence whether there is a newer version."""
    if found.newer:
        return f"Version {found.version} of {found.day.isoformat()} is newer than this one, {__version__}."
    return f"This is version {__version__}; the file tells of {found.version}, which is not newer."
