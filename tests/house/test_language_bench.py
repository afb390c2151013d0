"""What the language bench measures with: prose without gaps, slips that are the same each time, figures and floors."""

from pathlib import Path

import bench_floors
import bench_prose
import bench_slips
import language_bench
import pytest

from composer.language.languages import find
from composer.language.suggestions import suggester

PAGE = """<page xmlns="http://projectmallard.org/1.0/"><title>Any</title>{}</page>"""
PROSE = [
    "Your parcel left our warehouse yesterday evening with the usual carrier.",
    "Please tell us whether the lamp works after you have changed its battery.",
    "The invoice lies inside the carton together with a label for the return.",
]


def written(folder: Path, *paragraphs: str) -> None:
    folder.mkdir(parents=True)
    (folder / "a.page").write_text(PAGE.format("".join(f"<p>{it}</p>" for it in paragraphs)), "utf-8")


def test_prose_has_no_gaps_and_nothing_left_in_english(tmp_path: Path) -> None:
    written(tmp_path / "C", "This was never put into German here.", "Press <key>F1</key> to see the help pages.")
    written(
        tmp_path / "de" / "gnome-help",
        "This was never put into German here.",
        "Drücken Sie <key>F1</key>, um die Hilfe zu sehen.",
        "Klicken Sie auf <gui>Weiter</gui> und warten Sie.",
        "Zu kurz.",
    )
    assert bench_prose.prose("de", 1_000, tmp_path) == ["Klicken Sie auf Weiter und warten Sie."]


def test_help_that_is_not_installed_is_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="gnome-user-docs"):
        bench_prose.prose("de", 10, tmp_path)


def test_texts_are_cut_to_one_length() -> None:
    assert list(bench_prose.cut(["a b c", "d e f g"], 3)) == ["a b c", "d e f"]


def test_slips_are_the_same_each_time_and_stand_where_they_say() -> None:
    language = find("en")
    assert language is not None
    engine = suggester(language, ("en-US",))
    slips = bench_slips.seeded(PROSE, engine, "en", 3, capitals=False)
    assert slips == bench_slips.seeded(PROSE, engine, "en", 3, capitals=False)
    assert [it.span.of(it.sentence) for it in slips] == [it.typed for it in slips]
    assert all(it.typed != it.meant for it in slips)
    assert slips


def test_what_falls_short_of_a_floor_is_marked() -> None:
    table = language_bench.Table()
    assert table.floored("good", 2.0, 1.0).endswith(" ")
    assert table.floored("bad", 2.0, 1.0, most=True).endswith("!")
    assert table.short == ["bad: 2.00 for 1"]


def test_every_language_with_a_dictionary_has_floors() -> None:
    assert all(find(it) is not None for it in bench_floors.FLOORS)


def test_an_engine_out_of_time_is_asked_no_more() -> None:
    ranks = language_bench.measured(lambda word: [word.upper()], [("a", "A"), ("b", "x")], patience=-1)
    assert (ranks.tried, ranks.shares) == (1, (100.0, 100.0))
