"""A link to unsubscribe often stands in the sentence beside the words about it."""

import pytest

from composer.fixes import apply, together
from composer.markup import read
from composer.model import Draft, Facts
from composer.policy import resolve
from composer.rules import RULES

LINK = '<a href="https://shop.example/out">{}</a>'


def told(html: str) -> list[tuple[str, bool]]:
    markup = read(html)
    facts = Facts(marketplace="amazon.com", language="en-US", language_known=True)
    draft = Draft(markup.text, markup.runs, markup.images, facts=facts)
    policy = resolve("amazon.com", "en-US", draft.today)
    return [(it.span.of(draft.text), it.sure) for it in RULES["opt_out_link"].check(draft, policy)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            f"<p>Do you want no more messages from us? {LINK.format('Sign off')}.</p>",
            [("want no more messages from us? Sign off", True)],
        ),
        (
            f"<p>{LINK.format('Click here')}. You want no more messages.</p>",
            [("Click here. You want no more messages", True)],
        ),
        (f"<p>You want no more messages?</p><p>{LINK.format('Our page')}.</p>", [("You want no more messages", False)]),
        (
            f"<p>You want no more messages. It is late. {LINK.format('Amazon')}.</p>",
            [("You want no more messages", False)],
        ),
        ("<p>Do you want no more messages? Tell Amazon.</p>", [("Do you want no more messages", False)]),
    ],
)
def test_a_link_in_the_sentence_beside_makes_it_sure(html: str, expected: list[tuple[str, bool]]) -> None:
    assert told(html) == expected


def test_both_sentences_are_removed() -> None:
    markup = read(f"<p>It is late. Do you want no more messages? {LINK.format('Sign off')}.</p>")
    draft = Draft(markup.text, markup.runs, markup.images)
    (found,) = RULES["opt_out_link"].check(draft, resolve("amazon.com", "en-US", draft.today))
    assert apply(draft.text, together([found.fixes[0]])) == "It is late."
