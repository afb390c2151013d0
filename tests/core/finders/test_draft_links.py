"""Addresses behind words and pictures are found with the words that show them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.finders.draft_links import draft_links, odd_targets
from composer.finders.links import target
from composer.model import Draft, Image, Run, Span, Trait


@pytest.mark.parametrize(
    ("href", "host"),
    [
        ("https://vendor.com/a", "vendor.com"),
        (" HTTPS:\t//vendor.com ", "vendor.com"),
        ("//vendor.com/a", "vendor.com"),
        ("vendor.com/a", "vendor.com"),
        ("mailto:a@vendor.com", None),
        ("tel:+49123456789", None),
        ("javascript:alert(1)", None),
        ("#top", None),
        ("/gp/help", None),
        ("", None),
    ],
)
def test_targets(href: str, host: str | None) -> None:
    link = target(href, Span(0, 0))
    assert (link.host if link else None) == host


def test_words_of_a_link_and_its_target_are_one() -> None:
    text = "See www.amazon.de and vendor.com."
    draft = Draft(
        text, runs=(Run(Span(4, 11), Trait.LINK, "https://x.org"), Run(Span(11, 18), Trait.LINK, "https://x.org"))
    )
    spots = draft_links(draft)
    assert [(spot.link.host, spot.link.span.of(text), spot.differs) for spot in spots] == [
        ("x.org", "www.amazon.de", True),
        ("vendor.com", "vendor.com", False),
    ]


def test_a_link_that_shows_its_own_host_does_not_differ() -> None:
    (spot,) = draft_links(Draft("vendor.com", runs=(Run(Span(0, 10), Trait.LINK, "https://www.vendor.com/a"),)))
    assert not spot.differs


def test_odd_targets_are_told_by_scheme() -> None:
    hrefs = (
        "java\nscript:x",
        "data:text/html,x",
        "file:///c:/a",
        r"C:\a.txt",
        "mailto:a@b.com",
        "tel:1",
        "https://a.com",
        "#a",
    )
    for href, scheme in zip(hrefs, ("javascript", "data", "file", "file", None, None, None, None), strict=True):
        draft = Draft(
            "here x", runs=(Run(Span(0, 5), Trait.LINK, href),), images=(Image(Span(5, 6), "a.png", link=href),)
        )
        assert [it for _, it in odd_targets(draft)] == ([scheme, scheme] if scheme else [])


@given(st.text(max_size=40), st.text(max_size=20))
def test_any_target_can_be_read(href: str, text: str) -> None:
    draft = Draft(text, runs=(Run(Span(0, len(text)), Trait.LINK, href),))
    assert all(spot.link.span.end <= len(text) for spot in draft_links(draft))
    assert all(span.end <= len(text) for span, _ in odd_targets(draft))
