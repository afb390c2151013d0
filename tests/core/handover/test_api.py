"""A request is what Amazon's model says, to the character; what the interface cannot send is told beforehand."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from composer.errors import UserError
from composer.handover import api
from composer.handover.api_actions import Action, actions, chosen, fitting
from composer.model import Attachment, Draft, Facts, Kind

ORDER = "302-8512345-7654321"
DRAFT = Draft("Hallo", facts=Facts(ORDER, "amazon.de"))
FILE = Attachment("Rechnung.pdf", 12, "application/pdf", "0" * 64)

LIMITS = {
    "confirmCustomizationDetails": ("confirmCustomizationDetails", 800, 0, 5),
    "confirmDeliveryDetails": ("createConfirmDeliveryDetails", 2000, 0, 0),
    "confirmOrderDetails": ("createConfirmOrderDetails", 2000, 0, 0),
    "confirmServiceDetails": ("createConfirmServiceDetails", 2000, 0, 0),
    "unexpectedProblem": ("createUnexpectedProblem", 2000, 0, 0),
    "digitalAccessKey": ("createDigitalAccessKey", 400, 0, 5),
    "legalDisclosure": ("createLegalDisclosure", None, 0, 5),
    "warranty": ("CreateWarranty", None, 1, 5),
    "invoice": ("sendInvoice", None, 1, 5),
}
"""By path: operation, most characters, fewest and most files, as Amazon's model has them."""


def data(_: Attachment) -> bytes:
    return b"%PDF-1.7 ..."


def made(action: Action, draft: Draft = DRAFT, **more: Any) -> dict[str, Any]:
    return api.request(draft, action, data, **more)


def with_files(number: int, draft: Draft = DRAFT) -> Draft:
    return replace(draft, attachments=tuple(replace(FILE, name=f"{it}.pdf") for it in range(number)))


@pytest.mark.parametrize("name", list(LIMITS))
def test_limits_are_amazons(name: str) -> None:
    operation, longest, fewest, most = LIMITS[name]
    action = actions()[name]
    assert (action.operation, action.longest, action.takes_files) == (operation, longest, most > 0)
    files = action.body["properties"].get("attachments", {})
    assert (files.get("minItems", 0), files.get("maxItems", 0)) == (fewest, most)


def test_no_action_is_there_that_amazon_took_back() -> None:
    assert actions().keys() == LIMITS.keys()


def test_the_request_is_whole() -> None:
    assert made(actions()["unexpectedProblem"]) == {
        "operation": "createUnexpectedProblem",
        "method": "POST",
        "path": f"/messaging/v1/orders/{ORDER}/messages/unexpectedProblem",
        "query": {"marketplaceIds": ["A1PA6795UKMFR9"]},
        "body": {"text": "Hallo"},
        "uploads": [],
    }


@pytest.mark.parametrize("name", [name for name, it in LIMITS.items() if it[1]])
@pytest.mark.parametrize("letter", ["x", "é", "注", "😀"])
def test_the_text_may_be_just_as_long_as_it_may(name: str, letter: str) -> None:
    most = LIMITS[name][1] or 0
    assert made(actions()[name], replace(DRAFT, text=letter * most))["body"]["text"] == letter * most
    with pytest.raises(UserError, match=f"takes {most:,} characters; your text has {most + 1:,}"):
        made(actions()[name], replace(DRAFT, text=letter * (most + 1)))


@pytest.mark.parametrize("name", [name for name, it in LIMITS.items() if it[3]])
def test_five_files_may_go_and_six_may_not(name: str) -> None:
    request = made(actions()[name], with_files(5))
    assert [it["uploadDestinationId"] for it in request["uploads"]] == [
        it["uploadDestinationId"] for it in request["body"]["attachments"]
    ]
    with pytest.raises(UserError, match="5 files at most; here are 6"):
        made(actions()[name], with_files(6))


@pytest.mark.parametrize("name", [name for name, it in LIMITS.items() if not it[3]])
def test_where_no_files_may_go_none_goes(name: str) -> None:
    with pytest.raises(UserError, match="takes no files"):
        made(actions()[name], with_files(1))


@pytest.mark.parametrize("name", ["invoice", "warranty", "legalDisclosure"])
def test_where_only_files_go_there_must_be_one(name: str) -> None:
    with pytest.raises(UserError, match="sends files only"):
        made(actions()[name])
    assert "text" not in made(actions()[name], with_files(1))["body"]


def test_an_upload_tells_what_amazon_wants_to_know() -> None:
    draft = replace(DRAFT, attachments=(replace(FILE, name="a/b\r\nRechnung №.pdf"),))
    request = made(actions()["invoice"], draft)
    assert request["body"]["attachments"] == [{"uploadDestinationId": "upload-1", "fileName": "a b Rechnung №.pdf"}]
    (upload,) = request["uploads"]
    assert upload["contentMD5"] == "Les1j+ikb1wmJK+D8ZkUFA=="
    assert upload["resource"] == f"messaging/v1/orders/{ORDER}/messages/invoice"
    assert (upload["contentType"], upload["size"]) == ("application/pdf", 12)


def test_a_warranty_has_days() -> None:
    warranty = actions()["warranty"]
    days = (date(2026, 11, 1), date(2028, 10, 31))
    body = made(warranty, with_files(1), coverage=days)["body"]
    assert (body["coverageStartDate"], body["coverageEndDate"]) == ("2026-11-01T00:00:00Z", "2028-10-31T00:00:00Z")
    with pytest.raises(UserError, match="ends before it begins"):
        made(warranty, with_files(1), coverage=(days[1], days[0]))
    with pytest.raises(UserError, match="no days of a warranty"):
        made(actions()["invoice"], with_files(1), coverage=days)


@pytest.mark.parametrize("facts", [Facts(ORDER), Facts(None, "amazon.de"), Facts("12", "amazon.de")])
def test_order_and_marketplace_are_wanted(facts: Facts) -> None:
    with pytest.raises(UserError, match="first: the Messaging API"):
        made(actions()["unexpectedProblem"], replace(DRAFT, facts=facts))


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_has_an_action_or_a_sentence(kind: Kind) -> None:
    found = fitting(kind)
    if len(found) == 1:
        assert chosen(kind) == found[0]
        return
    with pytest.raises(UserError, match=r"\.$"):
        chosen(kind)
    for it in found:
        assert chosen(kind, it.name) == it


def test_an_action_that_does_not_fit_is_refused() -> None:
    with pytest.raises(UserError, match="does not send this kind"):
        chosen(Kind.INVOICE, "unexpectedProblem")
    with pytest.raises(UserError, match="Choose why you write"):
        chosen(None)


def test_a_tampered_request_is_noticed() -> None:
    action = actions()["unexpectedProblem"]
    for part, value in (("path", "/x"), ("query", {"marketplaceIds": ["A1PA6795UKMFR9"] * 2}), ("body", {})):
        with pytest.raises(UserError, match="as the Messaging API wants it"):
            api.check({**made(action), part: value}, action)


def test_the_file_holds_the_request(tmp_path: Path) -> None:
    way = api.way(tmp_path / "r.json", actions()["invoice"], data)
    text = way.body(with_files(1))
    assert way.give(text) == text
    assert json.loads((tmp_path / "r.json").read_text("utf-8"))["operation"] == "sendInvoice"
    assert way.done.endswith("Amazon writes this message itself: your text does not go with it.")
