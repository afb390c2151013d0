"""Reads the rows of a report that a spreadsheet program saved as a workbook, from its first sheet with anything in it.

A sheet is unpacked as a whole before its first row can be read, so workbooks take memory as text does not.
"""

import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import IO

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from composer.errors import UserError
from composer.orders.report_text import Row, rows_of_file, rows_of_text

_ZIPPED, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_LARGEST = 1 << 30
"""Bytes of an unpacked workbook; a report of 100,000 rows has a third of that."""


def rows_of(source: Path | str | bytes) -> Iterator[Row]:
    """Yield the rows of a report: a file, a text that was pasted, or bytes. Raises UserError that says what to do."""
    if isinstance(source, Path):
        return _of_file(source)
    if isinstance(source, bytes) and source.startswith((_ZIPPED, _OLD)):
        raise UserError("A workbook is read from a file only. Name the file, or save it as text first.")
    return rows_of_text(source)


def _of_file(path: Path) -> Iterator[Row]:
    """Yield the rows of a file, whichever kind it is of."""
    try:
        with path.open("rb") as file:
            if not file.read(4).startswith((_ZIPPED, _OLD)):
                return rows_of_file(path)
            file.seek(0)
            _demand_small(file, path)
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}. See that it is there and may be read.") from error
    return _of_workbook(path)


def _demand_small(file: IO[bytes], path: Path) -> None:
    """Raise UserError for a workbook that would fill the memory when it is unpacked."""
    try:
        if zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as packed:
                size = sum(it.file_size for it in packed.infolist())
        else:
            size = 0
    except (zipfile.BadZipFile, ValueError) as error:
        raise _damaged(path) from error
    if size > _LARGEST:
        raise UserError(f"{path.name} is too large for a workbook. Save it as tab-separated text and bring that in.")


def _of_workbook(path: Path) -> Iterator[Row]:
    """Yield the rows of a workbook. Raises UserError."""
    try:
        with CalamineWorkbook.from_path(path) as book:
            for name in book.sheet_names:
                sheet = book.get_sheet_by_name(name)
                if sheet.start is not None:
                    yield from _rows(sheet)
                    return
    except (CalamineError, OSError, ValueError) as error:
        raise _damaged(path) from error


def _rows(sheet: CalamineSheet) -> Iterator[Row]:
    """Yield a sheet's rows that hold anything."""
    total = sheet.total_height
    # Empty rows above the first filled one are counted, too.
    for number, cells in enumerate(sheet.iter_rows(), 1):
        texts = [_text(cell) for cell in cells]
        if any(texts):
            yield Row(number, texts, number / max(total, number))


def _text(cell: object) -> str:
    """Return what a cell holds as a report of text would have it."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _damaged(path: Path) -> UserError:
    """Return the trouble with a workbook that cannot be opened."""
    return UserError(
        f"{path.name} cannot be opened as a workbook. If it has a password or is damaged, save it anew as XLSX or text."
    )
