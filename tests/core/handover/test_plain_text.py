"""What goes out has plain line ends and composed letters, and every trait stays on its words."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.handover.plain_text import body, normalised
from composer.model import Draft, Image, Run, Span, Trait

LETTERS = st.sampled_from(
    list("ab1 \t\n\r\u2028\u2029\u0085\u0301\u0308e\u212b한ᄒ\u1161\u11ab😊👨\u200d👩\ud83d\u0344\u0f73\u3099か\u00a0")
)


def drawn_spans(length: int) -> st.SearchStrategy[Span]:
    place = st.integers(0, length)
    return st.tuples(place, place).map(lambda it: Span(min(it), max(it)))


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    text = draw(st.text(LETTERS, max_size=40))
    spans = drawn_spans(len(text))
    traits = st.sampled_from([Trait.BOLD, Trait.LIST, Trait.LINK])
    runs = draw(st.lists(st.builds(Run, spans, traits, st.sampled_from(["bullet", "number"])), max_size=4))
    images = draw(st.lists(st.builds(Image, spans, st.just("a.png")), max_size=2))
    return Draft(text, tuple(runs), tuple(images), subject=draw(st.text(LETTERS, max_size=9)))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hallo\r\nWelt\rund\u2028mehr\u2029", "Hallo\nWelt\nund\nmehr"),
        ("Zeile eins  \n\t\nZeile zwei \t\n\n\n", "Zeile eins\n\nZeile zwei"),
        ("Mu\u0308ller isst Cre\u0300me bru\u0302le\u0301e", "Müller isst Crème brûlée"),
        ("한국어", "한국어"),
        ("か\u3099", "が"),
        ("  eingerückt", "  eingerückt"),
        ("fest\u00a0verbunden", "fest\u00a0verbunden"),
        ("halb \ud83d", "halb \ufffd"),
        ("👨\u200d👩 bleibt\u200b", "👨\u200d👩 bleibt\u200b"),
        ("", ""),
    ],
)
def test_text(text: str, wanted: str) -> None:
    assert normalised(Draft(text), plain=True).text == wanted


def test_traits_stay_on_their_words() -> None:
    text = "Mu\u0308ller  \r\nfett und Link  "
    runs = (Run(Span(0, 7), Trait.BOLD), Run(Span(11, 15), Trait.BOLD), Run(Span(20, 26), Trait.LINK, "https://a.de"))
    made = normalised(Draft(text, runs, (Image(Span(20, 21), "a.png"),)), plain=False)
    assert [run.span.of(made.text) for run in made.runs] == ["Müller", "fett", "Link"]
    assert made.images[0].span.of(made.text) == "L"


def test_lists_get_marks_where_only_words_arrive() -> None:
    text = "Bitte:\nfotografieren\nsenden\n\nDann:\nwarten\nLeer \nEnde"
    spans = {line: Span(text.index(line), text.index(line) + len(line)) for line in text.split("\n") if line}
    runs = [Run(spans[it], Trait.LIST, "number") for it in ("fotografieren", "senden", "warten")]
    runs += [Run(spans["Leer "], Trait.LIST, "bullet"), Run(spans["senden"], Trait.BOLD)]
    draft = Draft(text, tuple(runs))
    made = normalised(draft, plain=True)
    assert body(made) == "Bitte:\n1. fotografieren\n2. senden\n\nDann:\n1. warten\n- Leer\nEnde"
    assert [(run.trait, run.span.of(made.text)) for run in made.runs] == [(Trait.BOLD, "senden")]
    kept = normalised(draft, plain=False)
    assert body(kept) == text.replace("Leer ", "Leer")
    assert sum(run.trait is Trait.LIST for run in kept.runs) == 4


def test_one_run_over_a_whole_list() -> None:
    made = normalised(Draft("a\nb\n\nc", (Run(Span(0, 3), Trait.LIST, "bullet"),)), plain=True)
    assert made.text == "- a\n- b\n\nc"


def test_subject_is_one_line() -> None:
    assert normalised(Draft("x", subject=" Ihre\r\nBestellung\t 1 "), plain=True).subject == "Ihre Bestellung 1"


@given(drafts(), st.booleans())
def test_doing_it_twice_changes_nothing(draft: Draft, plain: bool) -> None:
    once = normalised(draft, plain=plain)
    assert normalised(once, plain=plain) == once
    once.text.encode("utf-8")
    assert unicodedata.is_normalized("NFC", once.text)
    assert not set(once.text) & set("\r\u2028\u2029\u0085")
    for span in [*(run.span for run in once.runs), *(image.span for image in once.images)]:
        assert span.end <= len(once.text)


@given(drafts())
def test_words_stay_the_same_and_so_does_what_is_bold(draft: Draft) -> None:
    def words(text: str) -> str:
        clean = "".join("\ufffd" if "\ud800" <= it <= "\udfff" else it for it in text)
        return "".join(unicodedata.normalize("NFC", clean).split())

    made = normalised(draft, plain=False)
    assert words(made.text) == words(draft.text)


@given(st.text(st.sampled_from("abü \n\r"), max_size=30), st.data())
def test_bold_words_stay_bold(text: str, data: st.DataObject) -> None:
    span = data.draw(drawn_spans(len(text)))
    made = normalised(Draft(text, (Run(span, Trait.BOLD),)), plain=data.draw(st.booleans()))
    after = [word for run in made.runs for word in run.span.of(made.text).split()]
    assert after == span.of(text).split()
