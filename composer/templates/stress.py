"""Tries a template with fifty made-up orders in each language: it may be used when every message passes all rules."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from composer import engine
from composer.language import own_words
from composer.model import Attachment, Draft, Kind, Level, Placed
from composer.policy import raised, resolve
from composer.policy.policy import Policy
from composer.templates import form, made_up
from composer.templates.filling import fill
from composer.templates.known import Reader, values_of
from composer.templates.made_up import MadeUp
from composer.templates.names import ASK, Value
from composer.templates.pieces import Fault, Form, Slot, each
from composer.templates.template import Template, Version

SELDOM = ("buyer_name",)
"""Values that most orders lack, so that a template must do without them."""
_UNTIL_REVIEW = 8
_INVOICE = (Attachment("Invoice-2026-00417.pdf", 48_000, "application/pdf"),)


@dataclass(frozen=True, slots=True)
class Objection:
    """What a rule said of a template, filled with one order; enough to find it again."""

    template: str
    language: str
    order: str
    """The trait of the order, and its store."""
    rule: str
    """A rule's id, ``form`` for a fault of the template's form, ``missing`` where a value should be optional."""
    level: Level
    words: str
    """What was objected to; empty for the message as a whole."""
    message: str

    def __str__(self) -> str:
        """Return it in one line."""
        words = f" “{self.words}”" if self.words else ""
        return f"{self.template} [{self.language}], {self.order}: {self.rule}{words}: {self.message}"


@dataclass(frozen=True, slots=True)
class Tried:
    """How one version of a template fared."""

    template: str
    language: str
    orders: int
    """With how many orders it was tried."""
    checked: int
    """How many different messages came of them and were checked."""
    unfilled: tuple[tuple[str, tuple[str, ...]], ...]
    """Orders that lack a value without which the template says nothing, with the values' names."""
    objections: tuple[Objection, ...]
    """Blockers and warnings, and rules that could not say."""

    @property
    def usable(self) -> bool:
        """Whether no rule objected, and there was a message to object to."""
        return not self.objections and self.checked > 0


@dataclass(frozen=True, slots=True)
class Given:
    """What templates are tried with beside the orders."""

    asks: Mapping[str, Value]
    samples: Mapping[str, Mapping[str, str]]
    """By asked text and language."""
    own_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The seller's own words, as ``composer.language.own_words.everything`` reads them."""
    levels: tuple[tuple[str, Level], ...] = ()
    """The levels that the seller has raised."""


def sweep(templates: Iterable[Template], given: Given, languages: Iterable[str]) -> Iterator[Tried]:
    """Try all versions of many templates, language by language: what a language needs is then made once."""
    listed = tuple(templates)
    for language in languages:
        for template in listed:
            yield from stress(template, given, (language,))


def gathered(objections: Iterable[Objection]) -> list[tuple[Objection, int]]:
    """Return one of each sort of objection with the number of messages that gave it, in order."""
    found: dict[tuple[str, ...], tuple[Objection, int]] = {}
    for it in objections:
        key = (it.template, it.language, it.rule, it.words, it.message)
        first, count = found.get(key, (it, 0))
        found[key] = (first, count + 1)
    return list(found.values())


def stress(template: Template, given: Given, languages: Iterable[str] | None = None) -> tuple[Tried, ...]:
    """Try every version of a template, or those in ``languages``. Raises DataError for a fault in a data file."""
    wanted = None if languages is None else frozenset(languages)
    return tuple(
        try_version(template, it, given) for it in template.versions if wanted is None or it.language in wanted
    )


