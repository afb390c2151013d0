"""What a message states of the order is held against the order, in every language; all else is left alone."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.finders import amounts, dates
from composer.fixes import apply
from composer.model import Basis, Draft, Facts, Finding
from composer.policy import resolve
from composer.rule import CLOSE, OPEN
from composer.rules import RULES
from tests import yardstick

STORES = {
    "en": "amazon.co.uk", "de": "amazon.de", "fr": "amazon.fr", "es": "amazon.es", "it": "amazon.it",
    "pt": "amazon.com.br", "nl": "amazon.nl", "sv": "amazon.se", "pl": "amazon.pl", "tr": "amazon.com.tr",
    "ja": "amazon.co.jp",
}  # fmt: skip
DAY = date(2026, 3, 5)
ORDER = Facts(
    order_id="302-1234567-7654321",
    completed_on=DAY,
    shipped_on=DAY - timedelta(days=3),
    purchased_on=DAY - timedelta(days=4),
    amount=1249.5,
    quantity=3,
    tracking="1Z999AA10123456784",
)


def findings(text: str, language: str, facts: Facts = ORDER, place: str = "") -> list[Finding]:
    store = place or STORES[language]
    draft = Draft(text, facts=replace(facts, marketplace=store, language=language), today=date(2026, 3, 20))
    return sorted(RULES["order_facts"].check(draft, resolve(store, language)), key=lambda it: it.span)


WRONG = [
    ("en", "Your order was delivered on ⟦15 March 2026⟧.", "5 March 2026"),
    ("en", "The parcel arrived on Sunday, ⟦15th March⟧.", "5th March"),
    ("en", "Your parcel left our warehouse on ⟦12/03/2026⟧.", "02/03/2026"),
    ("en", "You placed your order on ⟦11 March⟧ and we thank you.", "1 March"),
    ("en", "It was shipped on 2 March and delivered on ⟦9 March⟧.", "5 March"),
    ("de", "Ihre Bestellung vom 1. März wurde am ⟦15. März 2026⟧ zugestellt.", "5. März 2026"),
    ("de", "Ihr Paket haben wir am ⟦12.03.2026⟧ verschickt.", "02.03.2026"),
    ("de", "Sie haben am ⟦11. März⟧ bestellt.", "1. März"),
    ("en", "Delivered: ⟦15 March 2026⟧", "5 March 2026"),
    ("en", "Order date: ⟦11/03/2026⟧", "01/03/2026"),
    ("de", "Laut DHL wurde die Sendung am ⟦15.03.2026⟧ um 14:12 Uhr zugestellt.", "05.03.2026"),
    ("de", "Wir haben Ihnen den vollen Kaufpreis von ⟦1.294,50 €⟧ erstattet.", "1.249,50 €"),
    ("tr", "Kargo takip numaranız: ⟦1234567890123⟧", "1Z999AA10123456784"),
    ("fr", "Votre colis a été livré le ⟦15 mars 2026⟧.", "5 mars 2026"),
    ("fr", "Votre commande du ⟦11/03/2026⟧ est complète.", "01/03/2026"),
    ("es", "Su pedido fue entregado el ⟦15 de marzo de 2026⟧.", "5 de marzo de 2026"),
    ("es", "Su paquete fue enviado el ⟦12/03/2026⟧.", "02/03/2026"),
    ("it", "Il suo pacco è stato consegnato il ⟦15 marzo 2026⟧.", "5 marzo 2026"),
    ("it", "Il suo ordine del ⟦11 marzo⟧ è completo.", "1 marzo"),
    ("pt", "O seu pedido foi entregue no dia ⟦15 de março⟧.", "5 de março"),
    ("nl", "Uw pakket is op ⟦15 maart⟧ bezorgd.", "5 maart"),
    ("nl", "Uw bestelling is op ⟦12-03-2026⟧ verzonden.", "02-03-2026"),
    ("sv", "Ditt paket levererades den ⟦15 mars⟧.", "5 mars"),
    ("pl", "Paczka została dostarczona ⟦15 marca 2026⟧ r.", "5 marca 2026"),
    ("tr", "Siparişiniz ⟦15 Mart 2026⟧ tarihinde teslim edildi.", "5 Mart 2026"),
    ("ja", "お荷物は⟦3月15日⟧にお届けしました。", "3月5日"),
    ("ja", "ご注文の商品は⟦2026年3月12日⟧に発送いたしました。", "2026年3月2日"),
    ("en", "You ordered ⟦two⟧ lamps.", "three"),
    ("de", "Sie haben bei uns ⟦2⟧ Lampen bestellt.", "3"),
    ("fr", "Vous avez commandé ⟦deux⟧ lampes.", "trois"),
    ("es", "Ha pedido ⟦2⟧ lámparas.", "3"),
    ("it", "Ha ordinato ⟦due⟧ lampade.", "tre"),
    ("pt", "Você comprou ⟦duas⟧ lâmpadas.", "três"),
    ("nl", "U heeft ⟦twee⟧ lampen besteld.", "drie"),
    ("sv", "Du beställde ⟦2⟧ lampor.", "3"),
    ("pl", "Zamówiła Pani ⟦dwie⟧ lampy.", "trzy"),
    ("tr", "⟦2⟧ adet lamba sipariş ettiniz.", "3"),
    ("ja", "商品を⟦2⟧個ご注文いただきました。", "3"),
    ("en", "We have refunded the full amount of ⟦£1,294.50⟧.", "£1,249.50"),
    ("de", "Der Gesamtbetrag Ihrer Bestellung ist ⟦1.294,50 €⟧.", "1.249,50 €"),
    ("fr", "Le montant total de la commande est de ⟦1294,50 €⟧.", "1249,50 €"),
    ("es", "El importe total de su pedido es de ⟦1.294,50 €⟧.", "1.249,50 €"),
    ("it", "L'importo totale è di ⟦1.294,50 €⟧.", "1.249,50 €"),
    ("nl", "Het totaalbedrag is ⟦€ 1.294,50⟧.", "€ 1.249,50"),
    ("sv", "Totalbeloppet är ⟦1 294,50 kr⟧.", "1 249,50 kr"),
    ("pl", "Kwota zamówienia to ⟦1294,50 zł⟧.", "1249,50 zł"),
    ("tr", "Toplam tutar ⟦1.294,50 TL⟧.", "1.249,50 TL"),
    ("en", "Your tracking number is ⟦1Z999AA10123450000⟧.", "1Z999AA10123456784"),
    ("de", "Die Sendungsnummer lautet ⟦00340434161094042557⟧ (DHL).", "1Z999AA10123456784"),
    ("fr", "Votre numéro de suivi : ⟦6A12345678901⟧.", "1Z999AA10123456784"),
    ("ja", "追跡番号は⟦1234-5678-9012⟧です。", "1Z999AA10123456784"),
]
RIGHT = [
    ("en", "Your order was delivered on 5 March 2026. You placed it on 1 March."),
    ("en", "It was shipped on 2 March and delivered on 5 March."),
    ("en", "Your replacement was delivered on 15 March."),
    ("en", "It will be delivered on 15 March. It should have arrived on 9 March."),
    ("en", "Your parcel was not delivered on 12 March."),
    ("en", "You sent us a message on 12 March, and we sent an answer on 13 March."),
    ("en", "If it has not arrived by 15 March, please write to us."),
    ("en", "We refunded £5.00 of the total amount. The full price without shipping of £4.90 stays."),
    ("en", "You ordered 2 weeks ago. You ordered the 2-seat sofa. You ordered 12 V lamps."),
    ("en", "Our shop was founded on 5 May 2001. Please answer by 12 March."),
    ("en", "Order 302-1234567-7654321: the tracking number is 1Z 999 AA1 0123 4567 84."),
    ("en", "The tracking number of your return is RR123456789GB."),
    ("en", "You paid £1,249.50."),
    ("en", "The lamp arrived at our warehouse on 10 March. Your message arrived on 12 March."),
    ("de", "Wir haben Ihre Nachricht am 12. März erhalten. Ihre Zahlung ist am 11. März eingetroffen."),
    ("fr", "Nous avons reçu votre message le 12 mars."),
    ("es", "Recibimos su mensaje y el pago el 12 de marzo; el correo fue enviado el 13 de marzo."),
    ("ja", "メッセージは3月12日に届きました。"),
    ("de", "Ihr Paket wird voraussichtlich am 15. März zugestellt."),
    ("de", "Die Ersatzlieferung haben wir am 12. März verschickt."),
    ("de", "Die E-Mail haben wir am 12. März verschickt. Sie haben 3 Lampen bestellt."),
    ("de", "Der Gesamtbetrag enthält 19 % MwSt. (199,42 €). Der Artikel kostet 12,00 €."),
    ("fr", "Votre colis sera livré le 15 mars. Vous avez commandé il y a 2 semaines."),
    ("es", "Su pedido será entregado el 15 de marzo."),
    ("it", "Il pacco dovrebbe essere consegnato il 15 marzo."),
    ("pt", "O pedido será entregue no dia 15 de março. O seu pedido foi entregue no dia 5 de março."),
    ("nl", "Uw pakket wordt op 15 maart bezorgd."),
    ("sv", "Paketet kommer att levereras den 15 mars."),
    ("pl", "Paczka zostanie dostarczona 15 marca."),
    ("tr", "Siparişiniz 15 Mart tarihinde teslim edilecek."),
    ("ja", "お荷物は3月15日にお届けの予定です。交換品は3月12日に発送いたしました。"),
]


@pytest.mark.parametrize(("language", "marked", "right"), WRONG)
def test_what_contradicts_the_order_is_found_and_mended(language: str, marked: str, right: str) -> None:
    text = marked.replace(OPEN, "").replace(CLOSE, "")
    (found,) = findings(text, language)
    assert found.span.of(text) == marked[marked.index(OPEN) + 1 : marked.index(CLOSE)]
    assert found.sure
    assert found.fixes[0].edits[0].text == right
    assert findings(apply(text, found.fixes[0].edits), language) == []


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_what_agrees_or_says_nothing_is_left_alone(language: str, text: str) -> None:
    assert findings(text, language) == []


@pytest.mark.parametrize("text", [it[1].replace(OPEN, "").replace(CLOSE, "") for it in WRONG])
def test_without_facts_nothing_is_said(text: str) -> None:
    assert findings(text, "en", Facts()) == []


def test_numbers_are_read_as_the_country_does() -> None:
    text = "Your order was delivered on 05/03/2026."
    (american,) = findings(text, "en", place="amazon.com")
    assert american.fixes[0].edits[0].text == "03/05/2026"
    assert findings(text, "en", place="amazon.co.uk") == []
    assert findings(text, "en", place="amazon.ca") == []
    assert findings("Your order was delivered on 03/05/2026.", "en", place="amazon.ca") == []
    assert findings("Su pedido fue entregado el 05/03/2026.", "es", place="amazon.com") == []


def test_a_neighbouring_day_is_not_sure() -> None:
    (found,) = findings("Your order was delivered on 6 March.", "en")
    assert not found.sure


def test_other_facts() -> None:
    euro = replace(ORDER, amount=24.99, currency="EUR")
    assert [it.message for it in findings("You paid £24.99.", "en", euro)] == ["The order was paid in EUR."]
    assert findings("You paid €24.99.", "en", euro) == []
    items = replace(ORDER, items=("B0ABCDEFG1 Lamp",))
    assert [it.sure for it in findings("It is B0ABCDEFG2.", "en", items)] == [False]
    assert findings("It is B0ABCDEFG1.", "en", items) == []
    assert findings("You ordered 2 lamps.", "en", replace(ORDER, items=("Set of 2 lamps",))) == []
    assert findings("You ordered 2 lamps.", "en", replace(ORDER, items=("Lamp", "Shade"))) == []
    two = replace(ORDER, tracking="1Z999AA10123456784 00340434161094042557")
    assert findings("Your tracking number is 00340434161094042557.", "en", two) == []
    quoted = "> You ordered 2 lamps.\nYou wrote “my order was delivered on 15 March”."
    assert findings(quoted, "en") == []
    estimated = Facts(completed_on=DAY, completed_basis=Basis.ESTIMATED)
    assert findings("Your order was delivered on 9 March.", "en", estimated) == []


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.data())
def test_a_day_that_is_written_is_read_again(old: date, new: date, data: Any) -> None:
    language, form = data.draw(
        st.sampled_from(
            [
                ("en", f"{old.day} March 2026"), ("en", "March 5th, 2026"), ("de", f"{old:%d.%m.%Y}"),
                ("fr", "1er mai 2024"),
                ("sv", f"{old:%Y-%m-%d}"), ("ja", f"{old.year}年{old.month}月{old.day}日"), ("en", f"{old:%d/%m/%Y}"),
                ("pl", "5 października 2026"), ("tr", "5 Ağustos 2026"), ("es", "5 de sept de 2026"), ("de", "5.3.26"),
            ]
        )
    )  # fmt: skip
    text = f"it was {form} or so"
    (found,) = dates.find(text, language, "GB")
    written = f"it was {found.write(text, new)} or so"
    (again,) = dates.find(written, language, "GB")
    assert again.means(new)


@given(st.integers(1, 9_999_999), st.sampled_from(["1.249,50 €", "€1,249.50", "1 249,50 kr", "24.99 GBP", "EUR 7,00"]))
def test_an_amount_that_is_written_is_read_again(cents: int, form: str) -> None:
    (found,) = amounts.find(form)
    (again,) = amounts.find(found.write(form, cents / 100))
    assert again.value == pytest.approx(cents / 100)


@pytest.mark.parametrize(
    "unit", ["a", "@", "1", "-", "(", "1 ", "5 March ", "€1 ", "sie haben a ", "1.1", "A1", "tracking no "]
)
def test_hostile_texts_are_quick(unit: str) -> None:
    findings("Warm it up on 5 March.", "en")
    for end in ("", "é", "?"):
        text = (unit * 20_000)[:20_000] + end
        assert yardstick.within(lambda: findings(text, "de"), 0.1)  # noqa: B023 - asked at once
