"""Reads the XML parts that a workbook is made of, piece by piece."""

from collections.abc import Callable, Iterator
from typing import IO, Any
from xml.parsers import expat

_PIECE = 1 << 16


def fed(
    file: IO[bytes],
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> Iterator[int]:
    """Feed a part of XML to the handlers piece by piece; yield how many bytes were fed so far.

    Names come without their namespace's prefix. Raises ExpatError for what is no XML, ValueError for a document type.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def first(name: str, given: dict[str, str]) -> None:
        if ":" in name:  # some programs write x:row for row throughout
            parser.StartElementHandler = lambda name, given: start(name.rpartition(":")[2], given)
            if end is not None:
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
