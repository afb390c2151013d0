"""A draft goes out only when it is ready, as the very text that was judged, and is kept in one step."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from composer.approval import Accepted, HandedOver, accept
from composer.errors import UserError
from composer.handover import files, seller_central
from composer.handover.handover import End, Result, hand_over
from composer.history.messages import count, get, keep
from composer.history.store import Store, open_store
from composer.model import Draft, Level, Run, Span, Trait
from composer.rule import Rule
from tests.core.history.samples import NOON, RULES, draft, policy


class Clipboard:
    """A clipboard that other programs may meddle with."""

    def __init__(self, meddle: str = "") -> None:
        self.holds = "from before"
        self._meddle = meddle

    def give(self, text: str) -> str:
        self.holds = text + self._meddle
        return self.holds


def clock() -> datetime:
    return NOON


def no_room(_: HandedOver) -> int:
    raise UserError("The disk is full, so nothing was kept. Free some space and try again.")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "history.db") as made:
        yield made


def given(store: Store, made: Draft, clipboard: Clipboard, accepted: tuple[Accepted, ...] = ()) -> Result:
    way = seller_central.way(clipboard.give)
    return hand_over(made, policy(), accepted, way, lambda gone: keep(store, gone), clock, RULES)


def test_ready_draft_is_copied_and_kept(store: Store) -> None:
    clipboard = Clipboard()
    result = given(store, draft("Guten Tag, \r\nIhr Paket ist unterwegs.\n\n"), clipboard)
    assert result.end is End.KEPT
    assert result.sentence == "Copied for Seller Central. Paste it into the message box."
    assert clipboard.holds == "Guten Tag,\nIhr Paket ist unterwegs."
    assert result.message is not None
    message = get(store, result.message)
    assert message.draft.text == clipboard.holds
    assert message.report == result.report
    assert message.channel == "seller_central"


def test_list_goes_out_and_is_judged_with_its_marks(store: Store) -> None:
    clipboard = Clipboard()
    result = given(store, draft("eins\nzwei", runs=(Run(Span(0, 9), Trait.LIST, "bullet"),)), clipboard)
    assert clipboard.holds == "- eins\n- zwei" == result.report.draft.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Please smile", "Not ready: 1 to fix. 2 checks passed."),
        ("The colour", "Not ready: 1 to accept. Mend each warning, or accept it · 2 checks passed."),
        (" \n ", "There is nothing to hand over yet. Write your message first."),
    ],
)
def test_draft_that_is_not_ready_is_refused(store: Store, text: str, told: str) -> None:
    clipboard = Clipboard()
    result = given(store, draft(text), clipboard)
    assert (result.end, result.sentence, result.message) == (End.REFUSED, told, None)
    assert clipboard.holds == "from before"
    assert count(store) == 0


def test_blockers_cannot_be_accepted_even_by_a_made_up_acceptance(store: Store) -> None:
    forged = Accepted("emoji", "smile", "please", "", "Smile is doubtful.", NOON)
    assert given(store, draft("Please smile"), Clipboard(), (forged,)).end is End.REFUSED


def test_accepted_warning_goes_out_and_is_recorded(store: Store) -> None:
    made = draft("The colour  \nis  grey")
    looked_at = given(store, made, Clipboard())
    (warning,) = looked_at.report.at(Level.WARNING)
    stale = Accepted("spelling", "color", "the", "is", "Color is doubtful.", NOON)
    result = given(store, made, Clipboard(), (accept(warning, made.text, NOON), stale))
    assert result.end is End.KEPT
    assert result.message is not None
    assert [it.words for it in get(store, result.message).accepted] == ["colour"]


def test_rule_that_breaks_stops_the_hand_over(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    def broken(made: Draft, _: object) -> None:
        raise ZeroDivisionError

    rules = {**RULES, "gif": Rule("gif", broken, ())}  # type: ignore[arg-type]
    way = seller_central.way(Clipboard().give)
    result = hand_over(draft("Hallo"), policy(), (), way, lambda gone: keep(store, gone), clock, rules)
    assert (result.end, result.sentence) == (End.REFUSED, "Not ready: 1 check could not run. 3 checks passed.")
    assert "rule gif could not say" in caplog.text


@pytest.mark.parametrize("meddle", ["!", "\n", "\u00a0", "\ud83d"])
def test_clipboard_that_holds_something_else_is_noticed(store: Store, meddle: str) -> None:
    result = given(store, draft("Hallo"), Clipboard(meddle))
    assert result.end is End.FAILED
    assert "Copy again" in result.sentence
    assert count(store) == 0


def test_clipboard_that_cannot_be_reached(store: Store) -> None:
    def busy(_: str) -> str:
        raise UserError("The clipboard is in use by another program. Try again.")

    result = hand_over(draft("Hallo"), policy(), (), seller_central.way(busy), no_room, clock, RULES)
    assert (result.end, result.sentence) == (
        End.FAILED,
        "The clipboard is in use by another program. Try again.",
    )


def test_full_disk_is_told_and_nothing_is_claimed(store: Store) -> None:
    clipboard = Clipboard()
    way = seller_central.way(clipboard.give)
    result = hand_over(draft("Hallo"), policy(), (), way, no_room, clock, RULES)
    assert (result.end, result.message) == (End.NOT_KEPT, None)
    assert clipboard.holds == "Hallo"
    assert result.sentence.startswith("Copied for Seller Central.")
    assert "not in the history: The disk is full" in result.sentence


def test_text_file(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "out" / "Nachricht.txt"
    result = hand_over(
        draft("Grüße\r\n注文"), policy(), (), files.text_file(path), lambda gone: keep(store, gone), clock, RULES
    )
    assert (result.end, result.sentence) == (End.KEPT, "Saved as Nachricht.txt.")
    assert path.read_bytes() == "Grüße\n注文".encode()
    assert get(store, 1).channel == "text_file"


def test_file_that_cannot_be_written(store: Store, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file where the folder should be", "utf-8")
    way = files.text_file(tmp_path / "out" / "a.txt")
    result = hand_over(draft("Hallo"), policy(), (), way, lambda gone: keep(store, gone), clock, RULES)
    assert result.end is End.FAILED
    assert "Choose another place" in result.sentence
    assert count(store) == 0
