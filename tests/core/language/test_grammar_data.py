"""Every language's grammar file can be read, and its examples are found or left alone as they say."""

import pytest

from composer.errors import DataError
from composer.language.grammar import pattern_data
from composer.language.grammar.checker import slips
from composer.language.grammar.kinds import Words
from composer.language.grammar.pattern import compiled
from composer.language.grammar.pattern_data import LANGUAGES, grammar
from composer.rule import CLOSE, OPEN, bad

EXAMPLES = [
    pytest.param(language, example, id=f"{language}-{at}-{number}")
    for language in LANGUAGES
    for at, entry in enumerate(getattr(grammar(language), "entries", ()), 1)
    for number, example in enumerate((*entry.flagged, *entry.fine), 1)
]


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_example(language: str, example: str) -> None:
    text = example.replace(OPEN, "").replace(CLOSE, "")
    expected = [(it.start, it.end) for it in bad(example).spans] if OPEN in example else []
    assert [(it.start, it.end) for it in slips(text, language)] == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_shows_what_it_finds(language: str) -> None:
    known = grammar(language)
    assert known is not None
    assert [entry.find[0].source for entry in known.entries if not (entry.flagged and entry.fine)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_of_what_is_right_can_be_read(language: str) -> None:
    known = grammar(language)
    assert known is not None
    assert all(len(list(entry.unless)) == len(entry.unless) for entry in known.entries)


@pytest.mark.parametrize("language", [it for it in LANGUAGES if it != "ja"])
def test_every_language_has_ten_sorts_of_slips(language: str) -> None:
    known = grammar(language)
    assert known is not None
    assert sum(len(entry.find) for entry in known.entries) >= 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_are_short_sentences(language: str) -> None:
    known = grammar(language)
    assert known is not None
    for entry in known.entries:
        for example in entry.flagged:
            for slip in slips(example.replace(OPEN, "").replace(CLOSE, ""), language):
                assert len(slip.message) <= 60
                assert slip.message.endswith(".")


@pytest.mark.parametrize("pattern", ["{a", "a} b {", "<nobody> a", "_ _", "*ing"])
def test_what_no_pattern_can_be_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r": |list"):
        compiled(pattern, {})


def test_a_language_without_grammar_has_none() -> None:
    assert pattern_data.grammar("ar") is None
    assert slips("the the", "ar") == ()


def test_a_fault_in_a_file_is_told() -> None:
    with pytest.raises(DataError):
        pattern_data._read("nowhere")


def test_words_that_must_stand_side_by_side_are_told_also_past_one_that_may_be_missing() -> None:
    send, us, now, it = (frozenset((word,)) for word in ("send", "us", "now", "it"))
    assert compiled("send it", {}).pairs == ((send, it),)
    assert compiled("send us? now? {it}", {}).pairs == ((send, us | now | it), (send | us | now, it))
    assert compiled("us? send _ it !now", {}).pairs == ()
    assert compiled("send a*? it", {}).pairs == ()


def test_a_noun_that_is_another_word_when_small_counts_only_with_a_capital() -> None:
    many = tuple(f"w{'a' * at}" for at in range(60))
    nouns, others = Words((*many, "gut", "schirm"), ("gut",)), Words((*many, "neue"), small=True)
    noun = compiled("ein <noun>", {"noun": nouns})
    assert [bool(list(noun.matches(it))) for it in ("ein Gut", "ein gut", "ein schirm", "ein Schirm")] == [1, 0, 1, 1]
    other = compiled("ein <other>", {"other": others})
    assert [bool(list(other.matches(it))) for it in ("ein neue", "ein Neue", "EIN NEUE")] == [1, 0, 1]
    either = compiled("ein <noun>|gut", {"noun": nouns})
    assert [bool(list(either.matches(it))) for it in ("ein gut", "ein Gut")] == [1, 1]


def test_the_grammar_file_has_the_last_word_on_a_noun() -> None:
    lists = {"masc": ("schirm", "wurst"), "fem": ("lampe",), "never": ("laden",), "xms": ("a",)}
    joined = pattern_data.joined(
        lists, {"fem": "wurst", "never": "haken", "xms": "b"}, {"capital": "masc fem", "never": "never"}
    )
    assert joined == {"masc": ("schirm",), "fem": ("wurst", "lampe"), "never": ("haken", "laden"), "xms": ("b",)}


@pytest.mark.parametrize(
    "right",
    [
        "Wir haben einen gut sitzenden Ring für Sie.",
        "Ich habe dieses eine Mal eine Ausnahme gemacht.",
        "Der Lieferung fehlt ein Schlüssel.",
        "Das Abschrauben geht ganz leicht.",
        "Das Funktionieren der Pumpe haben wir geprüft.",
    ],
)
def test_words_that_look_like_nouns_of_another_gender(right: str) -> None:
    assert list(slips(right, "de")) == []
