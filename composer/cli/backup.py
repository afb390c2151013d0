"""``backup``: pack everything that is the seller's into one file, look into such a file, put it back."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from composer.cli.commands import add_command, as_json, give
from composer.history import archive
from composer.history.archive import Archive
from composer.paths import of_user


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the command and the commands below it."""
    about = "Pack history, drafts, orders, templates, words and settings into one file, or put them back."
    parser = add_command(commands, "backup", about, "backup make permitted-2026-11-25.permitted")
    below = parser.add_subparsers(dest="act", required=True, metavar="make|show|restore")
    made = add_command(below, "make", "Write a backup; the window may be open.", "backup make mine.permitted", _make)
    shown = add_command(below, "show", "Prove a backup and tell what is in it.", "backup show mine.permitted", _show)
    told = "Put a backup in the place of what is there; that is moved aside. Close the window first."
    back = add_command(below, "restore", told, "backup restore mine.permitted", _restore)
    for it in (made, shown, back):
        it.add_argument("file", type=Path, metavar="FILE", help="the backup")
        it.add_argument("--format", choices=["text", "json"], default="text", help="how to tell (text)")


def _make(asked: argparse.Namespace) -> int:
    """Write a backup."""
    return _tell(asked, archive.make(of_user(), asked.file, datetime.now(UTC)))


def _show(asked: argparse.Namespace) -> int:
    """Tell what is in a backup."""
    return _tell(asked, archive.look_into(asked.file))


def _restore(asked: argparse.Namespace) -> int:
    """Put a backup back."""
    aside = archive.put_back(asked.file, of_user(), datetime.now(UTC))
    if asked.format == "json":
        give(as_json({"restored": str(asked.file), "moved_to": str(aside)}, indent=2) + "\n", None)
    else:
        give(f"{asked.file} is put back. What was there before is in {aside}.\n", None)
    return 0


def _tell(asked: argparse.Namespace, found: Archive) -> int:
    """Tell of a backup."""
    data = {
        "file": str(found.path),
        "made_at": found.made_at.isoformat(),
        "program": found.program,
        "messages": found.messages,
        "drafts": found.drafts,
        "orders": found.orders,
    }
    lines = "".join(f"{name.replace('_', ' ')}: {value}\n" for name, value in data.items())
    give(as_json(data, indent=2) + "\n" if asked.format == "json" else lines, None)
    return 0
