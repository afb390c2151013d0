"""Every template of the library, in every language, is filled with fifty made-up orders and passes all rules."""

import pytest

from composer.templates.library import Library
from composer.templates.local_forms import LANGUAGES
from composer.templates.made_up import UNANSWERED
from composer.templates.stress import Given, gathered, sweep


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_passes(language: str, library: Library, given: Given) -> None:
    tried = list(sweep(library.templates.values(), given, (language,)))
    told = [f"{it} ({count})" for one in tried for it, count in gathered(one.objections)]
    assert told == []
    assert [it.template for it in tried if not it.usable] == []
    assert {it.orders for it in tried} == {50}
    # Only what the seller has to answer may be missing, and only where nothing was answered.
    assert {order for it in tried for order, _ in it.unfilled} <= {UNANSWERED}
