"""E-mail addresses are found however they are written, and what only looks like one is left alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.finders.mail import Mail, mails
from composer.model import Span
from tests import yardstick

DATA = Path(__file__).parents[2] / "data"


def table(name: str) -> list[str]:
    """Return the lines of a table without its heading."""
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [line.replace("⏎", "\n") for line in lines if line and not line.startswith("#")]


FOUND, ALONE = table("mails_found.txt"), table("mails_left_alone.txt")


def test_the_tables_are_as_long_as_they_should_be() -> None:
    assert len(FOUND) >= 120
    assert len(ALONE) >= 100


@pytest.mark.parametrize("marked", FOUND)
def test_found(marked: str) -> None:
    sure = not marked.startswith("? ")
    marked = marked.removeprefix("? ")
    wanted = [part.partition("⟧")[0] for part in marked.split("⟦")[1:]]
    text = marked.replace("⟦", "").replace("⟧", "")
    found = mails(text)
    assert [it.span.of(text) for it in found] == wanted
    assert all(it.sure for it in found) is sure


@pytest.mark.parametrize("text", ALONE)
def test_left_alone(text: str) -> None:
    assert mails(text) == ()


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("to john\u200b.smith@gm\u00adail.com now", "john\u200b.smith@gm\u00adail.com"),
        ("to ｊｏｈｎ＠ｇｍａｉｌ．ｃｏｍ now", "ｊｏｈｎ＠ｇｍａｉｌ．ｃｏｍ"),
        ("to jоhn@gmаil.cоm now", "jоhn@gmаil.cоm"),
        ("to 𝐣𝐨𝐡𝐧@𝐠𝐦𝐚𝐢𝐥.𝐜𝐨𝐦 now", "𝐣𝐨𝐡𝐧@𝐠𝐦𝐚𝐢𝐥.𝐜𝐨𝐦"),
    ],
)
def test_spans_count_in_the_text_that_was_given(text: str, address: str) -> None:
    (found,) = mails(text)
    assert found.span.of(text) == address


LOCALS = st.from_regex(r"[a-z][a-z0-9]{2,8}([._][a-z]{2,6})?", fullmatch=True)
HOSTS = st.sampled_from(["gmail.com", "lamp-shop.de", "luces.com.br", "lampen.co.uk"])
WORDS = st.sampled_from(["Your lamp left today. ", "Bitte an ", "メール：", "Hello\n", "(", "ご連絡は"])


@given(WORDS, LOCALS, HOSTS, st.sampled_from([" bitte", ".", ")", "まで", "\nBye", ""]))
def test_a_plain_address_is_found_whatever_stands_around_it(before: str, local: str, host: str, after: str) -> None:
    text = f"{before}{local}@{host}{after}"
    assert mails(text) == (Mail(Span(len(before), len(before) + len(local) + 1 + len(host))),)


@given(st.text(alphabet="ab@.( )at dot gmail\u200b＠\n-_", max_size=60))
def test_spans_stand_in_order_inside_the_text(text: str) -> None:
    last = 0
    for found in mails(text):
        assert last <= found.span.start < found.span.end <= len(text)
        last = found.span.end


@pytest.mark.parametrize(
    "piece",
    ["a", "@", "1", "-", "(", "a.", "1-", "a@", "@a", "a at ", "gmail ", "(at)", "a@b.", "a@b.de ", "a b ", "%40"],
)
def test_hostile_texts_take_no_time(piece: str) -> None:
    text = (piece * 20_000)[:20_000]
    assert yardstick.within(lambda: mails(text), 0.5)
