"""``batch``: one draft a line in, one report a line out, in the same order."""

import argparse
import json
import multiprocessing
import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from composer.cli.commands import add_command, as_json, give
from composer.cli.facts import draft_of
from composer.cli.judge import Habits, as_data, habits, judge
from composer.errors import UserError

_AT_ONCE = 8
"""Lines that a process gets at a time."""


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    about = "Check many drafts: one JSON object a line in, one report a line out."
    parser = add_command(commands, "batch", about, "batch drafts.jsonl --jobs 4 --output reports.jsonl", run)
    parser.add_argument("file", nargs="?", default="-", metavar="FILE.jsonl", help="the drafts; - is standard input")
    parser.add_argument("--jobs", type=_count, default=1, metavar="N", help="processes to use (1)")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write here instead, whole or not at all")
    parser.add_argument("--format", choices=["json"], default="json", help=argparse.SUPPRESS)


def run(asked: argparse.Namespace) -> int:
    """Check every line; 2 if one could not be read, else 0. Raises UserError for an unusable file."""
    lines = [(number, line) for number, line in enumerate(_lines(asked.file), 1) if line.strip()]
    check = partial(_answer, given=habits())
    failed = False
    kept = []
    with _mapped(check, lines, asked.jobs) as answers:
        for good, answer in _with_progress(answers, len(lines)):
            failed = failed or not good
            if asked.output is None:
                sys.stdout.write(answer)
            else:
                kept.append(answer)
    if asked.output is not None:
        give("".join(kept), asked.output)
    return 2 if failed else 0


def _count(value: str) -> int:
    """Return a number of processes. Raises ArgumentTypeError."""
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number of processes")
    return min(int(value), 4 * (os.cpu_count() or 1))


def _lines(name: str) -> list[bytes]:
    """Return the lines of the file, still as bytes, so that one bad line spoils no other."""
    if name == "-":
        data = sys.stdin.buffer.read()
    else:
        try:
            data = Path(name).read_bytes()
        except OSError as error:
            raise UserError(f"{name} cannot be read: {error.strerror}.") from error
    return data.removeprefix(b"\xef\xbb\xbf").split(b"\n")


def _answer(numbered: tuple[int, bytes], given: Habits) -> tuple[bool, str]:
    """Return whether a line could be read, and the line that answers it."""
    number, line = numbered
    try:
        data = json.loads(line.decode("utf-8"))
        answer = as_data(judge(draft_of(data), given), data.get("id"))
    except UserError as error:
        return False, _told(number, str(error))
    except UnicodeDecodeError as error:
        return False, _told(number, f"The line is not UTF-8 text: see its byte {error.start + 1}.")
    except (ValueError, RecursionError) as error:
        return False, _told(number, f"The line is not JSON: {error}.")
    return True, as_json(answer) + "\n"


def _told(number: int, error: str) -> str:
    """Return the line that stands in the place of a report."""
    return as_json({"line": number, "error": error}) + "\n"


@contextmanager
def _mapped(check: Any, lines: list[tuple[int, bytes]], jobs: int) -> Iterator[Iterable[tuple[bool, str]]]:
    """Give the answers in order, worked out here or by several processes."""
    if jobs == 1 or len(lines) < 2:
        yield map(check, lines)
        return
    # A fresh start of each process is the same on every system, and safe whatever runs here.
    with multiprocessing.get_context("spawn").Pool(min(jobs, len(lines))) as pool:
        yield pool.imap(check, lines, chunksize=_AT_ONCE)


def _with_progress(answers: Iterable[tuple[bool, str]], total: int) -> Iterator[tuple[bool, str]]:
    """Yield the answers, and tell a person at a terminal how far it is."""
    seen = sys.stderr.isatty()
    last = 0.0
    for done, answer in enumerate(answers, 1):
        if seen and (time.monotonic() - last > 0.2 or done == total):
            last = time.monotonic()
            print(f"\r{done} of {total}", end="\n" if done == total else "", file=sys.stderr, flush=True)
        yield answer
