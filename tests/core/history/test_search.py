"""The search finds what a seller types, in every script, and nothing that a seller types breaks it."""

import unicodedata
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from composer.history.fold import gapless
from composer.history.messages import Filter, days, entries, keep
from composer.history.search import excerpt, marks, search
from composer.history.store import Store
from composer.model import Kind
from tests.core.history.samples import NOON, draft, handed_over, kept

TEXTS = {
    "de": "Ihre Rückerstattung ist unterwegs. Die Größe war falsch.",
    "ja": "ご注文の商品は本日発送しました。ｶﾞﾗｽにご注意ください。",
    "zh": "您好，您的订单已经发货，请查收。",
    "th": "สินค้าของคุณถูกจัดส่งแล้ว",
    "ar": "تم شَحن طلبك اليوم",
    "pl": "Zwrot pieniędzy został wysłany, Łódź.",
    "tr": "Siparişiniz İstanbul'dan gönderildi, ısıtıcı kırık değil.",
    "fr": "L'œuvre d'art, ça ira: c'est réglé à 50% (C++ don't).",
    "en": "Your parcel 302-7654321-1234567 is late. Please wait two days.",
    "hi": "आपका ऑर्डर भेज दिया गया है",
    "ko": "주문하신 상품이 발송되었습니다",
}

HOSTILE = "aZ1 \"'*-+:^(){}%_\\注ë\x00\ud800\n.NEAROT"


@pytest.fixture
def full(store: Store) -> Store:
    kept(store, *TEXTS.values())
    return store


def found(store: Store, query: str) -> list[str]:
    names = {text: name for name, text in TEXTS.items()}
    return [names[entry.text] for entry in search(store, query)]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("rückerstattung", ["de"]),
        ("Ruckerst", ["de"]),
        ("RÜCKERSTATTUNG", ["de"]),
        ("Ru\u0308ckerstattung", ["de"]),
        ("erstattung", ["de"]),
        ("grösse", ["de"]),
        ("größe", ["de"]),
        ("größe unterwegs", ["de"]),
        ("größe angekommen", []),
        ('"war falsch"', ["de"]),
        ('"falsch war"', []),
        ('"die größe" rück', ["de"]),
        ('"die größe', ["de"]),
        ("注文", ["ja"]),
        ("ご注文の商品", ["ja"]),
        ("注文 発送", ["ja"]),
        ("注", ["ja"]),
        ("ガラス", ["ja"]),
        ("カラス", []),
        ("订单", ["zh"]),
        ("单订", []),
        ("จัดส่ง", ["th"]),
        ("شحن", ["ar"]),
        ("طلب", ["ar"]),
        ("pieniedzy", ["pl"]),
        ("lodz", ["pl"]),
        ("istanbul", ["tr"]),
        ("isitici", ["tr"]),
        ("siparis", ["tr"]),
        ("oeuvre", ["fr"]),
        ("50%", ["fr"]),
        ("C++", ["fr"]),
        ("don't", ["fr"]),
        ("ऑर्डर", ["hi"]),
        ("상품", ["ko"]),
        ("발송", ["ko"]),
        ("302-7654321-1234567", ["en"]),
        ("30276543211234567", ["en"]),
        ("3027654321", ["en"]),
        ("302-76", ["en"]),
        ("302–7654321–1234567", ["en"]),
        ("parcel 302-7", ["en"]),
        ("zzz", []),
        ("%", ["fr"]),
        ("0%", ["fr"]),
        ("_", []),
        ("\\", []),
    ],
)
def test_finds(full: Store, query: str, wanted: list[str]) -> None:
    assert found(full, query) == wanted


def test_last_word_counts_as_unfinished_until_a_space(full: Store) -> None:
    assert found(full, "parc") == ["en"]
    assert found(full, "parcel ") == ["en"]
    assert found(full, '"parc"') == ["en"]  # no such word, so it is looked for inside words
    assert found(full, "wait ") == ["en"]


