"""Unfilled places are found with the value that belongs there; remarks, prices and sizes are none."""

import pytest

from composer.finders.field_words import Field
from composer.finders.placeholders import placeholders

UNFILLED = {
    Field.ORDER_ID: (
        "[Order ID]",
        "[order number]",
        "{{orderId}}",
        "{order_id}",
        "#ORDER_ID#",
        "%ORDER_NUMBER%",
        "$OrderID$",
        "<ORDER ID>",
        "<order number>",
        "[Bestellnummer]",
        "[Bestell-Nr.]",
        "[numéro de commande]",
        "[NÚMERO DE PEDIDO]",
        "[numero ordine]",
        "[número do pedido]",
        "[ordernummer]",
        "[numer zamówienia]",
        "[sipariş numarası]",
        "[注文番号]",
        "[订单号]",
        "«OrderID»",
        "XXX-XXXXXXX-XXXXXXX",
        "302-XXXXXXX-XXXXXXX",
        "###-#######-#######",
    ),
    Field.ITEM: (
        "[product name]",
        "{{product_title}}",
        "[Artikelname]",
        "[nom du produit]",
        "[producto]",
        "[prodotto]",
        "[商品名]",
    ),
    Field.BUYER: (
        "[Customer Name]",
        "{first_name}",
        "[buyer's name]",
        "%FIRSTNAME%",
        "[Vorname]",
        "[nom du client]",
        "[Prénom]",
        "[nombre del cliente]",
        "[nome cliente]",
        "[naam klant]",
        "[kundens namn]",
        "[imię klienta]",
        "[müşteri adı]",
        "*|FNAME|*",
    ),
    Field.OTHER: (
        "[your name]",
        "[Ihr Name]",
        "[votre nom]",
        "[su nombre]",
        "[il tuo nome]",
        "[seu nome]",
        "[uw naam]",
        "[ditt namn]",
        "[Twoje imię]",
        "[adınız]",
        "[insert date]",
        "[Datum einfügen]",
        "[insérer la date]",
        "[ここに名前を入力]",
        "[tracking number]",
        "[spårningsnummer]",
        "[配送日]",
        "[numer przesyłki]",
        "[takip numarası]",
        "###TRACKING###",
        "${tracking}",
        "<%= date %>",
        "@@DATE@@",
        "__DATE__",
        "%s",
        "[XX]",
        "XXXXXXXX",
        "DD/MM/YYYY",
        "TT.MM.JJJJ",
        "€XX.XX",
        "____",
        "TBD",
        "lorem ipsum",
        "{0}",
        "[[date]]",
        "[shop_name]",
    ),
}
HARMLESS = (
    "We send [2 pieces], [sic], [EU], [1], [...], [x], [see below], [Important], [EU plug], {2 m}",
    "100% cotton, 5 %, 50% wool and 20% silk, #1, #2 and #3, C# F#, $5, 20 US$",
    "Größe XXXL, XX chromosome, iPhone X, 3 x 2 m, Card XXXX-XXXX-XXXX-1234, XXXX 1234",
    "Please write the date in the format DD/MM/YYYY",
    "[Order number]: 302-1234567-1234567 and 【注文番号】302-1234567-1234567",
    "_________________\nAnn, file_name_2.pdf, __init__, ^___^, <3",
    "Todo bien, ESTÁ TODO EN ORDEN de momento",
    "Dear customer,\nDear buyer,\nYour order\nis late",
    "Please tell us your name here. Insert the battery here.",
    "Love, Ann xxx",
    "【お届け日】\n11月24日\n[お届け日]\n11月24日",
    "Press <b>OK</b> or <ann@example.com>, https://a.example/?q=%C3%BCber%20%C3%A4",
    "« Merci » et «Gracias» y «Lampara»",
    "■■■ ●● items: 〒100-0001",
)


@pytest.mark.parametrize(("kind", "piece"), [(kind, piece) for kind, pieces in UNFILLED.items() for piece in pieces])
def test_an_unfilled_place_is_found(kind: Field, piece: str) -> None:
    text = f"Hello, this is {piece} today."
    assert [(it.span.of(text), it.field) for it in placeholders(text)] == [(piece, kind)]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_no_placeholder_is_silent(text: str) -> None:
    assert placeholders(text) == ()


@pytest.mark.parametrize(
    "line", ["Your Name", "Ihr Name", "Votre nom", "Su nombre", "(your name)", "Your Company Name"]
)
def test_a_sign_off_that_was_never_written(line: str) -> None:
    text = f"Kind regards\n{line}"
    assert [it.span.of(text) for it in placeholders(text)] == [line]


@pytest.mark.parametrize(
    "greeting", ["Dear null,", "Hello undefined,", "Hallo Vorname Nachname,", "Dear Customer Name,", "Dear XXX,"]
)
def test_a_greeting_of_nobody(greeting: str) -> None:
    text = f"{greeting}\nyour parcel is here."
    assert [it.field for it in placeholders(text)] == [Field.BUYER]
