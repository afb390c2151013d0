"""Reads the rows of a report's file: which letters it has, what parts its cells, and how far the reading is.

Amazon's own files are tab-separated without any quoting, so a product name that begins with a quotation mark is just
that; those that a spreadsheet saved again have commas or semicolons, and quotes. Nothing is held but the row at hand.
"""

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from composer.errors import UserError

_PIECE = 1 << 20
_HEAD = 1 << 16
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_JAPAN = (b"amazon.co.jp", b"\tjpy\t", b",jpy,", b"\tjp\t")
_LONGEST = 1 << 17


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a report."""

    number: int
    """Counted from 1, the header's row; as a spreadsheet and an editor show it."""
    cells: list[str]
    share: float
    """How much of the report has been read behind this row, from 0 to 1."""


def rows_of_file(path: Path) -> Iterator[Row]:
    """Yield the rows of a file of text, its header first. Raises UserError that says what to do."""
    try:
        with path.open("rb") as file:
            yield from _rows(file, path.stat().st_size, path.name)
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}. See that it is there and may be read.") from error


def rows_of_text(text: str | bytes) -> Iterator[Row]:
    """Yield the rows of a text that was pasted or piped, its header first. Raises UserError."""
    data = text.encode("utf-8", "replace") if isinstance(text, str) else text
    return _rows(io.BytesIO(data), len(data), "The text")


def encoding(file: IO[bytes], name: str) -> str:
    """Return the encoding that the whole file can be read in, without loss. Raises UserError.

    Text of Western Europe can look like Japanese to Shift-JIS, so that is tried for orders from Japan only.
    """
    head = file.read(_HEAD)
    for mark, found in _MARKS:
        if head.startswith(mark):
            tried = [found]
            break
    else:
        tried = _without_mark(head)
    for found in tried:
        if _fits(file, found):
            file.seek(0)
            return found
    raise UserError(f"{name} holds letters that cannot be read. Download it again, or save it as UTF-8 text.")


def _without_mark(head: bytes) -> list[str]:
    """Return the encodings to try for a file without a byte order mark, in order."""
    if head[1:200:2].count(0) * 4 > len(head[1:200]):
        return ["utf-16-le"]
    if head[:200:2].count(0) * 4 > len(head[:200]):
        return ["utf-16-be"]
    lower = head.lower()
    return ["utf-8", *(["cp932"] if any(mark in lower for mark in _JAPAN) else []), "cp1252"]


def _fits(file: IO[bytes], name: str) -> bool:
    """Whether the whole file can be read in that encoding."""
    decoder = codecs.getincrementaldecoder(name)("strict")
    file.seek(0)
    try:
        while piece := file.read(_PIECE):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _rows(file: IO[bytes], size: int, name: str) -> Iterator[Row]:
    """Yield the rows of an open file that hold anything."""
    found = encoding(file, name)
    counted = _Counted(file)
    # What separates rows is told by the csv reader for quoted cells, which may hold line breaks.
    text = io.TextIOWrapper(io.BufferedReader(counted, _HEAD), encoding=found, newline=None)
    header = text.readline(_LONGEST)
    mark = _separator(header, name)
    quoted = mark != "\t" or header.startswith('"')
    lines = _whole(header, text)
    cells = _quoted(lines, mark, name) if quoted else (line.rstrip("\n").split("\t") for line in lines)
    for number, row in enumerate(cells, 1):
        if any(row):
            yield Row(number, row, min(counted.read_so_far / size, 1.0))


def _whole(header: str, text: IO[str]) -> Iterator[str]:
    """Yield the header's line and all others."""
    yield header
    while line := text.readline(_LONGEST):
        yield line


def _quoted(lines: Iterator[str], mark: str, name: str) -> Iterator[list[str]]:
    """Yield the cells of rows in which quotes count. Raises UserError."""
    reader = csv.reader(lines, delimiter=mark, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        raise UserError(
            f"{name} has a quotation mark without its partner near line {reader.line_num}. "
            "Use the file as Amazon gave it, without saving it again."
        ) from error


def _separator(header: str, name: str) -> str:
    """Return what parts the cells. Raises UserError for a file that has no columns."""
    mark = "\t" if "\t" in header else max(",;", key=header.count)
    if mark not in header:
        raise UserError(
            f"{name} is not an order report: its first line has no columns. Choose the file that Seller Central gave."
        )
    return mark


class _Counted(io.RawIOBase):
    """A file that knows how much of it was read."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.read_so_far = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read as much as fits, and count it."""
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        self.read_so_far += len(data)
        return len(data)
