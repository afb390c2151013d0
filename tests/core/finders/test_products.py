"""A thing that is not the order's is told in every language; accessories, titles and other things are left alone."""

import pytest

from composer.finders.products import LANGUAGES, named, strangers


@pytest.mark.parametrize(
    ("language", "text", "item", "told", "own"),
    [
        ("en", "The toaster needs a new crumb tray.", "Stainless Steel Garden Spade", "toaster", "spade"),
        ("en", "Your blue toaster left today.", "Kettle 1.7 l", "toaster", "kettle"),
        ("de", "Ihr Wasserkocher ist unterwegs.", "Toaster 2 Scheiben", "Wasserkocher", "Toaster"),
        ("fr", "Votre bouilloire part demain.", "Grille-pain 2 fentes", "bouilloire", "grille-pain"),
        ("es", "La lámpara sale mañana.", "Tostadora acero", "lámpara", "tostadora"),
        ("it", "La lampada parte domani.", "Tostapane", "lampada", "tostapane"),
        ("pt", "A luminária sai amanhã.", "Torradeira inox", "luminária", "torradeira"),
        ("nl", "De waterkoker gaat morgen op de post.", "Broodrooster RVS", "waterkoker", "broodrooster"),
        ("sv", "Din vattenkokare skickas i morgon.", "Brödrost i stål", "vattenkokare", "brödrost"),
        ("pl", "Wysłaliśmy czajnik wczoraj.", "Toster 2 kromki", "czajnik", "toster"),
        ("tr", "Su ısıtıcısı bugün kargoya verildi.", "Ekmek kızartma makinesi", "Su ısıtıcısı", "ekmek kızartma"),
        ("ja", "ケトルは本日発送しました。", "トースター 2枚焼き", "ケトル", "トースター"),
    ],
)
def test_a_thing_of_another_order_is_told(language: str, text: str, item: str, told: str, own: str) -> None:
    assert [(it.span.of(text), usual) for it, usual in strangers(text, (item,), language)] == [(told, own)]


@pytest.mark.parametrize(
    ("language", "text", "item"),
    [
        ("en", "We sent a cover for your sofa.", "Cushion 40 x 40"),
        ("en", "The lamp is on its way.", "Desk light with clamp, LED lamp"),
        ("en", "Your toaster is on its way.", "Crumb tray, stainless"),
        ("en", "A kettle would need another plug.", "Toaster for two slices"),
        ("en", "The steel toaster left today.", "Garden spade, steel"),
        ("de", "Die Lampe ist unterwegs.", "Stehlampe aus Holz"),
        ("de", "Der Karton passt unter das Sofa.", "Box"),
        ("fr", "La bouilloire est partie.", "Bouilloire 1,7 l"),
        ("ja", "トースターは本日発送しました。", "トースター 2枚焼き"),
        ("zh", "水壶已发货。", "Toaster"),
    ],
)
def test_what_may_be_the_orders_is_left_alone(language: str, text: str, item: str) -> None:
    assert list(strangers(text, (item,), language)) == []


def test_without_items_nothing_is_told() -> None:
    assert list(strangers("Your toaster left today.", (), "en")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_things(language: str) -> None:
    word = {"ja": "トースター", "tr": "ekmek kızartma makinesi", "es": "tostadora", "it": "tostapane", "pl": "toster"}
    more = {"fr": "grille-pain", "pt": "torradeira", "nl": "broodrooster", "sv": "brödrost"}
    assert [it.kind for it in named({**word, **more}.get(language, "Toaster"), language)] == ["toaster"]
