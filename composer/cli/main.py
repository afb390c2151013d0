"""Finds the command that was asked for, runs it, and tells trouble in one line."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from typing import NoReturn, TextIO

from composer import __version__
from composer.cli import backup, batch, check, handover, history, orders, rules, self_test, templates, updates
from composer.errors import UserError

USABLE, NOT_APPROVED, UNUSABLE = 0, 1, 2
"""Exit statuses: done or approved, not approved, the command or its input cannot be used."""

_ABOUT = "Check messages to Amazon buyers against the Communication Guidelines, offline."
_EXAMPLE = """\
example:
  permitted-cli check message.txt --kind order_problem --order-id 302-1234567-7654321 --marketplace amazon.de

Each command tells more: permitted-cli check --help
"""


class _Parser(argparse.ArgumentParser):
    """A parser that tells a wrong command in one line, without the usage above it."""

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong and end with status 2."""
        self.exit(UNUSABLE, f"{self.prog}: {message}. See {self.prog} --help.\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status. A wrong command ends with SystemExit(2)."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        _use_utf8(stream)
    # A rule that breaks is told in the report; its traceback would be a second, unclear message.
    logging.getLogger("composer").addHandler(logging.NullHandler())
    parser = make_parser()
    asked = parser.parse_args(arguments)
    if asked.command is None:
        parser.print_help()
        return USABLE
    try:
        status: int = asked.run(asked)
        sys.stdout.flush()
    except UserError as error:
        print(f"permitted-cli {asked.command}: {' '.join(str(error).split())}", file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:
        # The reader went away, as ``| head`` does; what Python still wants to write goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNUSABLE
    except KeyboardInterrupt:
        return 130
    return status


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = _Parser(
        "permitted-cli", description=_ABOUT, epilog=_EXAMPLE, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND", parser_class=_Parser)
    for command in (check, batch, handover, rules, history, orders, templates, backup, updates, self_test):
        command.add_to(commands)
    return parser


def _use_utf8(stream: TextIO) -> None:
    """Make a standard stream speak UTF-8 with plain line feeds, whatever the system's habit is."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    if stream is sys.stdin:
        reconfigure(encoding="utf-8")
    else:
        reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
