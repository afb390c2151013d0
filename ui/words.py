"""How the window words things: kinds, languages, days, keys."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence

from composer.model import Basis, Draft, Kind
from composer.policy import Source

KINDS: dict[Kind, str] = {
    Kind.ORDER_PROBLEM: "Problem with the order",
    Kind.ADDITIONAL_INFO: "More information needed",
    Kind.RETURN_QUESTION: "Question about a return",
    Kind.INVOICE: "Invoice",
    Kind.REVIEW_REQUEST: "Request for a review",
    Kind.HEAVY_BULKY_DELIVERY: "Delivery of a heavy or bulky item",
    Kind.HOME_SERVICE: "Home service appointment",
    Kind.CUSTOM_DESIGN: "Check of a custom design",
    Kind.OTHER_REQUIRED: "Other, needed for the order",
    Kind.REPLY: "Reply to the buyer",
}
BASES: dict[Basis, str] = {
    Basis.DELIVERED: "Delivered",
    Basis.ESTIMATED: "Expected delivery",
    Basis.SHIPPED: "Shipped",
    Basis.PURCHASED: "Ordered",
}
LEVELS = {"blocker": "Must be fixed", "warning": "Mend or accept", "hint": "Hint", "ok": "Passed"}


def language(tag: str) -> str:
    """Return a language's English name with its region, such as "German (Germany)"."""
    locale = QLocale(tag)
    name = QLocale.languageToString(locale.language())
    region = QLocale.territoryToString(locale.territory()) if "-" in tag else ""
    return f"{name} ({region})" if region and region != "Default" else name


def short_language(tag: str) -> str:
    """Return a language's English name with its region in letters, such as "English (US)"."""
    name, region = QLocale.languageToString(QLocale(tag).language()), tag.rsplit("-", maxsplit=1)[-1]
    return f"{name} ({'UK' if region == 'GB' else region})" if region != tag else name


def bare_language(tag: str) -> str:
    """Return a language's English name without its region."""
    return QLocale.languageToString(QLocale(tag).language())


def words_of(name: str) -> str:
    """Return what a file of the seller's own words is called: ``all`` or a language without region."""
    return "All languages" if name == "all" else bare_language(name)


def mine(name: str) -> str:
    """Return what a file of the seller's own words is called in a sentence."""
    return "your words for all languages" if name == "all" else f"your {bare_language(name)} words"


def counted(number: int, what: str) -> str:
    """Return a number of things, such as "1 word" or "2,000 words"."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def listed(things: Sequence[str]) -> str:
    """Return things as a list in words, such as "one, two and three"."""
    return things[0] if len(things) == 1 else f"{', '.join(things[:-1])} and {things[-1]}"


def size(count: int | None) -> str:
    """Return a number of bytes, such as "12 KB" or "1.5 MB"; empty when it is not known."""
    if count is None:
        return ""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000)) if count else 0} KB"
    return f"{count / 1_000_000:.1f} MB"


def day(when: date) -> str:
    """Return a day as "11 Nov", with the year where it is not this one's neighbour."""
    return f"{when.day} {when:%b}"


def full_day(when: date) -> str:
    """Return a day as "11 Nov 2026"."""
    return f"{when.day} {when:%b %Y}"


def key(sequence: str) -> str:
    """Return a key as this system writes it, such as "Ctrl+Enter"."""
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def source(it: Source) -> str:
    """Return how certain a rule's source is, and who says so where that is not said with it."""
    return f"{it.certain}: {it.publisher}" if it.certainty == "single" else it.certain


def shortened(text: str, limit: int = 60) -> str:
    """Return ``text`` in one line of at most ``limit`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def gist(draft: Draft) -> str:
    """Return a draft's facts in a line, such as "305-1234567-7654321 · amazon.de · Invoice"."""
    kind = KINDS[draft.kind] if draft.kind else ""
    return " · ".join(filter(None, (draft.facts.order_id or "No order yet", draft.facts.marketplace, kind)))
