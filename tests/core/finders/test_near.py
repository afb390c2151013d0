"""Tests of the look at words that may start a match."""

import pytest

from composer.finders import invitations
from composer.finders.address_words import SELLERS
from composer.finders.near import AtWords

TEXTS = (
    "Please contact us or write to me, and do not hesitate to call.",
    "Follow us, follow our page: we are also on Line; get in touch (reach out) any time.",
    "Schreiben Sie uns bitte, Sie finden uns auf der Seite.",
    "us us-me_us us2 2us contact\nus",
    "search for 'Lumora' and add me" + "x" * 60 + " contact us",
    "Écrivez-nous sur notre page, ou contactez-nous.",
    "",
)


@pytest.mark.parametrize("text", TEXTS)
def test_words_give_what_the_pattern_gives(text: str) -> None:
    for pattern in (invitations.INVITES, invitations.SPEAKING, invitations.FEATURES):
        assert list(AtWords(pattern).spans(text)) == [match.span() for match in pattern.finditer(text)]


def test_what_is_known_of_a_word_is_right_in_the_next_text() -> None:
    look = AtWords(invitations.INVITES)
    assert not look.within("contact the maker")
    assert look.within("contact us")
    assert not look.within("contact")


def test_sellers_are_known() -> None:
    assert SELLERS.within("send it back to our warehouse")
    assert not SELLERS.within("it is on its way")
