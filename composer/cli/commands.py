"""What the commands share: how they are declared, and where their output goes."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from composer import atomic


def add_command(
    commands: "argparse._SubParsersAction[Any]",
    name: str,
    about: str,
    example: str,
    run: Callable[[argparse.Namespace], int] | None = None,
) -> argparse.ArgumentParser:
    """Add a command with its help and an example, and return its parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=about,
        description=about,
        epilog=f"example:\n  permitted-cli {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    if run is not None:
        parser.set_defaults(run=run)
    return parser


def give(text: str, output: Path | None) -> None:
    """Print ``text``, or put it into a file whole. Raises UserError when the file cannot be written."""
    if output is None:
        sys.stdout.write(text)
    else:
        atomic.write(output, text.encode("utf-8", "backslashreplace"))


def as_json(data: Any, *, indent: int | None = None) -> str:
    """Return the JSON text of ``data``, letters as they are where UTF-8 can hold them, without a line feed."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # half of a UTF-16 pair, which JSON can bring
        return json.dumps(data, indent=indent)
    return text