def try_version(template: Template, version: Version, given: Given) -> Tried:
    """Try one version with the made-up orders of its language. Messages that are alike are checked once."""
    main, _, region = version.language.partition("-")
    all_orders = _orders(template.kind, main, region)
    read, subject = form.read(version.text, given.asks), form.read(version.subject, given.asks)
    found = [_at_form(template, version, it) for it in (*read.faults, *subject.faults)]
    if found:
        return Tried(template.id, version.language, 0, 0, (), tuple(found))
    asked = {name: it for name, it in given.asks.items() if ASK + name in (*read.wanted, *subject.wanted)}
    found.extend(_needed(template, version, read))
    drafts: dict[Draft, tuple[MadeUp, Draft]] = {}
    unfilled = []
    for order in all_orders:
        whole = made_up.answered(order, asked, given.samples, main)
        made = _draft(template, whole, (read, subject), main, asked)
        if isinstance(made, Draft):
            drafts.setdefault(_alike(made), (whole, made))
        else:
            unfilled.append((order.trait, made))
    for order, draft in drafts.values():
        found.extend(_objections(template, version, order, draft, given))
    return Tried(template.id, version.language, len(all_orders), len(drafts), tuple(unfilled), tuple(found))


def _orders(kind: Kind, language: str, region: str) -> list[MadeUp]:
    """Return the orders to try with; a review is asked for some days after the delivery."""
    found = [it for it in made_up.orders(language) if not region or (it.facts.language or "").endswith(region)]
    return [made_up.later(it, _UNTIL_REVIEW) for it in found] if kind is Kind.REVIEW_REQUEST else found


def _draft(
    template: Template, order: MadeUp, forms: tuple[Form, Form], language: str, asks: Mapping[str, Value]
) -> Draft | tuple[str, ...]:
    """Return the message for an order, or the names of what it lacks."""
    policy = resolve(order.facts.marketplace, order.facts.language, order.today)
    values = values_of(order.facts, order.more, policy, order.today, asks)
    reader = Reader(language, policy.country(language))
    text, subject = (fill(it, values, reader) for it in forms)
    if text.text is None or subject.text is None:
        return tuple(dict.fromkeys(text.missing + subject.missing))
    attached = _INVOICE if template.kind is Kind.INVOICE else ()
    return Draft(
        text.text, subject=subject.text, kind=template.kind, facts=order.facts, attachments=attached, today=order.today
    )


def _alike(draft: Draft) -> Draft:
    """Return the draft without the facts that stand in its text where they matter: equal ones get equal reports."""
    bare = replace(draft.facts, items=(), names=(), amount=None, currency=None, quantity=None, tracking=None)
    return replace(draft, facts=bare)


def _objections(template: Template, version: Version, order: MadeUp, draft: Draft, given: Given) -> Iterator[Objection]:
    """Yield what the rules say of one message."""
    report = engine.check(draft, _policy(draft, given))
    where = f"{order.trait} ({draft.facts.marketplace}, {draft.facts.language})"
    for outcome in report.errors:
        told = outcome.error or ""
        yield Objection(template.id, version.language, where, outcome.rule, Level.BLOCKER, "", told)
    for it in report.findings():
        if it.level >= Level.WARNING:
            yield _at_rule(template, version, where, it, draft.text)


def _policy(draft: Draft, given: Given) -> Policy:
    """Return the policy for the draft, with the seller's own words and levels."""
    facts = draft.facts
    words = own_words.united(given.own_words, (facts.language or "",)) if given.own_words else frozenset()
    policy = resolve(facts.marketplace, facts.language, draft.today, words)
    return raised(policy, dict(given.levels)) if given.levels else policy


def _at_rule(template: Template, version: Version, where: str, it: Placed, text: str) -> Objection:
    """Return a finding as an objection."""
    words = it.finding.span.of(text)
    return Objection(template.id, version.language, where, it.rule, it.level, words, it.finding.message)


def _at_form(template: Template, version: Version, fault: Fault) -> Objection:
    """Return a fault of the form as an objection."""
    where = f"line {fault.line}, column {fault.column}"
    return Objection(template.id, version.language, where, "form", Level.BLOCKER, "", fault.message)


def _needed(template: Template, version: Version, read: Form) -> Iterator[Objection]:
    """Yield an objection for each value that most orders lack and without which the template says nothing."""
    for piece in each(read.pieces):
        if isinstance(piece, Slot) and piece.name in SELDOM and piece.fallback is None and piece in read.pieces:
            told = f"Most orders lack it. Write {{{piece.name}|other words}}, or put a block around it."
            yield Objection(
                template.id, version.language, "no name", "missing", Level.BLOCKER, piece.span.of(read.text), told
            )
