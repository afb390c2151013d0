"""Tells a report as SARIF 2.1.0, for editors and services that show such results.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import hashlib
from collections import Counter
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from composer import __version__
from composer.cli.judge import Judged
from composer.model import WHOLE, Fix, Level, Placed, Span
from composer.rules import RULES

_LEVELS = {Level.BLOCKER: "error", Level.WARNING: "warning", Level.HINT: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_data(judged: Judged, name: str) -> dict[str, Any]:
    """Return the SARIF log of one report; ``name`` is the file as it was given, ``-`` for standard input."""
    asked = [outcome.rule for outcome in judged.report.outcomes]
    place = "message" if name == "-" else quote(PurePath(name).as_posix())
    seen: Counter[str] = Counter()
    failed = [
        {"level": "error", "message": {"text": it.error}, "associatedRule": {"id": it.rule}}
        for it in judged.report.errors
    ]
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "Permitted", "version": __version__, "rules": [_rule(it) for it in asked]}},
                # The columns count code points, as the offsets of the JSON report do.
                "columnKind": "unicodeCodePoints",
                "results": [_result(it, judged, place, asked, seen) for it in judged.placed],
                "invocations": [{"executionSuccessful": not failed, "toolExecutionNotifications": failed}],
                "properties": {"policy": judged.report.policy, "approved": judged.approved()},
            }
        ],
    }


def _rule(name: str) -> dict[str, Any]:
    """Return what a rule is called."""
    return {"id": name, "name": name, "shortDescription": {"text": RULES[name].title}}


def _result(placed: Placed, judged: Judged, place: str, asked: list[str], seen: Counter[str]) -> dict[str, Any]:
    """Return one finding."""
    finding = placed.finding
    text = judged.report.draft.text
    location: dict[str, Any] = {"artifactLocation": {"uri": place}}
    if finding.span != WHOLE:
        location["region"] = _region(finding.span, text)
    key = f"{placed.rule}\n{finding.span.of(text)}\n{finding.message}"
    seen[key] += 1
    result: dict[str, Any] = {
        "ruleId": placed.rule,
        "ruleIndex": asked.index(placed.rule),
        "level": _LEVELS[placed.level],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"permitted/v1": _fingerprint(f"{key}\n{seen[key]}")},
        "properties": {"sure": finding.sure},
    }
    fixes = [_fix(fix, place, text) for fix in finding.fixes if fix.edits]
    return {**result, "fixes": fixes} if fixes else result


def _fingerprint(key: str) -> str:
    """Return a mark that stays the same while the finding does, wherever it moves in the text."""
    return hashlib.sha256(key.encode("utf-8", "backslashreplace")).hexdigest()[:32]


def _fix(fix: Fix, place: str, text: str) -> dict[str, Any]:
    """Return one fix."""
    replacements = [
        {"deletedRegion": _region(edit.span, text), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    changes = [{"artifactLocation": {"uri": place}, "replacements": replacements}]
    return {"description": {"text": fix.label}, "artifactChanges": changes}


def _region(span: Span, text: str) -> dict[str, int]:
    """Return lines and columns, which SARIF counts from one, the end exclusive."""
    (start_line, start_column), (end_line, end_column) = (_place(at, text) for at in (span.start, span.end))
    return {
        "startLine": start_line,
        "startColumn": start_column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": len(span),
    }


def _place(at: int, text: str) -> tuple[int, int]:
    """Return line and column of an offset."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
