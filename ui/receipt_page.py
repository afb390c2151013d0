"""A kept message and its receipt, as a page to read."""

from html import escape

from composer.history.messages import Message
from composer.history.proof import Proof
from composer.model import Attachment, Kind
from ui import words


def page(message: Message, proof: Proof, titles: dict[str, str]) -> str:
    """Return the message with its facts, its receipt and what the proof says, as HTML for a browser widget."""
    draft, facts = message.draft, message.draft.facts
    kind = words.KINDS.get(draft.kind, "") if isinstance(draft.kind, Kind) else ""
    rows = [
        ("Order", facts.order_id or "none"),
        ("Marketplace", facts.marketplace or "none"),
        ("Why", kind or "none"),
        ("Buyer's language", words.language(facts.language) if facts.language else "not known"),
        *([("Also fine", words.listed([words.language(tag) for tag in facts.also]))] if facts.also else []),
        ("Handed over", f"{message.kept_at.astimezone():%d %b %Y, %H:%M} · {message.channel.replace('_', ' ')}"),
        *([("Files", "; ".join(map(_file, draft.attachments)))] if draft.attachments else []),
        ("Policy", message.policy),
        ("Checks passed", str(len(message.report.passed))),
        ("Warnings accepted", _accepted(message, titles)),
        ("Receipt", proof_sentence(proof)),
    ]
    facts_table = "".join(
        f'<tr><td style="padding:2px 16px 2px 0">{escape(name)}</td><td style="padding:2px 0">{escape(value)}</td></tr>'
        for name, value in rows
    )
    passed = ", ".join(sorted(titles.get(rule, rule) for rule in message.report.passed))
    return (
        f'<p style="white-space:pre-wrap">{escape(draft.text)}</p><hr/>'
        f"<table>{facts_table}</table><p>Checked and found right: {escape(passed)}.</p>"
    )


def _file(attachment: Attachment) -> str:
    """Return an attached file in words, with the start of its fingerprint."""
    hashed = f"fingerprint {attachment.sha256[:16]}…" if attachment.sha256 else ""
    return ", ".join(filter(None, (attachment.name, words.size(attachment.size), hashed)))


def _accepted(message: Message, titles: dict[str, str]) -> str:
    """Return the accepted warnings in words."""
    if not message.accepted:
        return "none"
    return ", ".join(
        f"{titles.get(it.rule, it.rule)} “{words.shortened(it.words, 30)}”"
        if it.words
        else titles.get(it.rule, it.rule)
        for it in message.accepted
    )


def proof_sentence(proof: Proof) -> str:
    """Return whether text and receipt still agree, in one sentence."""
    if proof.sound:
        return "Text, receipt and history agree: nothing was changed since."
    return " ".join(proof.faults)
