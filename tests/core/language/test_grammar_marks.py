"""Doubled words, marks, spaces and sentence starts in any language, and what looks like a slip but is right."""

import pytest

from composer.language.grammar.checker import slips
from composer.language.grammar.slip import Slip
from composer.model import Span


def told(text: str, language: str = "en", *, sure: bool = True) -> list[str]:
    return [text[it.start : it.end] for it in slips(text, language) if it.sure == sure]


def mended(text: str, language: str = "en") -> str:
    """Return the text with the first correction of every sure slip."""
    for it in reversed(slips(text, language)):
        if it.sure:
            start, end = it.at or (it.start, it.end)
            text = text[:start] + it.put[0] + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "language", "right"),
    [
        ("We will send the the lamp.", "en", "We will send the lamp."),
        ("The The lamp is new.", "en", None),
        ("Wir senden die die Lampe.", "de", "Wir senden die Lampe."),
        ("Le colis est est parti.", "fr", "Le colis est parti."),
        ("Por culpa de la la aduana.", "es", "Por culpa de la aduana."),
        ("Il pacco è è partito.", "it", "Il pacco è partito."),
        ("O pacote foi foi enviado.", "pt", "O pacote foi enviado."),
        ("Het pakket is is onderweg.", "nl", "Het pakket is onderweg."),
        ("Paketet har har skickats.", "sv", "Paketet har skickats."),
        ("Paczka została została wysłana.", "pl", "Paczka została wysłana."),
        ("Paketiniz için için özür dileriz.", "tr", "Paketiniz için özür dileriz."),
        ("We are sorry!! Really???", "en", "We are sorry! Really?"),
        ("What?! No!", "en", None),
        ("¡¡Gracias!!", "es", "¡Gracias!"),
        ("ありがとうございます。。", "ja", "ありがとうございます。"),
        ("新しいの商品を送ります。", "ja", "新しい商品を送ります。"),
        ("部品が足りないでした。", "ja", "部品が足りなかったです。"),
        ("昨日発送しますした。", "ja", "昨日発送しました。"),
        ("箱が壊れるでした。", "ja", "箱が壊れました。"),
        ("新しいのが欲しい方、お願いでした。違いでした。", "ja", None),
        ("青いのはお色違いです。ご注文は新しい商品でした。", "ja", None),
        ("It is late,, sorry.", "en", "It is late, sorry."),
        ("It is late ,we are sorry .", "en", "It is late, we are sorry."),
        ("It is late,we are sorry.", "en", "It is late, we are sorry."),
        ("It is late.We are sorry.", "en", "It is late. We are sorry."),
        ("Thank you!We are sorry.", "en", "Thank you! We are sorry."),
        ("Es ist da.Wir danken Ihnen.", "de", "Es ist da. Wir danken Ihnen."),
        ("Il est parti ,merci .", "fr", "Il est parti, merci."),
        ("It is late. we are sorry.", "en", "It is late. We are sorry."),
        ("Es ist da. wir danken Ihnen.", "de", "Es ist da. Wir danken Ihnen."),
        ("please send us a photo.", "en", "Please send us a photo."),
    ],
)
def test_slips_are_mended(text: str, language: str, right: str | None) -> None:
    assert mended(text, language) == (text if right is None else right)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We had had it, and that that is so is very very good.", "en"),
        ("Hi Ann,\n\nyour parcel left.\n\nbest regards\nJo", "en"),
        ("Sizes S, M, L; see item no. 5, approx. two inches, e.g. the lamp.", "en"),
        ("iPhone cases fit. iPhone 15 too. eBay is no friend.", "en"),
        ("- first\n- second\n1. open the box\na) then close it", "en"),
        ("See www.example.com or lamp.pdf, write 3.5 or 10:30, v2.3.1.", "en"),
        ("Node.js and ASP.NET run on .NET ...", "en"),
        ("Die Lampe, die die Kundin will. Ich weiß, dass Sie sie mögen.", "de"),
        ("Avez-vous reçu le colis ? Oui : merci ! Vous vous souvenez ; nous nous excusons.", "fr"),
        ("Çok çok teşekkürler, yavaş yavaş ve tek tek bakıyoruz.", "tr"),
        ("Het boek dat dat kind leest, is weg. Als u u vergist, meld het.", "nl"),
        ("Baden Baden and Duran Duran.", "en"),
        ("Proszę kliknąć ,,Wyślij'' w oknie.", "pl"),
        ("Grüße aus Köln (inkl. aller Kabel, zzgl. der Lampe, Temp. bis 80).", "de"),
        ("Ouvrez le gestionnaire de fichiers Fichiers.", "fr"),
        ("The screen is switched on on the left. Click To to choose it.", "en"),
        ("gnome-shell is a program. dbus-daemon is one too.", "en"),
        ("Escriba todas las LÁMPARA(s) que quiera.", "es"),
        ("De combinatie van VAN en NAAR is niet mogelijk.", "nl"),
        ("Usi la lettera o O per questo.", "it"),
        ("Dit is een een- of tweedelige lamp.", "nl"),
        ("Proszę podać ,,0'' jako liczbę.", "pl"),
        ("Die Ziffern (0..9) und null null sieben.", "de"),
        ("Funkcja JEŻELI zwraca wartość, a JEŻELI nie zwraca nic.", "pl"),
        ("The setting is menu:small,large,close in that case.", "en"),
        ("Ce n'est pas possible (par ex. sans lampe).", "fr"),
        ('O valor "nome,cor" fica ali, e o Avaliação geral também.', "pt"),
        ("Bu, AB-1. düzeyde kalan bir kopyadır.", "tr"),
    ],
)
def test_what_is_right_is_left_alone(text: str, language: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "hinted"),
    [
        ("¿Está bien? Llega hoy?", "es", ["?"]),
        ("Please log in in the app.", "en", ["in in"]),
        ("Size : 40", "en", [" :"]),
        ("We have sent your order with the carrier to the address that you gave\n\nRegards", "en", ["e"]),
    ],
)
def test_what_may_be_right_is_not_sure(text: str, language: str, hinted: list[str]) -> None:
    assert told(text, language) == []
    assert told(text, language, sure=False) == hinted


def test_what_is_skipped_is_not_looked_at() -> None:
    assert slips("We send the the lamp.", "en", [Span(8, 15)]) == ()


def test_offsets_count_in_the_text() -> None:
    text = "Hello,\n\nwe send 🎁 the the lamp.\nThey was here."
    assert told(text) == ["the the", "was"]


def test_a_slip_can_be_moved() -> None:
    assert Slip(1, 2, "So.", at=(3, 3)).moved(4) == Slip(5, 6, "So.", at=(7, 7))
