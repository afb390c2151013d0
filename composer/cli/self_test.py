"""``self-test``: everything that comes with the program loads and works."""

import argparse
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from composer import engine, paths
from composer.approval import HandedOver
from composer.checklists import data as checklists
from composer.cli.commands import add_command, as_json, give
from composer.errors import UserError
from composer.finders import products
from composer.handover import alias, api, api_actions, eml
from composer.handover.attachments import from_disk
from composer.help import book
from composer.history import messages, proof, search
from composer.history.store import open_store
from composer.language import dictionaries, languages, phrase_data
from composer.language.grammar import pattern_data
from composer.language.grammar.checker import slips
from composer.language.grammar.english import english
from composer.language.grammar.harper import harper
from composer.language.senses import SENSES
from composer.model import Draft, Facts, Kind
from composer.policy import marketplaces, resolve, versions
from composer.rule import Rule
from composer.rules import RULES
from composer.templates import own
from composer.templates.library import read_library
from composer.templates.local_forms import LANGUAGES
from composer.templates.picking import gaps

_TODAY = date(2026, 11, 24)
_SLIPS: tuple[tuple[Callable[[str], Iterable[object]], str], ...] = (
    (lambda text: slips(text, "en"), "The parcels was delivered."),
    (english, "You should of asked us."),
    (harper, "We have too less stock at the moment."),
)
"""Each engine of English grammar, and a slip that it finds."""
_TEXT = "Dear Anna,\n\nyour order 302-1234567-7654321 will be two days late. We are sorry.\n\nKind regards"


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    about = "See that everything which comes with the program loads and works."
    parser = add_command(commands, "self-test", about, "self-test", run)
    parser.add_argument("--format", choices=["text", "json"], default="text", help="how to tell (text)")


def run(asked: argparse.Namespace) -> int:
    """Run every step and tell what it saw. Raises UserError that names the step that failed."""
    seen = dict(_steps())
    if asked.format == "json":
        give(as_json({"passed": True, **seen}, indent=2) + "\n", None)
    else:
        give("".join(f"{name}: {what}\n" for name, what in seen.items()) + "Everything works.\n", None)
    return 0


def _steps() -> Iterator[tuple[str, str]]:
    """Yield each step's name and what it saw."""
    steps: tuple[tuple[str, Callable[[], str]], ...] = (
        ("rules", _rules),
        ("policies", _policies),
        ("marketplaces", _marketplaces),
        ("languages", _languages),
        ("phrases", _phrases),
        ("grammar", _grammar),
        ("things", _things),
        ("help pages", _help_pages),
        ("templates", _templates),
        ("check lists", _checklists),
        ("a draft", _draft),
        ("a history", _history),
        ("hand-over", _hand_over),
    )
    for name, step in steps:
        try:
            yield name, step()
        except UserError as error:
            raise UserError(f"The step {name!r} failed: {error}") from error


def _rules() -> str:
    """See that every rule has a level in the newest policy, and says something of each example that it must tell."""
    policy = resolve()
    unknown = sorted(RULES.keys() - policy.levels.keys())
    if unknown:
        raise UserError(f"The newest policy says nothing of {', '.join(unknown)}.")
    examples = [(name, rule, it) for name, rule in RULES.items() for it in rule.examples if it.spans]
    silent = sorted({name for name, rule, it in examples if not _is_told(rule, it.draft)})
    if silent:
        raise UserError(f"Examples of theirs are not told by {', '.join(silent)}.")
    return f"{len(RULES)}, {len(examples)} examples told"


def _is_told(rule: Rule, draft: Draft) -> bool:
    """Whether a rule says something of a draft."""
    policy = resolve(draft.facts.marketplace, draft.facts.language, draft.today)
    return next(iter(rule.check(draft, policy)), None) is not None


def _policies() -> str:
    """Read every policy version."""
    return ", ".join(it.version for it in versions())


def _marketplaces() -> str:
    """Make the policy of every marketplace and language."""
    for name, (store, _) in marketplaces().items():
        for language in store.languages:
            resolve(name, language, _TODAY)
    return f"{len(marketplaces())}"


def _languages() -> str:
    """Unpack and open every dictionary."""
    bundled = sorted(dictionaries.bundled())
    with tempfile.TemporaryDirectory() as folder:
        for name in bundled:
            with dictionaries.opened((name,), cache=Path(folder)) as place:
                if not any(place.iterdir()):
                    raise UserError(f"The dictionary {name} is empty.")
    named = {it: languages.find(it) for it in {re.split(r"[-.]", name)[0] for name in bundled}}
    missing = sorted(language for language, found in named.items() if found is None)
    if missing:
        raise UserError(f"There is no language file for {', '.join(missing)}.")
    return ", ".join(bundled)


