"""Packs the frozen program for Windows as an ``.msi``, which teams hand out to all their computers at once.

    python3 build_scripts/pack_msi.py PROGRAM PACKAGES --machine windows-x86_64 [--icon FILE] [--dry-run]

Works where wixl is (Debian package ``wixl``), which is not on Windows: there the folder is frozen and signed, and
comes here. The same folder gives the same package. What is not signed says so in its name.
"""

import argparse
import hashlib
import os
import re
import shlex
import shutil
import struct
import subprocess
import sys
import tempfile
import uuid
from pathlib import Path

import frozen_folder
import msi_source
import package_papers
import signing

ROOT = Path(__file__).resolve().parent.parent
ICON = ROOT / "build" / "made" / "icons" / "permitted.ico"
BUDGET = 70
"""Megabytes that a package may have."""
SUMMARY = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
"""Begins what a package tells of itself (MS-OLEPS, FMTID_SummaryInformation)."""
COMMAND = ("wixl", "--arch", "x64", "--output", "permitted.msi", "permitted.wxs")
REVISION, MADE, SAVED = 9, 12, 13
"""Properties there: the package's identity, and two moments (Windows Installer, Summary Property Set)."""
_NAME = re.compile(r"[A-Za-z0-9 ._+-]+")


def checked(program: Path, machine: str, icon: Path, *, dry: bool) -> None:
    """See that all is there that is packed, and what packs it. Raises RefusedError."""
    frozen_folder.checked(program, machine, ("windows-x86_64",), ".exe")
    frozen_folder.drawn(icon)
    odd = [it.relative_to(program).as_posix() for it in program.rglob("*") if not _NAME.fullmatch(it.name)]
    if odd:
        raise frozen_folder.RefusedError(f"names that wixl does not take as they are: {', '.join(sorted(odd)[:5])}")
    if not dry and shutil.which("wixl") is None:
        raise frozen_folder.RefusedError("wixl is needed: apt-get install wixl")


def _places(content: bytes) -> dict[int, int]:
    """Return where the values of the package's own description begin, by property. Raises ValueError."""
    found = content.find(SUMMARY)
    if found < 0 or content.find(SUMMARY, found + 1) >= 0:
        raise ValueError("what wixl made does not describe itself as expected")
    section = found - 28 + struct.unpack_from("<I", content, found + len(SUMMARY))[0]
    count = struct.unpack_from("<I", content, section + 4)[0]
    pairs = [struct.unpack_from("<II", content, section + 8 + 8 * place) for place in range(count)]
    return {name: section + offset for name, offset in pairs}


def settled(content: bytes, moment: int) -> bytes:
    """Return the package with a moment and an identity that come from its source and content alone."""
    places, made = _places(content), bytearray(content)
    for name in (MADE, SAVED):
        # in tenths of a microsecond since 1601
        struct.pack_into("<Q", made, places[name] + 4, (moment + 11_644_473_600) * 10_000_000)
    start = places[REVISION] + 8
    made[start : start + 38] = b"{" + b"0" * 36 + b"}"
    told = str(uuid.uuid5(msi_source.UPGRADE, hashlib.sha256(made).hexdigest())).upper()
    made[start : start + 38] = f"{{{told}}}".encode()
    return bytes(made)


def compiled(program: Path, version: str, icon: Path, moment: int) -> bytes:
    """Return the package of the folder. Raises CalledProcessError, or ValueError for what wixl made of it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(program, folder / msi_source.PROGRAM)
        shutil.copyfile(icon, folder / msi_source.ICON)
        for path in folder.rglob("*"):
            os.utime(path, (moment, moment))
        (folder / COMMAND[-1]).write_text(msi_source.source(folder / msi_source.PROGRAM, version), "utf-8")
        # wixl takes places only from the folder it runs in, and moments of files as local ones
        subprocess.run(COMMAND, check=True, cwd=folder, env={**os.environ, "TZ": "UTC"})
        return settled((folder / COMMAND[-2]).read_bytes(), moment)


def main(arguments: list[str]) -> int:
    """Make the package; return 0, 1 when it is over its budget or wixl failed, 3 when something is not there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("program", type=Path, help="the folder of the frozen program")
    parser.add_argument("packages", type=Path, help="where to put the package")
    parser.add_argument("--machine", required=True, help="windows-x86_64")
    parser.add_argument("--version", help="of the program (that of the source)")
    parser.add_argument("--icon", type=Path, default=ICON, help="the program's .ico (the one drawn while freezing)")
    parser.add_argument("--dry-run", action="store_true", help="check everything, tell what would be done, and do none")
    asked = parser.parse_args(arguments)
    version, signed = asked.version or package_papers.version(), signing.named(os.environ)
    out = asked.packages / f"permitted-{version}-{asked.machine}{'' if signed else '-unsigned'}.msi"
    try:
        checked(asked.program, asked.machine, asked.icon, dry=asked.dry_run)
        frozen_folder.room(asked.packages)
        if asked.dry_run:
            held = msi_source.source(asked.program, version)
            print(f"{held.count('<Component ')} components, upgrading up to {msi_source.numbers(version)}")
            print(shlex.join(COMMAND), f"{'signed' if signed else 'not signed'}: {out}", sep="\n")
            return 0
        moment = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
        out.write_bytes(compiled(asked.program, version, asked.icon, max(moment, 315_532_800)))
        if signed:
            signing.sign(out, os.environ)
    except (frozen_folder.RefusedError, FileNotFoundError, ValueError) as error:
        print(f"pack_msi: {error}", file=sys.stderr)
        return 3
    except subprocess.CalledProcessError as error:
        print(f"pack_msi: this failed, see above: {error.cmd[0]}", file=sys.stderr)
        return 1
    print(f"{out.stat().st_size / 1e6:8.1f} MB  {out.name}, of {BUDGET} MB", flush=True)
    return int(out.stat().st_size > BUDGET * 1e6)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
