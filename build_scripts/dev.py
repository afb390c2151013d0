#!/usr/bin/env python3
"""Sets everything up on a machine that has only Python and git, then runs Permitted or its tests.

    python3 build_scripts/dev.py run                  open the composer
    python3 build_scripts/dev.py run check FILE ...   any command of the command line
    python3 build_scripts/dev.py test                 every check and test
    python3 build_scripts/dev.py test tests/core -x   pytest alone, with these arguments

Exit status: that of what was run; 2 for a command that is not one, 3 when something must be installed
first, which is then told. Its syntax is kept so old that a Python too old is told so in a plain line.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping

import environment
import qt_libraries

COMMANDS = (
    "check",
    "batch",
    "handover",
    "rules",
    "history",
    "orders",
    "templates",
    "backup",
    "updates",
    "self-test",
)
"""The commands of ``python -m composer``."""

SAMPLE = "resources/samples/first_message.txt"
SAMPLE_FACTS = "resources/samples/first_message.json"


def has_screen(platform: str, variables: Mapping[str, str]) -> bool:
    """Whether a window can open, on a ``sys.platform`` with these environment variables."""
    if not platform.startswith("linux"):
        return True
    return any(variables.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def is_command(arguments: list[str]) -> bool:
    """Whether the arguments of ``run`` are meant for the command line."""
    return bool(arguments) and arguments[0] in COMMANDS


def sample_command(python: str) -> list[str]:
    """Return the command that checks the bundled sample draft."""
    return [python, "-m", "composer", "check", SAMPLE, "--facts", SAMPLE_FACTS]


def test_command(python: str, arguments: list[str]) -> list[str]:
    """Return the command of ``test``: everything, or only pytest when it has arguments."""
    if arguments:
        return [python, "-m", "pytest", *arguments]
    return [python, "build_scripts/check.py"]


def start(command: list[str], variables: Mapping[str, str] | None = None) -> int:
    """Run the command in the checkout and return its exit status."""
    try:
        return subprocess.run(command, cwd=environment.ROOT, env=variables, check=False).returncode
    except KeyboardInterrupt:
        return 130


def show_sample(python: str) -> int:
    """Check the bundled sample draft and print its report; return 0 when there was one to print."""
    print(f"dev.py: there is no screen here, so the sample draft {SAMPLE} is checked instead:", flush=True)
    done = subprocess.run(sample_command(python), cwd=environment.ROOT, stdout=subprocess.PIPE, check=False)
    sys.stdout.buffer.write(done.stdout)
    sys.stdout.flush()
    # not approved is what the sample is there to show, and not a failure
    return 0 if done.returncode == 1 and done.stdout.strip() else done.returncode


def run(arguments: list[str]) -> int:
    """Open the window, pass a command on, or without a screen check the sample; return the exit status."""
    python = environment.prepare()
    if is_command(arguments):
        # paths given to a command are meant from where one stands
        paths = [str(environment.ROOT)] + [it for it in [os.environ.get("PYTHONPATH")] if it]
        variables = dict(os.environ, PYTHONPATH=os.pathsep.join(paths))
        return subprocess.run([python, "-m", "composer", *arguments], env=variables, check=False).returncode
    if not has_screen(sys.platform, os.environ):
        return show_sample(python)
    qt_libraries.demand(qt_libraries.wanted(sys.platform, os.environ))
    return start([python, "-m", "ui", *arguments])


def test(arguments: list[str]) -> int:
    """Run every check and test, or pytest with the arguments; return the exit status."""
    python = environment.prepare()
    qt_libraries.demand(qt_libraries.wanted(sys.platform, {}))
    return start(test_command(python, arguments), dict(os.environ, QT_QPA_PLATFORM="offscreen"))


def main(arguments: list[str]) -> int:
    """Do what the arguments say and return the exit status."""
    refused = environment.refusal(sys.version_info[:2])
    if refused:
        print("dev.py: " + refused, file=sys.stderr)
        return 3
    actions = {"run": run, "test": test}
    if not arguments or arguments[0] not in actions:
        print(__doc__, file=sys.stdout if arguments[:1] in (["-h"], ["--help"]) else sys.stderr)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        return actions[arguments[0]](arguments[1:])
    except qt_libraries.MissingError as missing:
        print(f"dev.py: {missing}", file=sys.stderr)
    except subprocess.CalledProcessError as error:
        print("dev.py: this failed, see above: " + " ".join(map(str, error.cmd)), file=sys.stderr)
    return 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