def _phrases() -> str:
    """Read the phrases of every language; each must know every sense."""
    for language in phrase_data.LANGUAGES:
        known = phrase_data.sayings(language)
        missing = sorted(SENSES.keys() - set(known.senses if known else ()))
        if missing:
            raise UserError(f"The phrases of {languages.name(language)} lack {', '.join(missing)}.")
    return ", ".join(phrase_data.LANGUAGES)


def _grammar() -> str:
    """Read the grammar of every language; both engines and our own patterns must find a slip of theirs."""
    for language in pattern_data.LANGUAGES:
        pattern_data.grammar(language)
    silent = [text for find, text in _SLIPS if not list(find(text))]
    if silent:
        raise UserError(f"Nothing was found in {silent[0]!r}.")
    return ", ".join(pattern_data.LANGUAGES)


def _things() -> str:
    """Read what things are called; each language must know its own."""
    silent = [it for it in products.LANGUAGES if not list(products.named(products.usual_word("toaster", it), it))]
    if silent:
        raise UserError(f"No thing is known by its name in {', '.join(map(languages.name, silent))}.")
    return ", ".join(products.LANGUAGES)


def _help_pages() -> str:
    """See that every rule has its page in the help book, and every page of the guide is there."""
    wanted = [*RULES, *book.GUIDE, *book.GENERAL, "index"]
    missing = sorted(name for name in wanted if not (paths.resources() / "help" / f"{name}.md").is_file())
    if missing:
        raise UserError(f"There is no help page for {', '.join(missing)}.")
    return f"{len(wanted)}"


def _templates() -> str:
    """Read every template: none may have a fault of its form, or lack a language."""
    library = read_library()
    odd = [it.id for it in library.templates.values() if own.faults(it, library.asks) or gaps(it, LANGUAGES)[0]]
    if odd or not library.templates:
        raise UserError(f"These templates have a fault, or lack a language: {', '.join(odd)}.")
    return f"{len(library.templates)} in {len(LANGUAGES)} languages"


def _checklists() -> str:
    """Read the check list of every kind; each language must have every sentence that they offer."""
    offered = {it.offer for found in checklists.lists().values() for it in found.items if it.offer}
    for language in phrase_data.LANGUAGES:
        if offered - set(checklists.offers(language)) or checklists.own_phrases(language) is None:
            raise UserError(f"The check lists of {languages.name(language)} lack sentences.")
    return f"{len(checklists.lists())} kinds in {len(phrase_data.LANGUAGES)} languages"


def _sample() -> Draft:
    """Return a message without a fault."""
    facts = Facts("302-1234567-7654321", "amazon.co.uk", "en-GB", language_known=True, names=("Anna",))
    return Draft(_TEXT, subject="Your order", kind=Kind.ORDER_PROBLEM, facts=facts, today=_TODAY)


def _draft() -> str:
    """Check a message: every rule must be able to say, and see no blocker."""
    draft = _sample()
    report = engine.check(draft, resolve(draft.facts.marketplace, draft.facts.language, draft.today))
    if not report.approved:
        why = [f"{it.rule}: {it.error}" for it in report.errors] + [it.rule for it in report.findings()]
        raise UserError(f"A message without a fault was not approved ({'; '.join(why)}).")
    return f"approved, {len(report.passed)} checks passed"


def _hand_over() -> str:
    """Make an e-mail and a request of a message; the request is checked against its schema."""
    draft = _sample()
    request = api.request(draft, api_actions.chosen(draft.kind), from_disk({}))
    address = "a1b2c3d4e5f6g7h@marketplace.amazon.co.uk"
    made = eml.eml(draft, eml.Envelope(alias.checked(address), datetime.now(UTC)), from_disk({}))
    if request["body"]["text"] != _TEXT or "X-Unsent: 1" not in made:
        raise UserError("An e-mail or a request does not hold what was written.")
    return f"an e-mail, and a request of {len(api_actions.actions())} sorts"


def _history() -> str:
    """Make a history in a temporary folder, look into it and close it."""
    draft = _sample()
    policy = resolve(draft.facts.marketplace, draft.facts.language, draft.today)
    now = datetime.now(UTC)
    gone = HandedOver(engine.check(draft, policy), policy, (), "text_file", now, now)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.db"
        with open_store(path) as store:
            number = messages.keep(store, gone)
        with open_store(path, create=False) as store:
            found = [it.id for it in search.search(store, "302-1234567")]
            if found != [number] or not store.sound() or not proof.verify_all(store).sound:
                raise UserError("A message that was kept is not found again as it was.")
    return "opened, written, searched and closed"
