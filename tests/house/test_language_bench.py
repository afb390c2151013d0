"""What the language bench measures with: prose without gaps, slips that are the same each time, figures and floors."""

import gzip
import tomllib
from pathlib import Path

import bench_floors
import bench_prose
import bench_sentences
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


def listed(path: Path, *sentences: str) -> Path:
    path.write_text("[en]\n" + "".join(f'{bench_sentences.digest(it)} = "a note"\n' for it in sentences), "utf-8")
    return path


def numbered(many: int) -> list[str]:
    return [f"The lamp of carton number {it} is still in our store." for it in range(many)]


def test_only_whole_sentences_are_chosen_and_listed_slips_are_left_out(tmp_path: Path) -> None:
    slip = "The the lamp is not in the carton."
    parts = [
        "and then the lamp goes on.",
        "A heading of a few words",
        "Half of it (that is here. The rest follows) now.",
    ]
    written(tmp_path / "help" / "C", *numbered(300), slip, *parts)
    slips = listed(tmp_path / "slips.toml", slip)
    chosen = bench_sentences.correct("en", tmp_path / "help", tmp_path, slips)
    assert sorted(chosen) == sorted(numbered(300))
    assert chosen == bench_sentences.correct("en", tmp_path / "help", tmp_path, slips)
    assert slip in bench_sentences.correct("en", tmp_path / "help", tmp_path, listed(tmp_path / "none.toml"))


def test_manual_pages_fill_up_what_help_lacks(tmp_path: Path) -> None:
    written(tmp_path / "help" / "C", "The help says no more than this to you.")
    page = tmp_path / "manual" / "C" / "man1" / "lamp.1.gz"
    page.parent.mkdir(parents=True)
    lines = [".TP", "This is the label of a list entry.", "The lamp goes on", "after a while.", ".PP"]
    lines += [
        "A word is \\fIslanted\\fR in this sentence here.",
        ".sp",
        ".nf",
        "This is an example and no prose.",
        ".fi",
    ]
    lines += [part for it in numbered(300) for part in (it, ".sp")]
    page.write_bytes(gzip.compress("\n".join(lines).encode()))
    chosen = bench_sentences.correct("en", tmp_path / "help", tmp_path / "manual", listed(tmp_path / "none.toml"))
    others = ["The help says no more than this to you.", "The lamp goes on after a while."]
    assert sorted(chosen) == sorted([*numbered(300), *others])


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    written(tmp_path / "help" / "C", *numbered(299))
    with pytest.raises(SystemExit, match="manpages-en"):
        bench_sentences.correct("en", tmp_path / "help", tmp_path, listed(tmp_path / "none.toml"))


def test_alarms_tell_the_sentence_and_what_was_found() -> None:
    found = bench_sentences.alarms([*PROSE, "We send you the the lamp today.", "Please log in in the app."], "en")
    assert (found.tried, len(found.sure), len(found.hints)) == (5, 1, 1)
    assert found.sure[0].endswith("  We send you ⟦the the⟧(the) lamp today.")
    assert found.total == "1 and 1 hints"


def test_no_slip_is_listed_by_its_words() -> None:
    listed_slips = tomllib.loads(bench_sentences.SLIPS.read_text("utf-8"))
    assert set(listed_slips) <= set(bench_floors.FLOORS)
    for notes in listed_slips.values():
        assert all(len(it) == 64 and int(it, 16) for it in notes)
        assert all(0 < len(it.split()) <= 10 for it in notes.values())


def test_a_false_alarm_falls_short(capsys: pytest.CaptureFixture[str]) -> None:
    table = language_bench.Table()
    language_bench.false_alarms(table, "en", [*PROSE, "We send you the the lamp today."], show=True)
    assert table.short == ["en alarms in 4 sentences: 1"]
    assert "⟦the the⟧" in capsys.readouterr().out
