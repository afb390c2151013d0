"""A file is what its bytes say, whatever its name is."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.finders.file_names import danger
from composer.finders.file_types import DOCX, MACROS, OLE, UNKNOWN, fits, sniffed
from composer.model import Attachment

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def zipped(*names: str) -> bytes:
    """Return a ZIP file that holds files of these names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%...", "application/pdf"),
        (b"\n\n%PDF-1.4 after a little", "application/pdf"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "image/png"),
        (b"GIF89a" + bytes(8), "image/gif"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
        (b"\0\0\0\x18ftypheic", "image/heic"),
        (zipped("[Content_Types].xml", "word/document.xml"), DOCX),
        (zipped("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), MACROS),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "application/zip"),
        (zipped("setup.exe"), "application/zip"),
        (b"PK\x03\x04 broken", "application/zip"),
        (OLD + "WordDocument".encode("utf-16-le"), "application/msword"),
        (OLD + "WordDocument".encode("utf-16-le") + "_VBA_PROJECT".encode("utf-16-le"), MACROS),
        (OLD + "Workbook".encode("utf-16-le"), "application/vnd.ms-excel"),
        (OLD, OLE),
        (b"MZ\x90\0\x03", "application/vnd.microsoft.portable-executable"),
        (b"#!/bin/sh\nrm -r", "application/x-sh"),
        (b"{\\rtf1\\ansi", "application/rtf"),
        (b"<!DOCTYPE html>\n<p>", "text/html"),
        ("Grüße".encode(), "text/plain"),
        ("Grüße".encode("cp1252"), "text/plain"),
        ("ご注文".encode("cp932"), "text/plain"),
        ("ご注文".encode("utf-16"), "text/plain"),
        (b"\0\1\2\3", UNKNOWN),
        (b"text and then \0 nothing", UNKNOWN),
        (b"", UNKNOWN),
    ],
)
def test_kinds(data: bytes, kind: str) -> None:
    assert sniffed(data) == kind


@pytest.mark.parametrize(
    ("ending", "kind", "fit"),
    [
        ("pdf", "application/pdf", True),
        ("pdf", "image/png", False),
        ("jpeg", "image/jpeg", True),
        ("jpg", "image/png", False),
        ("doc", "application/rtf", True),
        ("docx", DOCX, True),
        ("docx", OLE, False),
        ("txt", "text/plain; charset=utf-8", True),
        ("txt", UNKNOWN, False),
        ("xlsx", "application/zip", True),
        ("", "application/pdf", True),
    ],
)
def test_names_and_bytes(ending: str, kind: str, fit: bool) -> None:
    assert fits(ending, kind) is fit


@pytest.mark.parametrize(
    ("data", "sort"),
    [
        (zipped("a.txt"), "archive"),
        (b"MZ", "program"),
        (b"\x7fELF", "program"),
        (b"#!/bin/sh", "program"),
        (b"\x1f\x8b\x08", "archive"),
        (b"7z\xbc\xaf\x27\x1c", "archive"),
        (zipped("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "macro"),
    ],
)
def test_what_is_dangerous_stays_so_under_another_name(data: bytes, sort: str) -> None:
    assert danger(Attachment("invoice.pdf", len(data), sniffed(data))) == sort


@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]))
def test_no_bytes_break_it(data: bytes, start: bytes) -> None:
    assert "/" in sniffed(start + data)
