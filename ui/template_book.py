"""Finds templates for the window, fills them for the draft that is open, keeps what the seller makes of them.

Loaded when the page of templates is first shown: with what it needs, the start would take longer.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from composer.history.store import Store
from composer.language import languages
from composer.model import Draft, Kind
from composer.policy import resolve
from composer.policy.policy import Policy
from composer.templates import completion, exchange, form, own, shelf
from composer.templates.filling import Filled, Glimpse, fill, glimpse
from composer.templates.known import Answer, More, Reader, typed, values_of
from composer.templates.library import read_library
from composer.templates.local_forms import LANGUAGES
from composer.templates.names import ASK, VALUES, Value
from composer.templates.picking import gaps, pick
from composer.templates.pieces import Form
from composer.templates.stress import Given, Tried, gathered
from composer.templates.template import Template, Version, mark, usable


@dataclass(frozen=True, slots=True)
class Order:
    """What a template is filled with beside the answers."""

    draft: Draft
    policy: Policy
    carrier: str = ""
    buyer: str = ""
    store: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A template in one language, filled as far as it goes."""

    template: Template
    version: Version
    notes: tuple[str, ...]
    asked: tuple[Value, ...]
    """What the seller is asked for."""
    glimpse: Glimpse
    filled: Filled
    lacking: tuple[str, ...]
    """What the order lacks, in sentences."""
    proved: bool
    """Whether it may be used: it passed all rules as it stands."""


class TemplateBook:
    """All templates: those that come with the program, and the seller's."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        """Keep in ``store``; ``clock`` gives the moment with its zone. Raises DataError, and UserError."""
        self._store, self._clock = store, clock
        self._library = read_library()
        self.asks = self._library.asks
        self.policy = resolve().version
        self.all: dict[str, Template] = {}
        self.favourites: frozenset[str] = frozenset()
        self.refresh()

    def refresh(self) -> None:
        """Read the seller's templates anew."""
        self.all = shelf.shelf(self._library, own.everything(self._store))
        self.favourites = frozenset(own.favourites(self._store))

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders in which templates are."""
        return shelf.folders(self._library, self.all.values())

    def found(self, query: str, kind: Kind | None, folder: str, *, favourites_only: bool) -> list[Template]:
        """Return the templates that are wanted, favourites first."""
        wanted = shelf.Wanted(query, kind, folder, favourites=self.favourites if favourites_only else None)
        listed = shelf.found(self.all.values(), wanted)
        return sorted(listed, key=lambda it: it.id not in self.favourites)

    def shown(self, template: Template, language: str, order: Order, answers: Mapping[str, str]) -> Shown | None:
        """Return a template in a language (else the buyer's) with the order's facts and the seller's answers."""
        policy = order.policy
        places = policy.marketplace.languages if policy.marketplace else ()
        picked = pick(template, language or policy.language or None, places)
        if picked is None:
            return None
        version = picked.version
        read = form.read(version.text, self.asks)
        asked = tuple(self.asks[it.removeprefix(ASK)] for it in read.wanted if it.startswith(ASK))
        more = More(order.carrier, order.store, order.buyer, answers=self._answers(asked, answers))
        known = values_of(order.draft.facts, more, policy, order.draft.today, self.asks)
        reader = Reader(version.language.partition("-")[0], policy.marketplace.country if policy.marketplace else "")
        filled = fill(read, known, reader)
        lacking = tuple(VALUES[it].label for it in filled.missing if it in VALUES)
        notes = (*picked.notes, *self._gaps(template))
        proved = usable(template, version, self.policy)
        return Shown(template, version, notes, asked, glimpse(read, known, reader), filled, lacking, proved)

    def mine(self, template: Template) -> Template:
        """Return a template as the seller's; what comes with the program has passed the rules already."""
        if template.own:
            return template
        proved = (replace(it, proved=mark(template, it, self.policy)) for it in template.versions)
        return replace(template, versions=tuple(proved), own=True)

    def told(self, tried: tuple[Tried, ...]) -> list[str]:
        """Return what the rules said of made-up orders, each sort once, in sentences."""
        return [str(it) for it, _ in gathered(objection for one in tried for objection in one.objections)]

    def read(self, text: str) -> Form:
        """Return the form of a template's text."""
        return form.read(text, self.asks)

    def offers(self, text: str, caret: int) -> tuple[completion.Offer, ...]:
        """Return what completes the name that was begun before the caret (code points)."""
        return completion.offers(text, caret, self.asks)

    @property
    def menu(self) -> tuple[tuple[str, str], ...]:
        """All places for values as they are put in, each with its label."""
        return completion.menu(self.asks)

    def proved(self, template: Template) -> tuple[Template, tuple[Tried, ...]]:
        """Try the versions that are not proved. Takes a while: called off the window's thread."""
        return own.proved(template, Given(self.asks, self._library.samples), self.policy)

    def save(self, template: Template) -> None:
        """Keep a template of the seller's."""
        own.save(self._store, replace(template, own=True), self._clock())
        self.refresh()

    def delete(self, name: str) -> None:
        """Put a template of the seller's away."""
        own.delete(self._store, name, self._clock())
        self.refresh()

    def bring_back(self, name: str) -> None:
        """Undo ``delete``."""
        own.bring_back(self._store, name)
        self.refresh()

    def older(self, name: str) -> tuple[own.Older, ...]:
        """Return the older states of a template, newest first."""
        return own.older(self._store, name)

    def restore(self, name: str, number: int) -> Template:
        """Make an older state the template again."""
        restored = own.restore(self._store, name, number, self._clock())
        self.refresh()
        return restored

    def set_favourite(self, name: str, *, on: bool) -> None:
        """Make a template a favourite, or none."""
        own.set_favourite(self._store, name, self._clock(), favourite=on)
        self.refresh()

    def take_in(self, text: str) -> int:
        """Keep the templates of an exported text as the seller's; return how many. Raises UserError."""
        found = exchange.read(text)
        for it in found:
            own.save(self._store, it, self._clock())
        self.refresh()
        return len(found)

    def _answers(self, asked: tuple[Value, ...], answers: Mapping[str, str]) -> tuple[tuple[str, Answer], ...]:
        """Return what the seller has answered so far. Raises UserError for what cannot be meant."""
        return tuple((it.name, typed(answers[it.name], it)) for it in asked if answers.get(it.name, "").strip())

    def _gaps(self, template: Template) -> tuple[str, ...]:
        """Say in which languages the seller's template is still missing."""
        missing, _ = gaps(template, LANGUAGES)
        if not missing or not template.own:
            return ()
        return (f"Not written yet in {', '.join(languages.name(it) for it in missing)}.",)


def new(template: Template) -> Template:
    """Return ``template`` under an id of its own."""
    return replace(template, id=own.new_id(), own=True)


def told(tried: tuple[Tried, ...]) -> list[str]:
    """Return what the rules said of made-up orders, each sort once, in sentences."""
    return [str(it) for it, _ in gathered(objection for one in tried for objection in one.objections)]


def given_out(templates: list[Template], *, plain: bool) -> str:
    """Return templates as text to export."""
    return exchange.as_plain(templates) if plain else exchange.as_json(templates)
