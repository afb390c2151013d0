"""Web addresses are found however they are written, and what only looks like one is left alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.finders.hosts import Place, place, top_levels
from composer.finders.link_data import lines, named_tables, words
from composer.finders.links import Link, links
from composer.policy import marketplaces
from tests import yardstick

DATA = Path(__file__).parents[2] / "data"
FOUND, ALONE = (
    [line for line in (DATA / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]
    for name in ("links_found.txt", "links_left_alone.txt")
)


def noticed(text: str) -> list[Link]:
    """Return the links without plain names of Amazon's stores."""
    return [link for link in links(text) if not (link.place is Place.AMAZON and link.named_only)]


def test_the_tables_are_as_long_as_they_should_be() -> None:
    assert len(FOUND) >= 200
    assert len(ALONE) >= 300


@pytest.mark.parametrize("marked", FOUND)
def test_found(marked: str) -> None:
    wanted = [part.partition("⟧")[0] for part in marked.split("⟦")[1:]]
    text = marked.replace("⟦", "").replace("⟧", "")
    assert [link.span.of(text) for link in noticed(text)] == wanted


@pytest.mark.parametrize("text", ALONE)
def test_left_alone(text: str) -> None:
    assert noticed(text) == []


@pytest.mark.parametrize(
    ("text", "scheme", "host", "rest"),
    [
        ("https://Vendor.com:8080/A?b#c", "https", "vendor.com", "/A?b#c"),
        ("hxxps://vendor[.]com/a", "https", "vendor.com", "/a"),
        ("h t t p : // vendor . com / a", "http", "vendor.com", "/a"),
        ("ftp://files.vendor.com", "ftp", "files.vendor.com", ""),
        ("https://amazon.com@evil.com/login", "https", "evil.com", "/login"),
        ("http://[::1]:80/x", "http", "[::1]", "/x"),
        ("xn--mller-kva.de", "", "müller.de", ""),
        ("www vendor com", "", "www.vendor.com", ""),
        ("vendor (dot) co (dot) uk", "", "vendor.co.uk", ""),
        ("ショップドットコム", "", "ショップ.com", ""),
    ],
)
def test_parts(text: str, scheme: str, host: str, rest: str) -> None:
    (link,) = links(text)
    assert (link.scheme, link.host, link.rest) == (scheme, host, rest)


@pytest.mark.parametrize("text", ["kitchenlamps.us is there", "kitchen.me opens", "our website is vendor com."])
def test_what_may_be_a_link_is_not_certain(text: str) -> None:
    assert [link.certain for link in links(text)] == [False]


@pytest.mark.parametrize(
    ("host", "kind"),
    [
        ("smile.amazon.co.uk", Place.AMAZON),
        ("amazon.com.evil.com", Place.LOOKALIKE),
        ("arnazon.de", Place.LOOKALIKE),
        ("amaz0n.fr", Place.LOOKALIKE),
        ("xn--mazon-3ve.com", Place.LOOKALIKE),
        ("amazn.com", Place.LOOKALIKE),
        ("amazing.com", Place.OTHER),
        ("horizon.com", Place.OTHER),
        ("bit.ly", Place.SHORTENER),
        ("amzn.to", Place.AMAZON_SHORT),
        ("amazon.cn", Place.AMAZON_OTHER),
        ("nolp.dhl.de", Place.CARRIER),
        ("notdhl.de", Place.OTHER),
        ("10.0.0.1", Place.NUMBER),
    ],
)
def test_places(host: str, kind: Place) -> None:
    assert place(host) is kind


def test_a_look_alike_letter_makes_another_host_of_amazon() -> None:
    (link,) = links("http\u0455://\u0430mazon.de/gp/help")
    assert link.place is Place.LOOKALIKE
    assert links("https://www.amazon.de/s?k=\u0430mpa")[0].place is Place.AMAZON


def test_the_data_agrees_with_the_marketplaces() -> None:
    assert words("hosts.toml")["marketplaces"] == marketplaces().keys()
    countries = {store.country for store, _ in marketplaces().values()}
    assert countries <= words("carriers.toml").keys()
    for listed in (words("carriers.toml").values(), [lines("shorteners.txt")], words("hosts.toml").values()):
        for host in frozenset[str]().union(*listed) - words("hosts.toml")["second_level"]:
            assert host == host.lower()
            assert host.rpartition(".")[2] in top_levels(), host


def test_words_that_start_sentences_are_top_levels() -> None:
    for table in named_tables("sentences.toml").values():
        assert table["starts"] <= top_levels()
    assert words("followers.toml").keys() <= top_levels()


PIECES = st.sampled_from(
    [
        "https://",
        "www.",
        "shop",
        ".",
        "com",
        " dot ",
        "[.]",
        "@",
        "/",
        "ドットコム",
        "amazon.de",
        "\u200b",
        "ｃｏｍ",
        " ",
        "\n",
        "😀",
        "(",
        ")",
        ":",
        "w w w ",
    ]
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=24).map("".join))
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    last = 0
    for link in links(text):
        assert last <= link.span.start < link.span.end <= len(text)
        last = link.span.end


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "@",
        "1",
        "-",
        "(",
        "a.",
        "1-",
        "www.",
        "http://",
        "a.com/((",
        "dot ",
        "a点",
        " .com",
        "[.]",
        "a_",
        "1.1.1.1/",
        "あ",
    ],
)
def test_hostile_texts_are_read_quickly(piece: str) -> None:
    text = (piece * 20_000)[:20_000]
    assert yardstick.within(lambda: links(text), 1)
    found = links(text)
    assert all(link.span.end <= len(text) for link in found)
