"""Words of links that tell nothing are known in eleven languages; those that tell something are left alone."""

import pytest

from composer.finders.link_words import is_address, says_nothing


@pytest.mark.parametrize(
    "words",
    [
        *("Click here", "CLICK HERE!", " here. ", "→ Learn more", "Klicken Sie hier", "hier", "Mehr erfahren »"),
        *("Cliquez ici", "ici", "En savoir plus…", "Haga clic aquí", "aquí", "Más información", "Clicca qui", "qui"),
        *("Clique aqui", "Saiba mais", "Klik hier", "Lees meer", "Klicka här", "här", "Kliknij tutaj", "tutaj"),
        *("Buraya tıklayın", "buradan", "こちら", "詳しくはこちら", "ここをクリック", "click\nhere", "plus d’infos"),
    ],
)
def test_words_that_tell_nothing(words: str) -> None:
    assert says_nothing(words)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "Your orders",
            "Help with returns",
            "Click here to see your orders",
            "here is the invoice",
            "Hilfe",
            "Rücksendung",
        ),
        *("Centre d'aide", "Ayuda de Amazon", "Il suo ordine", "Ajuda", "Uw bestelling", "Din order", "Zamówienie"),
        *("Siparişiniz", "注文履歴", "", "112-1234567-7654321", "x" * 100),
    ],
)
def test_words_that_tell_something(words: str) -> None:
    assert not says_nothing(words)


@pytest.mark.parametrize(
    "words", ["https://www.amazon.de/a", "HTTP://a.example", "www.amazon.de", "amazon.de/orders/1"]
)
def test_addresses(words: str) -> None:
    assert is_address(words)


@pytest.mark.parametrize("words", ["Amazon.de", "your orders", "see https://a.example", "and/or", "www.", "1.5/2 kg x"])
def test_what_only_looks_like_an_address(words: str) -> None:
    assert not is_address(words)
