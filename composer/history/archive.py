"""Packs everything that is the seller's into one ``.permitted`` file, and puts it back.

The file is a ZIP: ``manifest.json`` with the sums of all others, ``history.db``, ``settings.json`` and ``words/``. What
is put back takes the place of what is there, which is moved into a folder beside it first, so nothing is lost.
"""

import hashlib
import json
import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from composer import __version__
from composer.errors import UserError
from composer.history.receipts import in_utc
from composer.history.store import open_store
from composer.paths import Folders

ENDING = ".permitted"
FORMAT = 1
_MANIFEST, _HISTORY, _SETTINGS, _WORDS = "manifest.json", "history.db", "settings.json", "words"
_MOST = 4_000_000_000
"""Bytes that an archive may have, unpacked."""


@dataclass(frozen=True, slots=True)
class Archive:
    """What an archive says of itself."""

    path: Path
    made_at: datetime
    program: str
    """The version of the program that made it."""
    messages: int
    drafts: int
    orders: int


def make(folders: Folders, path: Path, now: datetime) -> Archive:
    """Write an archive, whole or not at all; the history may be in use. Raises UserError."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=path.parent) as place:
            copy = Path(place) / _HISTORY
            with open_store(folders.history) as store:
                store.copy_to(copy)
                counts = {name: store.rows(f"SELECT count(*) FROM {name}")[0][0] for name in _COUNTED}  # noqa: S608 - ours
            parts = {_HISTORY: copy, **dict(_small(folders))}
            manifest = {
                "format": FORMAT,
                "made_at": in_utc(now),
                "program": __version__,
                **counts,
                "files": {name: _sum(part) for name, part in parts.items()},
            }
            with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as packed:
                packed.writestr(_MANIFEST, json.dumps(manifest, indent=1))
                for name, part in parts.items():
                    packed.write(part, name)
        unfinished.replace(path)
    except OSError as error:
        raise UserError(
            f"{path} cannot be written: {error.strerror}. Choose another place, or free some space."
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink()
    return look_into(path)


def look_into(path: Path) -> Archive:
    """Return what an archive holds, after comparing all of it with its sums. Raises UserError."""
    with _opened(path) as packed:
        manifest = _manifest(packed, path)
        for name, wanted in manifest["files"].items():
            if _sum_of(packed, name) != wanted:
                raise UserError(f"{path.name} is damaged: {name} is not as it was packed. Choose another backup.")
    made = datetime.fromisoformat(manifest["made_at"])
    return Archive(path, made, manifest["program"], *(int(manifest[name]) for name in _COUNTED))


def put_back(path: Path, folders: Folders, now: datetime) -> Path:
    """Put an archive in the place of what is there, and return the folder to which that was moved.

    The history must not be in use. Nothing changes where the archive cannot be used. Raises UserError.
    """
    look_into(path)
    aside = folders.data / f"before-{now:%Y-%m-%d-%H%M%S}"
    try:
        with _opened(path) as packed, TemporaryDirectory(dir=_made(folders.data)) as place:
            fresh = Path(place)
            for name in _manifest(packed, path)["files"]:
                packed.extract(name, fresh)
            with open_store(fresh / _HISTORY) as store:  # brings an older one up to date, refuses a newer one
                if not store.sound():
                    raise UserError(f"{path.name} holds a damaged history. Choose another backup.")
            _swap(fresh, folders, _made(aside))
    except OSError as error:
        raise UserError(f"The backup cannot be put back: {error.strerror}. What was moved is in {aside}.") from error
    return aside


_COUNTED = ("messages", "drafts", "orders")


def _small(folders: Folders) -> Iterator[tuple[str, Path]]:
    """Yield the names and places of settings and words that are there."""
    if folders.settings.is_file():
        yield _SETTINGS, folders.settings
    for it in sorted(folders.words.glob("*.txt")):
        yield f"{_WORDS}/{it.name}", it


def _swap(fresh: Path, folders: Folders, aside: Path) -> None:
    """Move what is there aside, and what is fresh to its place."""
    pairs = [(_HISTORY, folders.history), (_SETTINGS, folders.settings), (_WORDS, folders.words)]
    for name, place in pairs:
        for old in (place, *(place.with_name(place.name + more) for more in ("-wal", "-shm"))):
            if old.exists():
                old.replace(aside / old.name)
        if (fresh / name).exists():
            _made(place.parent)
            (fresh / name).replace(place)


def _opened(path: Path) -> zipfile.ZipFile:
    """Open an archive. Raises UserError."""
    try:
        return zipfile.ZipFile(path)
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}. Choose another file.") from error
    except zipfile.BadZipFile as error:
        raise UserError(f"{path.name} is not a backup of Permitted, or it is damaged. Choose another file.") from error


def _manifest(packed: zipfile.ZipFile, path: Path) -> dict[str, Any]:
    """Return what an archive says of itself. Raises UserError for one that is not ours."""
    strange = UserError(f"{path.name} is not a backup of Permitted, or it is damaged. Choose another file.")
    try:
        manifest = json.loads(packed.read(_MANIFEST))
        names, version = manifest["files"], manifest["format"]
        known = _HISTORY in names and all(map(_ours, names))
        size = sum(packed.getinfo(name).file_size for name in names)
        datetime.fromisoformat(manifest["made_at"])
        if not known or size > _MOST or any(type(manifest[name]) is not int for name in _COUNTED):
            raise strange
    except (KeyError, TypeError, ValueError, zipfile.BadZipFile, zlib.error, RecursionError) as error:
        raise strange from error
    if version != FORMAT:
        raise UserError(
            f"{path.name} was made by a newer Permitted ({manifest['program']}). Bring this one up to date."
        )
    found: dict[str, Any] = manifest
    return found


def _ours(name: str) -> bool:
    """Whether an archive of ours can have a file of that name: none that would lead elsewhere."""
    parts = PurePosixPath(name).parts
    plain = "\\" not in name and ".." not in parts and not name.startswith("/")
    listed = len(parts) == 2 and parts[0] == _WORDS and parts[1].endswith(".txt") and ":" not in parts[1]
    return plain and (name in (_HISTORY, _SETTINGS) or listed)


def _sum(path: Path) -> str:
    """Return a file's SHA-256."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sum_of(packed: zipfile.ZipFile, name: str) -> str:
    """Return the SHA-256 of a file in an archive; nothing where it cannot be read."""
    digest = hashlib.sha256()
    try:
        with packed.open(name) as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
    except (zipfile.BadZipFile, zlib.error, EOFError):
        return ""
    return digest.hexdigest()


def _made(folder: Path) -> Path:
    """Return a folder, made where it was not there."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder
