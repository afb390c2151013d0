"""The form of a template's text: places, blocks, braces that stay, and faults with their places and fixes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.fixes import apply
from composer.model import Span
from composer.templates.form import read
from composer.templates.names import Sort, Value, nearest
from composer.templates.pieces import Block, Form, Literal, Slot, each
from tests import yardstick

ASKS = {"new_date": Value("new_date", Sort.DATE, "The day."), "reason": Value("reason", Sort.TEXT, "The reason.")}


def form(text: str) -> Form:
    return read(text, ASKS)


@pytest.mark.parametrize(
    ("text", "name", "form_name", "fallback"),
    [
        ("{order_id}", "order_id", "", None),
        ("{ order_id }", "order_id", "", None),
        ("{delivery_date:short}", "delivery_date", "short", None),
        ("{delivery_date : long | soon}", "delivery_date", "long", " soon"),
        ("{carrier|the carrier}", "carrier", "", "the carrier"),
        ("{carrier|}", "carrier", "", ""),
        ("{carrier|a: b|c}", "carrier", "", "a: b|c"),
        ("{ask:new_date}", "ask:new_date", "", None),
        ("{ASK: new_date:short|soon}", "ask:new_date", "short", "soon"),
    ],
)
def test_places(text: str, name: str, form_name: str, fallback: str | None) -> None:
    read_form = form(f"A 😊 {text}.")
    assert read_form.faults == ()
    assert read_form.slots == (Slot(Span(4, 4 + len(text)), name, form_name, fallback),)


def test_braces_that_stay() -> None:
    assert "".join(it.text for it in form("a {{b}} c").pieces if isinstance(it, Literal)) == "a {b} c"


def test_blocks_stand_in_blocks() -> None:
    text = "[[if tracking]]A[[if not carrier]]B[[else]]C[[end]][[else]]D[[end]]"
    (block,) = form(text).pieces
    assert isinstance(block, Block)
    assert (block.name, block.negated, block.span) == ("tracking", False, Span(0, len(text)))
    inner = block.then[1]
    assert isinstance(inner, Block)
    assert (inner.name, inner.negated) == ("carrier", True)
    assert len(form(text).tags) == 6


def test_a_tag_alone_takes_its_line() -> None:
    words = [it.text for it in each(form("a\n  [[if item]]  \nb\n[[end]]\nc").pieces) if isinstance(it, Literal)]
    assert words == ["a\n", "b\n", "c"]


def test_values_that_are_asked_about() -> None:
    assert form("{item} {item:short} [[if ask:reason]]{ask:reason}[[end]] [[if store]]x[[end]]").wanted == (
        "item",
        "ask:reason",
        "store",
    )


@pytest.mark.parametrize(
    ("text", "place", "said", "fixed"),
    [
        ("Hi\n{ordr_id}", (2, 1), "Write 'order_id'", "Hi\n{order_id}"),
        ("{Order ID|x}", (1, 1), "Write 'order_id'", "{order_id|x}"),
        ("{name}", (1, 1), "Write 'buyer_name'", "{buyer_name}"),
        ("{new_date}", (1, 1), "Write 'ask:new_date'", "{ask:new_date}"),
        ("{ask:new_dat:short}", (1, 1), "Write 'ask:new_date'", "{ask:new_date:short}"),
        ("[[if trackin]]x[[end]]", (1, 1), "Write 'tracking'", "[[if tracking]]x[[end]]"),
        ("{order_id:long}", (1, 1), "has no forms", "{order_id}"),
        ("{today:shrt}", (1, 1), "Write long or short", "{today:short}"),
        ("{item:shor|it}", (1, 1), "Write short", "{item:short|it}"),
        ("a { b", (1, 3), "has no partner", "a {{ b"),
        ("a } b", (1, 3), "has no partner", "a }} b"),
    ],
)
def test_faults_with_a_fix(text: str, place: tuple[int, int], said: str, fixed: str) -> None:
    (fault,) = form(text).faults
    assert (fault.line, fault.column) == place
    assert said in fault.message
    assert fault.message.endswith(".")
    assert fault.fix is not None
    assert apply(text, fault.fix.edits) == fixed
    assert form(fixed).faults == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{zzzzzzzzzzzzqq}", "No value is called"),
        ("{}", "name is missing"),
        ("{|words}", "name is missing"),
        ("[[if tracking]]x", "never closed"),
        ("x[[end]]", "closes no block"),
        ("x[[else]]", "belongs to no block"),
        ("[[if item]]a[[else]]b[[else]]c[[end]]", "has an [[else]] already"),
        ("[[order_id]]", "No block begins with"),
        ("[[if item", "not closed"),
        ("[[if item]]" * 9 + "[[end]]" * 9, "deep"),
    ],
)
def test_faults_without_a_fix(text: str, said: str) -> None:
    (fault,) = form(text).faults
    assert said in fault.message
    assert str(fault).startswith(f"line {fault.line}, column {fault.column}: ")


def test_names_that_are_near() -> None:
    assert nearest("Delivery Date", ASKS) == "delivery_date"
    assert nearest("shop", ASKS) == "store"
    assert nearest("ask:reasn", ASKS) == "ask:reason"
    assert nearest("qqqqqqqq", ASKS) is None


PARTS = [*"{}[]|: \nab😊", "[[if item]]", "[[else]]", "[[end]]", "{item}", "item"]


@given(st.lists(st.sampled_from(PARTS)).map("".join))
def test_reading_never_fails_and_covers_the_text(text: str) -> None:
    read_form = form(text)
    spans = sorted([it.span for it in each(read_form.pieces)] + list(read_form.tags))
    assert all(it.end <= len(text) for it in spans)
    for slot in read_form.slots:
        assert slot.span.of(text)[0] + slot.span.of(text)[-1] == "{}"
    if not set(text) & set("{}[]"):
        assert "".join(it.text for it in read_form.pieces if isinstance(it, Literal)) == text


@pytest.mark.parametrize("sign", ["{", "}", "[[", "[[if item]]", "[[end]]", "{a", "{ask:", "{item}", "\n[[if item]]\n"])
def test_hostile_texts_take_no_longer_than_long_ones(sign: str) -> None:
    text = sign * (20_000 // len(sign))
    assert yardstick.within(lambda: form(text), 1.0)
