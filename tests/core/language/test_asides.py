"""What names the order between a subject and its verb does not hide what is wrong with them."""

import pytest

from composer.language.grammar.asides import shortened
from composer.language.grammar.checker import slips
from composer.language.grammar.slip import MASK


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "The lamps of your order 114-8408962-8161242 is late.", "is"),
        ("it", "Buongiorno, il lampadario è stato danneggiata durante il trasporto.", "danneggiata"),
        ("it", "Gentile signora Rossi, le scarpe dell'ordine 407-5169125-1498403 sono arrivato ieri.", "arrivato"),
        ("pt", "Bom dia, os azulejos da encomenda 701-1081850-5168654 foi embalados ontem.", "foi"),
        ("de", "Die Lampen aus der Bestellung 306-8167197-9181734 ist beschädigt.", "ist"),
        ("fr", "Les lampes de la commande 403-3738228-9953789 est en retard.", "est"),
        ("es", "Las lámparas del pedido 408-5141644-1220484 llegará dos días más tarde.", "llegará"),
        ("nl", "De lampen van bestelling 405-5889514-5097916 is beschadigd.", "is"),
        ("sv", "Det nya bordet i beställning 405-6222650-1063668 är tyvärr försenad.", "försenad"),
    ],
)
def test_a_verb_behind_the_order_is_judged_by_its_subject(language: str, text: str, place: str) -> None:
    assert [text[it.start : it.end] for it in slips(text, language)] == [place]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The lamp of your order 114-8408962-8161242 is late."),
        ("de", "Die Lampen aus der Bestellung 306-8167197-9181734 sind beschädigt."),
        ("fr", "Les lampes de la commande 403-3738228-9953789 sont en retard."),
        ("it", "Salve Anna, la lampada dell'ordine 407-5169125-1498403 è arrivata."),
        ("pt", "Olá, os azulejos da encomenda 701-1081850-5168654 foram embalados ontem."),
    ],
)
def test_what_is_right_stays_right(language: str, text: str) -> None:
    assert slips(text, language) == ()


def test_places_are_those_of_the_whole_line() -> None:
    line = f"Lamps of order {MASK * 4} is here, boxes of order {MASK * 4} is here."
    rest = shortened(line, "en")
    assert rest is not None
    assert rest.text == "Lamps is here, boxes is here."
    assert shortened("Lamps is here.", "en") is None
