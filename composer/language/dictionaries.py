"""Unpacks the bundled dictionaries and frequency lists, checked by hash, so that engines can read them as files.

They lie packed in ``resources/dictionaries`` and are unpacked on first use into the cache folder. A copy there
that does not have the noted SHA-256 is replaced. Where the cache cannot be written, a folder of the system's
for temporary files is used for as long as the engine reads.
"""

import hashlib
import lzma
import os
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from composer import paths
from composer.errors import UserError

_FOLDER = "dictionaries"
_REPAIR = "Install Permitted again to repair it."


@dataclass(frozen=True, slots=True)
class Entry:
    """What one packed file unpacks to."""

    size: int
    sha256: str


@lru_cache(maxsize=4)
def manifest(bundle: Path) -> dict[str, Entry]:
    """Return the entries of a bundle by file name. Raises UserError when it is missing or damaged."""
    path = bundle / "manifest.toml"
    try:
        content = tomllib.loads(path.read_text("utf-8"))
        return {name: Entry(int(entry["size"]), str(entry["sha256"])) for name, entry in content.items()}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError(f"The list of dictionaries cannot be read. {_REPAIR}") from error


def bundled(bundle: Path | None = None) -> frozenset[str]:
    """Return the names of the bundled files, such as ``en-US.dic`` and ``en.json``."""
    return frozenset(manifest(bundle or paths.resources() / _FOLDER))


@contextmanager
def opened(names: tuple[str, ...], cache: Path | None = None, bundle: Path | None = None) -> Iterator[Path]:
    """Give a folder that holds the named files, unpacked and whole.

    ``cache`` is the program's cache folder and ``bundle`` the folder of the packed files; both default to the
    real ones. The folder may be gone afterwards, so read the files inside the ``with``. Raises UserError when
    a packed file is missing or damaged, or there is no room to unpack it.
    """
    bundle = bundle or paths.resources() / _FOLDER
    folder = (cache or paths.of_user().cache) / _FOLDER
    try:
        for name in names:
            _ensure(folder, name, bundle)
    except OSError:
        with tempfile.TemporaryDirectory(prefix="permitted-") as spare:
            try:
                for name in names:
                    _ensure(Path(spare), name, bundle)
            except OSError as error:
                raise UserError("A dictionary cannot be unpacked. Free some disk space and try again.") from error
            yield Path(spare)
            return
    yield folder


def _ensure(folder: Path, name: str, bundle: Path) -> None:
    """Put the unpacked file into the folder unless a whole copy is there. Raises OSError where it cannot write."""
    entry = manifest(bundle).get(name)
    if entry is None:
        raise UserError(f"The dictionary file {name} is not part of this installation. {_REPAIR}")
    target = folder / name
    if _whole(target, entry):
        return
    content = _unpacked(bundle / f"{name}.xz", entry)
    folder.mkdir(parents=True, exist_ok=True)
    # Written beside and moved over in one step: another process that does the same at once never sees half a file.
    handle, beside = tempfile.mkstemp(prefix=f".{name}.", dir=folder)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        _move(Path(beside), target, entry)
    finally:
        Path(beside).unlink(missing_ok=True)


def _move(source: Path, target: Path, entry: Entry) -> None:
    """Replace the target. Windows refuses while another process reads it: then its copy must be whole."""
    try:
        source.replace(target)
    except PermissionError:
        if not _whole(target, entry):
            raise


def _whole(path: Path, entry: Entry) -> bool:
    """Whether the file is there with the noted size and hash."""
    try:
        if path.stat().st_size != entry.size:
            return False
        return hashlib.sha256(path.read_bytes()).hexdigest() == entry.sha256
    except OSError:
        return False


def _unpacked(path: Path, entry: Entry) -> bytes:
    """Return the content of a packed file. Raises UserError when it is missing or damaged."""
    try:
        content = lzma.decompress(path.read_bytes())
    except (OSError, lzma.LZMAError, EOFError) as error:
        raise UserError(f"The dictionary file {path.name} is missing or damaged. {_REPAIR}") from error
    if hashlib.sha256(content).hexdigest() != entry.sha256:
        raise UserError(f"The dictionary file {path.name} is damaged. {_REPAIR}")
    return content
