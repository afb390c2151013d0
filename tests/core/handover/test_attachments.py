"""A file is known again when it goes out, and nothing else goes out in its name."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.errors import UserError
from composer.handover.attachments import MOST, from_disk, read, safe_name
from composer.model import Attachment

PDF = b"%PDF-1.7 " + bytes(100)


def put(folder: Path, name: str, data: bytes = PDF) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_file_is_told_by_name_size_type_and_hash(tmp_path: Path) -> None:
    found = read(put(tmp_path, "Rechnung 5.pdf"))
    assert (found.name, found.size, found.media_type) == ("Rechnung 5.pdf", len(PDF), "application/pdf")
    assert found.sha256 is not None
    assert len(found.sha256) == 64
    assert read(put(tmp_path, "bild.pdf", b"\x89PNG\r\n\x1a\n")).media_type == "image/png"


def test_the_same_file_gives_its_bytes(tmp_path: Path) -> None:
    path = put(tmp_path, "a.pdf")
    assert from_disk({read(path): path})(read(path)) == PDF


def test_a_file_that_changed_or_went_is_told(tmp_path: Path) -> None:
    path = put(tmp_path, "a.pdf")
    found = read(path)
    load = from_disk({found: path})
    path.write_bytes(PDF[:-1] + b"x")
    with pytest.raises(UserError, match=r"“a\.pdf” has changed since it was attached"):
        load(found)
    path.unlink()
    with pytest.raises(UserError, match="no file that can be read"):
        load(found)
    with pytest.raises(UserError, match="not at hand any more"):
        from_disk({})(found)


def test_a_file_without_a_hash_is_never_given(tmp_path: Path) -> None:
    path = put(tmp_path, "a.pdf")
    bare = Attachment("a.pdf", len(PDF))
    with pytest.raises(UserError, match="has changed"):
        from_disk({bare: path})(bare)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="a folder"):
        read(tmp_path)
    with pytest.raises(UserError, match="no file"):
        read(tmp_path / "none.pdf")
    with pytest.raises(UserError, match=r"cannot be read|no file"):
        read(Path("a\0b"))


def test_a_device_is_no_file() -> None:
    with pytest.raises(UserError, match="no file"):
        read(Path(os.devnull))


def test_what_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.truncate(MOST + 1)
    with pytest.raises(UserError, match="more than 50 MB"):
        read(path)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a.pdf", "a.pdf"),
        ("../../etc/passwd", ".. .. etc passwd"),
        ("C:\\x\\a.pdf", "C: x a.pdf"),
        ("a\r\nX: 1\r\n\r\nb.pdf", "a X: 1 b.pdf"),
        ("\u2028\0", "file"),
        ("..", "file"),
        ("Zoe\u0308.pdf", "Zoë.pdf"),
    ],
)
def test_names(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text(max_size=60))
def test_every_name_becomes_one_line(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert safe.splitlines() == [safe]
    assert safe_name(safe) == safe
    assert not set(safe) & set("/\\\0")
    safe.encode("utf-8")
