"""E-mail and API go through the same gate as every hand-over: checked anew, approved only, kept with their channel."""

import email
import email.policy
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from composer.errors import UserError
from composer.handover import api, eml
from composer.handover.api_actions import actions
from composer.handover.attachments import from_disk, read
from composer.handover.eml import Envelope
from composer.handover.handover import End, Result, hand_over, refusal
from composer.handover.way import Way
from composer.history.messages import count, get, keep
from composer.history.proof import verify_all
from composer.history.store import Store, open_store
from composer.model import Attachment, Channel, Draft, Finding, Kind, Span
from composer.rule import Rule
from tests.core.history.samples import NOON, RULES, draft, policy

ENVELOPE = Envelope("a1b2c3d4e5f6g7h@marketplace.amazon.de", NOON, seed="x")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "history.db") as made:
        yield made


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out" / "message"


def nothing(_: Attachment) -> bytes:
    raise AssertionError("nothing is attached")


def ways(out: Path) -> list[Way]:
    return [eml.way(out, ENVELOPE, nothing), api.way(out, actions()["unexpectedProblem"], nothing)]


def given(store: Store, made: Draft, way: Way, rules: dict[str, Rule] | None = None) -> Result:
    return hand_over(made, policy(), (), way, lambda gone: keep(store, gone), lambda: NOON, rules or RULES)


def invoice(tmp_path: Path, store: Store) -> tuple[Path, Draft]:
    path = tmp_path / "Rechnung.pdf"
    path.write_bytes(b"%PDF-1.7 first")
    return path, draft("Anbei die Rechnung.", "Rechnung", kind=Kind.INVOICE, attachments=(read(path),))


@pytest.mark.parametrize("number", [0, 1])
def test_what_is_ready_is_written_and_kept_with_its_channel(store: Store, out: Path, number: int) -> None:
    result = given(store, draft("Guten Tag, \r\nIhr Paket kommt.", "Paket"), ways(out)[number])
    assert result.end is End.KEPT
    assert result.message is not None
    message = get(store, result.message)
    assert message.channel == message.draft.channel == ("email", "api")[number]
    assert message.draft.text == "Guten Tag,\nIhr Paket kommt."
    assert out.exists()
    assert verify_all(store).sound


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("text", ["Please smile", "The colour", " \n"])
def test_what_is_not_ready_writes_nothing(store: Store, out: Path, number: int, text: str) -> None:
    result = given(store, draft(text, "Paket"), ways(out)[number])
    assert result.end is End.REFUSED
    assert not out.parent.exists()
    assert count(store) == 0
    told = refusal(draft(text, "Paket"), policy(), (), ways(out)[number].judged_as or Channel.API, RULES)
    assert told is not None
    assert told.sentence == result.sentence


def test_the_rules_of_the_channel_count(store: Store, out: Path) -> None:
    seen = []

    def check(made: Draft, _: object) -> Iterator[Finding]:
        seen.append(made.channel)
        if made.channel is Channel.EMAIL:
            yield Finding(Span(0, 1), "Not by e-mail.")

    rules = {"emoji": Rule("emoji", check, ())}
    made = draft("Hallo", "Paket", channel=Channel.SELLER_CENTRAL)
    mail, request = ways(out)
    assert given(store, made, mail, rules).end is End.REFUSED
    assert given(store, made, request, rules).end is End.KEPT
    assert refusal(made, policy(), (), Channel.SELLER_CENTRAL, rules) is None
    assert seen == [Channel.EMAIL, Channel.API, Channel.SELLER_CENTRAL]


def test_what_cannot_be_made_is_told_and_nothing_is_kept(store: Store, out: Path) -> None:
    assert given(store, draft("Hallo", ""), ways(out)[0]).sentence.startswith("An e-mail needs a subject.")
    long = given(store, draft("ö" * 2001), ways(out)[1])
    assert (long.end, long.sentence) == (
        End.FAILED,
        "unexpectedProblem takes 2,000 characters; your text has 2,001.",
    )
    assert count(store) == 0
    assert not out.exists()


def test_an_attached_file_goes_out_and_its_receipt_knows_it(store: Store, out: Path, tmp_path: Path) -> None:
    path, made = invoice(tmp_path, store)
    load = from_disk({made.attachments[0]: path})
    mail = given(store, made, eml.way(out, ENVELOPE, load))
    assert mail.message is not None
    message = email.message_from_bytes(out.read_bytes(), policy=email.policy.default)
    assert [it.get_payload(decode=True) for it in message.iter_attachments()] == [b"%PDF-1.7 first"]
    kept = get(store, mail.message)
    assert kept.draft.attachments == made.attachments
    assert json.loads(kept.receipt)["attachments"] == [
        {
            "name": "Rechnung.pdf",
            "size": 14,
            "media_type": "application/pdf",
            "sha256": made.attachments[0].sha256,
        }
    ]
    assert b"first" not in (tmp_path / "history.db").read_bytes(), "the history holds no bytes of files"
    assert given(store, made, api.way(out, actions()["invoice"], load)).end is End.KEPT
    assert json.loads(out.read_text("utf-8"))["uploads"][0]["sha256"] == made.attachments[0].sha256


def test_a_file_that_changed_stops_the_hand_over(store: Store, out: Path, tmp_path: Path) -> None:
    path, made = invoice(tmp_path, store)
    path.write_bytes(b"%PDF-1.7 other")
    result = given(store, made, eml.way(out, ENVELOPE, from_disk({made.attachments[0]: path})))
    assert result.end is End.FAILED
    assert "has changed since it was attached" in result.sentence
    assert not out.exists()
    assert count(store) == 0


def test_a_receipt_whose_files_were_swapped_is_noticed(store: Store, out: Path, tmp_path: Path) -> None:
    path, made = invoice(tmp_path, store)
    given(store, made, eml.way(out, ENVELOPE, from_disk({made.attachments[0]: path})))
    store.run("DROP TRIGGER messages_are_not_changed")
    store.run("UPDATE messages SET draft = replace(draft, 'Rechnung.pdf', 'Other.pdf')")
    assert any("files" in fault for fault in verify_all(store).faults)


def test_a_place_that_cannot_be_written_to_is_told(store: Store, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file where the folder should be", "utf-8")
    for way in ways(tmp_path / "out" / "message"):
        assert given(store, draft("Hallo", "Paket"), way).end is End.FAILED
        with pytest.raises(UserError, match="Choose another place"):
            way.give("x")
    assert count(store) == 0
