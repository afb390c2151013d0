"""Polish phrases and clauses are judged by what each of their words can be."""

from pathlib import Path

import pytest

from composer.errors import DataError
from composer.language.grammar.forms import SEVERAL, Forms, bits, case_bits, forms
from composer.language.grammar.polish import polish


def found(line: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(line[it.start : it.end], it.put) for it in polish(line)]


@pytest.mark.parametrize(
    ("line", "place", "put"),
    [
        ("Oba pary wysłaliśmy w jednym kartonie.", "Oba pary", "Obie pary"),
        ("Trzeba odczekać dwa minuty.", "dwa minuty", "dwie minuty"),
        ("Nie mamy niestety czarną wersję.", "czarną wersję", "czarnej wersji"),
        ("Nie widzimy tą miarkę nigdzie.", "tą miarkę", "tej miarki"),
        ("Proszę nie podłączać urządzenie do prądu.", "urządzenie", "urządzenia"),
        ("Do nowego paczki dołączymy kabel.", "nowego paczki", "nowej paczki"),
        ("Bez nową baterię pilot nie działa.", "nową baterię", "nowej baterii"),
        ("Wysłaliśmy 5 paczki.", "paczki", "paczek"),
        ("Krzesło ma cztery nogę.", "nogę", "nogi"),
        ("Paczka została wysłany wczoraj.", "wysłany", "wysłana"),
        ("Przesyłka zostanie dostarczony w piątek.", "dostarczony", "dostarczona"),
        ("Rama była krzywy.", "krzywy", "krzywa"),
        ("Klientka potwierdził odbiór.", "potwierdził", "potwierdziła"),
        ("Prosimy o numer seryjna urządzenia.", "seryjna", "seryjny"),
        ("Prosimy o nowy zdjęcie.", "nowy zdjęcie", "nowe zdjęcie"),
    ],
)
def test_what_does_not_agree_is_found_with_what_is_meant(line: str, place: str, put: str) -> None:
    assert [it for it in found(line) if it[0] == place and put in it[1]], found(line)


@pytest.mark.parametrize(
    "line",
    [
        "Kartę gwarancyjną producenta dołączamy do każdej paczki.",
        "Paczka została wysłana kurierem.",
        "Strona pełna informacji jest w instrukcji.",
        "Po pierwsze paczka jest już w drodze.",
        "Do zgłoszenia konieczny jest numer zamówienia.",
        "Strona 5 katalogu jest pusta.",
        "Lampa i kabel dotarły razem.",
        "Zamówienie wysłał kurier.",
        "Nie czekamy godzinę.",
        "Czy w zamian możemy prosić o zdjęcie?",
        "Paczka czeka w punkcie przy ul. Lipowej.",
        "Nowe pudełka są z grubej tektury.",
        "Sprzedawca Nowy Dom wysyła w poniedziałki.",
    ],
)
def test_what_fits_is_left_alone(line: str) -> None:
    assert found(line) == []


def test_bits_say_case_number_and_gender() -> None:
    known = forms("pl")
    assert known is not None
    assert known.of("paczkę").noun == bits("sg", "acc", "f")
    assert known.of("paczek").noun & ~SEVERAL == 0
    assert known.of("do").governs == case_bits("gen")
    assert known.of("qwertz").kinds == frozenset()


def test_a_file_with_no_empty_line_is_told() -> None:
    with pytest.raises(ValueError, match="empty line"):
        Forms(b"subst:sg:nom:f\npaczka\t0\n")


def test_a_language_without_a_file_has_none() -> None:
    assert forms("qq") is None


def test_a_damaged_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "morphology").mkdir()
    (tmp_path / "morphology" / "xx.txt.xz").write_bytes(b"none")
    monkeypatch.setattr("composer.paths.resources", lambda: tmp_path)
    with pytest.raises(DataError, match="cannot be read"):
        forms("xx")
