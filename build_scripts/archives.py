"""Writes tar and Debian archives that are the same, byte for byte, whenever and by whomever they are made."""

import io
import lzma
import tarfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FILTERS = [{"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2, "preset": 6, "dict_size": 32 * 1024 * 1024}]
"""xz with the filter for machine code, which both tar and dpkg read."""
PLAIN_FILTERS = FILTERS[1:]
"""The same for machines that are not x86."""


@dataclass(frozen=True, slots=True)
class Item:
    """One file or link of an archive."""

    name: str
    """Its place, with slashes and none at the beginning."""
    content: bytes | Path = b""
    link: str = ""
    """Where a link leads; then there is no content."""
    runs: bool = False
    """Whether it may be started."""


def below(folder: Path, place: str) -> list[Item]:
    """Return all files and links below the folder, to be put below ``place``."""
    found = []
    for path in sorted(folder.rglob("*")):
        name = f"{place}/{path.relative_to(folder).as_posix()}"
        if path.is_symlink():
            found.append(Item(name, link=path.readlink().as_posix()))
        elif path.is_file():
            found.append(Item(name, path, runs=bool(path.stat().st_mode & 0o100) and ".so" not in path.name))
    return found


def _folders(items: Iterable[Item]) -> list[str]:
    """Return every folder that the items lie in, outer ones first."""
    return sorted({str(parent) for it in items for parent in Path(it.name).parents if str(parent) != "."})


def _header(name: str, moment: int, kind: bytes, mode: int) -> tarfile.TarInfo:
    """Return the entry of something that is root's."""
    told = tarfile.TarInfo(name)
    told.type, told.mode, told.mtime, told.uname, told.gname = kind, mode, moment, "root", "root"
    return told


def tar(items: Iterable[Item], moment: int, *, prefix: str = "", x86: bool = True) -> bytes:
    """Return a ``.tar.xz`` of the items; ``moment`` in seconds is when all of them were changed."""
    items = sorted(items, key=lambda it: it.name)
    held = io.BytesIO()
    filters = FILTERS if x86 else PLAIN_FILTERS
    with (
        lzma.LZMAFile(held, "w", check=lzma.CHECK_CRC64, filters=filters) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as out,
    ):
        for name in _folders(items):
            out.addfile(_header(prefix + name, moment, tarfile.DIRTYPE, 0o755))
        for it in items:
            if it.link:
                told = _header(prefix + it.name, moment, tarfile.SYMTYPE, 0o777)
                told.linkname = it.link
                out.addfile(told)
                continue
            content = it.content if isinstance(it.content, bytes) else it.content.read_bytes()
            told = _header(prefix + it.name, moment, tarfile.REGTYPE, 0o755 if it.runs else 0o644)
            told.size = len(content)
            out.addfile(told, io.BytesIO(content))
    return held.getvalue()


def ar(members: dict[str, bytes], moment: int) -> bytes:
    """Return an ``ar`` archive of the members in their order, as Debian packages are one."""
    parts = [b"!<arch>\n"]
    for name, content in members.items():
        head = f"{name:<16}{moment:<12}{0:<6}{0:<6}{0o100644:<8o}{len(content):<10}`\n"
        parts += [head.encode(), content, b"\n" * (len(content) % 2)]
    return b"".join(parts)
