"""Hands a draft over as a request to Amazon's Messaging API: a JSON file for whatever program sends it.

Each attached file must be uploaded first. The request therefore says under ``uploads`` what Amazon wants to know of
each one; the ids ``upload-1`` and so on stand for those that the upload gives.
"""

import base64
import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any

from composer import atomic
from composer.errors import UserError
from composer.handover.api_actions import Action, data
from composer.handover.attachments import Load, safe_name
from composer.handover.way import Way
from composer.model import Attachment, Channel, Draft
from composer.orders import order_id as order_ids
from composer.policy.resolve import marketplace

CHANNEL = Channel.API.value
Coverage = tuple[date | None, date | None]
"""The first and the last day of a warranty, as far as they are known."""
_UNKNOWN: Coverage = (None, None)


def way(path: Path, action: Action, load: Load, coverage: Coverage = _UNKNOWN) -> Way:
    """Return the way into a JSON file that holds the request for ``action``."""

    def give(text: str) -> str:
        atomic.write(path, text.encode("utf-8"))
        try:
            return path.read_bytes().decode("utf-8", "replace")
        except OSError as error:
            raise UserError(f"{path} could not be read back: {error.strerror}. Save it in another place.") from error

    files = " Upload its files first and put their ids in." if action.takes_files else ""
    words = "" if action.takes_text else " Amazon writes this message itself: your text does not go with it."
    return Way(
        channel=CHANNEL,
        plain=True,
        judged_as=Channel.API,
        body=lambda draft: _as_text(request(draft, action, load, coverage)),
        give=give,
        done=f"Saved as {path.name}.{files}{words}",
        differs=f"{path.name} holds something else than your request. Save it in another place.",
    )


def request(draft: Draft, action: Action, load: Load, coverage: Coverage = _UNKNOWN) -> dict[str, Any]:
    """Return the request for a normalised draft, checked against what Amazon says of it. Raises UserError."""
    store = draft.facts.marketplace
    if not store:
        raise UserError("Choose the marketplace first: the Messaging API wants its id.")
    order = order_ids.normalised(draft.facts.order_id or "")
    if order is None:
        raise UserError("Enter the order id first: the Messaging API sends nothing without one.")
    path = f"/messaging/v1/orders/{order}/messages/{action.name}"
    names = [f"upload-{number}" for number, _ in enumerate(draft.attachments, 1)]
    made: dict[str, Any] = {
        "operation": action.operation,
        "method": "POST",
        "path": path,
        "query": {"marketplaceIds": [marketplace(store).marketplace_id]},
        "body": _body(draft, action, names, coverage),
        "uploads": [],
    }
    check(made, action)
    # Only now are files read: a request that cannot be made is told at once.
    files = zip(names, draft.attachments, strict=True)
    made["uploads"] = [_upload(name, it, load(it), path.removeprefix("/")) for name, it in files]
    check(made, action)
    return made


def check(made: Mapping[str, Any], action: Action) -> None:
    """Check a request against what Amazon says of this action. Raises UserError that says what to change."""
    for part, value in (("", made), (action.name, made["body"])):
        fault = next(iter(_validator(part).iter_errors(value)), None)
        if fault is not None:
            raise UserError(_sentence(fault, action))


def _body(draft: Draft, action: Action, names: list[str], coverage: Coverage) -> dict[str, Any]:
    """Return the body: what the draft has, also where the action takes no such thing, which the check then tells."""
    body: dict[str, Any] = {}
    if action.takes_text:
        body["text"] = draft.text
    if draft.attachments:
        body["attachments"] = [
            {"uploadDestinationId": name, "fileName": safe_name(it.name)}
            for name, it in zip(names, draft.attachments, strict=True)
        ]
    first, last = coverage
    if first is not None and last is not None and last < first:
        raise UserError("The warranty ends before it begins. Change one of its days.")
    days = (("coverageStartDate", first), ("coverageEndDate", last))
    return {**body, **{name: _moment(day) for name, day in days if day is not None}}


def _moment(day: date) -> str:
    """Return the begin of a day as Amazon writes moments."""
    return datetime.combine(day, time(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _upload(name: str, attachment: Attachment, content: bytes, resource: str) -> dict[str, Any]:
    """Return what is to be known of a file before it is uploaded; Amazon wants its MD5 in Base64."""
    return {
        "uploadDestinationId": name,
        "fileName": safe_name(attachment.name),
        "contentType": attachment.media_type or "application/octet-stream",
        "contentMD5": base64.b64encode(hashlib.md5(content, usedforsecurity=False).digest()).decode("ascii"),
        "sha256": hashlib.sha256(content).hexdigest(),
        "size": len(content),
        "resource": resource,
    }


def _sentence(fault: Any, action: Action) -> str:
    """Return what does not fit, and what to do."""
    place, rule = list(fault.absolute_path), fault.validator
    if rule == "maxLength" and place == ["text"]:
        return f"{action.name} takes {fault.validator_value:,} characters; your text has {len(fault.instance):,}."
    if rule == "additionalProperties" and "attachments" in fault.instance and not action.takes_files:
        return f"{action.name} takes no files. Take them off, or copy for Seller Central."
    if rule == "additionalProperties" and not action.takes_coverage:
        return f"{action.name} has no days of a warranty. Leave them out."
    if rule == "maxItems" and place == ["attachments"]:
        return f"{action.name} takes {fault.validator_value} files at most; here are {len(fault.instance)}."
    if (rule == "required" and "attachments" in fault.message) or rule == "minProperties":
        return f"{action.name} sends files only. Attach one first."
    where = ".".join(str(it) for it in place) or "the request"
    return f"{where} is not as the Messaging API wants it: {fault.message[:80]}."


def _as_text(made: Mapping[str, Any]) -> str:
    """Return a request as it stands in its file."""
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


@lru_cache(maxsize=16)
def _validator(part: str) -> Any:
    """Return what checks the whole request, or, by an action's name, its body."""
    # It takes as long to load as half of the program, and most sellers never need it.
    from jsonschema import Draft202012Validator  # noqa: PLC0415

    schema = data()["schema"]
    return Draft202012Validator({**schema["$defs"][part], "$defs": schema["$defs"]} if part else schema)
