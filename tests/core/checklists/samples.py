"""Messages for the check lists' tests: each kind's offered sentences filled with a seller's values."""

import tomllib
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from composer.checklists.data import lists, offers
from composer.language.phrase_data import LANGUAGES
from composer.model import Attachment, Draft, Facts, Kind
from composer.policy import resolve
from composer.policy.policy import Policy

ORDER = "302-1234567-7654321"
TODAY = date(2026, 11, 24)
FOLDER = Path(__file__).parents[2] / "data" / "checklists"
INVOICE = Attachment("invoice.pdf", 20_000, "application/pdf")


@lru_cache(maxsize=len(LANGUAGES))
def values(language: str) -> dict[str, Any]:
    """Return what a seller of that language puts into gaps, and other ordinary wordings."""
    return tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))


def policy(language: str) -> Policy:
    data = values(language)
    return resolve(data["marketplace"], data["language"], TODAY)


def filled(language: str, name: str) -> str:
    """Return the offered sentence of that name, with all its gaps filled."""
    text = offers(language)[name]
    for place, value in {"order_id": ORDER, **values(language)["values"]}.items():
        text = text.replace("{" + place + "}", value)
    return text[0].upper() + text[1:]


def draft(language: str, kind: Kind, *sentences: str) -> Draft:
    """Return a message of these sentences, with the order's id, a greeting and a closing."""
    data = values(language)
    about = filled(language, "order_id") if kind.proactive else ""
    parts = (data["greeting"], about, " ".join(sentences), data["sign_off"])
    text = "\n\n".join(part for part in parts if part)
    facts = Facts(ORDER, data["marketplace"], data["language"], language_known=True)
    if kind is Kind.REVIEW_REQUEST:
        facts = replace(facts, completed_on=date(2026, 11, 10))
    attached = (INVOICE,) if kind is Kind.INVOICE else ()
    note = "The buyer cannot collect the parcel without it." if kind is Kind.OTHER_REQUIRED else ""
    return Draft(text, kind=kind, facts=facts, today=TODAY, attachments=attached, note=note)


def whole(language: str, kind: Kind, situation: str | None) -> Draft:
    """Return the shortest message of the kind: every sentence that its list offers, once and in its order."""
    names = [
        it.offer
        for it in lists()[kind].items
        if it.offer not in ("", "order_id") and (not it.when or situation in it.when)
    ]
    return draft(language, kind, *(filled(language, it) for it in dict.fromkeys(names)))
