#!/usr/bin/env python3
"""Makes the package of the system it runs on, and proves that the program in it is whole.

    python3 build_scripts/build.py                 freeze, prove, pack
    python3 build_scripts/build.py --only-folder   freeze and prove, no package made of it
    python3 build_scripts/build.py --out FOLDER    where to put it all (dist)

Exit status 0 when all went well, 1 when the program that was made lacks something, 3 when something must be
installed first. Signed is what a certificate is named for in the environment; see RELEASING.md.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

import environment
import package_environment
import prove_built
import sizes

ROOT = Path(__file__).resolve().parent.parent


def say(text: str) -> None:
    """Print the text at once."""
    print(f"build: {text}", flush=True)


def source_moment() -> str:
    """Return when the source was last changed, in seconds: a build of the same source says the same."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return given
    command = ["git", "log", "-1", "--format=%ct"]
    said = (
        subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True) if shutil.which("git") else None
    )
    if said and said.returncode == 0 and said.stdout.strip().isdecimal():
        return said.stdout.strip()
    return str(int((ROOT / "CHANGELOG.md").stat().st_mtime))


def machine(system: str, name: str) -> str:
    """Return what packages of a ``sys.platform`` are called on such a machine, such as ``linux-x86_64``."""
    systems = {"win32": "windows", "darwin": "macos"}
    machines = {"AMD64": "x86_64", "x64": "x86_64", "arm64": "arm64", "aarch64": "arm64"}
    return f"{systems.get(system, 'linux')}-{machines.get(name, name)}"


def packers(system: str) -> list[str]:
    """Return the scripts that make packages of the frozen folder on a ``sys.platform``."""
    scripts = {"win32": ["pack_windows.py"], "darwin": ["pack_mac.py"]}
    return scripts.get(system, ["pack_linux.py"])


def sums(folder: Path) -> str:
    """Return the SHA-256 of every file in the folder, one a line, as ``sha256sum`` writes them."""
    files = sorted(it for it in folder.iterdir() if it.is_file() and it.name != "SHA256SUMS")
    return "".join(f"{hashlib.sha256(it.read_bytes()).hexdigest()}  {it.name}\n" for it in files)


def built(out: Path, *, packed: bool) -> int:
    """Make the folder, prove it, pack it and write the sums; return the exit status."""
    os.environ["SOURCE_DATE_EPOCH"] = source_moment()
    began = time.perf_counter()
    python = package_environment.prepare()
    say(f"the environment is ready ({time.perf_counter() - began:.0f} s)")
    began = time.perf_counter()
    folder = out / "folder"
    subprocess.run([python, str(ROOT / "build_scripts" / "freeze.py"), str(folder)], check=True, cwd=ROOT)
    program = prove_built.program_folder(folder, sys.platform)
    say(f"frozen into {program} ({time.perf_counter() - began:.0f} s)")
    lacking = prove_built.lacking(program, [python])
    for line in lacking:
        say(f"LACKING {line}")
    if lacking:
        return 1
    say("the program in it is whole: self-test, window, every rule and file")
    print(sizes.table(program))
    if sizes.weighed(program).total() > sizes.BUDGET * 1e6:
        say("LACKING room: it is over its budget")
        return 1
    if packed:
        packages = out / "packages"
        shutil.rmtree(packages, ignore_errors=True)
        packages.mkdir(parents=True)
        name = machine(sys.platform, os.environ.get("PERMITTED_ARCHITECTURE") or platform.machine())
        for script in packers(sys.platform):
            command = [python, str(ROOT / "build_scripts" / script), str(program), str(packages), "--machine", name]
            subprocess.run(command, check=True, cwd=ROOT)
        (packages / "SHA256SUMS").write_text(sums(packages), "utf-8", newline="\n")
        print((packages / "SHA256SUMS").read_text("utf-8"), end="")
    return 0


def main(arguments: list[str]) -> int:
    """Do what the arguments say and return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="FOLDER", help="where to put it (dist)")
    parser.add_argument("--only-folder", action="store_true", help="make no package of the folder")
    asked = parser.parse_args(arguments)
    refused = environment.refusal(sys.version_info[:2])
    if refused:
        print("build: " + refused, file=sys.stderr)
        return 3
    try:
        return built(asked.out.resolve(), packed=not asked.only_folder)
    except subprocess.CalledProcessError as error:
        print("build: this failed, see above: " + " ".join(map(str, error.cmd)), file=sys.stderr)
        return error.returncode if error.returncode == 3 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
