"""Telephone numbers of 23 countries are found in sentences; other numbers are left alone."""

import importlib.util
import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.finders import phones

_SPEC = importlib.util.spec_from_file_location("phone_samples", Path(__file__).with_name("phone_samples.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
samples = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(samples)


def found(text: str, region: str | None) -> list[tuple[str, bool]]:
    return [(it.span.of(text), it.sure) for it in phones.find(text, region)]


def test_examples_of_all_countries_are_found() -> None:
    """At least 99.1 % of the example numbers, in up to twelve formats inside a sentence."""
    missed = []
    total = 0
    for country, written, sentence in samples.phones():
        total += 1
        place = sentence.index(written)
        covered = {at for it in phones.find(sentence, country) if it.sure for at in range(it.span.start, it.span.end)}
        if len(covered & set(range(place, place + len(written)))) < 0.7 * len(written):
            missed.append(sentence)
    assert total > 1200
    assert len(missed) <= 0.009 * total, missed


def test_other_numbers_are_left_alone() -> None:
    """At most 0.3 % of 2,000 sentences with numbers of 48 other kinds."""
    wrong = []
    for turn, sentence in enumerate(samples.others(2000, seed=11)):
        country = samples.COUNTRIES[turn % len(samples.COUNTRIES)]
        if phones.find(sentence, country):
            wrong.append((country, sentence))
    assert len(wrong) <= 6, wrong


@pytest.mark.parametrize(
    ("region", "text", "number"),
    [
        ("US", "Sincerely,\nJohn\n415.867.5309", "415.867.5309"),
        ("US", "phone: two one two, five five five, oh one two three", "two one two, five five five, oh one two three"),
        ("US", "call me 4 1 5 5 5 5 2 6 7 1", "4 1 5 5 5 5 2 6 7 1"),
        ("US", "call +1\u200b415\u200b555\u200b2671", "+1\u200b415\u200b555\u200b2671"),
        ("US", "My number: ④①⑤-⑤⑤⑤-②⑥⑦①", "④①⑤-⑤⑤⑤-②⑥⑦①"),
        ("US", "call 415*555*2671", "415*555*2671"),
        ("US", "Dial 1-800-FLOWERS now", "1-800-FLOWERS"),
        ("US", "WhatsApp +86 159 8765 4321", "+86 159 8765 4321"),
        ("US", "call us on 0171 2345678", "0171 2345678"),
        ("US", "0171 dash 2345678", "0171 dash 2345678"),
        ("US", "微信/电话：13812345678", "13812345678"),
        (
            "GB",
            "it's oh seven nine double one, one two three, four five six",
            "oh seven nine double one, one two three, four five six",
        ),
        ("GB", "Customer Care 0333 321 9876", "0333 321 9876"),
        ("DE", "O15l 234 567 89 anrufen", "O15l 234 567 89"),
        ("DE", "Tel. 345678", "345678"),
        ("DE", "Fon 089 4567890-12", "089 4567890-12"),
        ("FR", "06 - 12 - 34 - 56 - 78", "06 - 12 - 34 - 56 - 78"),
        (
            "FR",
            "le zéro six douze trente-quatre cinquante-six soixante-dix-huit",
            "zéro six douze trente-quatre cinquante-six soixante-dix-huit",
        ),
        (
            "ES",
            "llame al seis uno dos, tres cuatro cinco, seis siete ocho",
            "seis uno dos, tres cuatro cinco, seis siete ocho",
        ),
        ("IT", "Tel/WhatsApp 0039 333 1234567", "0039 333 1234567"),
        (
            "NL",
            "bel nul zes, twaalf, vierendertig, zesenvijftig, achtenzeventig",
            "nul zes, twaalf, vierendertig, zesenvijftig, achtenzeventig",
        ),
        ("JP", "〇九〇ー一二三四ー五六七八", "〇九〇ー一二三四ー五六七八"),
        ("JP", "携帯:090(1234)5678", "090(1234)5678"),
        ("IN", "98765 43210 par call karein", "98765 43210"),
        ("SA", "جوال ٠٥٠١٢٣٤٥٦٧", "٠٥٠١٢٣٤٥٦٧"),
        (None, "Call us about your order on 0171 2345678.", "0171 2345678"),
    ],
)
def test_ways_of_writing(region: str | None, text: str, number: str) -> None:
    assert found(text, region) == [(number, True)]


@pytest.mark.parametrize(
    ("region", "text"),
    [
        ("GB", "oh seven nine double one, one two three, four five six"),
        ("FR", "zéro six douze trente-quatre cinquante-six soixante-dix-huit"),
        ("ES", "seis uno dos, tres cuatro cinco, seis siete ocho (móvil)"),
        ("TR", "sıfır beş yüz otuz iki dört yüz elli altı yedi sekiz"),
        ("PL", "zadzwoń: sześćset jeden dwieście trzydzieści cztery pięćset sześćdziesiąt siedem"),
        ("SE", "noll sju noll, ett två tre, fyra fem, sex sju"),
        ("IT", "il mio cell è tre tre tre uno due tre quattro cinque sei sette"),
        ("BR", "fone onze nove oito sete seis cinco quatro três dois um zero"),
        ("JP", "ゼロキューゼロ、いちにさんよん、ごろくななはち"),
    ],
)
def test_spelled_out(region: str, text: str) -> None:
    numbers = found(text, region)
    assert [sure for _, sure in numbers] == [True]
    assert len(numbers[0][0]) > 0.6 * len(text)


@pytest.mark.parametrize(
    ("region", "text"),
    [
        ("US", "The lamp uses 120-240V, 50/60 Hz, 5 x 12 W, 2700-6500 K, 1200 lumens."),
        ("US", "The ring sizes 5 6 7 8 9 10 are available; which one would you like?"),
        ("US", "You can call us 24/7, Mon-Fri 9-12 14-18."),
        ("US", "Please call DHL with your tracking number 01234567890."),
        ("US", "phone stand 360 180 90 degrees"),
        ("US", "CAS number 7732-18-5, UN 3481, HS code 8504.40.9500"),
        ("US", "one two three four five six seven"),
        ("GB", "Sort code 12-34-56, account 12345678"),
        ("DE", "Größen 36/37/38/39/40/41 sind lieferbar"),
        ("DE", "HRB 123456 B, USt-ID DE 123 456 789, Steuernummer 12/345/67890"),
        ("FR", "SIRET 552 100 554 00025, TVA FR 12 345678901"),
        ("BR", "CNPJ 12.345.678/0001-95, CEP 01310-100"),
        ("SE", "Org.nr 556677-8899, spårningsnummer 00373500489530470000"),
        ("PL", "NIP 123-456-32-18, REGON 123456785"),
        ("AU", "ABN 51 824 753 556"),
        ("JP", "2026年11月24日 14時〜16時にお届けします。〒150-0002 渋谷区渋谷2-21-1"),
        ("US", "GPS 40.7128, -74.0060"),
        ("NL", "Het goede onderdeel is 0635-217-804 en niet 0635-217-840."),
        ("BR", "A peça certa é a 0219-4471-08, e não a 0219-4471-06."),
        ("ES", "El número de lote que aparece en la base es 612-345-678."),
        ("FR", "La référence gravée au dos, 02 41 55 87 12, correspond à la version 2024."),
        ("IT", "Il lotto interessato è lo 02 4455 6677, il suo è un altro."),
        ("SE", "Det gäller bara parti 08-445 66 77, inte ditt."),
        ("PL", "Dotyczy to tylko partii 22 445 66 77."),
        ("TR", "Sadece 0212 445 66 77 numaralı parti etkileniyor."),
        ("TR", "1.890 TL'nin tamamı kartınıza iade edildi."),
        ("PL", "Kwota 1 890 PLN wróciła na kartę."),
        ("JP", "ロット番号は03-1234-5678です。"),
    ],
)
def test_no_telephone_number(region: str, text: str) -> None:
    assert found(text, region) == []


@pytest.mark.parametrize(
    ("region", "text", "number"),
    [
        ("GB", "For a spare part ring 0121 496 0012.", "0121 496 0012"),
        ("FR", "Pour une pièce, appelez le 01 45 88 72 10.", "01 45 88 72 10"),
        ("DE", "Fragen zum Ersatzteil? Sie erreichen uns unter 0171 2345678.", "0171 2345678"),
        ("ES", "Si tiene dudas del montaje, 612 345 678.", "612 345 678"),
        ("NL", "Bel 020 445 6677, niet 020 445 6678.", "020 445 6677"),
    ],
)
def test_a_part_named_beside_it_hides_no_number_to_call(region: str, text: str, number: str) -> None:
    assert (number, True) in found(text, region)


def test_two_numbers_side_by_side_are_two() -> None:
    assert found("Tel 0171 2345678 / 0151 23456789", "DE") == [("0171 2345678", True), ("0151 23456789", True)]


def test_a_carriers_number_is_not_sure_unless_it_is_ours() -> None:
    assert found("The DHL hotline is 0228 4333112.", "DE") == [("0228 4333112", False)]
    assert found("Sent with DHL. Call us on 030 1234567.", "DE") == [("030 1234567", True)]


@given(st.text(alphabet="0123456789+-() ./OolIcalTe１２\u200b\nzerosix,x", max_size=120))
def test_spans_lie_inside_and_apart(text: str) -> None:
    spans = [it.span for it in phones.find(text, "DE")]
    assert all(span.end <= len(text) and len(span) for span in spans)
    assert spans == sorted(spans)
    assert not any(left.touches(right) for left, right in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("text", "is_number"),
    [
        ("The mark 0171 2345678 on the frame is not a phone number.", False),
        ("Die 030 12345678 auf dem Rahmen ist keine Telefonnummer.", False),
        ("Call us on 0171 2345678. It is not a phone number that costs you anything.", True),
        ("Ring 020 7946 0958, not our mobile phone.", True),
        ("This is not a phone number: 0171 2345678. Reach me there.", True),
    ],
)
def test_a_number_said_to_be_none_is_none_unless_it_is_to_be_called(text: str, is_number: bool) -> None:
    assert bool(phones.find(text, "GB")) is is_number


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Il nous faut le numéro de série gravé sous le moteur, par exemple 06 4471 2290 B.", "FR"),
        ("製造番号は差し込み口の横に「0822 149 906 K」のように書かれています。", "JP"),
        ("Die Nummer 4006381333931 unter dem Strichcode ist die EAN.", "DE"),
    ],
)
def test_serial_numbers_and_barcodes_are_none(text: str, region: str) -> None:
    assert phones.find(text, region) == ()
