"""Packs the frozen program for Linux as an AppImage: one file that is made startable and started.

    python3 build_scripts/pack_appimage.py PROGRAM PACKAGES --machine linux-x86_64 [--dry-run]

What the file begins with is ``package/linux/runtime.c``; behind it is a squashfs of the AppDir that is in the
``.tar.xz``, too. Needs a C compiler, mksquashfs and Debian's static libraries. The same folder gives the same file.
"""

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import bill_of_materials
import frozen_folder
import pack_linux
import package_papers
from archives import Item

SOURCE = pack_linux.PAPERS / "runtime.c"
BUDGET = 70
"""Megabytes that a package may have."""
LIBRARIES = ("squashfuse_ll", "fuse3", "z", "lzma", "lzo2", "lz4", "zstd")
PACKAGES = (
    *("gcc", "libc6-dev", "squashfs-tools", "libsquashfuse-dev", "libfuse3-dev"),
    *("zlib1g-dev", "liblzma-dev", "liblzo2-dev", "liblz4-dev", "libzstd-dev"),
)
"""The Debian packages of what is needed."""
INSIDE = PACKAGES[1:2] + PACKAGES[3:]
"""Those of them that are in the beginning of the file, so that their notices are in the image, and they in its bill."""
ELF, MAGIC = b"\x7fELF", b"AI\x02"
"""How a program of Linux begins, and what says, eight bytes on, that it is an AppImage of the second type."""


def compile_command(out: Path) -> list[str]:
    """Return what compiles the beginning of the file, with all its libraries in it."""
    flags = ["-std=c11", "-Os", "-Wall", "-Wextra", "-Wno-unused-parameter", "-static", "-s", "-Wl,--build-id=none"]
    return ["cc", *flags, "-o", str(out), str(SOURCE), *(f"-l{name}" for name in LIBRARIES)]


def squash_command(folder: Path, out: Path, moment: int) -> list[str]:
    """Return what makes the image of the folder: everything root's and of one moment."""
    times = ["-mkfs-time", str(moment), "-all-time", str(moment)]
    packed = ["-comp", "zstd", "-Xcompression-level", "19", "-b", "256K"]
    return ["mksquashfs", str(folder), str(out), *packed, "-all-root", "-no-xattrs", "-quiet", "-no-progress", *times]


def laid_out(items: Iterable[Item], folder: Path) -> None:
    """Write the files and links into the folder, as they shall be in the image."""
    for it in items:
        path = folder / it.name
        path.parent.mkdir(parents=True, exist_ok=True)
        if it.link:
            path.symlink_to(it.link)
            continue
        path.write_bytes(it.content if isinstance(it.content, bytes) else it.content.read_bytes())
        path.chmod(0o755 if it.runs else 0o644)
    for path in (folder, *folder.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


def marked(program: bytes) -> bytes:
    """Return the beginning of the file with the mark of an AppImage. Raises ValueError when it is no program."""
    if not program.startswith(ELF):
        raise ValueError("what the compiler made is not a program of Linux")
    return program[:8] + MAGIC + program[8 + len(MAGIC) :]


def made(program: Path, version: str, moment: int) -> bytes:
    """Return the AppImage of the folder. Raises CalledProcessError, and ValueError for a package that is not there."""
    # mksquashfs does not take the moment from two places
    variables = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    with tempfile.TemporaryDirectory() as name:
        folder, beginning, image = (Path(name, it) for it in ("AppDir", "runtime", "image"))
        items = [*pack_linux.programs(program), *pack_linux.shared(version, moment), *pack_linux.app_dir()]
        laid_out(items, folder)
        inside = folder / pack_linux.HOME / "_internal"
        bill = inside / "sbom.cdx.json"
        for package in INSIDE:
            package_papers.of_system(package, inside / "licences")
        told = bill_of_materials.with_more(json.loads(bill.read_text("utf-8")), bill_of_materials.of_linked(INSIDE))
        bill.write_text(json.dumps(told, indent=1) + "\n", "utf-8", newline="\n")
        for command in (compile_command(beginning), squash_command(folder, image, moment)):
            subprocess.run(command, check=True, env=variables)
        return marked(beginning.read_bytes()) + image.read_bytes()


def checked(program: Path, packages: Path, machine: str, *, dry: bool) -> None:
    """See that all is there that is packed, and what packs it. Raises frozen_folder.RefusedError."""
    frozen_folder.checked(program, machine, pack_linux.MACHINES)
    frozen_folder.room(packages)
    frozen_folder.drawn(pack_linux.MADE / "icons" / "hicolor")
    lacking = [] if dry else [it for it in ("cc", "mksquashfs") if shutil.which(it) is None]
    if lacking:
        raise frozen_folder.RefusedError(f"{', '.join(lacking)} is needed: apt-get install {' '.join(PACKAGES)}")


def main(arguments: list[str]) -> int:
    """Make the AppImage; return 0, 1 when it is over its budget or a tool failed, 3 when something is not there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("program", type=Path, help="the folder of the frozen program")
    parser.add_argument("packages", type=Path, help="where to put the package")
    parser.add_argument("--machine", required=True, help="such as linux-x86_64")
    parser.add_argument("--dry-run", action="store_true", help="check everything, tell what would be done, and do none")
    asked = parser.parse_args(arguments)
    version, moment = package_papers.version(), int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    out = asked.packages / f"permitted-{version}-{asked.machine}.AppImage"
    try:
        checked(asked.program, asked.packages, asked.machine, dry=asked.dry_run)
        if asked.dry_run:
            commands = (compile_command(Path("runtime")), squash_command(Path("AppDir"), Path("image"), moment))
            print(*map(shlex.join, commands), out, sep="\n")
            return 0
        out.write_bytes(made(asked.program, version, moment))
        out.chmod(0o755)
    except (frozen_folder.RefusedError, ValueError) as error:
        print(f"pack_appimage: {error}", file=sys.stderr)
        return 3
    except subprocess.CalledProcessError as error:
        needed = f"apt-get install {' '.join(PACKAGES)}"
        print(f"pack_appimage: this failed, see above: {error.cmd[0]}; it needs: {needed}", file=sys.stderr)
        return 1
    print(f"{out.stat().st_size / 1e6:8.1f} MB  {out.name}, of {BUDGET} MB", flush=True)
    return int(out.stat().st_size > BUDGET * 1e6)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
