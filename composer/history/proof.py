"""Proves that kept messages are as they were: text against receipt, receipt against seal, seal against seal.

This notices damage, single edits, removed rows and rows slipped in. Someone who rewrites the whole
file with every seal can be noticed only by a seal that was noted elsewhere, such as in an export.
"""

import json
from dataclasses import dataclass
from sqlite3 import Row
from typing import Any

from composer.errors import UserError
from composer.history.receipts import sha256
from composer.history.store import Store


@dataclass(frozen=True, slots=True)
class Proof:
    """What looking into one message or the whole history gave."""

    looked_at: int
    faults: tuple[str, ...]
    """Whole sentences; empty when everything agrees."""
    seal: str
    """The newest seal looked at."""

    @property
    def sound(self) -> bool:
        """Whether everything agrees."""
        return not self.faults


def verify(store: Store, number: int) -> Proof:
    """Look into one message and its link to the one before it. Raises UserError when there is none."""
    rows = store.rows("SELECT * FROM messages WHERE id <= ? ORDER BY id DESC LIMIT 2", (number,))
    if not rows or rows[0]["id"] != number:
        raise UserError(f"There is no message {number} in the history.")
    before = rows[1]["seal"] if len(rows) > 1 else ""
    return Proof(1, tuple(_faults(rows[0], before)), rows[0]["seal"])


def verify_all(store: Store) -> Proof:
    """Look into every message, oldest first, and whether the newest one is the last that was kept."""
    faults: list[str] = []
    seal, looked_at = "", 0
    for row in store.stream("SELECT * FROM messages ORDER BY id"):
        faults.extend(_faults(row, seal))
        seal = row["seal"]
        looked_at += 1
    (chain,) = store.rows("SELECT length, seal FROM chain")
    if chain["length"] != looked_at:
        faults.append(f"There should be {chain['length']} messages, but there are {looked_at}.")
    elif chain["seal"] != seal:
        faults.append("The newest message is not the last one that was kept.")
    return Proof(looked_at, tuple(faults), seal)


def _faults(row: Row, before: str) -> list[str]:
    """Return what does not agree in one message; ``before`` is the seal of the one before it."""
    name = f"Message {row['id']}"
    try:
        proof: dict[str, Any] = json.loads(row["receipt"])
        draft: dict[str, Any] = json.loads(row["draft"])
        facts = draft.get("facts", {})
        agreed = {
            "seal": sha256(row["receipt"]) == row["seal"],
            "text": sha256(row["body"]) == proof["text_sha256"],
            "draft": sha256(row["draft"]) == proof["draft_sha256"] and draft.get("subject", "") == row["subject"],
            "date": proof["kept_at"] == row["kept_at"],
            "channel": proof["channel"] == row["channel"],
            "order id": facts.get("order_id", "") == row["order_id"] and facts == proof["facts"],
            "files": draft.get("attachments", []) == proof.get("attachments", draft.get("attachments", [])),
            "marketplace": facts.get("marketplace", "") == row["marketplace"],
            "kind": (proof["kind"] or "") == row["kind"],
            "buyer": " ".join(facts.get("names", ())) == row["buyer"],
        }
        faults = [f"{name}: its {part} is not the one that was kept." for part, true in agreed.items() if not true]
        if proof["previous"] != before:
            faults.append(f"{name}: the message before it was changed or removed.")
    except (ValueError, KeyError, TypeError, AttributeError):
        return [f"{name}: its receipt cannot be read."]
    return faults
