"""What is offered while a template is written."""

import pytest

from composer.fixes import apply
from composer.templates.completion import menu, offers
from composer.templates.library import Library


@pytest.mark.parametrize(
    ("text", "first", "then"),
    [
        ("Hi {ord|", "{order_id}", "Hi {order_id}"),
        ("Hi {ord|} you", "{order_id}", "Hi {order_id} you"),
        ("{|", "{order_id}", "{order_id}"),
        ("{date|", "{order_date}", "{order_date}"),
        ("😊 {ask:new|", "{ask:new_date}", "😊 {ask:new_date}"),
        ("{delivery_date:|", "{delivery_date:long}", "{delivery_date:long}"),
        ("{delivery_date:s|}", "{delivery_date:short}", "{delivery_date:short}"),
        ("{ask:new_date:sh|", "{ask:new_date:short}", "{ask:new_date:short}"),
        ("[[if tra|", "tracking", "[[if tracking"),
        ("[[if not ask:rea|]]", "ask:reason", "[[if not ask:reason]]"),
    ],
)
def test_offers(text: str, first: str, then: str, library: Library) -> None:
    caret = text.index("|")
    plain = text.replace("|", "")
    offer = offers(plain, caret, library.asks)[0]
    assert offer.insert == first
    assert offer.label.endswith(".")
    assert apply(plain, [offer.edit]) == then


@pytest.mark.parametrize("text", ["Hello", "{{ord", "{order_id}", "{order_id|wor", "{zzz", "{order_id:l", "a { b"])
def test_nothing_is_offered(text: str, library: Library) -> None:
    assert offers(text, len(text), library.asks) == ()


def test_the_menu_has_everything(library: Library) -> None:
    listed = dict(menu(library.asks))
    assert "{order_id}" in listed
    assert "{ask:new_date}" in listed
    assert all(label.endswith(".") for label in listed.values())
