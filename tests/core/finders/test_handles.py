"""Other contact channels are found in every language, and a product's features and ordinary words are not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.finders.handles import networks, routes
from tests import yardstick

DATA = Path(__file__).parents[2] / "data"


def table(name: str) -> list[str]:
    """Return the lines of a table without its heading."""
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [line.replace("⏎", "\n") for line in lines if line and not line.startswith("#")]


FOUND, ALONE = table("channels_found.txt"), table("channels_left_alone.txt")


def test_the_tables_are_as_long_as_they_should_be() -> None:
    assert len(FOUND) >= 210
    assert len(ALONE) >= 190


@pytest.mark.parametrize("marked", FOUND)
def test_found(marked: str) -> None:
    sure = not marked.startswith("? ")
    marked = marked.removeprefix("? ")
    wanted = [part.partition("⟧")[0] for part in marked.split("⟦")[1:]]
    text = marked.replace("⟦", "").replace("⟧", "")
    found = routes(text)
    assert [it.span.of(text) for it in found] == wanted
    assert all(it.sure for it in found) is sure


@pytest.mark.parametrize("text", ALONE)
def test_left_alone(text: str) -> None:
    assert routes(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The lamp was shown on Facebook.",
        "You find a film about it on YouTube.",
        "There are photos of it on Pinterest.",
    ],
)
def test_a_name_alone_is_not_sure(text: str) -> None:
    (found,) = routes(text)
    assert not found.sure


def test_an_address_is_no_handle() -> None:
    assert routes("Write to lamp@instagram.shop or anna@lamps.com.") == ()


def test_items_name_their_networks() -> None:
    assert networks("Tripod for TikTok and You Tube, 2 m") == {"tiktok", "youtube"}
    assert networks("Oak lamp 40 cm") == frozenset()


NAMES = st.sampled_from(["WhatsApp", "Telegram", "Instagram", "Facebook", "Viber"])


@given(NAMES, st.sampled_from([" ", ".", "-", "_", "*"]))
def test_letters_that_stand_apart_are_read_together(name: str, gap: str) -> None:
    apart = gap.join(name)
    text = f"Write to us on {apart} please"
    (found,) = routes(text)
    assert found.span.of(text) == apart


@given(NAMES, st.data())
def test_invisible_letters_do_not_help(name: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(name) - 1))
    hidden = name[:place] + "\u200b" + name[place:]
    (found,) = routes(f"Write to us on {hidden} please")
    assert (found.span.start, len(found.span)) == (15, len(hidden))


@given(st.text(alphabet="WhatsApp us LINE@ig:_微信\u200b.\n-QR", max_size=60))
def test_spans_stand_in_order_inside_the_text(text: str) -> None:
    last = 0
    for found in routes(text):
        assert last <= found.span.start < found.span.end <= len(text)
        last = found.span.end


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "@",
        "1",
        "a.",
        "@a",
        "@ab ",
        "whatsapp ",
        "line ",
        "us on whatsapp ",
        "LINE",
        "微信",
        "our card ",
        "scan the qr code ",
    ],
)
def test_hostile_texts_take_no_time(piece: str) -> None:
    text = (piece * 20_000)[:20_000]
    assert yardstick.within(lambda: routes(text), 0.5)
