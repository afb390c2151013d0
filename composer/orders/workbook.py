"""Reads the first sheet of an XLSX workbook row by row, as texts.

Only what order reports need: texts, numbers and dates, no formulas. Rows come as they stand in the file, so that a cell
at the far end of a sheet costs nothing; shared texts alone are held.
"""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from string import ascii_uppercase
from xml.parsers.expat import ExpatError

from composer.orders.workbook_dates import Dates, dates_of
from composer.orders.workbook_parts import fed

_MOST_COLUMNS = 500
"""Cells further to the right are left out; no report has half as many columns."""
_MOST_TEXT = 1 << 28
"""Bytes of shared texts, unpacked; a report of 100,000 rows has a tenth of that."""


class DamagedError(Exception):
    """The file is no workbook, or one that cannot be read."""


def rows_of_workbook(path: Path) -> Iterator[tuple[int, list[str], float]]:
    """Yield number, cells and share read of each row. Raises DamagedError, and OSError for trouble with the disk."""
    try:
        with zipfile.ZipFile(path) as packed:
            part = _first_sheet(packed)
            texts = _shared_texts(packed)
            size = packed.getinfo(part).file_size or 1
            sheet = _Sheet(texts, dates_of(packed))
            with packed.open(part) as file:
                for done in fed(file, sheet.start, None, sheet.text):
                    for number, cells in sheet.taken():
                        yield number, cells, min(done / size, 1.0)
                sheet.end_row()
                for number, cells in sheet.taken():
                    yield number, cells, 1.0
    except (
        zipfile.BadZipFile,
        zlib.error,
        LookupError,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as error:
        raise DamagedError(str(error)) from error
    except ExpatError as error:
        raise DamagedError(str(error)) from error


def _first_sheet(packed: zipfile.ZipFile) -> str:
    """Return the name of the part that holds the first sheet. Raises KeyError when there is none."""
    sheets: list[str] = []
    targets: dict[str, str] = {}

    def sheet(name: str, given: dict[str, str]) -> None:
        if name == "sheet":
            sheets.append(next((value for key, value in given.items() if key.endswith(":id")), ""))

    def relation(name: str, given: dict[str, str]) -> None:
        if name == "Relationship":
            targets[given.get("Id", "")] = given.get("Target", "")

    for part, handler in (("xl/workbook.xml", sheet), ("xl/_rels/workbook.xml.rels", relation)):
        with packed.open(part) as file:
            for _ in fed(file, handler):
                pass
    target = targets[sheets[0]] if sheets else ""
    return posixpath.normpath(target.lstrip("/") if target.startswith("/") else f"xl/{target}")


def _shared_texts(packed: zipfile.ZipFile) -> list[str]:
    """Return the texts that cells refer to by number. Raises ValueError when they would fill the memory."""
    part = "xl/sharedStrings.xml"
    if part not in packed.namelist():
        return []
    texts = _Texts()
    with packed.open(part) as file:
        for done in fed(file, texts.start, texts.end, texts.text):
            if done > _MOST_TEXT:
                raise ValueError("too many texts")
    return texts.found


class _Texts:
    """Gathers the shared texts; how Japanese words are read aloud, which stands beside them, is left out."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._parts: list[str] = []
        self._within = self._aloud = False

    def start(self, name: str, _: dict[str, str]) -> None:
        """Note where an element begins."""
        if name == "si":
            self._parts = []
        self._aloud = self._aloud or name == "rPh"
        self._within = name == "t" and not self._aloud

    def end(self, name: str) -> None:
        """Note where an element ends."""
        self._within = False
        if name == "rPh":
            self._aloud = False
        if name == "si":
            self.found.append("".join(self._parts))

    def text(self, words: str) -> None:
        """Take the words of an element."""
        if self._within:
            self._parts.append(words)


class _Sheet:
    """Gathers the rows of a sheet until they are taken.

    It hears of beginnings and words only, and looks at a row's cells all at once, which is half of the work. What
    stands between a cell's words and the next cell is space, which no cell of a report begins or ends with.
    """

    def __init__(self, texts: list[str], dates: Dates) -> None:
        self._texts, self._dates = texts, dates
        self._rows: list[tuple[int, list[str]]] = []
        self._number = 0
        self._open = self._formula = False
        self._given: list[dict[str, str]] = []
        """What is given with each cell of the row at hand."""
        self._starts: list[int] = []
        """Where each cell's words begin in ``_words``."""
        self._words: list[str] = []
        self.text = self._words.append
        """Takes the words of an element."""

    def taken(self) -> list[tuple[int, list[str]]]:
        """Return the rows that are whole, each once."""
        rows, self._rows = self._rows, []
        return rows

    def start(self, name: str, given: dict[str, str]) -> None:
        """Note where an element begins. Raises ValueError for a cell that stands nowhere."""
        if name == "v" or name == "c":
            if self._formula:
                self._forget_formula()
            if name == "c":
                self._starts.append(len(self._words))
                self._given.append(given)
        elif name == "f":
            self._formula = True
        elif name == "row":
            self.end_row()
            self._open, self._number = True, int(given.get("r") or self._number + 1)

    def end_row(self) -> None:
        """Note that no more cells will come for the row at hand. Raises ValueError for a cell that stands nowhere."""
        if self._formula:
            self._forget_formula()
        if self._open:
            self._rows.append((self._number, self._cells()))
        self._open = False
        for part in (self._given, self._starts, self._words):
            part.clear()

    def _forget_formula(self) -> None:
        """Drop a cell's formula: its value follows, or there is none."""
        del self._words[self._starts[-1] if self._starts else 0 :]
        self._formula = False

    def _cells(self) -> list[str]:
        """Return what the cells of the row at hand say, each in its place."""
        words, starts, texts, columns = self._words, self._starts, self._texts, self._columns()
        cells = [""] * min(max(columns, default=-1) + 1, _MOST_COLUMNS)
        starts.append(len(words))
        for column, given, begin, end in zip(columns, self._given, starts, starts[1:], strict=False):
            if begin == end or column >= _MOST_COLUMNS:
                continue
            held = words[begin] if end - begin == 1 else "".join(words[begin:end])
            if given.get("t") == "s":
                place = int(held)
                if place < 0:
                    raise ValueError("a text is missing")
                cells[column] = texts[place]
            else:
                cells[column] = self._meant(held.strip(), given)
        return cells

    def _columns(self) -> Sequence[int]:
        """Return the columns of the cells of the row at hand. Raises ValueError for a cell that stands nowhere."""
        given = self._given
        last = given[-1].get("r") if given else None
        if (
            last is not None
            and _column(last.rstrip("0123456789")) == len(given) - 1
            and given[0].get("r", "")[:1] == "A"
        ):
            # As many cells as columns up to the last, beginning with the first: they stand side by side.
            return range(len(given))
        columns: list[int] = []
        column = -1
        row = str(self._number)
        width = -len(row)
        for it in given:
            place = it.get("r")
            if place is None:
                column += 1
            else:
                known = _COLUMNS.get(place[:width]) if place[width:] == row else None
                column = _column(place.rstrip("0123456789")) if known is None else known
            columns.append(column)
        return columns

    def _meant(self, held: str, given: dict[str, str]) -> str:
        """Return what a cell without a shared text says. Raises ValueError."""
        kind = given.get("t")
        if kind == "b":
            return "true" if held == "1" else "false"
        if kind in (None, "n") and held:
            number = float(held)
            if given.get("s") in self._dates.styles:
                return self._dates.moment(number)
            return f"{number:.15g}"  # as spreadsheets show 39.98, which they write as 39.979999999999997
        return held


def _column(letters: str) -> int:
    """Return a column's number, from 0, for its letters. Raises ValueError for anything else."""
    if not (letters.isascii() and letters.isalpha() and len(letters) <= 3):
        raise ValueError("a cell has no place")
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


_COLUMNS = {letters: _column(letters) for letters in ascii_uppercase} | {
    first + last: _column(first + last) for first in ascii_uppercase for last in ascii_uppercase
}
"""The numbers of the columns that reports have, by their letters."""
