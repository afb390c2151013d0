"""Reads the first sheet of an XLSX workbook row by row, as texts.

Only what order reports need: texts and numbers, no dates in Excel's own counting and no formulas. Rows come as they
stand in the file, so that a cell at the far end of a sheet costs nothing; shared texts alone are held.
"""

import posixpath
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import IO, Any
from xml.parsers import expat

_PIECE = 1 << 16
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
            sheet = _Sheet(texts)
            with packed.open(part) as file:
                for done in _fed(file, sheet.start, sheet.end, sheet.text):
                    for number, cells in sheet.taken():
                        yield number, cells, min(done / size, 1.0)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise DamagedError(str(error)) from error
    except expat.ExpatError as error:
        raise DamagedError(str(error)) from error


def _fed(
    file: IO[bytes],
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
) -> Iterator[int]:
    """Feed a part of XML to the handlers piece by piece; yield how many bytes were fed so far."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def first(name: str, given: dict[str, str]) -> None:
        if ":" in name:  # some programs write x:row for row throughout
            parser.StartElementHandler = lambda name, given: start(name.rpartition(":")[2], given)
            parser.EndElementHandler = lambda name: end(name.rpartition(":")[2])
        else:
            parser.StartElementHandler, parser.EndElementHandler = start, end
        start(name.rpartition(":")[2], given)

    parser.StartElementHandler = first
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    done = 0
    while piece := file.read(_PIECE):
        parser.Parse(piece, False)  # noqa: FBT003 - expat takes no name for it
        done += len(piece)
        yield done
    parser.Parse(b"", True)  # noqa: FBT003
    yield done


def _refuse(*_: Any) -> None:
    """Refuse a document type: workbooks have none, and entities in it could fill the memory."""
    raise ValueError("a document type stands in the workbook")


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
            for _ in _fed(file, handler, _nothing, _nothing):
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
        for done in _fed(file, texts.start, texts.end, texts.text):
            if done > _MOST_TEXT:
                raise ValueError("too many texts")
    return texts.found


def _nothing(_: str) -> None:
    """Leave out what is not wanted."""


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
    """Gathers the rows of a sheet until they are taken."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        self._rows: list[tuple[int, list[str]]] = []
        self._number = 0
        self._cells: list[str] = []
        self._parts: list[str] = []
        self._place = self._column = 0
        self._kind = ""
        self._within = False

    def taken(self) -> list[tuple[int, list[str]]]:
        """Return the rows that are whole, each once."""
        rows, self._rows = self._rows, []
        return rows

    def start(self, name: str, given: dict[str, str]) -> None:
        """Note where an element begins."""
        if name == "c":
            self._kind, self._parts = given.get("t", ""), []
            place = given.get("r")
            self._column = self._place if place is None else _column(place.rstrip("0123456789"))
            self._place = self._column + 1
        elif name in ("v", "t"):
            self._within = True
        elif name == "row":
            self._number = int(given.get("r") or self._number + 1)
            self._cells, self._place = [], 0

    def end(self, name: str) -> None:
        """Note where an element ends."""
        if name in ("v", "t"):
            self._within = False
        elif name == "c" and self._parts and self._column < _MOST_COLUMNS:
            self._cells += [""] * (self._column + 1 - len(self._cells))
            self._cells[self._column] = self._meant("".join(self._parts))
        elif name == "row":
            self._rows.append((self._number, self._cells))

    def text(self, words: str) -> None:
        """Take the words of an element."""
        if self._within:
            self._parts.append(words)

    def _meant(self, held: str) -> str:
        """Return what a cell says. Raises ValueError for a shared text that is not there."""
        if self._kind == "s":
            place = int(held)
            if not 0 <= place < len(self._texts):
                raise ValueError("a text is missing")
            return self._texts[place]
        if self._kind == "b":
            return "true" if held == "1" else "false"
        if self._kind in ("", "n"):
            return f"{float(held):.15g}"  # as spreadsheets show 39.98, which they write as 39.979999999999997
        return held


@lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    """Return a column's number, from 0, for its letters. Raises ValueError for anything else."""
    if not (letters.isascii() and letters.isalpha() and len(letters) <= 3):
        raise ValueError("a cell has no place")
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1
