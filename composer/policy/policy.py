"""What counts for one marketplace, language and day: levels, numbers, sources, the seller's own words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from composer.model import Level

CERTAINTIES: Mapping[str, str] = MappingProxyType(
    {
        "amazon": "Amazon's own text",
        "several": "Several vendors agree",
        "single": "One source",
        "own": "Our own check",
    }
)
"""How certain a source is, in the words that command line, help and window share."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Marketplace:
    """One Amazon store, from its file in ``resources/marketplaces``."""

    id: str
    """The store's domain without ``www``, such as ``amazon.co.uk``."""
    name: str
    country: str
    """ISO 3166 code of two letters; the region for telephone numbers."""
    marketplace_id: str
    """Amazon's own id, as its API and addresses want it."""
    languages: tuple[str, ...]
    """BCP 47 tags of the buyers' languages, the store's default first."""
    assumes_language: bool
    """False where a store has two equal languages, so that none may be assumed."""
    time_zone: str
    """IANA name; ``today`` of a draft is the day there."""
    host: str
    """Seller Central's host for the store; sellers can change it in the settings."""
    mail_domain: str
    compose_address: str
    """Where Seller Central's compose page opens, with {host}, {order_id} and {marketplace_id}."""
    review_address: str
    """Where its page opens on which Amazon asks for a review in words of its own; with the same parts."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule comes from and how certain that is."""

    title: str
    publisher: str
    address: str
    read_on: date
    certainty: str
    """``amazon``, ``several``, ``single`` or ``own``."""

    @property
    def certain(self) -> str:
        """The certainty in plain words, such as "Amazon's own text"."""
        return CERTAINTIES[self.certainty]

    @property
    def line(self) -> str:
        """Certainty and day in one line, such as "Amazon's own text, read on 23 Nov 2026"."""
        return self.certain if self.certainty == "own" else f"{self.certain}, read on {plain_day(self.read_on)}"


def plain_day(day: date) -> str:
    """Return a day in words, such as "3 Nov 2020", whatever language the system speaks."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


@dataclass(frozen=True, slots=True)
class Policy:
    """One flat policy, ready to judge by. Made by ``resolve``."""

    version: str
    effective: date
    language: str
    """The buyer's language as a BCP 47 tag; empty when nothing is known of it."""
    marketplace: Marketplace | None
    levels: Mapping[str, Level] = field(hash=False)
    numbers: Mapping[str, float] = field(hash=False)
    """By rule and name, such as ``too_long.seller_central``."""
    sources: Mapping[str, Source] = field(hash=False)
    """By rule id."""
    own_words: frozenset[str] = frozenset()
    """Words that the seller says are right, as typed."""
    phrases: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}), hash=False)

    def level(self, rule: str) -> Level:
        """Return the rule's level; a rule that this version does not know is off."""
        return self.levels.get(rule, Level.OFF)

    def number(self, name: str) -> float:
        """Return a number by ``rule.name``. Raises KeyError: rules have no defaults of their own."""
        return self.numbers[name]

    @property
    def main_language(self) -> str:
        """The language without region or script, such as ``de``; empty when nothing is known."""
        return self.language.split("-")[0].lower()

    def country(self, language: str, also: tuple[str, ...] = ()) -> str:
        """Return the country whose spelling of ``language`` (without region) counts, as ISO 3166; empty for none.

        That is the region of the buyer's language, or of one that is fine ``also``, else the marketplace's country.
        """
        for tag in (self.language, *also):
            main, *parts = tag.split("-")
            region = next((part.upper() for part in parts if len(part) == 2), "")
            if main.lower() == language and region:
                return region
        return self.marketplace.country if self.marketplace else ""
