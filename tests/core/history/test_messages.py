"""A kept message comes back as it went in, with a receipt that proves it and a chain that holds."""

import csv
import io
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from composer import __version__
from composer.errors import UserError
from composer.history.drafts import Sheet, load, open_drafts, save
from composer.history.export import COLUMNS, as_dict, csv_lines, entry_dict, json_lines
from composer.history.messages import Filter, count, days, entries, everything, get, keep
from composer.history.proof import verify, verify_all
from composer.history.receipts import sha256
from composer.history.sent import earlier
from composer.history.store import Store, open_store
from composer.model import Attachment, Earlier, Image, Kind, Run, Span, Trait
from tests.core.history.samples import NOON, ORDER, draft, handed_over, kept, policy

RICH = draft(
    "Die colour ist 😊 falsch.",
    subject="Ihre Bestellung",
    runs=(Run(Span(0, 3), Trait.BOLD), Run(Span(4, 10), Trait.LINK, "https://www.amazon.de/x")),
    images=(Image(Span(3, 4), "a.png", 10, None, alt=""),),
    attachments=(Attachment("Rechnung.pdf", 1234, "application/pdf"),),
    note="Weil",
)


def test_message_comes_back_whole(store: Store) -> None:
    gone = handed_over(RICH)
    message = get(store, keep(store, gone))
    assert message.draft == RICH
    assert message.report == gone.report
    assert message.accepted == gone.accepted
    assert len(message.accepted) == 1
    assert message.kept_at == gone.kept_at
    assert (message.policy, message.channel) == ("2025-04-25", "seller_central")
    with pytest.raises(UserError, match="no message 77"):
        get(store, 77)


def test_receipt_tells_what_was_checked(store: Store) -> None:
    proof = json.loads(get(store, keep(store, handed_over(RICH))).receipt)
    assert proof["program"] == f"Permitted {__version__}"
    assert proof["text_sha256"] == sha256(RICH.text)
    assert proof["checked_at"] == "2026-11-24T12:00:00.000250+00:00"
    assert proof["facts"]["order_id"] == ORDER
    assert proof["policy"]["version"] == "2025-04-25"
    assert proof["policy"]["marketplace"] == "amazon.de"
    assert {it["rule"]: it["level"] for it in proof["report"]["outcomes"]} == {
        "emoji": "blocker",
        "spelling": "warning",
        "shouting": "hint",
    }
    assert proof["policy"]["sources"][proof["policy"]["source_of"]["emoji"]]["certainty"] == "several"
    assert proof["accepted"][0]["words"] == "colour"
    assert proof["previous"] == ""


def test_times_are_kept_in_utc_whatever_their_zone(store: Store) -> None:
    tokyo = datetime.fromisoformat("2026-11-25T03:30:00+09:00")
    message = get(store, keep(store, handed_over(RICH, tokyo)))
    assert json.loads(message.receipt)["checked_at"] == "2026-11-24T18:30:00.000000+00:00"
    with pytest.raises(ValueError, match="without a time zone"):
        keep(store, handed_over(draft("x"), tokyo.replace(tzinfo=None)))
    assert count(store) == 1


def test_report_of_another_policy_is_not_kept(store: Store) -> None:
    with pytest.raises(ValueError, match="the report is of policy"):
        keep(store, replace(handed_over(RICH), policy=replace(policy(), version="1999-01-01")))
    assert count(store) == 0


def test_same_draft_given_again_is_the_same_message(store: Store) -> None:
    first = keep(store, handed_over(RICH))
    assert keep(store, handed_over(RICH, NOON + timedelta(minutes=3))) == first
    assert keep(store, handed_over(RICH, channel="text_file")) != first
    assert keep(store, handed_over(replace(RICH, today=date(2026, 11, 25)))) != first
    assert count(store) == 3
    assert verify_all(store).faults == ()


def test_draft_is_marked_in_the_same_step(store: Store) -> None:
    save(store, "d1", Sheet(RICH), NOON)
    number = keep(store, handed_over(RICH), "d1")
    assert [(it.id, it.message) for it in open_drafts(store)] == [("d1", number)]
    assert load(store, "d1") == Sheet(RICH)


def test_list_is_newest_first_by_pages_and_filters(store: Store) -> None:
    numbers = kept(store, *(f"Text {n}" for n in range(7)))
    other = keep(store, handed_over(draft("Anderer", order_id="028-1111111-2222222"), NOON + timedelta(days=3)))
    assert [it.id for it in entries(store)] == [other, *numbers[::-1]]
    assert [it.id for it in entries(store, limit=3)] == [other, *numbers[:-3:-1]]
    assert [it.id for it in entries(store, below=numbers[2])] == numbers[:2][::-1]
    assert [it.id for it in entries(store, Filter(order_id="028-1111111-2222222"))] == [other]
    assert count(store, Filter(order_id=ORDER, marketplace="amazon.de", kind=Kind.ORDER_PROBLEM)) == 7
    assert count(store, Filter(channel="text_file")) == 0
    since, before = days(date(2026, 11, 27), None, "Asia/Tokyo")
    assert before is None
    assert [it.id for it in entries(store, Filter(since=since))] == [other]


def test_days_are_whole_days_of_the_zone() -> None:
    since, before = days(date(2026, 3, 29), date(2026, 3, 29), "Europe/Berlin")
    assert since == datetime(2026, 3, 28, 23, tzinfo=UTC)
    assert before == datetime(2026, 3, 29, 22, tzinfo=UTC)


