"""Reads the rows of a report from wherever it comes: a file of text, a workbook, or a text that was pasted."""

from collections.abc import Iterator
from pathlib import Path

from composer.errors import UserError
from composer.orders.report_text import Row, rows_of_file, rows_of_text
from composer.orders.workbook import DamagedError, rows_of_workbook

_ZIPPED, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def rows_of(source: Path | str | bytes) -> Iterator[Row]:
    """Yield the rows of a report, its header first. Raises UserError that says what to do."""
    if not isinstance(source, Path):
        if isinstance(source, bytes) and source.startswith((_ZIPPED, _OLD)):
            raise UserError("A workbook is read from a file only. Name the file, or save it as text first.")
        return rows_of_text(source)
    try:
        with source.open("rb") as file:
            start = file.read(4)
    except OSError as error:
        raise UserError(f"{source} cannot be read: {error.strerror}. See that it is there and may be read.") from error
    if start == _OLD:
        raise UserError(f"{source.name} is a workbook of the old kind, or has a password. Save it as XLSX or text.")
    return _of_workbook(source) if start == _ZIPPED else rows_of_file(source)


def _of_workbook(path: Path) -> Iterator[Row]:
    """Yield the rows of a workbook that hold anything. Raises UserError."""
    try:
        for number, cells, share in rows_of_workbook(path):
            if any(cells):
                yield Row(number, cells, share)
    except DamagedError as error:
        raise UserError(f"{path.name} cannot be opened as a workbook. Save it anew as XLSX, or as text.") from error
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}. See that it is there and may be read.") from error
