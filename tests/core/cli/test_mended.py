"""``check --mended`` writes HTML that holds no styling any more, and the same words."""

from pathlib import Path

from composer.markup import read
from tests.core.cli.conftest import Run

MAIL = "<p style='font-family:Arial;text-align:center'>Hello <b>Ann</b>,</p><img src='https://a.example/o/1' width=1>"


def test_styling_goes_and_words_stay(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "clean.html"
    ran = run("check", "--html", "--mended", out, "--format", "json", stdin=MAIL)
    assert ran.status == 1
    assert out.read_text("utf-8") == "<p>Hello <b>Ann</b>,</p>\n"
    assert read(out.read_text("utf-8")).text == ran.data["text"]
    fixes = [fix for it in ran.data["findings"] if it["rule"] == "style_alignment" for fix in it["fixes"]]
    assert fixes == [{"label": "Take the alignment out", "safe": True, "edits": []}]


def test_plain_text_has_no_styling(run: Run, tmp_path: Path) -> None:
    ran = run("check", "--mended", tmp_path / "clean.html", stdin="Hello")
    assert (ran.status, ran.out) == (2, "")
    assert "--html" in ran.err
    assert not (tmp_path / "clean.html").exists()