def test_earlier_messages_of_an_order(store: Store) -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    keep(store, handed_over(draft("Eins"), NOON))
    keep(store, handed_over(replace(draft("Zwei"), kind=Kind.REVIEW_REQUEST), late))
    assert earlier(store, ORDER) == (
        Earlier(date(2026, 11, 25), Kind.REVIEW_REQUEST, asked_for_review=True),
        Earlier(date(2026, 11, 24), Kind.ORDER_PROBLEM),
    )
    assert earlier(store, "000") == ()


def test_a_draft_is_not_earlier_than_itself(store: Store) -> None:
    save(store, "mine", Sheet(draft("Eins")), NOON)
    keep(store, handed_over(draft("Eins"), NOON), "mine")
    assert earlier(store, ORDER, "mine") == ()
    assert len(earlier(store, ORDER, "other")) == len(earlier(store, ORDER)) == 1


TAMPERINGS = [
    ("UPDATE messages SET body = 'Etwas anderes' WHERE id = 2", "Message 2: its text"),
    ("UPDATE messages SET subject = 'Neu' WHERE id = 2", "Message 2: its draft"),
    ("UPDATE messages SET draft = replace(draft, 'Betreff', 'Neu') WHERE id = 2", "Message 2: its draft"),
    ("UPDATE messages SET order_id = '1' WHERE id = 2", "Message 2: its order id"),
    ("UPDATE messages SET kept_at = '2020-01-01T00:00:00+00:00' WHERE id = 2", "Message 2: its date"),
    ("UPDATE messages SET marketplace = 'amazon.fr' WHERE id = 2", "Message 2: its marketplace"),
    ("UPDATE messages SET kind = 'reply' WHERE id = 2", "Message 2: its kind"),
    ("UPDATE messages SET buyer = 'X' WHERE id = 2", "Message 2: its buyer"),
    ("UPDATE messages SET receipt = replace(receipt, 'blocker', 'hint') WHERE id = 2", "Message 2: its seal"),
    ("UPDATE messages SET receipt = '[1]' WHERE id = 2", "Message 2: its receipt cannot be read"),
    ("DELETE FROM messages WHERE id = 2", "Message 3: the message before it was changed or removed"),
    ("DELETE FROM messages WHERE id = 1", "Message 2: the message before it was changed or removed"),
    ("DELETE FROM messages WHERE id = 3", "There should be 3 messages, but there are 2"),
]


@pytest.mark.parametrize(("sql", "told"), TAMPERINGS)
def test_tampering_is_noticed(store: Store, sql: str, told: str) -> None:
    for n in range(3):
        keep(store, handed_over(draft(f"Text {n}", subject=f"Betreff {n}"), NOON + timedelta(hours=n)))
    assert verify_all(store).sound
    assert verify(store, 2).sound
    store.run("DROP TRIGGER messages_are_not_changed")
    store.run("DROP TRIGGER messages_are_not_removed")
    store.run(sql)
    assert any(it.startswith(told) for it in verify_all(store).faults)
    if told.startswith("Message 2: its"):
        assert verify(store, 2).faults
        assert verify(store, 1).sound


def test_receipt_made_anew_after_tampering_breaks_the_chain(store: Store) -> None:
    numbers = kept(store, "Eins", "Zwei", "Drei")
    store.run("DROP TRIGGER messages_are_not_changed")
    forged = get(store, 2).receipt.replace('"blocker"', '"hint"')
    store.run("UPDATE messages SET receipt = ?, seal = ? WHERE id = 2", (forged, sha256(forged)))
    assert verify(store, 2).sound
    assert verify_all(store).faults == ("Message 3: the message before it was changed or removed.",)
    assert numbers == [1, 2, 3]


def test_export_leaves_nothing_out(store: Store) -> None:
    keep(store, handed_over(RICH))
    keep(store, handed_over(draft('=HYPERLINK("x")\nzweite "Zeile"', subject="+49"), NOON + timedelta(hours=1)))
    dicts = [json.loads(line) for line in json_lines(everything(store))]
    assert [it["id"] for it in dicts] == [1, 2]
    assert dicts[0] == as_dict(get(store, 1))
    assert dicts[0]["text"] == RICH.text
    assert dicts[1]["receipt"]["previous"] == dicts[0]["seal"] == sha256(get(store, 1).receipt)
    assert json.dumps(entry_dict(entries(store)[0]))
    table = list(csv.DictReader(io.StringIO("".join(csv_lines(everything(store))), newline="")))
    assert list(table[0]) == list(COLUMNS)
    assert table[0]["text"] == RICH.text
    assert table[1]["text"] == '\'=HYPERLINK("x")\nzweite "Zeile"'
    assert table[1]["subject"] == "'+49"


def test_two_programs_keep_into_one_chain(store: Store) -> None:
    with open_store(store.path) as other:
        for n in range(6):
            keep(store if n % 2 else other, handed_over(draft(f"Text {n}")))
        assert verify_all(other).sound
        assert count(store) == 6


def test_message_is_on_the_disk_once_kept(store: Store, tmp_path: Path) -> None:
    kept(store, "Hallo")
    with closing(sqlite3.connect(f"file:{store.path}?mode=ro", uri=True)) as other:
        assert other.execute("SELECT body FROM messages").fetchall() == [("Hallo",)]