def test_order_id_buyer_and_subject_are_searched(store: Store) -> None:
    made = draft("Hallo", subject="Frage zur Lieferadresse", order_id="028-1111111-2222222")
    number = keep(store, handed_over(made))
    keep(store, handed_over(replace(draft("Hallo"), facts=replace(made.facts, names=(), order_id="303-5-5"))))
    for query in ("028-1111111-2222222", "02811111112222222", "0281111", "lieferadr", "muller", "köln Jorg"):
        assert [entry.id for entry in search(store, query)] == [number], query


def test_pages_are_newest_first_without_gaps_also_inside_words(store: Store) -> None:
    numbers = kept(store, *(f"Ihre Rückerstattung Nummer {n}" for n in range(23)))
    for query in ("rück", "erstattung", ""):
        seen: list[int] = []
        below = None
        while page := search(store, query, below=below, limit=5):
            seen += [entry.id for entry in page]
            below = seen[-1]
        assert seen == numbers[::-1], query


def test_filters_narrow_the_search(store: Store) -> None:
    first = keep(store, handed_over(draft("Paket eins"), NOON))
    second = keep(store, handed_over(replace(draft("Paket zwei"), kind=Kind.INVOICE), NOON + timedelta(days=2)))
    assert [it.id for it in search(store, "paket", Filter(kind=Kind.INVOICE))] == [second]
    assert [it.id for it in search(store, "aket", Filter(kind=Kind.ORDER_PROBLEM))] == [first]
    since, before = days(NOON.date(), NOON.date(), "Europe/Berlin")
    assert [it.id for it in search(store, "paket", Filter(since=since, before=before))] == [first]
    assert [it.id for it in entries(store, Filter(marketplace="amazon.fr"))] == []


def test_marks_and_excerpt_show_where(full: Store) -> None:
    text = TEXTS["de"]
    assert [span.of(text) for span in marks(text, "ruck größe")] == ["Rück", "Größe"]
    assert [span.of(TEXTS["ja"]) for span in marks(TEXTS["ja"], "注文")] == ["注文"]
    (entry,) = search(full, "größe")
    assert "Größe" in excerpt(entry, "größe")
    long = replace(entry, text="Wort " * 200 + "Nadel im Heu " + "Wort " * 200)
    line = excerpt(long, "nadel")
    assert "Nadel" in line
    assert line.startswith("…")
    assert line.endswith("…")


def test_pasted_message_is_a_query_too(store: Store) -> None:
    text = " ".join(f"wort{n}" for n in range(3000))
    number = keep(store, handed_over(draft(text)))
    kept(store, *TEXTS.values())
    assert [it.id for it in search(store, text)] == [number]
    assert [it.id for it in search(store, "ort1 " * 3000)] == [number]
    assert search(store, "x" * 100_000) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300, deadline=None)
@given(
    query=st.text(alphabet=st.sampled_from("aZ1 \"'*-+:^(){}%_\\注ë\x00\ud800\n.NEAROT"), max_size=24)
    | st.text(max_size=12)
)
def test_no_query_breaks_it(full: Store, query: str) -> None:
    for entry in search(full, query):
        assert entry.text in TEXTS.values()
    for span in marks(TEXTS["fr"], query):
        assert len(span) > 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
@given(data=st.data())
def test_every_word_of_a_message_finds_it(full: Store, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(list(TEXTS.values())))
    starts = [n for n, char in enumerate(text) if gapless(char) or (char.isalpha() and not text[n - 1 : n].isalnum())]
    start = data.draw(st.sampled_from(starts))
    # Combining signs and half-width voicing marks belong to the letter before them.
    ends = [n for n in range(start + 1, len(text) + 1) if text[n : n + 1] not in "ﾞﾟ" or n == len(text)]
    piece = text[start : data.draw(st.sampled_from(ends))].replace('"', "")
    if unicodedata.combining(piece[0]) == 0:
        assert text in [entry.text for entry in search(full, f'"{piece}')], piece
