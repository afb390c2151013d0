"""Reads files that go with a message: what they are, and, when they go out, whether they are still the same."""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

from composer.errors import UserError
from composer.finders.file_types import sniffed
from composer.model import Attachment

MOST = 50_000_000
"""Bytes that are read at most: far more than Amazon takes, so that its own limit is told by the rules."""
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff/\\]+")

Load = Callable[[Attachment], bytes]
"""Gives the bytes of an attachment. Raises UserError when they are not the ones that were checked."""


def read(path: Path) -> Attachment:
    """Return what the file at ``path`` is: name, size, type and hash. Raises UserError when it cannot be read."""
    return _told(path.name, _bytes(path))


def from_disk(paths: Mapping[Attachment, Path]) -> Load:
    """Return what reads attachments again from where they lie, and sees that they have not changed."""

    def load(attachment: Attachment) -> bytes:
        if attachment not in paths:
            raise UserError(f"“{attachment.name}” is not at hand any more. Take it off and attach the file again.")
        data = _bytes(paths[attachment])
        if attachment.sha256 != hashlib.sha256(data).hexdigest():
            raise UserError(f"“{attachment.name}” has changed since it was attached. Take it off and attach it again.")
        return data

    return load


def safe_name(name: str) -> str:
    """Return a file's name on one line, without folders and without what steers a line or is no letter."""
    plain = " ".join(_UNSAFE.sub(" ", unicodedata.normalize("NFC", name)).split())
    return (plain.strip(".") and plain) or "file"


def _told(name: str, data: bytes) -> Attachment:
    """Return the attachment that bytes are."""
    return Attachment(safe_name(name), len(data), sniffed(data), hashlib.sha256(data).hexdigest())


def _bytes(path: Path) -> bytes:
    """Return what a file holds. Raises UserError for folders, pipes, and what is far too large."""
    try:
        if not path.is_file():
            why = "a folder; attach the files in it one by one" if path.is_dir() else "no file that can be read"
            raise UserError(f"{path.name} is {why}.")
        with path.open("rb") as file:
            data = file.read(MOST + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its name cannot be used"
        raise UserError(f"{path.name} cannot be read: {why}. Choose another file.") from error
    if len(data) > MOST:
        raise UserError(f"{path.name} has more than {MOST // 1_000_000} MB. Amazon takes less than 10 MB in all.")
    return data
