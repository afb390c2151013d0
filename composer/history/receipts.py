"""Makes the receipt of a message: what was checked, under which policy, and what the seller accepted.

Each receipt holds the seal of the one before it, and its own seal is the SHA-256 of its text. So a
message that was changed, removed or slipped in later no longer fits its neighbours.
"""

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from composer import __version__
from composer.approval import Accepted
from composer.history.plain_data import report_data, to_data, to_json
from composer.model import Draft, Report
from composer.policy.policy import Policy

FORMAT = 1
"""The receipt's own version, for whoever reads one in years."""


def receipt(
    report: Report, policy: Policy, accepted: Iterable[Accepted], channel: str, checked_at: datetime, kept_at: datetime
) -> dict[str, Any]:
    """Return the receipt for the draft that ``report`` judged, still without its place in the chain.

    ``channel`` is how the text was handed over. Times must know their zone; they are kept in UTC.
    Raises ValueError when the report was made under another policy.
    """
    if report.policy != policy.version:
        raise ValueError(f"the report is of policy {report.policy}, not {policy.version}")
    draft = report.draft
    return {
        "format": FORMAT,
        "program": f"Permitted {__version__}",
        "checked_at": in_utc(checked_at),
        "kept_at": in_utc(kept_at),
        "channel": channel,
        "kind": draft.kind.value if draft.kind else None,
        "facts": to_data(draft.facts),
        "today": to_data(draft.today),
        "text_sha256": sha256(draft.text),
        "draft_sha256": sha256(draft_json(draft)),
        **({"attachments": to_data(draft.attachments)} if draft.attachments else {}),
        "policy": _policy_data(report, policy),
        "report": report_data(report),
        "accepted": to_data(tuple(accepted)),
    }


def draft_json(draft: Draft) -> str:
    """Return the draft without its text, which has a column of its own, as one JSON text."""
    return to_json({key: value for key, value in to_data(draft).items() if key != "text"})


def sha256(text: str) -> str:
    """Return the SHA-256 of a text's UTF-8 form, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def in_utc(moment: datetime) -> str:
    """Return a moment as ISO text in UTC with microseconds. Raises ValueError if it knows no zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _policy_data(report: Report, policy: Policy) -> dict[str, Any]:
    """Return what the policy was: version, numbers, and each source once with the rules it stands for."""
    rules = {outcome.rule for outcome in report.outcomes}
    sources: list[Any] = []
    by_rule: dict[str, int] = {}
    for rule in sorted(rules & policy.sources.keys()):
        source = to_data(policy.sources[rule])
        if source not in sources:
            sources.append(source)
        by_rule[rule] = sources.index(source)
    return {
        "version": policy.version,
        "effective": policy.effective.isoformat(),
        "marketplace": policy.marketplace.id if policy.marketplace else None,
        "language": policy.language,
        "numbers": {name: number for name, number in policy.numbers.items() if name.split(".")[0] in rules},
        "sources": sources,
        "source_of": by_rule,
    }
