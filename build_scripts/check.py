"""Runs all that must be green before a change lands: format, lint, types, imports, generated pages, tests.

Called by ``dev.py test`` inside the project's environment. Pytest comes last, so that its closing
line is the last one; what failed before it is told before it and in the exit status.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLACES = ("composer", "ui", "build_scripts", "tests", "docs")


def steps(python: str) -> dict[str, list[str]]:
    """Return the command of every step before the tests, by the name it is told under."""
    return {
        "format": [python, "-m", "ruff", "format", "--check", "--quiet", *PLACES],
        "lint": [python, "-m", "ruff", "check", "--quiet", *PLACES],
        "types": [python, "-m", "mypy", "--no-error-summary"],
        "imports": [python, "-c", "from importlinter.cli import lint_imports_command as run; run()"],
        "help pages": [python, "-m", "build_scripts.make_help", "--check"],
    }


def failures(commands: dict[str, list[str]], environment: dict[str, str]) -> list[str]:
    """Run the commands one after another and return the names of those that failed, telling their output."""
    failed = []
    for name, command in commands.items():
        began = time.perf_counter()
        done = subprocess.run(
            command, check=False, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8"
        )
        took = time.perf_counter() - began
        if done.returncode:
            failed.append(name)
            print(done.stdout, done.stderr, sep="", end="")
        print(f"check: {name}: {'FAILED' if done.returncode else 'good'} ({took:.1f} s)", flush=True)
    return failed


def main(arguments: list[str]) -> int:
    """Run every step, then pytest with the arguments; return 0 only if all of them were good."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    failed = failures(steps(sys.executable), environment)
    if failed:
        print(f"check: failed before the tests: {', '.join(failed)}", flush=True)
    tests = subprocess.run([sys.executable, "-m", "pytest", *arguments], check=False, cwd=ROOT, env=environment)
    return tests.returncode or bool(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
