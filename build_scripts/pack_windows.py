"""Packs the frozen program for Windows: a setup program, and a folder to unpack and start anywhere.

    python build_scripts/pack_windows.py PROGRAM PACKAGES --machine windows-x86_64 [--dry-run]

Works on every system that has makensis. What is not signed says so in its name.
"""

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import frozen_folder
import package_papers
import signing

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "build_scripts" / "package" / "windows" / "permitted.nsi"
ICON = ROOT / "build" / "made" / "icons" / "permitted.ico"
PLACES = ("makensis", r"C:\Program Files (x86)\NSIS\makensis.exe", r"C:\Program Files\NSIS\makensis.exe")
BUDGET = 70
"""Megabytes that a package may have."""


def makensis() -> str:
    """Return the compiler of setup programs. Raises FileNotFoundError."""
    for place in PLACES:
        found = shutil.which(place)
        if found:
            return found
    raise FileNotFoundError("makensis is needed: NSIS for Windows, or apt-get install nsis")


def numbers(version: str) -> str:
    """Return a version as Windows wants it: four numbers."""
    return ".".join([*re.findall(r"\d+", version)[:3], "0"])


def wide(compiler: str) -> bool:
    """Whether the compiler can make a 64-bit setup program; a 32-bit one installs the same."""
    folders = (Path("/usr/share/nsis/Stubs"), Path(compiler).parent / "Stubs")
    return any((it / "lzma_solid-amd64-unicode").exists() for it in folders)


def compile_command(compiler: str, program: Path, version: str, out: Path, *, signed: bool) -> list[str]:
    """Return the command that compiles the setup program of the folder."""
    defined = {
        "VERSION": version,
        "NUMBERS": numbers(version),
        "PROGRAM": str(program),
        "ICON": str(ICON),
        "SIDE": str(ICON.with_suffix(".bmp")),
        "LICENCE": str(ROOT / "LICENSE"),
        "OUT": str(out),
    }
    if wide(compiler):
        defined["WIDE"] = "1"
    if signed:
        defined["SIGN"] = f'"{sys.executable}" "{ROOT / "build_scripts" / "signing.py"}" "%1"'
    given = [f"-D{name}={value}" for name, value in defined.items()]
    return [compiler, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *given, str(SCRIPT)]


def zipped(program: Path, out: Path, top: str, moment: int) -> None:
    """Write a zip of the folder, the same at every build of the same files."""
    day = time.gmtime(max(moment, 315532800))[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as held:
        for path in sorted(it for it in program.rglob("*") if it.is_file()):
            told = zipfile.ZipInfo(f"{top}/{path.relative_to(program).as_posix()}", day)
            told.compress_type = zipfile.ZIP_DEFLATED
            told.external_attr = 0o100644 << 16
            held.writestr(told, path.read_bytes())


def checked(program: Path, machine: str, packages: Path) -> None:
    """See that all is there that is packed. Raises frozen_folder.RefusedError."""
    frozen_folder.checked(program, machine, ("windows-x86_64",), ".exe")
    frozen_folder.room(packages)
    frozen_folder.drawn(ICON)
    frozen_folder.drawn(ICON.with_suffix(".bmp"))


def packed(program: Path, packages: Path, name: str, command: list[str]) -> None:
    """Sign what is to be signed and make both packages. Raises what the tools raise."""
    if signing.named(os.environ):
        print(f"signed {signing.sign_all(program, os.environ)} programs and libraries", flush=True)
    subprocess.run(command, check=True)
    zipped(program, packages / f"{name}.zip", name, int(os.environ.get("SOURCE_DATE_EPOCH", "0")))


def main(arguments: list[str]) -> int:
    """Make both packages; return 0, 1 when one is over its budget or a tool failed, 3 when something is not there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("program", type=Path, help="the folder of the frozen program")
    parser.add_argument("packages", type=Path, help="where to put the packages")
    parser.add_argument("--machine", required=True, help="such as windows-x86_64")
    parser.add_argument("--version", help="of the program (that of the source)")
    parser.add_argument("--dry-run", action="store_true", help="check everything, tell what would be done, and do none")
    asked = parser.parse_args(arguments)
    version, signed = asked.version or package_papers.version(), signing.named(os.environ)
    name = f"permitted-{version}-{asked.machine}" + ("" if signed else "-unsigned")
    setup = asked.packages / f"{name}-setup.exe"
    try:
        checked(asked.program, asked.machine, asked.packages)
        compiler = PLACES[0] if asked.dry_run else makensis()
        command = compile_command(compiler, asked.program.resolve(), version, setup.resolve(), signed=signed)
        if asked.dry_run:
            print(f"{'signed' if signed else 'not signed'}: {name}", shlex.join(command), f"{name}.zip", sep="\n")
            return 0
        packed(asked.program, asked.packages, name, command)
    except (frozen_folder.RefusedError, FileNotFoundError, ValueError) as error:
        print(f"pack_windows: {error}", file=sys.stderr)
        return 3
    except subprocess.CalledProcessError as error:
        # the command may hold a password
        print(f"pack_windows: this failed, see above: {error.cmd[0]}", file=sys.stderr)
        return 1
    print(f"{setup.stat().st_size / 1e6:8.1f} MB  {setup.name}, of {BUDGET} MB", flush=True)
    return int(setup.stat().st_size > BUDGET * 1e6)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
